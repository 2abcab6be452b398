import type { AccountId } from '../../domain/ids';

/**
 * A random part of a list that is left alone, so that the others can be compared with it. The same list, share and seed give the
 * same part, in whatever order the list comes: anybody can repeat the draw.
 *
 * Range: round(share × list), at least 1 and at most all but one; nothing of a list of fewer than two. Sorted by id.
 */
export function drawHoldBack(accounts: readonly AccountId[], share: number, seed: number): AccountId[] {
  const pool = [...new Set(accounts)].sort();
  if (pool.length < 2) return [];
  const wanted = Math.min(pool.length - 1, Math.max(1, Math.round(pool.length * share)));
  const next = randomFrom(seed);
  // The first `wanted` steps of a Fisher-Yates shuffle.
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(next() * (pool.length - at));
    const [a, b] = [pool[at], pool[other]];
    if (a === undefined || b === undefined) continue;
    pool[at] = b;
    pool[other] = a;
  }
  return pool.slice(0, wanted).sort();
}

/** A Weyl sequence through a 32-bit mixing function (splitmix32): 0 <= x < 1. Not for secrets. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}
