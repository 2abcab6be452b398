// Middles and sums that one odd value can't move far.
import { orderOf } from './order';

/** Linear between the two nearest; 0 of an empty list. `sorted` ascending, `share` 0..1. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

/** Values with what each of them weighs, and their positions from the smallest value to the largest. */
export type Weighed = { readonly values: Float64Array; readonly weights: Float64Array; readonly order: Uint32Array };

export const weigh = (values: Float64Array, weights: Float64Array): Weighed => ({ values, weights, order: orderOf(values) });

/** The value at which half of the weight is reached; 1 of an empty list. */
export function weightedMedian({ values, weights, order }: Weighed): number {
  let half = 0;
  for (let i = 0; i < order.length; i++) half += weights[order[i] ?? 0] ?? 0;
  half /= 2;
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const at = order[i] ?? 0;
    sum += weights[at] ?? 0;
    if (sum >= half) return values[at] ?? 1;
  }
  return 1;
}

/** The same of each of the groups, which are numbered from 0; `groupOf`: one per value, -1 in none. */
export function weightedMedians({ values, weights, order }: Weighed, groupOf: Int32Array, groups: number): Float64Array {
  const halves = new Float64Array(groups);
  for (let i = 0; i < order.length; i++) {
    const at = order[i] ?? 0;
    const group = groupOf[at] ?? -1;
    if (group >= 0) halves[group] = (halves[group] ?? 0) + (weights[at] ?? 0);
  }
  for (let group = 0; group < groups; group++) halves[group] = (halves[group] ?? 0) / 2;
  const sums = new Float64Array(groups);
  const medians = new Float64Array(groups).fill(Number.NaN);
  for (let i = 0; i < order.length; i++) {
    const at = order[i] ?? 0;
    const group = groupOf[at] ?? -1;
    if (group < 0 || !Number.isNaN(medians[group])) continue;
    const sum = (sums[group] ?? 0) + (weights[at] ?? 0);
    sums[group] = sum;
    if (sum >= (halves[group] ?? 0)) medians[group] = values[at] ?? 1;
  }
  for (let group = 0; group < groups; group++) if (Number.isNaN(medians[group])) medians[group] = 1;
  return medians;
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
  if (isHeldNowhere(values, count)) return sumOf(values, count, Number.POSITIVE_INFINITY);
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

/** Against rounding: what lies this near a bound is looked at closely. */
const MARGIN = 1 + 1e-9;

/**
 * True where nothing can exceed the bound, as of most partners: of counts it is never below 3, and where more than half of the values reach
 * m, with m + 3√m the largest of them, neither is it below that one. Told without sorting; false may still be either.
 */
function isHeldNowhere(values: Float64Array, count: number): boolean {
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    if (value < 0) return false;
    if (value > largest) largest = value;
  }
  if (largest <= 3) return true;
  const least = ((Math.sqrt(9 + 4 * largest) - 3) / 2) ** 2 * MARGIN;
  let reached = 0;
  for (let i = 0; i < count; i++) if ((values[i] ?? 0) >= least) reached += 1;
  return 2 * reached > count;
}

function sumOf(values: Float64Array, count: number, most: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.min(values[i] ?? 0, most);
  return sum;
}
