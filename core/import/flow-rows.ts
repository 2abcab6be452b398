import type { DailyColumns } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import { type Metric, noTotals, type Totals } from '../domain/metrics';
import { AccountIndex } from './accounts';
import { cleanText, splitPartnerCell } from './clean-text';
import { countUp, orderBy, roomInFloats, roomInInts } from './growing';
import { NO_DAY } from './read-day';
import type { Reading } from './reading';
import type { RowGate, Verdict } from './row-gate';
import { statusWord } from './status-words';

const FIRST_ROOM = 1024;

export type PackedFlow = {
  readonly accounts: string[];
  readonly names: string[];
  readonly daily: DailyColumns | null;
  readonly totals: Totals;
  /** First and last day of the accepted rows; null when none has one. */
  readonly period: Period | null;
};

/**
 * Rows of what happened to a partner on a day: numbers in columns, or a log of clicks, conversions or payouts. Each cell goes
 * straight into typed columns; several rows of one partner and day are summed at the end.
 */
export class FlowRows {
  readonly #accounts = new AccountIndex();
  readonly #metrics: readonly Metric[];
  readonly #width: number;
  readonly #cells: Float64Array;
  #account = new Int32Array(FIRST_ROOM);
  #day = new Int32Array(FIRST_ROOM);
  #values: Float64Array<ArrayBuffer>;
  #length = 0;
  /** Words of states that the network's vocabulary does not have. */
  readonly strangeWords = new Map<string, number>();

