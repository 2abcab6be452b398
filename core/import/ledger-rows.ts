import { CONVERSION_STATUSES, type LedgerColumns } from '../domain/batch';
import type { Period } from '../domain/day';
import type { Metric, Totals } from '../domain/metrics';
import { AccountIndex } from './accounts';
import { cleanText } from './clean-text';
import { IdHash } from './hash-id';
import { IdTable } from './id-table';
import { type Entry, LedgerTable } from './ledger-table';
import { NO_DAY } from './read-day';
import type { Reading } from './reading';
import { isScientific, type RowGate, type Verdict } from './row-gate';
import { statusWord } from './status-words';

const PENDING = CONVERSION_STATUSES.indexOf('pending');

export type PackedLedger = {
  readonly accounts: string[];
  readonly names: string[];
  readonly ledger: LedgerColumns | null;
  readonly totals: Totals;
  readonly period: Period | null;
};

/**
 * Rows that are one conversion each. The id is kept as a hash; where the export has none, partner, context, reference and moment
 * stand for it, and rows that agree in all of them are told apart by their number.
 */
export class LedgerRows {
  readonly #accounts = new AccountIndex();
  readonly #ids = new IdTable();
  readonly #hash = new IdHash();
  /** Columns of amounts in which some row has a value. */
  readonly #said = new Set<Metric>();
  readonly #table: LedgerTable;
  /** The row at hand. */
  readonly #entry: Entry = { account: 0, day: 0, status: 0, counts: 1, revenue: Number.NaN, commission: Number.NaN };
  /** Words of states that the network's vocabulary does not have. */
  readonly strangeWords = new Map<string, number>();

  /** `room`: rows to expect. */
  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
    room: number,
  ) {
    this.#table = new LedgerTable(room);
  }

  take(row: readonly string[]): Verdict {
    const { reading, gate } = this;
    const { columns } = reading;
    const misfit = gate.width(row);
    if (misfit !== null) return misfit;
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
      if (isScientific(id)) return this.gate.fail('scientific-id', at, id);
      this.#hash.add(id);
      // Line items add up within one partner; an order that two partners share is one conversion of each.
      if (repeats === 'sum') this.#hash.add(partner);
    } else if (repeats === 'number') {
      this.#hash.add(partner);
      for (const role of ['context', 'reference', 'date'] as const) {
        const column = columns[role];
        this.#hash.add(column === undefined ? '' : (row[column] ?? ''));
      }
    } else this.#hash.add(String(this.#table.length)); // no id column was exported: counted for the preview, never stored
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
      const isEmpty = gate.isEmpty(cell);
      const value = isEmpty ? 0 : gate.money(cell);
      if (Number.isNaN(value)) return gate.fail(gate.reason, column, cell);
      if (!isEmpty) this.#said.add(metric);
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
    const table = this.#table;
    const hash = this.#hash;
    const known = repeats === 'number' ? -1 : this.#ids.add(hash.high, hash.low, table.length);
    if (known < 0) {
      table.write(table.length, this.#entry, hash);
      return 'taken';
    }
    if (repeats === 'sum') {
      table.addTo(known, this.#entry);
      return 'taken';
    }
    // Two rows say different things of one conversion: which one stays must not depend on their order.
    if (this.#isAfter(table.read(known))) table.write(known, this.#entry, hash);
    const at = columns['conversion-id'] ?? -1;
    return this.gate.fail('duplicate-id', at, row[at] ?? '');
  }

  /** True when the row at hand outweighs the stored one, by nothing but what both say. */
  #isAfter(stored: Entry): boolean {
    const entry = this.#entry;
    const later =
      entry.day - stored.day ||
      entry.status - stored.status ||
      entry.commission - stored.commission ||
      entry.revenue - stored.revenue ||
      entry.counts - stored.counts;
    if (later) return later > 0; // NaN (a column that the file lacks) decides nothing, as 0 does
    return this.#accounts.idAt(entry.account) < this.#accounts.idAt(stored.account);
  }

  /** `asked`: days that the user says are covered, beside those of the rows. */
  pack(asked: Period | null): PackedLedger {
    const table = this.#table;
    const { ids: accounts, names: exported, rank } = this.#accounts.sorted();
    const names = exported.map((name) => cleanText(name, this.reading.text));
    // A column without a single value says nothing.
    for (const metric of ['revenue', 'commission'] as const) if (!this.#said.has(metric)) table.forget(metric);
    const carries = carriedBy(this.reading, this.#said);
    const totals = table.totals(carries);
    const period = table.period();
    if (period === null) return { accounts, names, ledger: null, totals, period };
    if (this.reading.repeats === 'number') table.numberRepeats(table.ordered(rank, period));
    const covered = { from: Math.min(period.from, asked?.from ?? period.from), to: Math.max(period.to, asked?.to ?? period.to) };
    const ledger = { covered, carries, ...table.columns(table.ordered(rank, period), rank) };
    return { accounts, names, ledger, totals, period: covered };
  }
}

/** The metrics that a ledger makes known, by the columns it has; `said`: those of amounts that have values. */
function carriedBy({ columns, countingTypes }: Reading, said: ReadonlySet<Metric>): Metric[] {
  // Without the column that tells orders from other entries, conversions can't be counted.
  const hasConversions = countingTypes === null || columns['entry-type'] !== undefined;
  const carries: Metric[] = hasConversions ? ['conversions'] : [];
  for (const metric of said) carries.push(metric);
  if (columns.status === undefined) return carries;
  if (hasConversions) carries.push('reversedConversions', 'settledConversions');
  if (carries.includes('revenue')) carries.push('reversedRevenue');
  if (carries.includes('commission')) carries.push('reversedCommission');
  return carries;
}
