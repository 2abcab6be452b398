import { CONVERSION_STATUSES, type LedgerColumns } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import { type Metric, noTotals, type Totals } from '../domain/metrics';
import { AccountIndex } from './accounts';
import { cleanText } from './clean-text';
import { countUp, orderBy, roomInFloats, roomInInts } from './growing';
import { IdHash } from './hash-id';
import { IdTable } from './id-table';
import { NO_DAY } from './read-day';
import type { Reading } from './reading';
import type { RowGate, Verdict } from './row-gate';
import { statusWord } from './status-words';

const FIRST_ROOM = 1024;
const PENDING = CONVERSION_STATUSES.indexOf('pending');
const APPROVED = CONVERSION_STATUSES.indexOf('approved');
const REVERSED = CONVERSION_STATUSES.indexOf('reversed');
const PAID = CONVERSION_STATUSES.indexOf('paid');
const EXCLUDED = CONVERSION_STATUSES.indexOf('excluded');

export type PackedLedger = {
  readonly accounts: string[];
  readonly names: string[];
  readonly ledger: LedgerColumns | null;
  readonly totals: Totals;
  readonly period: Period | null;
};

/** One conversion while rows are read. */
type Entry = { account: number; day: Day; status: number; counts: number; revenue: number; commission: number };

/**
 * Rows that are one conversion each. The id is kept as a hash; where the export has none, partner, context, reference and moment
 * stand for it, and rows that agree in all of them are told apart by their number.
 */
