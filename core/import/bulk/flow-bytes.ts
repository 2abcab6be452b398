import { type Day, dayOf } from '../../domain/day';
import type { FlowRows } from '../flow-rows';
import { NO_DAY } from '../read-day';
import { currenciesOf, hasDecimals } from '../read-number';
import { type Conventions, dateColumnOf, type Reading } from '../reading';
import type { RowGate, Verdict } from '../row-gate';
import type { ByteRows } from './byte-rows';
import { KnownNames } from './known-names';
import { KnownTexts } from './known-texts';
import { PlainNumbers } from './plain-numbers';

/** Different dates worth remembering; a file that has more of them writes moments. */
const MOST_DATES = 20_000;

/**
 * The fast lane of FlowRows: a row whose partner, name, day and currency were all seen before and whose numbers are written in the
 * usual way goes from its bytes straight into the table. Every other row takes the ordinary way, as texts, and is learnt from. Both
 * come to the same: the fast lane accepts nothing that the ordinary one would refuse or read otherwise.
 */
export class FlowBytes {
  readonly #ids = new KnownTexts();
  readonly #dates = new KnownTexts();
  readonly #dateDays: Day[] = [];
  readonly #dateSpans: number[] = [];
  /** The file's own currency as it was written last; null after a row in another. */
  #currency: Uint8Array | null = null;
  readonly #names = new KnownNames();
  readonly #numbers: PlainNumbers;
  readonly #cells: Float64Array;
  readonly #columns: Int32Array;
  readonly #isMoney: Uint8Array;
  readonly #takesDollar: boolean;
  readonly #refusesCents: boolean;
  readonly #width: number;
  /** Positions of columns in a row; -1: the file has none. */
  readonly #at: { readonly id: number; readonly name: number; readonly date: number; readonly currency: number };

