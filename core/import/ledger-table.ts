import { CONVERSION_STATUSES, type LedgerColumns } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import { type Metric, noTotals, type Totals } from '../domain/metrics';
import { roomInFloats, roomInInts } from './growing';
import { IdHash } from './hash-id';
import { countUp, orderBy } from './order-by';
import { NO_DAY } from './read-day';

const APPROVED = CONVERSION_STATUSES.indexOf('approved');
const REVERSED = CONVERSION_STATUSES.indexOf('reversed');
const PAID = CONVERSION_STATUSES.indexOf('paid');
const EXCLUDED = CONVERSION_STATUSES.indexOf('excluded');

/** One conversion. `status` is a position in CONVERSION_STATUSES; amounts in units, NaN where the file has no such column. */
export type Entry = { account: number; day: Day; status: number; counts: number; revenue: number; commission: number };

/** Conversions in the order of the file's rows, in columns; their ids as two lanes of 32 bits. */
export class LedgerTable {
  #account: Int32Array<ArrayBuffer>;
  #day: Int32Array<ArrayBuffer>;
  #high: Int32Array<ArrayBuffer>;
  #low: Int32Array<ArrayBuffer>;
  #status: Int32Array<ArrayBuffer>;
  #counts: Int32Array<ArrayBuffer>;
  #revenue: Float64Array<ArrayBuffer>;
  #commission: Float64Array<ArrayBuffer>;
  #length = 0;