export class LedgerRows {
  readonly #accounts = new AccountIndex();
  readonly #ids = new IdTable();
  readonly #hash = new IdHash();
  #account = new Int32Array(FIRST_ROOM);
  #day = new Int32Array(FIRST_ROOM);
  #high = new Int32Array(FIRST_ROOM);
  #low = new Int32Array(FIRST_ROOM);
  #status = new Int32Array(FIRST_ROOM);
  #counts = new Int32Array(FIRST_ROOM);
  #revenue = new Float64Array(FIRST_ROOM);
  #commission = new Float64Array(FIRST_ROOM);
  #length = 0;
  readonly #entry: Entry = { account: 0, day: 0, status: 0, counts: 1, revenue: Number.NaN, commission: Number.NaN };
  readonly strangeWords = new Map<string, number>();

  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
  ) {}

  take(row: readonly string[]): Verdict {
    const { reading, gate } = this;
    const { columns } = reading;
    if (row.length !== reading.headers.length) {
      const verdict = gate.width(row);
      if (verdict !== null) return verdict;
    }
    const id = columns['partner-id'] === undefined ? '' : (row[columns['partner-id']] ?? '').trim();
    if (id === '' && columns['partner-id'] !== undefined) return gate.withoutId(row, 'missing-id');
    const account = this.#accounts.find(id);
    if (account < 0) {
      const verdict = gate.newId(id);
      if (verdict !== null) return verdict;
    }
    const key = this.#readKey(row, id);
    if (key !== null) return key;
    const entry = this.#entry;
    entry.day = NO_DAY;
    if (columns.date !== undefined) {
      const cell = row[columns.date] ?? '';
      entry.day = gate.days.read(cell);
      if (entry.day === NO_DAY) return gate.noDay(columns.date, cell);
    }
    const problem = gate.currency(row) ?? this.#readCells(row) ?? gate.text(row, columns['partner-name'] ?? -1);
    if (problem !== null) return problem;
    this.#readStatus(row);
    entry.account = account < 0 ? this.#accounts.add(id) : account;
    const name = columns['partner-name'] === undefined ? '' : (row[columns['partner-name']] ?? '');
    if (name !== '') this.#accounts.rename(entry.account, name, entry.day);
    return this.#store(row);
  }

  /** Hash of the conversion's id, or of what stands for it. */
  #readKey(row: readonly string[], partner: string): Verdict | null {
    const { columns, repeats } = this.reading;
    const at = columns['conversion-id'];
    this.#hash.start();
    if (at !== undefined) {
      const id = (row[at] ?? '').trim();
      if (id === '') return this.gate.fail('missing-id', at, '');
      if (/^\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(id)) return this.gate.fail('scientific-id', at, id);
      this.#hash.add(id);
      // Line items add up within one partner; an order that two partners share is one conversion of each.
      if (repeats === 'sum') this.#hash.add(partner);
    } else if (repeats === 'number') {
      this.#hash.add(partner);
      for (const role of ['context', 'reference', 'date'] as const) {
        const column = columns[role];
        this.#hash.add(column === undefined ? '' : (row[column] ?? ''));
      }
    } else this.#hash.add(String(this.#length)); // no id column was exported: counted for the preview, never stored
    this.#hash.end();
    return null;
  }

  #readCells(row: readonly string[]): Verdict | null {
    const { gate } = this;
    const entry = this.#entry;
    entry.revenue = Number.NaN;
    entry.commission = Number.NaN;
    for (const { metric, column } of this.reading.metrics) {
      const cell = row[column] ?? '';
      const value = gate.isEmpty(cell) ? 0 : gate.money(cell);
      if (Number.isNaN(value)) return gate.fail(gate.reason, column, cell);
      if (metric === 'revenue') entry.revenue = value;
      else entry.commission = value;
    }
    return null;
  }

  #readStatus(row: readonly string[]): void {
    const { columns, countingTypes, statuses } = this.reading;
    const entry = this.#entry;
    entry.status = PENDING;
    if (columns.status !== undefined) {
      const word = statusWord(row[columns.status] ?? '');
      const status = statuses.conversion.get(word);
      if (status !== undefined) entry.status = CONVERSION_STATUSES.indexOf(status);
      else this.strangeWords.set(word, (this.strangeWords.get(word) ?? 0) + 1);
    }
    entry.counts = 1;
    if (countingTypes !== null) {
      const type = columns['entry-type'] === undefined ? '' : statusWord(row[columns['entry-type']] ?? '');
      entry.counts = countingTypes.includes(type) ? 1 : 0;
    }
  }

  #store(row: readonly string[]): Verdict {
    const { repeats, columns } = this.reading;
    const { high, low } = this.#hash;
    if (repeats === 'number') {
      this.#write(this.#length, high, low);
      return 'taken';
    }
    const known = this.#ids.add(high, low, this.#length);
    if (known < 0) {
      this.#write(this.#length, high, low);
      return 'taken';
    }
    if (repeats === 'sum') {
      this.#addTo(known);
      return 'taken';
    }
    // Two rows say different things of one conversion: which one stays must not depend on their order.
    if (this.#compare(known) > 0) this.#write(known, high, low);
    const at = columns['conversion-id'] ?? -1;
    return this.gate.fail('duplicate-id', at, row[at] ?? '');
  }

  #write(at: number, high: number, low: number): void {
    if (at === this.#length) {
      if (at === this.#day.length) this.#grow(at + 1);
      this.#length = at + 1;
    }
    const entry = this.#entry;
    this.#account[at] = entry.account;
    this.#day[at] = entry.day;
    this.#high[at] = high | 0;
    this.#low[at] = low | 0;
    this.#status[at] = entry.status;
    this.#counts[at] = entry.counts;
    this.#revenue[at] = entry.revenue;
    this.#commission[at] = entry.commission;
  }

  /** Line items of one order: money adds up, the order counts once, on its first day, in its furthest state. */
  #addTo(at: number): void {
    const entry = this.#entry;
    this.#revenue[at] = (this.#revenue[at] ?? 0) + entry.revenue;
    this.#commission[at] = (this.#commission[at] ?? 0) + entry.commission;
    this.#day[at] = Math.min(this.#day[at] ?? 0, entry.day);
    this.#status[at] = Math.max(this.#status[at] ?? 0, entry.status);
  }

  /** Positive when the entry at hand comes after the stored one, by what both say. */
  #compare(at: number): number {
    const entry = this.#entry;
    return (
      entry.day - (this.#day[at] ?? 0) ||
      entry.status - (this.#status[at] ?? 0) ||
      entry.commission - (this.#commission[at] ?? 0) ||
      entry.revenue - (this.#revenue[at] ?? 0) ||
      entry.counts - (this.#counts[at] ?? 0) ||
      (this.#accounts.idAt(entry.account) < this.#accounts.idAt(this.#account[at] ?? 0) ? 1 : 0)
    );
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

  pack(wished: Period | null): PackedLedger {
    const { ids, names, rank } = this.#accounts.sorted();
    const packed = { accounts: ids, names: names.map((name) => cleanText(name, this.reading.text)), totals: this.#totals() };
    const period = this.#period();
    if (period === null) return { ...packed, ledger: null, period };
    const covered = {
      from: Math.min(period.from, wished?.from ?? period.from),
      to: Math.max(period.to, wished?.to ?? period.to),
    };
    if (this.reading.repeats === 'number') this.#numberRepeats(this.#ordered(rank, ids.length, period));
    return { ...packed, ledger: this.#columns(this.#ordered(rank, ids.length, period), rank, covered), period: covered };
  }

  /** Positions by account, day and id; rows equal in all three by their amounts and states. */
  #ordered(rank: Uint32Array, accounts: number, { from, to }: Period): Uint32Array {
    const byDay = orderBy((at) => this.#day[at] ?? 0, countUp(this.#length), from, to);
    const order = orderBy((at) => rank[this.#account[at] ?? 0] ?? 0, byDay, 0, accounts - 1);
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

  /** Second, third... of rows that one made-up id stands for. */
  #numberRepeats(order: Uint32Array): void {
    let number = 1;
    let lastHigh = 0;
    let lastLow = 0;
    for (let i = 0; i < order.length; i++) {
      const at = order[i] ?? 0;
      const high = this.#high[at] ?? 0;
      const low = this.#low[at] ?? 0;
      number = i > 0 && high === lastHigh && low === lastLow ? number + 1 : 1;
      lastHigh = high;
      lastLow = low;
      if (number === 1) continue;
      this.#hash
        .start()
        .add(`${high >>> 0}:${low >>> 0}:${number}`)
        .end();
      this.#high[at] = this.#hash.high | 0;
      this.#low[at] = this.#hash.low | 0;
    }
  }

  #columns(order: Uint32Array, rank: Uint32Array, covered: Period): LedgerColumns {
    const id = new BigUint64Array(order.length);
    const lanes = new DataView(id.buffer);
    const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
    order.forEach((at, i) => {
      lanes.setInt32(i * 8, (isLittle ? this.#low[at] : this.#high[at]) ?? 0, isLittle);
      lanes.setInt32(i * 8 + 4, (isLittle ? this.#high[at] : this.#low[at]) ?? 0, isLittle);
    });
    return {
      covered,
      carries: this.#carries(),
      account: Uint32Array.from(order, (at) => rank[this.#account[at] ?? 0] ?? 0),
      id,
      day: Int32Array.from(order, (at) => this.#day[at] ?? 0),
      status: Uint8Array.from(order, (at) => this.#status[at] ?? 0),
      counts: Uint8Array.from(order, (at) => this.#counts[at] ?? 0),
      revenue: Float64Array.from(order, (at) => this.#revenue[at] ?? Number.NaN),
      commission: Float64Array.from(order, (at) => this.#commission[at] ?? Number.NaN),
    };
  }

  #carries(): Metric[] {
    const { columns, countingTypes, metrics } = this.reading;
    // Without the column that tells orders from other entries, conversions can't be counted.
    const hasConversions = countingTypes === null || columns['entry-type'] !== undefined;
    const carries: Metric[] = hasConversions ? ['conversions'] : [];
    for (const { metric } of metrics) carries.push(metric);
    if (columns.status === undefined) return carries;
    if (hasConversions) carries.push('reversedConversions', 'settledConversions');
    if (carries.includes('revenue')) carries.push('reversedRevenue');
    if (carries.includes('commission')) carries.push('reversedCommission');
    return carries;
  }

  #period(): Period | null {
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

  #totals(): Totals {
    const totals = noTotals();
    for (const metric of this.#carries()) totals[metric] = 0;
    const add = (metric: Metric, value: number) => {
      const sum = totals[metric];
      if (sum !== null && !Number.isNaN(value)) totals[metric] = sum + value;
    };
    for (let at = 0; at < this.#length; at++) {
      const status = this.#status[at];
      if (status === EXCLUDED) continue;
      const counts = this.#counts[at] ?? 0;
      const revenue = this.#revenue[at] ?? 0;
      const commission = this.#commission[at] ?? 0;
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
}
