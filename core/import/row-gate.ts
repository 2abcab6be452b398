import type { Currency } from '../domain/money';
import { isCurrency } from '../domain/money';
import type { ProblemReason, SkipReason } from '../domain/report';
import { DayReader } from './read-day';
import { currenciesOf, hasDecimals, isNothing, NumberReader } from './read-number';
import { PeriodReader } from './read-period';
import { type Conventions, dateColumnOf, type Reading } from './reading';
import { SUMMARY_START, TOTAL, TOTAL_START } from './total-rows';

/** What became of a row. */
export type Verdict = 'taken' | SkipReason | ProblemReason;

const LONGEST_ID = 200;
const LONGEST_TEXT = 10_000;
/** What a spreadsheet makes of a long number: the digits are lost. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;
export const isScientific = (id: string) => SCIENTIFIC.test(id);

/**
 * The checks that all kinds of rows share. A refused cell is left in `column` and `value` for the list of problems. One gate per
 * pass over the file.
 */
export class RowGate {
  readonly numbers: NumberReader;
  readonly days: DayReader | PeriodReader;
  /** Signs seen beside amounts. */
  readonly signs = new Set<string>();
  column = -1;
  value = '';
  /** Why the cell that was read last is no amount. */
  reason: ProblemReason = 'not-money';
  /** Currency that the row at hand names; null where it names none: then it is in the file's own. */
  code: Currency | null = null;
  readonly #currencyColumn: number;
  #currencyText: string | null = null;
  #currencyVerdict: ProblemReason | null = null;
  #currencyRun = 0;
  readonly #currencies = new Map<Currency, number>();
  #sign = '';
  #signFits = true;

  constructor(
    private readonly reading: Reading,
    private readonly conventions: Conventions,
  ) {
    this.numbers = new NumberReader(conventions.decimal);
    this.days = daysOf(reading, conventions);
    this.#currencyColumn = reading.metrics.some(({ isMoney }) => isMoney) ? (reading.columns.currency ?? -1) : -1;
  }

  fail(reason: ProblemReason, column: number, value: string): ProblemReason {
    this.column = column;
    this.value = value;
    return reason;
  }

