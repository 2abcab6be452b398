import { DRAFT_LANGUAGES, type OwnTemplate } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import { checkTemplate } from '../outreach/check-template';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { type Content, listOwnTemplates } from '../store/records';
import { changeRecord, joinSteps, type KeepOptions, type Kept, keepRecord, type Step } from './keep-record';
import type { WrongContent } from './refuse-content';

export type TemplateFailure = WrongContent | 'broken' | 'not-found';

/**
 * Saves a template of the user's own: a new one, or with `id` the one that is there. What replaces one of ours is one record for
 * each language, type and segment, however often it is saved.
 * Fails: `broken` where it can't be rendered (ask checkTemplate where); `not-found` for an id that is none; the rest as keepRecord.
 */
export async function saveTemplate(
  db: TrellisDb,
  template: Content<OwnTemplate>,
  { id, at = now() }: KeepOptions = {},
): Promise<Result<Kept<OwnTemplate>, TemplateFailure>> {
  if (checkTemplate(template).length > 0) return fail('broken');
  return db.transaction('rw', 'ownTemplates', async () => {
    const others = await listOwnTemplates(db);
    if (id !== undefined && !others.some((other) => other.id === id)) return fail('not-found', id);
    const same = template.replaces === null ? undefined : others.find((other) => isSamePlace(other, template));
    const known = id ?? same?.id;
    return keepRecord(db, 'ownTemplates', template, known === undefined ? { at } : { id: known, at });
  });
}

/** All of a file or none: with what is replaced told, so that one undo takes all back. */
export async function saveTemplates(
  db: TrellisDb,
  templates: readonly Content<OwnTemplate>[],
  at = now(),
): Promise<Result<{ readonly count: number; readonly step: Step }, TemplateFailure>> {
  const broken = templates.find((template) => checkTemplate(template).length > 0);
  if (broken) return fail('broken', broken.name);
  return db.transaction('rw', 'ownTemplates', async (transaction) => {
    const steps: Step[] = [];
    for (const template of templates) {
      const kept = await saveTemplate(db, template, { at });
      if (!kept.ok) {
        transaction.abort();
        return fail(kept.reason, template.name);
      }
      steps.push(kept.value.step);
    }
    return ok({ count: templates.length, step: joinSteps(...steps) });
  });
}

/**
 * The template is for another segment from now on, or for none. Fails: `taken` where the user has a text in that place already;
 * `not-found`.
 */
export async function moveTemplate(
  db: TrellisDb,
  { id, segment }: { readonly id: string; readonly segment: string | null },
  at = now(),
): Promise<Result<Kept<OwnTemplate>, WrongContent | 'not-found' | 'taken'>> {
  return db.transaction('rw', 'ownTemplates', async () => {
    const all = await listOwnTemplates(db);
    const template = all.find((one) => one.id === id);
    if (!template) return fail('not-found', id);
    if (placeTaken(all, template, segment)) return fail('taken', id);
    return changeRecord(db, 'ownTemplates', { id, change: { segment }, at });
  });
}

/** The user has a text for this segment in the same place; of those that replace nothing there may be several. */
export function placeTaken(own: readonly OwnTemplate[], template: OwnTemplate, segment: string | null): boolean {
  const there = { ...template, segment };
  return template.replaces !== null && own.some((other) => other.id !== template.id && isSamePlace(other, there));
}

function isSamePlace(a: Content<OwnTemplate>, b: Content<OwnTemplate>): boolean {
  const isSameSegment = (a.segment ?? null) === (b.segment ?? null);
  return a.replaces === b.replaces && a.language === b.language && a.type === b.type && isSameSegment;
}

/** In which languages, and for which types and segments, one of ours is replaced. */
export function replacementsOf(own: readonly OwnTemplate[], id: string): readonly OwnTemplate[] {
  const order = (template: OwnTemplate) => DRAFT_LANGUAGES.indexOf(template.language);
  return own.filter(({ replaces }) => replaces === id).toSorted((a, b) => order(a) - order(b));
}
