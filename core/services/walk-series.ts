import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { SeriesRun } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { changeRecord, joinSteps, type Kept, keepRecord, type Step } from './keep-record';
import type { WrongContent } from './refuse-content';

const runId = (series: string, account: AccountId) => `${series}|${account}`;

/** Takes partners into a series, as one step. Who is or was in it stays as it is. Fails: `not-found` where the series is gone. */
export async function takeIntoSeries(
  db: TrellisDb,
  series: string,
  { accounts, from, at = now() }: { readonly accounts: readonly AccountId[]; readonly from: Day; readonly at?: number },
): Promise<Result<{ readonly taken: number; readonly step: Step }, WrongContent | 'not-found'>> {
  return db.transaction('rw', ['sequences', 'seriesRuns'], async () => {
    if ((await db.sequences.get(series))?.deletedAt !== null) return fail('not-found', series);
    const steps: Step[] = [];
    for (const account of new Set(accounts)) {
      const id = runId(series, account);
      if ((await db.seriesRuns.get(id))?.deletedAt === null) continue;
      const kept = await keepRecord(db, 'seriesRuns', { series, account, from, done: 0, ended: null }, { id, at });
      if (!kept.ok) return kept;
      steps.push(kept.value.step);
    }
    return ok({ taken: steps.length, step: joinSteps(...steps) });
  });
}

/** The step at this place (from 0) is left out for the partner; the next one comes on its own day. */
export function skipStep(
  db: TrellisDb,
  { id }: Pick<SeriesRun, 'id'>,
  step: number,
  at = now(),
): Promise<Result<Kept<SeriesRun>, WrongContent | 'not-found'>> {
  return changeRecord(db, 'seriesRuns', { id, change: { done: step + 1 }, at });
}

/** Nothing more of the series is due for the partner. */
export function takeOutOfSeries(
  db: TrellisDb,
  { id }: Pick<SeriesRun, 'id'>,
  day: Day,
  at = now(),
): Promise<Result<Kept<SeriesRun>, WrongContent | 'not-found'>> {
  return changeRecord(db, 'seriesRuns', { id, change: { ended: { day, why: 'taken-out' } }, at });
}
