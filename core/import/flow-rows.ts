import type { Day } from '../domain/day';
import { isMoneyMetric, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import { AccountIndex, type KnownAccounts } from './accounts';
import { splitPartnerCell } from './clean-text';
import { type FlowColumns, FlowTable } from './flow-table';
import { NO_DAY } from './read-day';
import { dateColumnOf, type Reading } from './reading';
import type { RowGate, Verdict } from './row-gate';
import { statusWord } from './status-words';

/** Days that a row is about: `span` of them, from `day` on. */
export type Stretch = { readonly day: Day; readonly span: number };

/** All that the rows of a part of a file come to, to be joined with what the others come to. Plain data. */
export type FlowPart = {
  readonly accounts: KnownAccounts;
  readonly columns: FlowColumns;
  readonly others: readonly (readonly [Currency, FlowColumns])[];
  readonly isSaid: readonly boolean[];
  readonly strangeWords: ReadonlyMap<string, number>;
};

/** What a row's state makes of it: its numbers count, count as reversed too, or not at all. */
type Fate = 'counts' | 'reversed' | 'nothing';

export const MIRRORED = [
  ['conversions', 'reversedConversions'],
  ['revenue', 'reversedRevenue'],
  ['commission', 'reversedCommission'],
] as const;

/**
 * Rows of what happened to a partner on a day: numbers in columns, or a log of clicks, conversions or payouts. Each cell goes
 * straight into typed columns; several rows of one partner and day are summed at the end.
 */
export class FlowRows {
  readonly accounts = new AccountIndex();
  readonly table: FlowTable;
  /** By currency, amounts that are not in the file's own. */
  readonly others = new Map<Currency, FlowTable>();
  /** Per column of the metrics, whether some row has a value there. */
  readonly isSaid: boolean[];
  /** Words of states that the network's vocabulary does not have. */
  readonly strangeWords = new Map<string, number>();
  /** Account and days of the row taken last. */
  account = -1;
  day: Day = NO_DAY;
  span = 1;
  /** For each column of the metrics, the place of its metric among the table's. */
  readonly slots: readonly number[];
  /** The row at hand, one number per metric. */
  readonly #cells: Float64Array;
  readonly #room: number;
  readonly #dateColumn: number;

  /** `stretch`: the days that the file is about, where no column says them. `room`: rows to expect. */
  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
    { stretch, room }: { readonly stretch: Stretch | null; readonly room: number },
  ) {
    const metrics = metricsOf(reading);
    this.table = new FlowTable(metrics, room);
    this.slots = reading.metrics.map(({ metric }) => metrics.indexOf(metric));
    this.isSaid = reading.metrics.map(() => false);
    this.#cells = new Float64Array(metrics.length);
    this.#room = room;
    this.#dateColumn = dateColumnOf(reading);
    if (stretch !== null) [this.day, this.span] = [stretch.day, stretch.span];
  }

  take(row: readonly string[]): Verdict {
    const { reading, gate } = this;
    const { columns } = reading;
    const misfit = gate.width(row);
    if (misfit !== null) return misfit;
    let id = '';
    let name = columns['partner-name'] === undefined ? '' : (row[columns['partner-name']] ?? '');
    if (columns['partner-id'] !== undefined) {
      id = trimmed(row[columns['partner-id']] ?? '');
      if (id === '') return gate.withoutId(row, 'missing-id');
    } else if (columns['partner-cell'] !== undefined) {
      const parts = splitPartnerCell(row[columns['partner-cell']] ?? '');
      if (!parts) return gate.withoutId(row, 'missing-id');
      ({ id, name } = parts);
    }
    let account = this.accounts.find(id);
    if (account < 0) {
      const verdict = gate.newId(id);
      if (verdict !== null) return verdict;
    }
    const fate = this.#fateOf(row);
    if (this.#dateColumn >= 0) {
      const cell = row[this.#dateColumn] ?? '';
      this.day = gate.days.read(cell);
      // A payout that was not made has no day, and adds nothing.
      if (this.day === NO_DAY && !(fate === 'nothing' && cell.trim() === '')) return gate.noDay(this.#dateColumn, cell);
      this.span = gate.days.span;
    }
    const problem = gate.readCurrency(row) ?? this.#readCells(row) ?? gate.text(row, columns['partner-name'] ?? -1);
    if (problem !== null) return problem;
    if (account < 0) account = this.accounts.add(id);
    this.account = account;
    if (name !== '') this.accounts.rename(account, name, this.day);
    if (this.day === NO_DAY || fate === 'nothing') return 'taken';
    if (fate === 'reversed') this.#mirror();
    const { code, ownCurrency } = gate;
    if (code !== null && ownCurrency !== null && code !== ownCurrency) this.#setApart(code);
    else this.#note(row);
    this.table.push(account, this, this.#cells);
    return 'taken';
  }

  #fateOf(row: readonly string[]): Fate {
    const { columns, paidStatuses, report, statuses } = this.reading;
    if (columns.status === undefined) {
      const isUnpaid = report === 'payouts' && columns.date !== undefined && (row[columns.date] ?? '').trim() === '';
      return isUnpaid ? 'nothing' : 'counts';
    }
    if (report !== 'payouts' && report !== 'transactions') return 'counts';
    const word = statusWord(row[columns.status] ?? '');
    if (report === 'payouts') return paidStatuses.length === 0 || paidStatuses.includes(word) ? 'counts' : 'nothing';
    const status = statuses.conversion.get(word);
    if (status === undefined && word !== '') this.strangeWords.set(word, (this.strangeWords.get(word) ?? 0) + 1);
    if (status === 'excluded') return 'nothing';
    return status === 'reversed' ? 'reversed' : 'counts';
  }

  /** The row's numbers into `#cells`, in the order of the table's metrics. */
  #readCells(row: readonly string[]): Verdict | null {
    const { gate, slots } = this;
    const { metrics, rowCountsAs } = this.reading;
    const cells = this.#cells;
    cells.fill(0);
    for (let i = 0; i < metrics.length; i++) {
      const source = metrics[i];
      if (source === undefined) continue;
      const cell = row[source.column] ?? '';
      if (cell === '') continue;
      const value = source.isMoney ? gate.money(cell) : gate.countOf(cell);
      const slot = slots[i] ?? 0;
      if (!Number.isNaN(value)) cells[slot] = (cells[slot] ?? 0) + value;
      else if (!gate.isEmpty(cell)) return gate.fail(gate.reason, source.column, cell);
    }
    if (rowCountsAs !== null) cells[this.table.metrics.indexOf(rowCountsAs)] = 1;
    return null;
  }

  /** Which columns have a value in this row: a column without a single one says nothing. */
  #note(row: readonly string[]): void {
    const { metrics } = this.reading;
    for (let i = 0; i < metrics.length; i++) {
      const column = metrics[i]?.column ?? -1;
      if (!this.isSaid[i] && !this.gate.isEmpty(row[column] ?? '')) this.isSaid[i] = true;
    }
  }

  /** A reversed conversion counts among all, and again among the reversed ones. */
  #mirror(): void {
    const { metrics } = this.table;
    for (const [tracked, reversed] of MIRRORED) {
      const from = metrics.indexOf(tracked);
      const to = metrics.indexOf(reversed);
      if (from >= 0 && to >= 0) this.#cells[to] = this.#cells[from] ?? 0;
    }
  }

  /** The row's amounts are in another currency: they go to a table of their own, its counts stay. */
  #setApart(code: Currency): void {
    const { metrics } = this.table;
    const money = metrics.filter(isMoneyMetric);
    let table = this.others.get(code);
    if (!table) {
      table = new FlowTable(money, Math.min(this.#room, 1024));
      this.others.set(code, table);
    }
    const amounts = Float64Array.from(money, (metric) => this.#cells[metrics.indexOf(metric)] ?? 0);
    for (const metric of money) this.#cells[metrics.indexOf(metric)] = 0;
    table.push(this.account, this, amounts);
  }

  part(): FlowPart {
    const others = [...this.others].map(([code, table]) => [code, table.columns()] as const);
    const { accounts, table, isSaid, strangeWords } = this;
    return { accounts: accounts.known(), columns: table.columns(), others, isSaid, strangeWords };
  }

  /** Takes in what another part of the same file came to. */
  absorb({ accounts, columns, others, isSaid, strangeWords }: FlowPart): void {
    const accountOf = this.accounts.absorb(accounts);
    this.table.append(columns, accountOf);
    for (const [code, theirs] of others) {
      const own = this.others.get(code) ?? new FlowTable(theirs.metrics, theirs.length);
      own.append(theirs, accountOf);
      this.others.set(code, own);
    }
    isSaid.forEach((said, at) => {
      if (said) this.isSaid[at] = true;
    });
    for (const [word, n] of strangeWords) this.strangeWords.set(word, (this.strangeWords.get(word) ?? 0) + n);
  }
}

/** Metrics of the columns first, in their order; then what rows themselves count as, then what their status adds. */
function metricsOf({ metrics, rowCountsAs, report, columns }: Reading): Metric[] {
  const all = new Set(metrics.map(({ metric }) => metric));
  if (rowCountsAs !== null) all.add(rowCountsAs);
  if (report === 'transactions' && columns.status !== undefined) {
    for (const [tracked, reversed] of MIRRORED) if (all.has(tracked)) all.add(reversed);
  }
  return [...all];
}

/** Without spaces around; the common id is returned as it is. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 32 || last <= 32 || first === 0xa0 || last === 0xa0 ? text.trim() : text;
}