  /**
   * Null for a row as wide as the header, and for the others that are fine. Cells too many are fine when they are empty; cells may be missing only behind the
   * last column that is read.
   */
  width(row: readonly string[]): Verdict | null {
    const { headers, leastCells } = this.reading;
    if (row.length > headers.length) {
      for (let i = headers.length; i < row.length; i++) {
        if ((row[i] ?? '').trim() === '') continue;
        // A row of totals may have a word more than there are columns.
        if ((row[this.#idColumn()] ?? '').trim() === '') return this.withoutId(row, 'too-many-cells');
        return this.fail('too-many-cells', -1, row[0] ?? '');
      }
      return null;
    }
    if (row.length >= leastCells) return null;
    return this.withoutId(row, 'too-few-cells');
  }

  /** A row that names no partner: blank, a total, a note, or else refused for `otherwise`. */
  withoutId(row: readonly string[], otherwise: ProblemReason): Verdict {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [first] = filled;
    if (first === undefined) return 'blank';
    if (filled.slice(0, 3).some((cell) => TOTAL_START.test(cell))) return 'total';
    // A second header: files put together by hand.
    if (SUMMARY_START.test(first) || first === this.reading.headers[0]) return 'summary';
    if (otherwise !== 'missing-id') return this.fail(otherwise, -1, row[0] ?? '');
    const column = this.#idColumn();
    return this.fail(otherwise, column, row[column] ?? '');
  }

  /** Asked once per id, when it turns up first. */
  newId(id: string): Verdict | null {
    if (TOTAL.test(id)) return 'total';
    if (id === this.reading.headers[this.#idColumn()]) return 'summary';
    if (isScientific(id)) return this.fail('scientific-id', this.#idColumn(), id);
    if (this.reading.hasNothingWords && isNothing(id)) return this.fail('missing-id', this.#idColumn(), id);
    return id.length > LONGEST_ID ? this.fail('too-long', this.#idColumn(), id) : null;
  }

  text(row: readonly string[], column: number): ProblemReason | null {
    const cell = row[column];
    return cell !== undefined && cell.length > LONGEST_TEXT ? this.fail('too-long', column, cell) : null;
  }

  /** The file's own currency: the one that most of its rows are in. */
  get ownCurrency(): Currency | null {
    return this.conventions.currency;
  }

  /**
   * null: the row's currency is in `code`. Asked once for each row that has a partner and a day, before its amounts: their signs
   * are held against it.
   */
  readCurrency(row: readonly string[]): ProblemReason | null {
    if (this.#currencyColumn < 0) return null;
    const cell = row[this.#currencyColumn] ?? '';
    if (cell !== this.#currencyText) this.#nextCurrency(cell);
    this.#currencyRun++;
    return this.#currencyVerdict === null ? null : this.fail(this.#currencyVerdict, this.#currencyColumn, cell);
  }

  /** The row at hand is in the same currency as the one before, and was not asked about. */
  sawCurrencyAgain(): void {
    this.#currencyRun++;
  }

  /** Rows by currency, as the file says it, refused ones too: the majority decides what the file is in. */
  currencies(): ReadonlyMap<Currency, number> {
    this.#nextCurrency(this.#currencyText ?? '');
    return this.#currencies;
  }

  #nextCurrency(cell: string): void {
    const known = this.code;
    if (known !== null) this.#currencies.set(known, (this.#currencies.get(known) ?? 0) + this.#currencyRun);
    this.#currencyRun = 0;
    this.#currencyText = cell;
    const code = cell.trim().toUpperCase();
    this.code = isCurrency(code) ? code : null;
    this.#currencyVerdict = code === '' || this.code !== null ? null : 'unknown-currency';
    this.#sign = '';
    this.#signFits = true;
  }

  /** Units; NaN with its `reason` where the cell can't be read. */
  money(cell: string): number {
    const value = this.numbers.read(cell);
    this.reason = 'not-money';
    if (Number.isNaN(value)) return value;
    const { sign } = this.numbers;
    if (sign !== '' && !this.#fits(sign)) {
      this.reason = 'other-currency';
      return Number.NaN;
    }
    const isCents = this.reading.moneyShowsMajor && !this.numbers.showedMajor && value !== 0;
    return isCents && hasDecimals(this.code ?? this.conventions.currency) ? Number.NaN : value;
  }

  /** A whole number; NaN with its `reason` where the cell can't be read, or is negative. */
  countOf(cell: string): number {
    const value = this.numbers.readCount(cell);
    if (value >= 0) return value;
    this.reason = value < 0 ? 'negative-count' : 'not-a-number';
    return Number.NaN;
  }

  isEmpty(cell: string): boolean {
    return cell === '' || (this.reading.hasNothingWords ? isNothing(cell) : cell.trim() === '');
  }

  /** For a date cell that can't be read: a total's label may stand where the date does. */
  noDay(column: number, cell: string): Verdict {
    return TOTAL.test(cell.trim()) ? 'total' : this.fail('not-a-date', column, cell);
  }

  #fits(sign: string): boolean {
    if (sign === this.#sign) return this.#signFits;
    this.signs.add(sign);
    const currency = this.code ?? this.conventions.currency;
    this.#sign = sign;
    this.#signFits = currency === null || (currenciesOf(sign)?.includes(currency) ?? false);
    return this.#signFits;
  }

  #idColumn(): number {
    return this.reading.columns['partner-id'] ?? this.reading.columns['partner-cell'] ?? -1;
  }
}

/** Performance may be told by week or month, in words of its own; what happened at a moment has a day. */
function daysOf(reading: Reading, { dateOrder, isOrderStated }: Conventions): DayReader | PeriodReader {
  if (reading.kind !== 'flow' || reading.report !== 'performance') return new DayReader(dateOrder, isOrderStated);
  return new PeriodReader(dateOrder, isOrderStated, { header: reading.headers[dateColumnOf(reading)] ?? '' });
}
