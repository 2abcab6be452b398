import type { Day } from '../domain/day';
import type { Metric } from '../domain/metrics';
import type { Series } from '../domain/program-data';
import type { DaySet } from './day-set';

/**
 * Sums of the last `days` days for every account, moved forward from one evaluation to the next: each cell is added once
 * and taken off once, however many evaluations there are. Only cells on `counted` days are summed.
 */
export class RollingSums<M extends Metric> {
  readonly sums: Readonly<Record<M, Float64Array>>;
  readonly #series: Series;
  readonly #metrics: readonly M[];
  readonly #days: number;
  readonly #counted: DaySet;
  readonly #entering: Uint32Array;
  readonly #leaving: Uint32Array;

  constructor(series: Series, { metrics, days, counted }: { metrics: readonly M[]; days: number; counted: DaySet }) {
    const accounts = Math.max(0, series.offsets.length - 1);
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
    if (this.#counted.isEmpty) return;
    const accounts = this.#entering.length;
    for (let account = 0; account < accounts; account++) {
      const end = this.#series.offsets[account + 1] ?? 0;
      if ((this.#leaving[account] ?? 0) >= end) continue;
      this.#entering[account] = this.#move({ account, from: this.#entering[account] ?? 0, end, to, sign: 1 });
      this.#leaving[account] = this.#move({ account, from: this.#leaving[account] ?? 0, end, to: to - this.#days, sign: -1 });
    }
  }

  #move({ account, from, end, to, sign }: { account: number; from: number; end: number; to: Day; sign: 1 | -1 }): number {
    const { days, values } = this.#series;
    let cell = from;
    for (; cell < end; cell++) {
      const day = days[cell] ?? 0;
      if (day > to) break;
      if (!this.#counted.has(day)) continue;
      for (const metric of this.#metrics) {
        const sums = this.sums[metric];
        sums[account] = (sums[account] ?? 0) + sign * (values[metric][cell] ?? 0);
      }
    }
    return cell;
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
