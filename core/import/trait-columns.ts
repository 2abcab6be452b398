import type { LedgerTraits } from '../domain/batch';
import { roomInInts } from './growing';
import { IdLanes } from './id-table';
import type { Entry, LedgerTexts } from './ledger-entry';
import { NO_SECOND } from './read-second';

/** What a ledger's file says beside the amounts. A column costs nothing until a row has a value for it. */
export class TraitColumns {
  readonly #second: SparseColumn;
  readonly #lag: SparseColumn;
  readonly #code: SparseColumn;
  readonly #site: SparseColumn;
  readonly #customer: SparseColumn;
  #buyer: IdLanes | null = null;

  constructor(private readonly room: number) {
    this.#second = new SparseColumn(NO_SECOND, room);
    this.#lag = new SparseColumn(-1, room);
    this.#code = new SparseColumn(0, room);
    this.#site = new SparseColumn(0, room);
    this.#customer = new SparseColumn(0, room);
  }

  write(at: number, entry: Entry): void {
    this.#second.set(at, entry.second);
    this.#lag.set(at, entry.lag);
    this.#code.set(at, entry.code);
    this.#site.set(at, entry.site);
    this.#customer.set(at, entry.customer);
    if (this.#buyer === null && entry.buyerLow === 0) return;
    this.#buyer ??= new IdLanes(this.room);
    this.#buyer.set(at, { high: entry.buyerHigh, low: entry.buyerLow });
  }

  readInto(at: number, entry: Entry): void {
    entry.second = this.#second.get(at);
    entry.lag = this.#lag.get(at);
    entry.code = this.#code.get(at);
    entry.site = this.#site.get(at);
    entry.customer = this.#customer.get(at);
    entry.buyerHigh = this.#buyer?.high[at] ?? 0;
    entry.buyerLow = this.#buyer?.low[at] ?? 0;
  }

  /** The traits at these positions, in this order; undefined where no entry has any. The columns are empty afterwards. */
  unload(order: Uint32Array, { codes, sites }: LedgerTexts): LedgerTraits | undefined {
    const second = this.#second.unload(order);
    const lag = this.#lag.unload(order);
    const usedCodes = this.#code.unload(order);
    const code = usedCodes ? codes.settle(usedCodes) : null;
    const usedSites = this.#site.unload(order);
    const site = usedSites ? sites.settle(usedSites) : null;
    const customer = this.#customer.unload(order);
    const buyer = this.#unloadBuyers(order);
    const traits: LedgerTraits = {
      // A file whose only time is midnight knows no times.
      ...(second?.some((value) => value > 0) ? { second } : {}),
      ...(lag ? { lag } : {}),
      ...(code ? { code: code.column, codes: code.texts } : {}),
      ...(site ? { site: site.column, sites: site.texts } : {}),
      ...(buyer ? { buyer } : {}),
      ...(customer ? { customer: Uint8Array.from(customer) } : {}),
    };
    return Object.keys(traits).length > 0 ? traits : undefined;
  }

  #unloadBuyers(order: Uint32Array): BigUint64Array | null {
    const buyers = this.#buyer?.unload(order) ?? null;
    this.#buyer = null;
    return buyers?.some((buyer) => buyer !== 0n) ? buyers : null;
  }
}

/** A column that begins with the first value which says something; `none` says nothing. */
class SparseColumn {
  #values: Int32Array<ArrayBuffer> | null = null;

  constructor(
    private readonly none: number,
    private readonly room: number,
  ) {}

  set(at: number, value: number): void {
    if (this.#values === null && value === this.none) return;
    if (this.#values === null || at >= this.#values.length) this.#grow(at);
    if (this.#values !== null) this.#values[at] = value;
  }

  get(at: number): number {
    return this.#values?.[at] ?? this.none;
  }

  #grow(at: number): void {
    const old = this.#values;
    this.#values = old === null ? new Int32Array(Math.max(this.room, at + 1)) : roomInInts(old, at + 1);
    if (this.none !== 0) this.#values.fill(this.none, old?.length ?? 0);
  }

  /** null: nothing is said at these positions. */
  unload(order: Uint32Array): Int32Array<ArrayBuffer> | null {
    const values = this.#values;
    if (values === null) return null;
    const picked = new Int32Array(order.length);
    let isSaid = false;
    for (let i = 0; i < order.length; i++) {
      const value = values[order[i] ?? 0] ?? this.none;
      picked[i] = value;
      isSaid ||= value !== this.none;
    }
    this.#values = null;
    return isSaid ? picked : null;
  }
}
