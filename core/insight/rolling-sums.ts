import type { Day } from '../domain/day';
import type { Metric } from '../domain/metrics';
import type { Series } from '../domain/program-data';
import type { DaySet } from './day-set';

export type RollingWindow<M extends Metric> = {
  /** Always two: what is counted, and what it is set against. */
  readonly metrics: readonly [M, M];
  readonly days: number;
  readonly counted: DaySet;
  /** Accounts that have cells at all. */
  readonly members: Int32Array;
};

/**
 * Sums of the last `days` days for every account, moved forward from one evaluation to the next: each cell is added once
 * and taken off once, however many evaluations there are. Only cells on `counted` days are summed.
 */
export class RollingSums<M extends Metric> {
  readonly sums: Readonly<Record<M, Float64Array>>;
  readonly #series: Series;
  readonly #metrics: readonly [M, M];
  readonly #days: number;
  readonly #counted: DaySet;
  readonly #members: Int32Array;
  readonly #entering: Uint32Array;
  readonly #leaving: Uint32Array;

  constructor(series: Series, { metrics, days, counted, members }: RollingWindow<M>) {
    const accounts = Math.max(0, series.offsets.length - 1);
    this.#members = members;
    const sums = {} as Record<M, Float64Array>;
    for (const metric of metrics) sums[metric] = new Float64Array(accounts);
    this.sums = sums;
    this.#series = series;
    this.#metrics = metrics;
    this.#days = days;
    this.#counted = counted;
    this.#entering = series.offsets.slice(0, accounts);
    this.#leaving = series.offsets.slice(0, accounts);
  }

  /** Moves the window's last day to `to`, which must not lie before the one it had. */
  advance(to: Day): void {
    const { first } = this.#counted;
    if (first === null) return;
    this.#move(this.#entering, to, 1);
    if (to - this.#days >= first) this.#move(this.#leaving, to - this.#days, -1);
  }

  /** Takes every account's cells up to `to` in, or off. */
  #move(next: Uint32Array, to: Day, sign: 1 | -1): void {
    const { days, offsets, values } = this.#series;
    const [one, other] = this.#metrics;
    const [ones, others] = [values[one], values[other]];
    const [sumOfOne, sumOfOther] = [this.sums[one], this.sums[other]];
    const counted = this.#counted;
    for (let i = 0; i < this.#members.length; i++) {
      const account = this.#members[i] ?? 0;
      const end = offsets[account + 1] ?? 0;
      const from = next[account] ?? 0;
      let cell = from;
      let a = 0;
      let b = 0;
      for (; cell < end; cell++) {
        const day = days[cell] ?? 0;
        if (day > to) break;
        if (!counted.has(day)) continue;
        a += ones[cell] ?? 0;
        b += others[cell] ?? 0;
      }
      if (cell === from) continue;
      next[account] = cell;
      sumOfOne[account] = (sumOfOne[account] ?? 0) + sign * a;
      sumOfOther[account] = (sumOfOther[account] ?? 0) + sign * b;
    }
  }
}

/** Position of the account's first cell on or after `day`. */
export function firstCellFrom({ offsets, days }: Series, account: number, day: Day): number {
  let low = offsets[account] ?? 0;
  let high = offsets[account + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sum of one metric of one account over `from`..`to`, both included. */
export function sumBetween(
  series: Series,
  metric: Metric,
  { account, from, to }: { account: number; from: Day; to: Day },
): number {
  const values = series.values[metric];
  const end = series.offsets[account + 1] ?? 0;
  let sum = 0;
  for (let cell = firstCellFrom(series, account, from); cell < end && (series.days[cell] ?? 0) <= to; cell++) {
    sum += values[cell] ?? 0;
  }
  return sum;
}
