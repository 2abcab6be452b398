import { ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { readSegmentTerms } from '../store/segment-terms';
import { joinSteps, type Step } from './keep-record';
import { keepSegmentTerms } from './keep-segment-terms';
import { saveTemplates, type TemplateFailure } from './own-templates';
import type { TemplateFile } from './template-file';

/**
 * Takes in a file of templates, whole or not at all, as one step. A note on terms that the user has stays: what partners were
 * promised is nobody else's to change. Fails as saveTemplates.
 */
export async function takeTemplates(
  db: TrellisDb,
  { templates, terms }: TemplateFile,
  at = now(),
): Promise<Result<{ readonly count: number; readonly step: Step }, TemplateFailure>> {
  return db.transaction('rw', ['ownTemplates', 'settings'], async () => {
    const kept = await saveTemplates(db, templates, at);
    if (!kept.ok) return kept;
    const known = await readSegmentTerms(db);
    const steps: Step[] = [];
    for (const [segment, note] of terms) {
      if (known.has(segment)) continue;
      const noted = await keepSegmentTerms(db, { segment, terms: note }, at);
      if (noted.ok) steps.push(noted.value); // a note of more than a line may hold was refused with the file
    }
    return ok({ count: kept.value.count, step: joinSteps(kept.value.step, ...steps) });
  });
}