  /** `room`: rows to expect; more are fine. */
  constructor(room: number) {
    this.#account = new Int32Array(room);
    this.#day = new Int32Array(room);
    this.#high = new Int32Array(room);
    this.#low = new Int32Array(room);
    this.#status = new Int32Array(room);
    this.#counts = new Int32Array(room);
    this.#revenue = new Float64Array(room);
    this.#commission = new Float64Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Puts an entry at a position; at `length` it is a new one. */
  write(at: number, entry: Entry, { high, low }: { readonly high: number; readonly low: number }): void {
    if (at === this.#length) {
      if (at === this.#day.length) this.#grow(at + 1);
      this.#length = at + 1;
    }
    this.#account[at] = entry.account;
    this.#day[at] = entry.day;
    this.#high[at] = high | 0;
    this.#low[at] = low | 0;
    this.#status[at] = entry.status;
    this.#counts[at] = entry.counts;
    this.#revenue[at] = entry.revenue;
    this.#commission[at] = entry.commission;
  }

  read(at: number): Entry {
    return {
      account: this.#account[at] ?? 0,
      day: this.#day[at] ?? NO_DAY,
      status: this.#status[at] ?? 0,
      counts: this.#counts[at] ?? 0,
      revenue: this.#revenue[at] ?? Number.NaN,
      commission: this.#commission[at] ?? Number.NaN,
    };
  }

  /** Line items of one order: money adds up, the order counts once, on its first day, in its furthest state. */
  addTo(at: number, entry: Entry): void {
    this.#revenue[at] = (this.#revenue[at] ?? 0) + entry.revenue;
    this.#commission[at] = (this.#commission[at] ?? 0) + entry.commission;
    this.#day[at] = Math.min(this.#day[at] ?? 0, entry.day);
    this.#status[at] = Math.max(this.#status[at] ?? 0, entry.status);
  }

  /** The file has no such amounts. */
  forget(metric: 'revenue' | 'commission'): void {
    (metric === 'revenue' ? this.#revenue : this.#commission).fill(Number.NaN);
  }

  #grow(needed: number): void {
    this.#account = roomInInts(this.#account, needed);
    this.#day = roomInInts(this.#day, needed);
    this.#high = roomInInts(this.#high, needed);
    this.#low = roomInInts(this.#low, needed);
    this.#status = roomInInts(this.#status, needed);
    this.#counts = roomInInts(this.#counts, needed);
    this.#revenue = roomInFloats(this.#revenue, needed);
    this.#commission = roomInFloats(this.#commission, needed);
  }

  /** First and last day; null when no entry has one. */
  period(): Period | null {
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < this.#length; at++) {
      const day = this.#day[at] ?? NO_DAY;
      if (day === NO_DAY) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
    return from > to ? null : { from, to };
  }

  /** Sums of the metrics that the ledger carries. Excluded entries count nowhere. */
  totals(carries: readonly Metric[]): Totals {
    const totals = noTotals();
    for (const metric of carries) totals[metric] = 0;
    const add = (metric: Metric, value: number) => {
      const sum = totals[metric];
      if (sum !== null && !Number.isNaN(value)) totals[metric] = sum + value;
    };
    for (let at = 0; at < this.#length; at++) {
      const { status, counts, revenue, commission } = this.read(at);
      if (status === EXCLUDED) continue;
      add('conversions', counts);
      add('revenue', revenue);
      add('commission', commission);
      if (status === APPROVED || status === PAID || status === REVERSED) add('settledConversions', counts);
      if (status !== REVERSED) continue;
      add('reversedConversions', counts);
      add('reversedRevenue', revenue);
      add('reversedCommission', commission);
    }
    return totals;
  }

  /** Positions by account (in the order of `rank`), day and id; entries equal in all three by their amounts and states. */
  ordered(rank: Uint32Array, { from, to }: Period): Uint32Array {
    const byDay = orderBy((at) => this.#day[at] ?? 0, countUp(this.#length), from, to);
    const order = orderBy((at) => rank[this.#account[at] ?? 0] ?? 0, byDay, 0, rank.length - 1);
    const isSameCell = (a: number, b: number) => this.#account[a] === this.#account[b] && this.#day[a] === this.#day[b];
    for (let start = 0; start < order.length; ) {
      let end = start + 1;
      while (end < order.length && isSameCell(order[start] ?? 0, order[end] ?? 0)) end++;
      if (end - start > 1) order.subarray(start, end).sort((a, b) => this.#byId(a, b));
      start = end;
    }
    return order;
  }

  #byId(a: number, b: number): number {
    return (
      ((this.#high[a] ?? 0) >>> 0) - ((this.#high[b] ?? 0) >>> 0) ||
      ((this.#low[a] ?? 0) >>> 0) - ((this.#low[b] ?? 0) >>> 0) ||
      (this.#commission[a] ?? 0) - (this.#commission[b] ?? 0) ||
      (this.#status[a] ?? 0) - (this.#status[b] ?? 0)
    );
  }

  /** Second, third... of entries that one made-up id stands for get ids of their own. */
  numberRepeats(order: Uint32Array): void {
    const hash = new IdHash();
    let number = 1;
    let lastHigh = 0;
    let lastLow = 0;
    order.forEach((at, i) => {
      const high = this.#high[at] ?? 0;
      const low = this.#low[at] ?? 0;
      number = i > 0 && high === lastHigh && low === lastLow ? number + 1 : 1;
      lastHigh = high;
      lastLow = low;
      if (number === 1) return;
      hash
        .start()
        .add(`${high >>> 0}:${low >>> 0}:${number}`)
        .end();
      this.#high[at] = hash.high | 0;
      this.#low[at] = hash.low | 0;
    });
  }

  columns(order: Uint32Array, rank: Uint32Array): Omit<LedgerColumns, 'covered' | 'carries'> {
    const id = new BigUint64Array(order.length);
    order.forEach((at, i) => {
      id[i] = (BigInt((this.#high[at] ?? 0) >>> 0) << 32n) | BigInt((this.#low[at] ?? 0) >>> 0);
    });
    return {
      account: Uint32Array.from(order, (at) => rank[this.#account[at] ?? 0] ?? 0),
      id,
      day: Int32Array.from(order, (at) => this.#day[at] ?? 0),
      status: Uint8Array.from(order, (at) => this.#status[at] ?? 0),
      counts: Uint8Array.from(order, (at) => this.#counts[at] ?? 0),
      revenue: Float64Array.from(order, (at) => this.#revenue[at] ?? Number.NaN),
      commission: Float64Array.from(order, (at) => this.#commission[at] ?? Number.NaN),
    };
  }
}
