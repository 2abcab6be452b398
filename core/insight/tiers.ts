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
  let total = 0;
  for (let i = 0; i < net.length; i++) total += net[i] ?? 0;
  const tierAfter = (before: number): Exclude<Tier, 'none'> =>
    before < shares.a * total ? 'A' : before < shares.b * total ? 'B' : 'C';

  const amounts = positiveOf(net).sort();
  const least = { A: Number.POSITIVE_INFINITY, B: Number.POSITIVE_INFINITY };
  const split: { readonly value: number; readonly before: number }[] = [];
  let before = 0;
  for (let last = amounts.length - 1; last >= 0; ) {
    const value = amounts[last] ?? 0;
    let first = last;
    while (first > 0 && amounts[first - 1] === value) first -= 1;
    const tier = tierAfter(before);
    if (tier === 'C') break;
    if (tier !== tierAfter(before + value * (last - first))) split.push({ value, before });
    else least[tier] = value;
    before += value * (last - first + 1);
    last = first - 1;
  }

  const tiers: Tier[] = new Array(net.length).fill('none');
  for (let i = 0; i < tiers.length; i++) {
    const value = net[i] ?? 0;
    if (value > 0) tiers[i] = value >= least.A ? 'A' : value >= least.B ? 'B' : 'C';
  }
  for (const equals of split) {
    let earlier = equals.before;
    for (const account of accountsWith(equals.value, net, ids)) {
      tiers[account] = tierAfter(earlier);
      earlier += equals.value;
    }
  }
  return tiers;
}

function positiveOf(net: Float64Array): Float64Array {
  const amounts = new Float64Array(net.length);
  let found = 0;
  for (let i = 0; i < net.length; i++) {
    const value = net[i] ?? 0;
    if (value > 0) amounts[found++] = value;
  }
  return amounts.subarray(0, found);
}

function accountsWith(value: number, net: Float64Array, ids: readonly string[]): number[] {
  const accounts: number[] = [];
  net.forEach((one, account) => {
    if (one === value) accounts.push(account);
  });
  return accounts.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}
