import type { Day } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { typeNamed } from '../i18n/type-text';
import type { ProspectLine } from '../import/read-prospect-file';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { BLANK_PROSPECT, knownBy } from './keep-prospects';
import { joinSteps, keepRecord, type Step } from './keep-record';
import type { WrongContent } from './refuse-content';

export type RefusedProspect = { readonly line: number; readonly name: string; readonly reason: WrongContent | 'already-there' };
export type AddedProspects = {
  readonly program: ProgramId;
  readonly added: number;
  readonly refused: readonly RefusedProspect[];
  readonly step: Step;
};

/**
 * Notes those of a file who are not there yet; the others are told with their line. All or nothing of it is written, and one step
 * takes it back. Then recompute the programme. Fails: `no-such-program`.
 */
export async function addProspects(
  db: TrellisDb,
  { program, rows }: { readonly program: ProgramId; readonly rows: readonly ProspectLine[] },
  { day, at = now() }: { readonly day: Day; readonly at?: number },
): Promise<Result<AddedProspects, 'no-such-program'>> {
  return db.transaction('rw', ['programs', 'prospects'], async () => {
    if ((await db.programs.get(program))?.deletedAt !== null) return fail('no-such-program', program);
    const all = await db.prospects.where('program').equals(program).toArray();
    const known = new Set(all.filter(({ deletedAt }) => deletedAt === null).flatMap(knownBy));
    const refused: RefusedProspect[] = [];
    const steps: Step[] = [];
    for (const { line, type, ...told } of rows) {
      const name = told.name || told.website || told.email;
      const keys = knownBy(told);
      if (keys.some((key) => known.has(key))) {
        refused.push({ line, name, reason: 'already-there' });
        continue;
      }
      const content = { ...BLANK_PROSPECT, ...told, type: typeNamed(type, []), program, stateDay: day, joinedAs: null };
      const kept = await keepRecord(db, 'prospects', content, { at });
      if (!kept.ok) refused.push({ line, name, reason: kept.reason });
      else {
        steps.push(kept.value.step);
        for (const key of keys) known.add(key);
      }
    }
    return ok({ program, added: steps.length, refused, step: joinSteps(...steps) });
  });
}
