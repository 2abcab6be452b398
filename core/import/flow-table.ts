import type { NumberColumn } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import { type Metric, noTotals, type Totals } from '../domain/metrics';
import { roomInInts } from './growing';
import { GrowingColumn } from './number-column';

const TURNED = ['reversedRevenue', 'reversedCommission'] as const;

/** Rows of a flow as plain columns, one position per row: what one worker hands to another. `spans` in days; null: all are 1. */
export type FlowColumns = {
  readonly metrics: readonly Metric[];
  readonly length: number;
  readonly account: Int32Array<ArrayBuffer>;
  readonly day: Int32Array<ArrayBuffer>;
  readonly spans: Int32Array<ArrayBuffer> | null;
  readonly values: readonly NumberColumn[];
};

/** Numbers of accounts on days (or stretches of days), in the order of the file's rows; one position per row. */
export class FlowTable {
  readonly metrics: readonly Metric[];
  #account: Int32Array<ArrayBuffer>;
  #day: Int32Array<ArrayBuffer>;
  #spans: Int32Array<ArrayBuffer> | null = null;
  readonly #values: readonly GrowingColumn[];
  #length = 0;

  /** `room`: rows to expect; more are fine. */
  constructor(metrics: readonly Metric[], room: number) {
    this.metrics = metrics;
    this.#account = new Int32Array(room);
    this.#day = new Int32Array(room);
    this.#values = metrics.map(() => new GrowingColumn(room));
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
    if (this.#spans.length < this.#day.length) this.#spans = roomInInts(this.#spans, this.#day.length);
    this.#spans[at] = span;
  }

  /** As push, for a row about one day. */
  pushDay(account: number, day: Day, cells: Float64Array): void {
    const n = this.#length;
    if (n === this.#day.length) {
      this.#account = roomInInts(this.#account, n + 1);
      this.#day = roomInInts(this.#day, n + 1);
      if (this.#spans) this.#spans = roomInInts(this.#spans, n + 1);
    }
    this.#account[n] = account;
    this.#day[n] = day;
    if (this.#spans) this.#spans[n] = 1;
    for (let m = 0; m < this.#values.length; m++) this.#values[m]?.set(n, cells[m] ?? 0);
    this.#length = n + 1;
  }

  columns(): FlowColumns {
    const length = this.#length;
    return {
      metrics: this.metrics,
      length,
      account: this.#account,
      day: this.#day,
      spans: this.#spans,
      values: this.#values.map(({ values }) => values),
    };
  }

  /** Rows that another table of the same metrics gathered. `accountOf[theirs]`: our number of the account. */
  append({ length, account, day, spans, values }: FlowColumns, accountOf: Int32Array): void {
    const n = this.#length;
    const needed = n + length;
    if (needed > this.#day.length) {
      this.#account = roomInInts(this.#account, needed);
      this.#day = roomInInts(this.#day, needed);
    }
    for (let at = 0; at < length; at++) this.#account[n + at] = accountOf[account[at] ?? 0] ?? 0;
    this.#day.set(day.subarray(0, length), n);
    if (spans || this.#spans) {
      const own = new Int32Array(this.#day.length).fill(1);
      if (this.#spans) own.set(this.#spans.subarray(0, n));
      if (spans) own.set(spans.subarray(0, length), n);
      this.#spans = own;
    }
    this.#values.forEach((column, m) => {
      const theirs = values[m];
      if (theirs) column.append(n, theirs.subarray(0, length));
    });
    this.#length = needed;
  }

  /** First and last day; null when there is no row. */
  period(): Period | null {
    return periodOf(this.columns());
  }

  /** `unsaid`: metrics that are not known after all. */
  totals(unsaid: readonly Metric[]): Totals {
    const totals = noTotals();
    this.metrics.forEach((metric, m) => {
      if (!unsaid.includes(metric)) totals[metric] = sumOf(this.#values[m]?.values ?? NONE, this.#length);
    });
    return totals;
  }

  /** Some files write reversed amounts as negative ones. The column decides as a whole. */
  turnReversals(): void {
    for (const metric of TURNED) {
      const column = this.#values[this.metrics.indexOf(metric)]?.values;
      if (!column || hasPositive(column, this.#length)) continue;
      for (let n = 0; n < this.#length; n++) column[n] = Math.abs(column[n] ?? 0);
    }
  }
}

const NONE = new Int32Array(0);

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

function sumOf(column: NumberColumn, length: number): number {
  let sum = 0;
  for (let n = 0; n < length; n++) sum += column[n] ?? 0;
  return sum;
}

function hasPositive(column: NumberColumn, length: number): boolean {
  for (let n = 0; n < length; n++) if ((column[n] ?? 0) > 0) return true;
  return false;
}