  constructor(
    private readonly rows: FlowRows,
    reading: Reading,
    private readonly gate: RowGate,
    conventions: Conventions,
  ) {
    const { columns, metrics, headers } = reading;
    const hasMoney = metrics.some(({ isMoney }) => isMoney);
    this.#at = {
      id: columns['partner-id'] ?? -1,
      name: columns['partner-name'] ?? -1,
      date: dateColumnOf(reading),
      currency: hasMoney ? (columns.currency ?? -1) : -1,
    };
    this.#numbers = new PlainNumbers(conventions.decimal);
    this.#cells = new Float64Array(rows.table.metrics.length);
    this.#columns = Int32Array.from(metrics, ({ column }) => column);
    this.#isMoney = Uint8Array.from(metrics, ({ isMoney }) => Number(isMoney));
    this.#takesDollar = conventions.currency === null || (currenciesOf('$')?.includes(conventions.currency) ?? false);
    this.#refusesCents = reading.moneyShowsMajor && hasDecimals(conventions.currency);
    this.#width = headers.length;
  }

  /** Reports whose rows have a state, or name the partner within another text, have no fast lane. */
  static suits({ kind, columns, report, rowCountsAs, repair }: Reading): boolean {
    const hasFate = columns.status !== undefined && (report === 'payouts' || report === 'transactions');
    return (
      kind === 'flow' &&
      columns['partner-id'] !== undefined &&
      !hasFate &&
      report !== 'payouts' &&
      rowCountsAs === null &&
      repair === null
    );
  }

  take(row: ByteRows): Verdict {
    if (this.#takeFast(row)) return 'taken';
    const texts = row.texts();
    const verdict = this.rows.take(texts);
    if (verdict === 'taken') this.#learn(row, texts);
    // The gate may have seen another currency: the next row must be asked again.
    else this.#currency = null;
    return verdict;
  }

  #takeFast(row: ByteRows): boolean {
    const { rows, gate } = this;
    const { bytes, from, to } = row;
    const at = this.#at;
    if (row.width !== this.#width) return false;
    const account = this.#ids.find(bytes, from[at.id] ?? 0, to[at.id] ?? 0);
    if (account < 0) return false;
    let { day, span } = rows;
    if (at.date >= 0) {
      const start = from[at.date] ?? 0;
      const end = to[at.date] ?? 0;
      day = end - start === 10 ? isoDay(bytes, start) : NO_DAY;
      span = 1;
      if (day === NO_DAY) {
        const known = this.#dates.find(bytes, start, end);
        if (known < 0) return false;
        day = this.#dateDays[known] ?? NO_DAY;
        span = this.#dateSpans[known] ?? 1;
      }
    }
    if (at.currency >= 0 && !this.#isOwnCurrency(bytes, from[at.currency] ?? 0, to[at.currency] ?? 0)) return false;
    if (at.name >= 0 && !this.#names.is(account, row, at.name)) return false;
    const spoken = this.#readCells(row);
    if (spoken < 0) return false;
    // From here on the row is taken.
    if (spoken > 0) gate.numbers.speakTimes(spoken);
    if (at.currency >= 0) gate.sawCurrencyAgain();
    if (at.name >= 0 && (to[at.name] ?? 0) > (from[at.name] ?? 0)) rows.accounts.sawName(account, day);
    rows.account = account;
    rows.day = day;
    rows.span = span;
    if (span === 1) rows.table.pushDay(account, day, this.#cells);
    else rows.table.push(account, rows, this.#cells);
    return true;
  }

  /** How many cells spoke for the decimal mark; -1: some cell wants a closer look. */
  #readCells({ bytes, from, to }: ByteRows): number {
    const cells = this.#cells;
    const numbers = this.#numbers;
    const { slots, isSaid } = this.rows;
    cells.fill(0);
    let spoken = 0;
    let hasDollar = false;
    for (let i = 0; i < this.#columns.length; i++) {
      const column = this.#columns[i] ?? 0;
      const start = from[column] ?? 0;
      const end = to[column] ?? 0;
      if (start === end) continue;
      let value: number;
      if (this.#isMoney[i] === 1) {
        value = numbers.money(bytes, start, end);
        if (Number.isNaN(value)) return -1;
        if (numbers.hasDollar && !this.#takesDollar) return -1;
        if (this.#refusesCents && !numbers.showedMajor && value !== 0) return -1;
        if (numbers.spoke) spoken++;
        if (numbers.hasDollar) hasDollar = true;
      } else {
        value = numbers.count(bytes, start, end);
        if (Number.isNaN(value)) return -1;
      }
      // A column whose first value this is takes the ordinary way.
      if (!isSaid[i]) return -1;
      const slot = slots[i] ?? 0;
      cells[slot] = (cells[slot] ?? 0) + value;
    }
    if (hasDollar) this.gate.signs.add('$');
    return spoken;
  }

  #isOwnCurrency(bytes: Uint8Array, from: number, to: number): boolean {
    const known = this.#currency;
    if (known === null || known.length !== to - from) return false;
    for (let i = 0; i < known.length; i++) if (known[i] !== bytes[from + i]) return false;
    return true;
  }

  #learn(row: ByteRows, texts: readonly string[]): void {
    const { rows } = this;
    const { bytes, from, to } = row;
    const at = this.#at;
    const id = texts[at.id] ?? '';
    const cell = (column: number) => [from[column] ?? 0, to[column] ?? 0] as const;
    // An id with spaces around, or in escaped quotes, is another text than its bytes.
    if (rows.accounts.idAt(rows.account) === id && row.escaped[at.id] === 0 && this.#ids.find(bytes, ...cell(at.id)) < 0) {
      this.#ids.add(bytes, ...cell(at.id), rows.account);
    }
    if (at.date >= 0 && rows.day !== NO_DAY && this.#dateDays.length < MOST_DATES) {
      if (this.#dates.find(bytes, ...cell(at.date)) < 0) {
        this.#dates.add(bytes, ...cell(at.date), this.#dateDays.length);
        this.#dateDays.push(rows.day);
        this.#dateSpans.push(rows.span);
      }
    }
    if (at.currency >= 0) {
      const isOwn = this.gate.code !== null && this.gate.code === this.gate.ownCurrency;
      this.#currency = isOwn ? bytes.slice(...cell(at.currency)) : null;
    }
    if (at.name >= 0 && rows.accounts.nameAt(rows.account) === (texts[at.name] ?? '')) {
      this.#names.learn(rows.account, row, at.name);
    }
  }
}

const MONTHS_KNOWN = (2200 - 1970) * 12;
/** First day of each month since 1970, and how many days it has; made when first asked. */
let months: { readonly first: Int32Array; readonly length: Uint8Array } | null = null;

function monthTable() {
  if (months) return months;
  const first = new Int32Array(MONTHS_KNOWN);
  const length = new Uint8Array(MONTHS_KNOWN);
  for (let month = 0; month < MONTHS_KNOWN; month++) {
    const start = dayOf(1970 + Math.floor(month / 12), (month % 12) + 1, 1);
    first[month] = start.ok ? start.value : NO_DAY;
    if (month > 0) length[month - 1] = (first[month] ?? 0) - (first[month - 1] ?? 0);
  }
  length[MONTHS_KNOWN - 1] = 31;
  months = { first, length };
  return months;
}

/** `YYYY-MM-DD` at `start`; NO_DAY for all else. */
function isoDay(bytes: Uint8Array, start: number): Day {
  if (bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return NO_DAY;
  const year = digitsAt(bytes, start, 4);
  const month = digitsAt(bytes, start + 5, 2);
  const date = digitsAt(bytes, start + 8, 2);
  if (year < 1970 || year > 2199 || month < 1 || month > 12) return NO_DAY;
  const { first, length } = monthTable();
  const at = (year - 1970) * 12 + month - 1;
  return date < 1 || date > (length[at] ?? 0) ? NO_DAY : (first[at] ?? 0) + date - 1;
}

function digitsAt(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
