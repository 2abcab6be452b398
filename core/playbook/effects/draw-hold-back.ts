import type { AccountId } from '../../domain/ids';
import { pickBySeed } from '../../domain/seeded-random';

/**
 * A random part of a list that is left alone, so that the others can be compared with it. The same list, share and seed give the
 * same part, in whatever order the list comes: anybody can repeat the draw.
 *
 * Range: round(share × list), sorted by id; nobody where that would be none of the list, or all of it.
 */
export function drawHoldBack(accounts: readonly AccountId[], share: number, seed: number): AccountId[] {
  const everybody = [...new Set(accounts)].sort();
  const count = Math.round(everybody.length * share);
  return count >= 1 && count < everybody.length ? pickBySeed(everybody, count, seed) : [];
}
