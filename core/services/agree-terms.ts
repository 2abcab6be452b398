import type { Terms } from '../domain/book';
import type { Day } from '../domain/day';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { changeRecord, joinSteps, type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

/** Of these one holds at a time; boosts, codes and tiers stand beside each other. */
const ONE_AT_A_TIME: ReadonlySet<Terms['kind']> = new Set(['contract', 'cap']);

/**
 * Notes what was agreed, as a record of its own: the history stays. A contract (or cap) that was open, with the same partner, ends
 * the day before the new one begins. Then recompute its programme.
 */
export async function agreeTerms(db: TrellisDb, terms: Content<Terms>, at = now()): Promise<Result<Kept<Terms>, WrongContent>> {
  return db.transaction('rw', 'terms', async () => {
    const open = await openBefore(db, terms);
    const kept = await keepRecord(db, 'terms', terms, { at });
    if (!kept.ok) return kept;
    const steps = [kept.value.step];
    for (const { id } of open) {
      const ended = await changeRecord(db, 'terms', { id, change: { to: Number(terms.from) - 1 }, at });
      if (ended.ok) steps.push(ended.value.step);
    }
    return ok({ record: kept.value.record, step: joinSteps(...steps) });
  });
}

async function openBefore(db: TrellisDb, { program, account, kind, from }: Content<Terms>): Promise<Terms[]> {
  if (from === null || !ONE_AT_A_TIME.has(kind)) return [];
  const all = await db.terms.where('program').equals(program).toArray();
  return all.filter(
    (terms) =>
      terms.deletedAt === null &&
      terms.account === account &&
      terms.kind === kind &&
      terms.to === null &&
      (terms.from === null || terms.from < from),
  );
}

/** `last`: the last day on which they hold. Fails: `not-found`; `ends-before-it-begins`. */
export async function endTerms(
  db: TrellisDb,
  id: string,
  last: Day,
  at = now(),
): Promise<Result<Kept<Terms>, WrongContent | 'not-found'>> {
  const ended = await changeRecord(db, 'terms', { id, change: { to: last }, at });
  return ended.ok ? ended : fail(ended.reason, ended.detail);
}
