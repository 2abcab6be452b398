import type { Period } from '../domain/day';
import type { Metric } from '../domain/metrics';
import type { FlowSeries } from './known-flows';
import { firstCellFrom } from './rolling-sums';

/** Sums of one period for every account, with all stretches that lie wholly within it: its cells are found once, then added up metric by metric. */
export class WindowSums {
  readonly #series: FlowSeries;
  readonly #period: Period;
  /** By account: its first cell of the period, and the first after it. */
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #sums = new Map<Metric, Float64Array>();

  constructor(series: FlowSeries, period: Period) {
    const accounts = Math.max(0, series.offsets.length - 1);
    this.#series = series;
    this.#period = period;
    this.#from = new Uint32Array(accounts);
    this.#to = new Uint32Array(accounts);
    for (let account = 0; account < accounts; account++) this.#find(account);
  }

  /** By account. */
  of(metric: Metric): Float64Array {
    const known = this.#sums.get(metric);
    if (known) return known;
    const { starts } = this.#series;
    const { from } = this.#period;
    const values = this.#series.values[metric];
    const sums = new Float64Array(this.#from.length);
    for (let account = 0; account < sums.length; account++) {
      const end = this.#to[account] ?? 0;
      let sum = 0;
      for (let cell = this.#from[account] ?? 0; cell < end; cell++) if ((starts[cell] ?? 0) >= from) sum += values[cell] ?? 0;
      sums[account] = sum;
    }
    this.#sums.set(metric, sums);
    return sums;
  }

  #find(account: number): void {
    const { from, to } = this.#period;
    const { offsets, days } = this.#series;
    const first = offsets[account] ?? 0;
    const end = offsets[account + 1] ?? 0;
    const isWhole = first < end && (days[first] ?? 0) >= from && (days[end - 1] ?? 0) <= to;
    this.#from[account] = isWhole ? first : firstCellFrom(this.#series, account, from);
    this.#to[account] = isWhole ? end : firstCellFrom(this.#series, account, to + 1);
  }
}
