import { CONVERSION_STATUSES, type LedgerColumns } from '../domain/batch';
import type { Period } from '../domain/day';
import type { Metric, Totals } from '../domain/metrics';
import type { OtherMoney } from '../domain/report';
import { AccountIndex, detach } from './accounts';
import { carriedBy } from './carried-by';
import { cleanText } from './clean-text';
import { ConversionKey } from './conversion-key';
import { CurrencyIndex } from './currency-index';
import { foldCorrections } from './fold-corrections';
import { IdLanes, IdTable, type Lanes } from './id-table';
import { type Amount, addEntry, blankEntry, compareEntries, type LedgerTexts } from './ledger-entry';
import { LedgerTable } from './ledger-table';
import { ledgerTotals } from './ledger-totals';
import { TraitReader } from './ledger-traits';
import { OrderCurrencies } from './order-currencies';
import { NO_DAY } from './read-day';
import type { MetricColumn, Reading } from './reading';
import type { RowGate, Verdict } from './row-gate';
import { statusWord } from './status-words';

const PENDING = CONVERSION_STATUSES.indexOf('pending');
const REVERSED = CONVERSION_STATUSES.indexOf('reversed');
const EXCLUDED = CONVERSION_STATUSES.indexOf('excluded');
const UNKNOWN = -1;
const MOST_WORDS = 1000;

export type PackedLedger = {
  readonly accounts: string[];
  readonly names: string[];
  readonly ledger: LedgerColumns | null;
  /** Money in the file's own currency, counts of all rows. */
  readonly totals: Totals;
  /** Money in others, by code. */
  readonly otherMoney: OtherMoney[];
  readonly period: Period | null;
};

/**
 * Rows that are one conversion each. The id is kept as a hash; where the export has none, partner, context, reference and moment
 * stand for it, and rows that agree in all of them are told apart by their number. Rows may be of any currency.
 */
export class LedgerRows {
  readonly #texts: LedgerTexts;
  readonly #traits: TraitReader;
  readonly #key: ConversionKey;
  /** Columns; -1 where the file has none. */
  readonly #at: Readonly<Record<'partner' | 'name' | 'date' | 'status' | 'type' | 'refunded', number>>;
  readonly #amounts: readonly Amount[];
  /** Amounts of which some row has a value. */
  readonly #said = new Set<Metric>();
  readonly #table: LedgerTable;
  readonly #ids: IdTable;
  readonly #currencies: OrderCurrencies;
  /** Of exports that correct by further rows: the conversion that each row is about. */
  readonly #keys: IdLanes | null;
  /** The row at hand, and one that it is compared with. */
  readonly #entry = blankEntry();
  readonly #known = blankEntry();
  readonly #statusOfCell = new Map<string, number>();
  /** Words of states that the network's vocabulary does not have. */
  readonly strangeWords = new Map<string, number>();

