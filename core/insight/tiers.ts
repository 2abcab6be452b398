import type { Tier } from '../domain/partner';

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
  const ranked: number[] = [];
  for (let account = 0; account < net.length; account++) {
    const value = net[account] ?? 0;
    total += value;
    if (value > 0) ranked.push(account);
  }
  ranked.sort((one, other) => {
    const difference = (net[other] ?? 0) - (net[one] ?? 0);
    return difference !== 0 ? difference : (ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1;
  });
  let before = 0;
  for (const account of ranked) {
    tiers[account] = before < shares.a * total ? 'A' : before < shares.b * total ? 'B' : 'C';
    before += net[account] ?? 0;
  }
  return tiers;
}
