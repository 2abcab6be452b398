import type { HoldBack } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId, ProgramId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import { drawHoldBack } from '../playbook/effects/draw-hold-back';
import { findPlay } from '../playbook/plays';
import type { TrellisDb } from '../store/db';
import { type Kept, keepRecord } from './keep-record';
import { newSeed } from './new-seed';
import type { WrongContent } from './refuse-content';

export type HoldBackPlan = {
  readonly program: ProgramId;
  readonly play: string;
  readonly day: Day;
  /** Everybody whom the play would reach. */
  readonly accounts: readonly AccountId[];
  /** 0..1 of them. */
  readonly share: number;
  readonly seed?: number;
};
export type HeldBack = Kept<HoldBack> & {
  /** Those who are written to. */
  readonly rest: readonly AccountId[];
};

/**
 * Leaves a share of a list alone on purpose, so that the others can be compared with it. Who it is follows from the list and the
 * seed, not from the order of the list. Fails: `too-few` where the share of the list is nobody, or
 * everybody; `owed` where nobody may be left without it: a welcome, an answer, a reward, what was agreed, and questions of conduct.
 */
export async function holdBack(
  db: TrellisDb,
  { program, play, day, accounts, share, seed = newSeed() }: HoldBackPlan,
  at = now(),
): Promise<Result<HeldBack, WrongContent | 'too-few' | 'owed'>> {
  if (findPlay(play)?.recentContact === 'exempt') return fail('owed', play);
  const everybody = [...new Set(accounts)].sort();
  const held = drawHoldBack(everybody, share, seed);
  if (held.length === 0) return fail('too-few', String(everybody.length));
  const kept = await keepRecord(db, 'holdBacks', { program, play, day, seed, share, accounts: held }, { at });
  if (!kept.ok) return kept;
  const isHeld = new Set(held);
  return ok({ ...kept.value, rest: everybody.filter((account) => !isHeld.has(account)) });
}
