import type { DailyColumns } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import { type Metric, noTotals, type Totals } from '../domain/metrics';
import { roomInFloats, roomInInts } from './growing';
import { countUp, orderBy } from './order-by';

const TURNED = ['reversedRevenue', 'reversedCommission'] as const;

/** Numbers of accounts on days, in the order of the file's rows; one position per row. */
export class FlowTable {
  readonly #metrics: readonly Metric[];
  readonly #width: number;
  #account: Int32Array<ArrayBuffer>;
  #day: Int32Array<ArrayBuffer>;
  /** Row by row, so that one row's numbers lie side by side. */
  #values: Float64Array<ArrayBuffer>;
  #length = 0;

  /** `room`: rows to expect; more are fine. */
  constructor(metrics: readonly Metric[], room: number) {
    this.#metrics = metrics;
    this.#width = metrics.length;
    this.#account = new Int32Array(room);
    this.#day = new Int32Array(room);
    this.#values = new Float64Array(room * metrics.length);
  }

  /** `cells`: one number per metric. */
  push(account: number, day: Day, cells: Float64Array): void {
    const n = this.#length;
    const width = this.#width;
    if (n === this.#day.length) {
      this.#account = roomInInts(this.#account, n + 1);
      this.#day = roomInInts(this.#day, n + 1);
      this.#values = roomInFloats(this.#values, (n + 1) * width);
    }
    this.#account[n] = account;
    this.#day[n] = day;
    const values = this.#values;
    const start = n * width;
    for (let i = 0; i < width; i++) values[start + i] = cells[i] ?? 0;
    this.#length = n + 1;
  }

  /** First and last day; null when there is no row. */
  period(): Period | null {
    if (this.#length === 0) return null;
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < this.#length; n++) {
      const day = this.#day[n] ?? 0;
      if (day < from) from = day;
      if (day > to) to = day;
    }
    return { from, to };
  }

  /** `unsaid`: metrics that are not known after all. */
  totals(unsaid: readonly Metric[]): Totals {
    const totals = noTotals();
    this.#metrics.forEach((metric, m) => {
      if (unsaid.includes(metric)) return;
      let sum = 0;
      for (let n = 0; n < this.#length; n++) sum += this.#values[n * this.#width + m] ?? 0;
      totals[metric] = sum;
    });
    return totals;
  }

  /** Some files write reversed amounts as negative ones. The column decides as a whole. */
  turnReversals(): void {
    for (const metric of TURNED) {
      const at = this.#metrics.indexOf(metric);
      if (at < 0) continue;
      let positive = 0;
      for (let n = 0; n < this.#length; n++) if ((this.#values[n * this.#width + at] ?? 0) > 0) positive++;
      if (positive > 0) continue;
      for (let n = 0; n < this.#length; n++) {
        const where = n * this.#width + at;
        this.#values[where] = Math.abs(this.#values[where] ?? 0);
      }
    }
  }

  /** One cell per account and day. `rank[account]`: the account's place among `accounts`; `period`: the days of the rows. */
  merge(rank: Uint32Array, accounts: number, { period, covered }: { period: Period; covered: Period }): DailyColumns {
    const byDay = orderBy((at) => this.#day[at] ?? 0, countUp(this.#length), period.from, period.to);
    const order = orderBy((at) => rank[this.#account[at] ?? 0] ?? 0, byDay, 0, accounts - 1);
    const width = this.#width;
    const offsets = new Uint32Array(accounts + 1);
    const days = new Int32Array(order.length);
    const columns = this.#metrics.map(() => new Float64Array(order.length));
    let cell = -1;
    let lastAccount = -1;
    let lastDay = -1;
    for (let i = 0; i < order.length; i++) {
      const at = order[i] ?? 0;
      const account = rank[this.#account[at] ?? 0] ?? 0;
      const day = this.#day[at] ?? 0;
      if (account !== lastAccount || day !== lastDay) {
        cell++;
        days[cell] = day;
        for (let next = lastAccount + 1; next <= account; next++) offsets[next] = cell;
        lastAccount = account;
        lastDay = day;
      }
      for (let m = 0; m < width; m++) {
        const column = columns[m];
        if (column) column[cell] = (column[cell] ?? 0) + (this.#values[at * width + m] ?? 0);
      }
    }
    const length = cell + 1;
    for (let next = lastAccount + 1; next <= accounts; next++) offsets[next] = length;
    const values: Partial<Record<Metric, Float64Array>> = {};
    this.#metrics.forEach((metric, m) => {
      values[metric] = (columns[m] ?? new Float64Array(0)).slice(0, length);
    });
    return { grain: 'day', covered, offsets, days: days.slice(0, length), spans: null, values };
  }
}
