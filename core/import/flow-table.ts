import type { NumberColumn } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import { type Metric, noTotals, type Totals } from '../domain/metrics';
import { roomInInts } from './growing';

const TURNED = ['reversedRevenue', 'reversedCommission'] as const;

/**
 * Rows of a flow as plain arrays, one position per row: what one worker hands to another. `values`: each row's numbers side by side, one
 * per metric. `spans` in days; null: all are 1.
 */
export type FlowColumns = {
  readonly metrics: readonly Metric[];
  readonly length: number;
  readonly account: Int32Array<ArrayBuffer>;
  readonly day: Int32Array<ArrayBuffer>;
  readonly spans: Int32Array<ArrayBuffer> | null;
  readonly values: NumberColumn;
};

/** Numbers of accounts on days (or stretches of days), in the order of the file's rows; one position per row. */
export class FlowTable {
  readonly metrics: readonly Metric[];
  readonly #width: number;
  #account: Int32Array<ArrayBuffer>;
  #day: Int32Array<ArrayBuffer>;
  #spans: Int32Array<ArrayBuffer> | null = null;
  /** Kept narrow until a number does not fit, which in most files none ever does. */
  #values: NumberColumn;
  #length = 0;

  /** `room`: rows to expect; more are fine. */
  constructor(metrics: readonly Metric[], room: number) {
    this.metrics = metrics;
    this.#width = metrics.length;
    this.#account = new Int32Array(room);
    this.#day = new Int32Array(room);
    this.#values = new Int32Array(room * metrics.length);
  }

  get length(): number {
    return this.#length;
  }

  /** `cells`: one number per metric. `span`: days from `day` on. */
  push(account: number, { day, span }: { readonly day: Day; readonly span: number }, cells: Float64Array): void {
    this.pushDay(account, day, cells);
    if (span === 1 && this.#spans === null) return;
    const at = this.#length - 1;
    this.#spans ??= new Int32Array(this.#day.length).fill(1, 0, at);
    this.#spans[at] = span;
  }

  /** As push, for a row about one day. */
  pushDay(account: number, day: Day, cells: Float64Array): void {
    const n = this.#length;
    if (n === this.#day.length) this.#grow(n + 1);
    this.#account[n] = account;
    this.#day[n] = day;
    if (this.#spans !== null) this.#spans[n] = 1;
    const values = this.#values;
    const width = this.#width;
    const start = n * width;
    for (let m = 0; m < width; m++) {
      const value = cells[m] ?? 0;
      values[start + m] = value;
      if (values[start + m] !== value) {
        this.#widen();
        this.#values.set(cells, start);
        break;
      }
    }
    this.#length = n + 1;
  }

  #widen(): void {
    if (this.#values instanceof Int32Array) this.#values = Float64Array.from(this.#values);
  }

  /** Room for `rows` at least. */
  #grow(rows: number): void {
    this.#account = roomInInts(this.#account, rows);
    this.#day = roomInInts(this.#day, rows);
    if (this.#spans !== null) this.#spans = roomInInts(this.#spans, rows);
    const length = this.#day.length * this.#width;
    const values = this.#values instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
    values.set(this.#values);
    this.#values = values;
  }

  /** Gives each row, which names one day, the stretch that its day stands for. */
  restretch(stretchOf: (day: Day) => { readonly day: Day; readonly span: number }): void {
    const known = new Map<Day, { readonly day: Day; readonly span: number }>();
    const spans = new Int32Array(this.#day.length);
    for (let n = 0; n < this.#length; n++) {
      const day = this.#day[n] ?? 0;
      const stretch = known.get(day) ?? stretchOf(day);
      known.set(day, stretch);
      this.#day[n] = stretch.day;
      spans[n] = stretch.span;
    }
    this.#spans = spans;
  }

  /** Stretches that begin up to `last` and end after it end with it. */
  endBy(last: Day): void {
    const spans = this.#spans;
    if (spans === null) return;
    for (let n = 0; n < this.#length; n++) {
      const day = this.#day[n] ?? 0;
      if (day <= last && day + (spans[n] ?? 1) - 1 > last) spans[n] = last - day + 1;
    }
  }

  columns(): FlowColumns {
    const { metrics } = this;
    const [length, account, day, spans, values] = [this.#length, this.#account, this.#day, this.#spans, this.#values];
    return { metrics, length, account, day, spans, values };
  }

  /** Rows that another table of the same metrics gathered. `accountOf[theirs]`: our number of the account. */
  append({ length, account, day, spans, values }: FlowColumns, accountOf: Int32Array): void {
    const n = this.#length;
    if (n + length > this.#day.length) this.#grow(n + length);
    for (let at = 0; at < length; at++) this.#account[n + at] = accountOf[account[at] ?? 0] ?? 0;
    this.#day.set(day.subarray(0, length), n);
    if (spans !== null) this.#spans ??= new Int32Array(this.#day.length).fill(1);
    if (this.#spans !== null) {
      if (spans === null) this.#spans.fill(1, n, n + length);
      else this.#spans.set(spans.subarray(0, length), n);
    }
    if (values instanceof Float64Array) this.#widen();
    this.#values.set(values.subarray(0, length * this.#width), n * this.#width);
    this.#length = n + length;
  }

  /** First and last day; null when there is no row. */
  period(): Period | null {
    return periodOf(this.columns());
  }

  /** `unsaid`: metrics that are not known after all. */
  totals(unsaid: readonly Metric[]): Totals {
    const totals = noTotals();
    this.metrics.forEach((metric, m) => {
      if (unsaid.includes(metric)) return;
      let sum = 0;
      for (let at = m; at < this.#length * this.#width; at += this.#width) sum += this.#values[at] ?? 0;
      totals[metric] = sum;
    });
    return totals;
  }

  /** Some files write reversed amounts as negative ones. The column decides as a whole. */
  turnReversals(): void {
    const values = this.#values;
    const end = this.#length * this.#width;
    for (const metric of TURNED) {
      const first = this.metrics.indexOf(metric);
      if (first < 0) continue;
      let positive = 0;
      for (let at = first; at < end && positive === 0; at += this.#width) if ((values[at] ?? 0) > 0) positive++;
      if (positive > 0) continue;
      for (let at = first; at < end; at += this.#width) values[at] = Math.abs(values[at] ?? 0);
    }
  }
}

export function periodOf({ length, day, spans }: FlowColumns): Period | null {
  if (length === 0) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < length; n++) {
    const first = day[n] ?? 0;
    const last = spans === null ? first : first + (spans[n] ?? 1) - 1;
    if (first < from) from = first;
    if (last > to) to = last;
  }
  return { from, to };
}
