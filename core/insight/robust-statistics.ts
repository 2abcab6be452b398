// Middles and sums that one odd value can't move far.

/** Linear between the two nearest; 0 of an empty list. `sorted` ascending, `share` 0..1. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

/** The value at which half of the weight is reached; 1 of an empty list. */
export function weightedMedian(items: readonly { readonly ratio: number; readonly weight: number }[]): number {
  const sorted = [...items].sort((a, b) => a.ratio - b.ratio);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { ratio, weight } of sorted) {
    sum += weight;
    if (sum >= half) return ratio;
  }
  return 1;
}

/** Insertion sort, ascending: a dozen values take it far less time than the general one. */
function sortFew(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? 0;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at--) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
}

/** Sum of the first `count` values, each held at median + 3 · max(1.4826 · MAD, √max(median, 1)): one campaign is no base. */
export function winsorizedSum(values: Float64Array, sorted: Float64Array, count: number): number {
  const ordered = sorted.subarray(0, count);
  ordered.set(values.subarray(0, count));
  sortFew(ordered);
  const median = percentile(ordered, 0.5);
  for (let i = 0; i < count; i++) ordered[i] = Math.abs((values[i] ?? 0) - median);
  sortFew(ordered);
  const spread = Math.max(1.4826 * percentile(ordered, 0.5), Math.sqrt(Math.max(median, 1)));
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.min(values[i] ?? 0, median + 3 * spread);
  return sum;
}
