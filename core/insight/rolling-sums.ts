import type { Day } from '../domain/day';
import type { Metric } from '../domain/metrics';
import type { DaySet } from './day-set';
import type { FlowSeries } from './known-flows';

const NO_DAY = 0x7fffffff;

/**
 * By member: the next cell, and the day with which it comes or goes, kept beside it so that the many that have none in a week
 * need no look at their cells. `bounds`: these days by cell.
 */
type Cursors = { readonly cells: Uint32Array; readonly nextDays: Int32Array; readonly bounds: Int32Array };

function cursorsOf({ offsets }: FlowSeries, bounds: Int32Array, members: Int32Array): Cursors {
  const cells = new Uint32Array(members.length);
  const nextDays = new Int32Array(members.length);
  for (let i = 0; i < members.length; i++) {
    const account = members[i] ?? 0;
    const first = offsets[account] ?? 0;
    cells[i] = first;
    nextDays[i] = first < (offsets[account + 1] ?? 0) ? (bounds[first] ?? 0) : NO_DAY;
  }
  return { cells, nextDays, bounds };
}

export type RollingWindow<M extends Metric> = {
  /** Always two: what is counted, and what it is set against. */
  readonly metrics: readonly [M, M];
  readonly days: number;
  readonly counted: DaySet;
  /**
   * Of a stretch of days: an amount is counted only while all of it lies within the window; of a ratio, where both sides come from
   * the same stretches, while its last day does.
   */
  readonly leaves: 'with-first-day' | 'with-last-day';
  /** Accounts that have cells at all. */
  readonly members: Int32Array;
};

/**
 * Sums of the last `days` days for every account, moved forward from one evaluation to the next: each cell is added once
 * and taken off once, however many evaluations there are. Only cells on `counted` days are summed.
 */
export class RollingSums<M extends Metric> {
  readonly sums: Readonly<Record<M, Float64Array>>;
  readonly #series: FlowSeries;
  readonly #metrics: readonly [M, M];
  readonly #days: number;
  readonly #counted: DaySet;
  readonly #members: Int32Array;
  readonly #entering: Cursors;
  readonly #leaving: Cursors;

  constructor(series: FlowSeries, { metrics, days, counted, leaves, members }: RollingWindow<M>) {
    const accounts = Math.max(0, series.offsets.length - 1);
    this.#members = members;
    const sums = {} as Record<M, Float64Array>;
    for (const metric of metrics) sums[metric] = new Float64Array(accounts);
    this.sums = sums;
    this.#series = series;
    this.#metrics = metrics;
    this.#days = days;
    this.#counted = counted;
    const leavingDays = leaves === 'with-first-day' ? series.starts : series.days;
    this.#entering = cursorsOf(series, series.days, members);
    this.#leaving = cursorsOf(series, leavingDays, members);
  }

  /** Moves the window's last day to `to`, which must not lie before the one it had. */
  advance(to: Day): void {
    const { first } = this.#counted;
    if (first === null) return;
    this.#move(this.#entering, to, 1);
    if (to - this.#days >= first) this.#move(this.#leaving, to - this.#days, -1);
  }

  /** As they are now, for somebody who keeps them; where no day is counted they never change. */
  copyOf(metric: M): Float64Array {
    return this.#counted.isEmpty ? this.sums[metric] : this.sums[metric].slice();
  }

  /** Takes every account's cells up to `to` in, or off: in on the last day of a stretch. */
  #move({ cells, nextDays, bounds }: Cursors, to: Day, sign: 1 | -1): void {
    const { days, offsets, values } = this.#series;
    const [one, other] = this.#metrics;
    const [ones, others] = [values[one], values[other]];
    const [sumOfOne, sumOfOther] = [this.sums[one], this.sums[other]];
    const counted = this.#counted;
    for (let i = 0; i < this.#members.length; i++) {
      if ((nextDays[i] ?? 0) > to) continue;
      const account = this.#members[i] ?? 0;
      const end = offsets[account + 1] ?? 0;
      let cell = cells[i] ?? 0;
      let a = 0;
      let b = 0;
      for (; cell < end; cell++) {
        if ((bounds[cell] ?? 0) > to) break;
        if (!counted.has(days[cell] ?? 0)) continue;
        a += ones[cell] ?? 0;
        b += others[cell] ?? 0;
      }
      cells[i] = cell;
      nextDays[i] = cell < end ? (bounds[cell] ?? 0) : NO_DAY;
      sumOfOne[account] = (sumOfOne[account] ?? 0) + sign * a;
      sumOfOther[account] = (sumOfOther[account] ?? 0) + sign * b;
    }
  }
}

/** Position of the account's first cell on or after `day`. */
export function firstCellFrom({ offsets, days }: FlowSeries, account: number, day: Day): number {
  let low = offsets[account] ?? 0;
  let high = offsets[account + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sum of one metric of one account over `from`..`to`, both included. A stretch that began before isn't in it. */
export function sumBetween(
  series: FlowSeries,
  metric: Metric,
  { account, from, to }: { account: number; from: Day; to: Day },
): number {
  const values = series.values[metric];
  const end = series.offsets[account + 1] ?? 0;
  let sum = 0;
  for (let cell = firstCellFrom(series, account, from); cell < end && (series.days[cell] ?? 0) <= to; cell++) {
    if ((series.starts[cell] ?? 0) >= from) sum += values[cell] ?? 0;
  }
  return sum;
}
