import type { Contest } from '../domain/book';
import type { AccountId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { pickBySeed } from '../domain/seeded-random';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { changeRecord, type Step } from './keep-record';
import { newSeed } from './new-seed';
import type { WrongContent } from './refuse-content';

export type DrawFailure = WrongContent | 'not-found' | 'not-a-draw' | 'already-drawn' | 'no-entrants';
export type Drawn = { readonly winner: AccountId; readonly seed: number; readonly step: Step };

/** Who wins: follows from who entered and from the seed, not from the order in which they are named. Null where nobody entered. */
export function winnerOf(entrants: readonly AccountId[], seed: number): AccountId | null {
  return pickBySeed([...new Set(entrants)].sort(), 1, seed)[0] ?? null;
}

/**
 * Draws once among those who reached the threshold, and notes them with the seed, so that anybody can repeat it and later
 * corrections of figures change no winner.
 */
export async function drawContest(
  db: TrellisDb,
  id: string,
  {
    entrants,
    seed = newSeed(),
    at = now(),
  }: { readonly entrants: readonly AccountId[]; readonly seed?: number; readonly at?: number },
): Promise<Result<Drawn, DrawFailure>> {
  return db.transaction('rw', 'contests', async () => {
    const contest = await db.contests.get(id);
    if (!contest || contest.deletedAt !== null) return fail('not-found', id);
    if (contest.kind !== 'draw') return fail('not-a-draw', id);
    if (contest.seed !== null) return fail('already-drawn', id);
    const winner = winnerOf(entrants, seed);
    if (winner === null) return fail('no-entrants', id);
    const drawn: Partial<Contest> = { seed, entrants: [...new Set(entrants)].sort() };
    const noted = await changeRecord(db, 'contests', { id, change: drawn, at });
    return noted.ok ? ok({ winner, seed, step: noted.value.step }) : fail(noted.reason, noted.detail);
  });
}
