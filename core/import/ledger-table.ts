import type { LedgerColumns } from '../domain/batch';
import type { Period } from '../domain/day';
import { AmountColumn } from './amount-column';
import { roomInInts } from './growing';
import { IdHash } from './hash-id';
import { IdLanes, type Lanes } from './id-table';
import { type Amount, blankEntry, compareEntries, type Entry, type LedgerTexts } from './ledger-entry';
import { countUp, orderByColumn } from './order-by';
import { NO_DAY } from './read-day';
import { TraitColumns } from './trait-columns';

/** Where entries share an account and a day, most are few. */
const FEW = 24;

/** Conversions in the order of the file's rows, in columns. */
export class LedgerTable {
  readonly ids: IdLanes;
  #account: Int32Array<ArrayBuffer>;
  #day: Int32Array<ArrayBuffer>;
  /** Status, and 16 where the entry counts. */
  #state: Uint8Array<ArrayBuffer>;
  /** Absent while every entry is in the file's own. */
  #currency: Uint8Array<ArrayBuffer> | null = null;
  /** A column that the file lacks is absent. */
  readonly #amounts: Partial<Record<Amount, AmountColumn>> = {};
  readonly #traits: TraitColumns;
  #length = 0;
  readonly #one = blankEntry();
  readonly #other = blankEntry();