  /** `day`: the one day that the file is about, where no column says it. */
  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
    private readonly day: Day | null,
  ) {
    this.#metrics = metricsOf(reading);
    this.#width = this.#metrics.length;
    this.#cells = new Float64Array(this.#width);
    this.#values = new Float64Array(FIRST_ROOM * this.#width);
  }

  take(row: readonly string[]): Verdict {
    const { reading, gate } = this;
    const { columns } = reading;
    if (row.length !== reading.headers.length) {
      const verdict = gate.width(row);
      if (verdict !== null) return verdict;
    }
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
    let day = this.day ?? NO_DAY;
    if (columns.date !== undefined) {
      const cell = row[columns.date] ?? '';
      day = gate.days.read(cell);
      // A payout that was not made has no day, and adds nothing.
      if (day === NO_DAY && !(fate === 'nothing' && cell.trim() === '')) return gate.noDay(columns.date, cell);
    }
    const problem =
      gate.currency(row) ?? this.#readCells(row) ?? (name.length > 200 ? gate.text(row, columns['partner-name'] ?? -1) : null);
    if (problem !== null) return problem;
    if (account < 0) account = this.#accounts.add(id);
    if (name !== '') this.#accounts.rename(account, name, day);
    if (day !== NO_DAY && fate !== 'nothing') this.#push(account, day, fate);
    return 'taken';
  }

  /** What the row's status makes of it: its numbers count, count as reversed too, or not at all. */
  #fateOf(row: readonly string[]): 'counts' | 'reversed' | 'nothing' {
    const { columns, paidStatuses, report, statuses } = this.reading;
    if (columns.status === undefined) {
      const isUnpaid = report === 'payouts' && columns.date !== undefined && (row[columns.date] ?? '').trim() === '';
      return isUnpaid ? 'nothing' : 'counts';
    }
    const word = statusWord(row[columns.status] ?? '');
    if (report === 'payouts') return paidStatuses.length === 0 || paidStatuses.includes(word) ? 'counts' : 'nothing';
    if (report !== 'transactions') return 'counts';
    const status = statuses.conversion.get(word);
    if (status === undefined && word !== '') this.strangeWords.set(word, (this.strangeWords.get(word) ?? 0) + 1);
    if (status === 'excluded') return 'nothing';
    return status === 'reversed' ? 'reversed' : 'counts';
  }

  /** The row's numbers into `#cells`, in the order of `#metrics`. */
  #readCells(row: readonly string[]): Verdict | null {
    const { gate } = this;
    const { metrics } = this.reading;
    const cells = this.#cells;
    cells.fill(0);
    for (let i = 0; i < metrics.length; i++) {
      const source = metrics[i];
      if (source === undefined) continue;
      const cell = row[source.column] ?? '';
      if (cell === '') continue;
      const value = source.isMoney ? gate.money(cell) : gate.countOf(cell);
      if (!Number.isNaN(value)) cells[i] = value;
      else if (!gate.isEmpty(cell)) return gate.fail(gate.reason, source.column, cell);
    }
    return null;
  }

  #push(account: number, day: Day, fate: 'counts' | 'reversed'): void {
    const { rowCountsAs, metrics } = this.reading;
    const n = this.#length;
    const width = this.#width;
    if (n === this.#day.length) {
      this.#account = roomInInts(this.#account, n + 1);
      this.#day = roomInInts(this.#day, n + 1);
      this.#values = roomInFloats(this.#values, (n + 1) * width);
    }
    this.#account[n] = account;
    this.#day[n] = day;
    const cells = this.#cells;
    if (rowCountsAs !== null) cells[metrics.length] = 1;
    const start = n * width;
    for (let i = 0; i < width; i++) this.#values[start + i] = cells[i] ?? 0;
    if (fate === 'reversed') this.#mirror(start);
    this.#length = n + 1;
  }

  /** A reversed conversion counts among all, and again among the reversed ones. */
  #mirror(start: number): void {
    const pairs = [
      ['conversions', 'reversedConversions'],
      ['revenue', 'reversedRevenue'],
      ['commission', 'reversedCommission'],
    ] as const;
    for (const [tracked, reversed] of pairs) {
      const from = this.#metrics.indexOf(tracked);
      const to = this.#metrics.indexOf(reversed);
      if (from >= 0 && to >= 0) this.#values[start + to] = this.#values[start + from] ?? 0;
    }
  }

  pack(covered: Period | null): PackedFlow {
    const { ids, names, rank } = this.#accounts.sorted();
    const { text } = this.reading;
    const packed = { accounts: ids, names: names.map((name) => cleanText(name, text)) };
    const period = this.#period();
    if (period === null) return { ...packed, daily: null, totals: this.#totals(), period };
    this.#uprightReversals();
    const from = Math.min(period.from, covered?.from ?? period.from);
    const to = Math.max(period.to, covered?.to ?? period.to);
    const byDay = orderBy((at) => this.#day[at] ?? 0, countUp(this.#length), period.from, period.to);
    const order = orderBy((at) => rank[this.#account[at] ?? 0] ?? 0, byDay, 0, ids.length - 1);
    const daily = this.#merge(order, rank, ids.length, { from, to });
    return { ...packed, daily, totals: this.#totals(), period: { from, to } };
  }

  /** Some files write reversed amounts as negative ones. The column decides as a whole. */
  #uprightReversals(): void {
    for (const metric of ['reversedRevenue', 'reversedCommission'] as const) {
      const at = this.#metrics.indexOf(metric);
      if (at < 0) continue;
      let positive = 0;
      for (let n = 0; n < this.#length; n++) if ((this.#values[n * this.#width + at] ?? 0) > 0) positive++;
      if (positive > 0) continue;
      for (let n = 0; n < this.#length; n++) {
        const where = n * this.#width + at;
        this.#values[where] = Math.abs(this.#values[where] ?? 0);
      }
    }
  }

  /** Rows in order (account, day) into one cell per account and day. */
  #merge(order: Uint32Array, rank: Uint32Array, accounts: number, covered: Period): DailyColumns {
    const width = this.#width;
    const offsets = new Uint32Array(accounts + 1);
    const days = new Int32Array(order.length);
    const columns = this.#metrics.map(() => new Float64Array(order.length));
    let cell = -1;
    let lastAccount = -1;
    let lastDay = NO_DAY;
    for (let i = 0; i < order.length; i++) {
      const at = order[i] ?? 0;
      const account = rank[this.#account[at] ?? 0] ?? 0;
      const day = this.#day[at] ?? 0;
      if (account !== lastAccount || day !== lastDay) {
        cell++;
        days[cell] = day;
        for (let next = lastAccount + 1; next <= account; next++) offsets[next] = cell;
        lastAccount = account;
        lastDay = day;
      }
      for (let m = 0; m < width; m++) {
        const column = columns[m];
        if (column) column[cell] = (column[cell] ?? 0) + (this.#values[at * width + m] ?? 0);
      }
    }
    const length = cell + 1;
    for (let next = lastAccount + 1; next <= accounts; next++) offsets[next] = length;
    const values: Partial<Record<Metric, Float64Array>> = {};
    this.#metrics.forEach((metric, m) => {
      values[metric] = (columns[m] ?? new Float64Array(0)).slice(0, length);
    });
    return { covered, offsets, days: days.slice(0, length), values };
  }

  #period(): Period | null {
    if (this.#length === 0) return null;
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < this.#length; n++) {
      const day = this.#day[n] ?? 0;
      if (day < from) from = day;
      if (day > to) to = day;
    }
    return { from, to };
  }

  #totals(): Totals {
    const totals = noTotals();
    this.#metrics.forEach((metric, m) => {
      let sum = 0;
      for (let n = 0; n < this.#length; n++) sum += this.#values[n * this.#width + m] ?? 0;
      totals[metric] = sum;
    });
    return totals;
  }
}

/** Metrics of the columns first, in their order; then what rows themselves count as, then what their status adds. */
function metricsOf({ metrics, rowCountsAs, report, columns }: Reading): Metric[] {
  const all = metrics.map(({ metric }) => metric);
  if (rowCountsAs !== null) all.push(rowCountsAs);
  if (report === 'transactions' && columns.status !== undefined) {
    if (all.includes('conversions') && !all.includes('reversedConversions')) all.push('reversedConversions');
    if (all.includes('revenue') && !all.includes('reversedRevenue')) all.push('reversedRevenue');
    if (all.includes('commission') && !all.includes('reversedCommission')) all.push('reversedCommission');
  }
  return all;
}

/** Without spaces around; the common id is returned as it is. */
function trimmed(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return text.charCodeAt(0) <= 32 || last <= 32 || last === 0xa0 || text.charCodeAt(0) === 0xa0 ? text.trim() : text;
}
