// Middles and sums that one odd value can't move far.
import { orderOf } from './order';

/** Linear between the two nearest; 0 of an empty list. `sorted` ascending, `share` 0..1. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

/** The value at which half of the weight is reached; 1 of an empty list. `weights`: one per value. */
export function weightedMedian(values: Float64Array, weights: Float64Array): number {
  const order = orderOf(values);
  let half = 0;
  for (const at of order) half += weights[at] ?? 0;
  half /= 2;
  let sum = 0;
  for (const at of order) {
    sum += weights[at] ?? 0;
    if (sum >= half) return values[at] ?? 1;
  }
  return 1;
}

/** Insertion sort of the first `count`, ascending: a dozen values take it far less time than the general one. */
function sortFew(values: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i] ?? 0;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at--) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
}

/** Middle of the first `count` values, which are sorted. */
function middleOf(sorted: Float64Array, count: number): number {
  const low = sorted[(count - 1) >> 1] ?? 0;
  const high = sorted[count >> 1] ?? low;
  return low + (high - low) * (count % 2 === 0 ? 0.5 : 0);
}

/** Sum of the first `count` values, each held at median + 3 · max(1.4826 · MAD, √max(median, 1)): one campaign is no base. */
export function winsorizedSum(values: Float64Array, sorted: Float64Array, count: number): number {
  for (let i = 0; i < count; i++) sorted[i] = values[i] ?? 0;
  sortFew(sorted, count);
  const median = middleOf(sorted, count);
  const least = Math.sqrt(Math.max(median, 1));
  // The spread is never less than this root: where nothing exceeds it, the deviations need no look.
  if ((sorted[count - 1] ?? 0) <= median + 3 * least) return sumOf(values, count, Number.POSITIVE_INFINITY);
  for (let i = 0; i < count; i++) sorted[i] = Math.abs((values[i] ?? 0) - median);
  sortFew(sorted, count);
  return sumOf(values, count, median + 3 * Math.max(1.4826 * middleOf(sorted, count), least));
}

function sumOf(values: Float64Array, count: number, most: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.min(values[i] ?? 0, most);
  return sum;
}
