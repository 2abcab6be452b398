import type { DailyColumns, NumberColumn } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import type { Metric, Totals } from '../domain/metrics';
import { AccountIndex } from './accounts';
import { cleanText, splitPartnerCell } from './clean-text';
import { FlowTable } from './flow-table';
import { NO_DAY } from './read-day';
import type { Reading } from './reading';
import type { RowGate, Verdict } from './row-gate';
import { statusWord } from './status-words';

export type PackedFlow = {
  readonly accounts: string[];
  readonly names: string[];
  readonly daily: DailyColumns | null;
  readonly totals: Totals;
  /** First and last day of the accepted rows, or what the user says is covered; null when no row has a day. */
  readonly period: Period | null;
};

/** What a row's state makes of it: its numbers count, count as reversed too, or not at all. */
type Fate = 'counts' | 'reversed' | 'nothing';

const MIRRORED = [
  ['conversions', 'reversedConversions'],
  ['revenue', 'reversedRevenue'],
  ['commission', 'reversedCommission'],
] as const;

/**
 * Rows of what happened to a partner on a day: numbers in columns, or a log of clicks, conversions or payouts. Each cell goes
 * straight into typed columns; several rows of one partner and day are summed at the end.
 */
export class FlowRows {
  readonly #accounts = new AccountIndex();
  readonly #metrics: readonly Metric[];
  readonly #table: FlowTable;
  /** The row at hand, one number per metric. */
  readonly #cells: Float64Array;
  /** Per column of the metrics, whether some row has a value there. */
  readonly #isSaid: boolean[];
  readonly #day: Day | null;
  /** Words of states that the network's vocabulary does not have. */
  readonly strangeWords = new Map<string, number>();

  /** `day`: the one day that the file is about, where no column says it. `room`: rows to expect. */
  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
    { day, room }: { readonly day: Day | null; readonly room: number },
  ) {
    this.#day = day;
    this.#metrics = metricsOf(reading);
    this.#table = new FlowTable(this.#metrics, room);
    this.#cells = new Float64Array(this.#metrics.length);
    this.#isSaid = reading.metrics.map(() => false);
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
    let account = this.#accounts.find(id);
    if (account < 0) {
      const verdict = gate.newId(id);
      if (verdict !== null) return verdict;
    }
    const fate = this.#fateOf(row);
    let day = this.#day ?? NO_DAY;
    if (columns.date !== undefined) {
      const cell = row[columns.date] ?? '';
      day = gate.days.read(cell);
      // A payout that was not made has no day, and adds nothing.
      if (day === NO_DAY && !(fate === 'nothing' && cell.trim() === '')) return gate.noDay(columns.date, cell);
    }
    const problem = gate.currency(row) ?? this.#readCells(row) ?? gate.text(row, columns['partner-name'] ?? -1);
    if (problem !== null) return problem;
    if (account < 0) account = this.#accounts.add(id);
    if (name !== '') this.#accounts.rename(account, name, day);
    if (day === NO_DAY || fate === 'nothing') return 'taken';
    if (fate === 'reversed') this.#mirror();
    this.#table.push(account, day, this.#cells);
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

  /** The row's numbers into `#cells`, in the order of `#metrics`. */
  #readCells(row: readonly string[]): Verdict | null {
    const { gate } = this;
    const { metrics, rowCountsAs } = this.reading;
    const cells = this.#cells;
    cells.fill(0);
    for (let i = 0; i < metrics.length; i++) {
      const source = metrics[i];
      if (source === undefined) continue;
      const cell = row[source.column] ?? '';
      if (cell === '') continue;
      const value = source.isMoney ? gate.money(cell) : gate.countOf(cell);
      if (!Number.isNaN(value)) {
        cells[i] = value;
        this.#isSaid[i] = true;
      } else if (!gate.isEmpty(cell)) return gate.fail(gate.reason, source.column, cell);
    }
    if (rowCountsAs !== null) cells[metrics.length] = 1;
    return null;
  }

  /** A column without a single value says nothing: its metric, and what would be reversed of it, is not known, and not 0. */
  #unsaid(): Metric[] {
    const empty = this.reading.metrics.filter((_, at) => !this.#isSaid[at]).map(({ metric }) => metric);
    const derived = MIRRORED.flatMap(([tracked, reversed]) => (empty.includes(tracked) ? [reversed] : []));
    const own = this.reading.metrics.map(({ metric }) => metric);
    return [...empty, ...derived.filter((metric) => !own.includes(metric))];
  }

  /** A reversed conversion counts among all, and again among the reversed ones. */
  #mirror(): void {
    for (const [tracked, reversed] of MIRRORED) {
      const from = this.#metrics.indexOf(tracked);
      const to = this.#metrics.indexOf(reversed);
      if (from >= 0 && to >= 0) this.#cells[to] = this.#cells[from] ?? 0;
    }
  }

  /** `asked`: days that the user says are covered, beside those of the rows. */
  pack(asked: Period | null): PackedFlow {
    const table = this.#table;
    const { ids: accounts, names: exported, rank } = this.#accounts.sorted();
    const names = exported.map((name) => cleanText(name, this.reading.text));
    table.turnReversals();
    const unsaid = this.#unsaid();
    const totals = table.totals(unsaid);
    const period = table.period();
    if (period === null) return { accounts, names, daily: null, totals, period };
    const covered = { from: Math.min(period.from, asked?.from ?? period.from), to: Math.max(period.to, asked?.to ?? period.to) };
    const daily = table.merge(rank, accounts.length, { period, covered });
    const values: Partial<Record<Metric, NumberColumn>> = { ...daily.values };
    for (const metric of unsaid) delete values[metric];
    return { accounts, names, daily: { ...daily, values }, totals, period: covered };
  }
}

/** Metrics of the columns first, in their order; then what rows themselves count as, then what their status adds. */
function metricsOf({ metrics, rowCountsAs, report, columns }: Reading): Metric[] {
  const all = metrics.map(({ metric }) => metric);
  if (rowCountsAs !== null) all.push(rowCountsAs);
  if (report === 'transactions' && columns.status !== undefined) {
    for (const [tracked, reversed] of MIRRORED) if (all.includes(tracked) && !all.includes(reversed)) all.push(reversed);
  }
  return all;
}

/** Without spaces around; the common id is returned as it is. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 32 || last <= 32 || first === 0xa0 || last === 0xa0 ? text.trim() : text;
}
