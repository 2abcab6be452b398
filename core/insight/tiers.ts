import type { Tier } from '../domain/partner';
import { orderOf } from './order';

export type TierShares = { readonly a: number; readonly b: number };

/**
 * Value tiers: A is the smallest set of accounts with at least `shares.a` of the net total, B the next up to `shares.b`, C the
 * rest with anything above 0, `none` the others.
 *
 * `net`: main metric less reversals per account, in its own unit; reversals of older sales may make it negative.
 * `ids`: decides between equal amounts, so that the order of accounts leaves no trace.
 */
export function tiersOf(net: Float64Array, ids: readonly string[], shares: TierShares): Tier[] {
  const tiers = new Array<Tier>(net.length).fill('none');
  let total = 0;
  let sellers = 0;
  for (const value of net) {
    total += value;
    if (value > 0) sellers += 1;
  }
  const smallestFirst = orderOf(net);
  const tierAfter = (before: number): Tier => (before < shares.a * total ? 'A' : before < shares.b * total ? 'B' : 'C');
  let before = 0;
  for (let last = net.length - 1; last >= net.length - sellers; ) {
    const value = net[smallestFirst[last] ?? 0] ?? 0;
    let first = last;
    while (first > 0 && net[smallestFirst[first - 1] ?? 0] === value) first -= 1;
    const equals = smallestFirst.subarray(first, last + 1);
    const isSplit = tierAfter(before) !== tierAfter(before + value * (last - first));
    for (const account of isSplit ? Array.from(equals).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1)) : equals) {
      tiers[account] = tierAfter(before);
      before += value;
    }
    last = first - 1;
  }
  return tiers;
}