  /** `room`: rows to expect. `salt`: for the hashes of buyers; null: they are not told apart. */
  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
    { room, salt }: { readonly room: number; readonly salt: Uint8Array | null },
  ) {
    const { columns } = reading;
    this.#at = {
      partner: columns['partner-id'] ?? -1,
      name: columns['partner-name'] ?? -1,
      date: columns.date ?? -1,
      status: columns.status ?? -1,
      type: columns['entry-type'] ?? -1,
      refunded: columns.refunded ?? -1,
    };
    this.#traits = new TraitReader(reading, gate, salt);
    const { codes, sites } = this.#traits;
    this.#texts = { accounts: new AccountIndex(), currencies: new CurrencyIndex(gate.ownCurrency), codes, sites };
    this.#amounts = (['revenue', 'commission'] as const).filter((amount) =>
      reading.metrics.some(({ metric }) => metric === amount),
    );
    this.#table = new LedgerTable(this.#texts, this.#amounts, room);
    this.#ids = new IdTable(this.#table.ids);
    this.#currencies = new OrderCurrencies(this.#table, this.#texts);
    this.#key = new ConversionKey(reading, gate);
    this.#keys = this.#key.isCorrected ? new IdLanes(room) : null;
  }

  take(row: readonly string[]): Verdict {
    const { gate } = this;
    const { accounts } = this.#texts;
    const at = this.#at;
    const misfit = gate.width(row);
    if (misfit !== null) return misfit;
    const id = cellAt(row, at.partner).trim();
    if (id === '' && at.partner >= 0) return gate.withoutId(row, 'missing-id');
    const account = accounts.find(id);
    if (account < 0) {
      const verdict = gate.newId(id);
      if (verdict !== null) return verdict;
    }
    const keyless = this.#key.read(row, { partner: id, number: this.#table.length });
    if (keyless !== null) return keyless;
    const entry = this.#entry;
    entry.day = NO_DAY;
    if (at.date >= 0) {
      const cell = row[at.date] ?? '';
      entry.day = gate.days.read(cell);
      if (entry.day === NO_DAY) return gate.noDay(at.date, cell);
    }
    const problem = this.#readCurrency(row) ?? this.#readCells(row) ?? (at.name < 0 ? null : gate.text(row, at.name));
    if (problem !== null) return problem;
    const undone = this.#readStatus(row);
    if (undone !== null) return undone;
    entry.account = account < 0 ? accounts.add(id) : account;
    const name = cellAt(row, at.name);
    if (name !== '') accounts.rename(entry.account, name, entry.day);
    this.#traits.read(row, entry.day, entry);
    return this.#store(row);
  }

  #readCurrency(row: readonly string[]): Verdict | null {
    const { gate } = this;
    const problem = gate.readCurrency(row);
    if (problem !== null) return problem;
    this.#entry.currency = this.#texts.currencies.find(gate.code);
    const at = this.reading.columns.currency ?? -1;
    return this.#entry.currency < 0 ? gate.fail('unknown-currency', at, row[at] ?? '') : null;
  }

  #readCells(row: readonly string[]): Verdict | null {
    const entry = this.#entry;
    entry.revenue = 0;
    entry.commission = 0;
    for (const source of this.reading.metrics) {
      const verdict = this.#readAmount(row[source.column] ?? '', source);
      if (verdict !== null) return verdict;
    }
    return null;
  }

  #readAmount(cell: string, { metric, column }: MetricColumn): Verdict | null {
    const { gate } = this;
    if (gate.isEmpty(cell)) return null;
    const value = gate.money(cell);
    if (Number.isNaN(value)) return gate.fail(gate.reason, column, cell);
    this.#said.add(metric);
    if (metric === 'revenue') this.#entry.revenue += value;
    else if (metric === 'commission') this.#entry.commission += value;
    return null;
  }

  #readStatus(row: readonly string[]): Verdict | null {
    const { gate } = this;
    const { countingTypes } = this.reading;
    const at = this.#at;
    const entry = this.#entry;
    entry.status = PENDING;
    if (at.status >= 0) {
      const cell = row[at.status] ?? '';
      const status = this.#statusOf(cell);
      if (status !== UNKNOWN) entry.status = status;
      else this.strangeWords.set(statusWord(cell), (this.strangeWords.get(statusWord(cell)) ?? 0) + 1);
    }
    entry.counts = 1;
    if (countingTypes !== null) {
      const type = statusWord(cellAt(row, at.type));
      entry.counts = countingTypes.includes(type) ? 1 : 0;
    }
    if (at.refunded < 0) return null;
    const day = row[at.refunded] ?? '';
    // MySQL writes no day as a day of zeros.
    if (gate.isEmpty(day) || day.startsWith('0000-00-00')) return null;
    if (gate.days.read(day) === NO_DAY) return gate.fail('not-a-date', at.refunded, day);
    if (entry.status !== EXCLUDED) entry.status = REVERSED;
    return null;
  }

  #statusOf(cell: string): number {
    const known = this.#statusOfCell.get(cell);
    if (known !== undefined) return known;
    const status = this.reading.statuses.conversion.get(statusWord(cell));
    const position = status === undefined ? UNKNOWN : CONVERSION_STATUSES.indexOf(status);
    if (this.#statusOfCell.size < MOST_WORDS) this.#statusOfCell.set(detach(cell), position);
    return position;
  }

  #store(row: readonly string[]): Verdict {
    const { repeats, columns } = this.reading;
    const table = this.#table;
    const key = this.#key;
    const hash = key.end(this.#entry, this.#texts);
    const first = repeats === 'number' ? -1 : this.#ids.add(hash, table.length);
    if (first >= 0 && repeats === 'sum' && !key.isCorrected) {
      this.#addTo(first, hash);
      return 'taken';
    }
    const isBetter = first >= 0 && this.#isBetterThan(first);
    if (first < 0 || isBetter) {
      const at = first < 0 ? table.length : first;
      this.#keys?.set(at, key.about);
      table.write(at, this.#entry, hash);
    }
    if (first < 0) return 'taken';
    const at = columns['conversion-id'] ?? columns['original-id'] ?? -1;
    return this.gate.fail('duplicate-id', at, row[at] ?? '');
  }

  /** Line items of one order. */
  #addTo(first: number, hash: Lanes): void {
    const table = this.#table;
    const at = this.#currencies.find(first, this.#entry.currency);
    if (at < 0) {
      table.write(table.length, this.#entry, hash);
      return;
    }
    const known = table.readInto(at, this.#known);
    addEntry(known, this.#entry, this.#texts);
    table.write(at, known, hash);
  }

  /** Two rows say different things of one conversion: which one stays must not depend on their order. */
  #isBetterThan(known: number): boolean {
    const difference = compareEntries(this.#entry, this.#table.readInto(known, this.#known), this.#texts);
    if (difference !== 0 || this.#keys === null) return difference > 0;
    return (this.#key.about.high | 0) > (this.#keys.high[known] ?? 0);
  }

  /** `asked`: days that the user says are covered, beside those of the rows. Once, when all rows are in. */
  pack(asked: Period | null): PackedLedger {
    const { ids: accounts, names: exported, rank } = this.#texts.accounts.sorted();
    const names = exported.map((name) => cleanText(name, this.reading.text));
    const period = this.#table.period();
    const table = this.#finished(rank, period);
    // A column without a single value says nothing.
    const said = this.#amounts.filter((amount) => this.#said.has(amount));
    for (const amount of this.#amounts) if (!said.includes(amount)) table.forget(amount);
    const carries = carriedBy(this.reading, said);
    const columns = table.unload(table.ordered(rank, period), rank);
    const sums = ledgerTotals(columns, carries);
    if (period === null) return { accounts, names, ledger: null, ...sums, period };
    const covered = { from: Math.min(period.from, asked?.from ?? period.from), to: Math.max(period.to, asked?.to ?? period.to) };
    return { accounts, names, ledger: { covered, carries, ...columns }, ...sums, period: covered };
  }

  /** One entry per conversion, each under its own id. */
  #finished(rank: Uint32Array, period: Period | null): LedgerTable {
    const table = this.#table;
    if (this.#keys !== null) {
      const order = table.ordered(rank, period);
      return foldCorrections(table, this.#keys, { order, texts: this.#texts, amounts: this.#amounts });
    }
    if (this.reading.repeats === 'number') table.numberRepeats(table.ordered(rank, period));
    this.#currencies.settle();
    return table;
  }
}

/** '' where there is no such column: an array asked for what is before its beginning is slow. */
const cellAt = (row: readonly string[], at: number) => (at < 0 ? '' : (row[at] ?? ''));