  /** `room`: rows to expect; more are fine. */
  constructor(
    private readonly texts: LedgerTexts,
    amounts: readonly Amount[],
    room: number,
  ) {
    this.ids = new IdLanes(room);
    this.#account = new Int32Array(room);
    this.#day = new Int32Array(room);
    this.#state = new Uint8Array(room);
    for (const amount of amounts) this.#amounts[amount] = new AmountColumn(room);
    this.#traits = new TraitColumns(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Puts an entry at a position; at `length` it is a new one. */
  write(at: number, entry: Entry, id: Lanes): void {
    if (at === this.#length) {
      if (at === this.#day.length) this.#grow(at + 1);
      this.#length = at + 1;
    }
    this.ids.set(at, id);
    this.#account[at] = entry.account;
    this.#day[at] = entry.day;
    this.#state[at] = entry.status | (entry.counts << 4);
    this.#amounts.revenue?.set(at, entry.revenue);
    this.#amounts.commission?.set(at, entry.commission);
    if (entry.currency > 0) this.#currency ??= new Uint8Array(this.#state.length);
    if (this.#currency !== null) this.#currency[at] = entry.currency;
    this.#traits.write(at, entry);
  }

  readInto(at: number, entry: Entry): Entry {
    entry.account = this.#account[at] ?? 0;
    entry.day = this.#day[at] ?? NO_DAY;
    const state = this.#state[at] ?? 0;
    entry.status = state & 15;
    entry.counts = state >> 4;
    entry.revenue = this.#amounts.revenue?.get(at) ?? 0;
    entry.commission = this.#amounts.commission?.get(at) ?? 0;
    entry.currency = this.currencyAt(at);
    this.#traits.readInto(at, entry);
    return entry;
  }

  currencyAt(at: number): number {
    return this.#currency?.[at] ?? 0;
  }

  #grow(needed: number): void {
    this.#account = roomInInts(this.#account, needed);
    this.#day = roomInInts(this.#day, needed);
    this.#state = roomInBytes(this.#state, needed);
    if (this.#currency !== null) this.#currency = roomInBytes(this.#currency, needed);
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

  /** Positions by account (in the order of `rank`), day and id; entries equal in all three by what else they say. */
  ordered(rank: Uint32Array, period: Period | null): Uint32Array {
    const everyone = countUp(this.#length);
    const byDay = period === null ? everyone : orderByColumn(this.#day, everyone, { least: period.from, most: period.to });
    const places = this.#account.map((account) => rank[account] ?? 0);
    const order = orderByColumn(places, byDay, { least: 0, most: Math.max(0, rank.length - 1) });
    for (let start = 0; start < order.length; ) {
      const first = order[start] ?? 0;
      let end = start + 1;
      for (; end < order.length; end++) {
        const next = order[end] ?? 0;
        if (this.#account[first] !== this.#account[next] || this.#day[first] !== this.#day[next]) break;
      }
      if (end - start > 1) this.#orderById(order, start, end);
      start = end;
    }
    return order;
  }

  #orderById(order: Uint32Array, start: number, end: number): void {
    if (end - start > FEW) {
      order.subarray(start, end).sort((a, b) => this.#compareIds(a, b));
      return;
    }
    for (let i = start + 1; i < end; i++) {
      const moving = order[i] ?? 0;
      let at = i;
      for (; at > start && this.#compareIds(order[at - 1] ?? 0, moving) > 0; at--) order[at] = order[at - 1] ?? 0;
      order[at] = moving;
    }
  }

  #compareIds(a: number, b: number): number {
    const { high, low } = this.ids;
    return (
      ((high[a] ?? 0) >>> 0) - ((high[b] ?? 0) >>> 0) ||
      ((low[a] ?? 0) >>> 0) - ((low[b] ?? 0) >>> 0) ||
      compareEntries(this.readInto(a, this.#one), this.readInto(b, this.#other), this.texts)
    );
  }

  /** Second, third... of entries that one made-up id stands for get ids of their own. */
  numberRepeats(order: Uint32Array): void {
    const hash = new IdHash();
    const { high, low } = this.ids;
    let number = 1;
    let lastHigh = 0;
    let lastLow = 0;
    for (let i = 0; i < order.length; i++) {
      const at = order[i] ?? 0;
      const [ownHigh, ownLow] = [high[at] ?? 0, low[at] ?? 0];
      number = i > 0 && ownHigh === lastHigh && ownLow === lastLow ? number + 1 : 1;
      lastHigh = ownHigh;
      lastLow = ownLow;
      if (number === 1) continue;
      this.ids.set(
        at,
        hash
          .start()
          .add(`${ownHigh >>> 0}:${ownLow >>> 0}:${number}`)
          .end(),
      );
    }
  }

  /** The entries at these positions, in this order. The table is empty afterwards: two copies at once would be the file's peak. */
  unload(order: Uint32Array, rank: Uint32Array): Omit<LedgerColumns, 'covered' | 'carries'> {
    const { length } = order;
    const account = new Uint32Array(length);
    const day = new Int32Array(length);
    const status = new Uint8Array(length);
    const counts = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const at = order[i] ?? 0;
      account[i] = rank[this.#account[at] ?? 0] ?? 0;
      day[i] = this.#day[at] ?? 0;
      const state = this.#state[at] ?? 0;
      status[i] = state & 15;
      counts[i] = state >> 4;
    }
    this.#account = new Int32Array(0);
    this.#day = new Int32Array(0);
    const id = this.ids.unload(order);
    const amount = (metric: Amount) => this.#amounts[metric]?.unload(order) ?? new Float64Array(length).fill(Number.NaN);
    const [revenue, commission] = [amount('revenue'), amount('commission')];
    const traits = this.#traits.unload(order, this.texts);
    return { account, id, day, status, counts, revenue, commission, ...this.#currencies(order), ...(traits ? { traits } : {}) };
  }

  #currencies(order: Uint32Array): Pick<LedgerColumns, 'currency' | 'currencies'> {
    if (this.#currency === null) return {};
    const used = new Uint8Array(order.length);
    for (let i = 0; i < order.length; i++) used[i] = this.#currency[order[i] ?? 0] ?? 0;
    const settled = this.texts.currencies.settle(used);
    return settled === null ? {} : { currency: settled.column, currencies: settled.codes };
  }

  /** The file has no such amounts after all. */
  forget(metric: Amount): void {
    delete this.#amounts[metric];
  }
}

function roomInBytes(values: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(needed, values.length * 2));
  wider.set(values);
  return wider;
}
