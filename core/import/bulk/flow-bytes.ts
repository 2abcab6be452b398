import type { Day } from '../../domain/day';
import type { Delimiter } from '../../domain/report';
import type { FlowRows } from '../flow-rows';
import { NO_DAY } from '../read-day';
import { currenciesOf, hasDecimals } from '../read-number';
import type { Conventions, Reading } from '../reading';
import type { RowGate, Verdict } from '../row-gate';
import type { ByteRows } from './byte-rows';
import { isoDay } from './iso-day';
import { KnownNames } from './known-names';
import { KnownTexts } from './known-texts';
import { COUNT, CURRENCY, DATE, ID, type LaneColumns, laneColumns, MONEY, NAME } from './lane-columns';
import { PlainNumbers } from './plain-numbers';

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Different dates worth remembering; a file that has more of them writes moments. */
const MOST_DATES = 20_000;
/** Longer ones are for the ordinary way to judge. */
const LONGEST_NAME = 1_000;

/**
 * The fast lane of FlowRows: a row whose partner, name, day and currency were all seen before and whose numbers are written in the
 * usual way goes from its bytes straight into the table, each byte looked at once. Every other row takes the ordinary way, as texts,
 * and is learnt from. Both come to the same: the fast lane accepts nothing that the ordinary one would refuse or read otherwise.
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
  readonly #delimiter: number;
  readonly #columns: LaneColumns;
  readonly #takesDollar: boolean;
  readonly #refusesCents: boolean;
  /** The row at hand. */
  readonly #cells: Float64Array;
  #account = -1;
  #day: Day = NO_DAY;
  #span = 1;
  #spoken = 0;
  #hasDollar = false;
  #hasName = false;
  #isQuoted = false;
  /** Where the id and the name of a partner stand that was not seen before. */
  #idFrom = 0;
  #idTo = 0;
  #nameFrom = 0;
  #nameTo = 0;

  constructor(
    private readonly rows: FlowRows,
    private readonly gate: RowGate,
    { reading, conventions, delimiter }: { reading: Reading; conventions: Conventions; delimiter: Delimiter },
  ) {
    this.#columns = laneColumns(reading);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#numbers = new PlainNumbers(conventions.decimal, delimiter);
    this.#cells = new Float64Array(rows.table.metrics.length);
    this.#takesDollar = conventions.currency === null || (currenciesOf('$')?.includes(conventions.currency) ?? false);
    this.#refusesCents = reading.moneyShowsMajor && hasDecimals(conventions.currency);
  }

  /** Takes the row that begins at `start` and gives where the next one does; -1: it is not for the fast lane, and nothing was taken. */
  scan(row: ByteRows, start: number): number {
    const { bytes } = row;
    const { uses, sources } = this.#columns;
    const last = uses.length - 1;
    this.#spoken = 0;
    this.#hasDollar = false;
    this.#hasName = false;
    this.#cells.fill(0);
    let at = start;
    for (let column = 0; column <= last; column++) {
      const isQuoted = bytes[at] === QUOTE;
      if (isQuoted) at++;
      this.#isQuoted = isQuoted;
      switch (uses[column]) {
        case ID:
          at = this.#readId(bytes, at);
          break;
        case NAME:
          at = this.#readName(bytes, at);
          break;
        case DATE:
          at = this.#readDate(bytes, at);
          break;
        case CURRENCY:
          at = this.#readCurrency(bytes, at);
          break;
        case COUNT:
          at = this.#readCount(bytes, at, sources[column] ?? 0);
          break;
        case MONEY:
          at = this.#readMoney(bytes, at, sources[column] ?? 0);
          break;
        default:
          at = this.#endOfCell(bytes, at);
      }
      if (at < 0) return -1;
      if (isQuoted && bytes[at++] !== QUOTE) return -1;
      if (column < last) {
        if (bytes[at++] !== this.#delimiter) return -1;
      } else {
        if (bytes[at] === CARRIAGE_RETURN) at++;
        if (bytes[at++] !== LINE_FEED) return -1;
      }
    }
    if (this.#account < 0 && !this.#meet(row)) return -1;
    this.#push();
    return at;
  }

  /** A partner that was not seen before, whose row is for the fast lane otherwise. */
  #meet(row: ByteRows): boolean {
    const { rows, gate } = this;
    const id = row.ownText(this.#idFrom, this.#idTo);
    if (id === '' || id !== id.trim() || rows.accounts.find(id) >= 0 || gate.newId(id) !== null) return false;
    const name = this.#hasName ? row.ownText(this.#nameFrom, this.#nameTo) : '';
    // With quotes in it, it matters how the cell was written.
    if (name.length > LONGEST_NAME || id.includes('"') || name.includes('"')) return false;
    this.#account = rows.accounts.addOwn(id);
    this.#ids.add(row.bytes, this.#idFrom, this.#idTo, this.#account);
    if (name === '') return true;
    rows.accounts.nameOwn(this.#account, name, this.#columns.date < 0 ? rows.day : this.#day);
    this.#names.learn(this.#account, row.bytes, this.#nameFrom, this.#nameTo);
    return true;
  }

  // Each gives where its cell ends; -1: it wants a closer look.

  #readId(bytes: Uint8Array, at: number): number {
    const ids = this.#ids;
    this.#account = ids.findNext(bytes, at);
    if (this.#account >= 0 && this.#ends(bytes, ids.end)) return ids.end;
    const end = this.#endOfCell(bytes, at);
    if (end < 0) return -1;
    this.#account = ids.find(bytes, at, end);
    this.#idFrom = at;
    this.#idTo = end;
    return end;
  }

  #readName(bytes: Uint8Array, at: number): number {
    if (this.#ends(bytes, at)) return at;
    this.#hasName = true;
    if (this.#account >= 0) return this.#names.endOf(this.#account, bytes, at);
    const end = this.#endOfCell(bytes, at);
    this.#nameFrom = at;
    this.#nameTo = end;
    return end;
  }

  #readDate(bytes: Uint8Array, at: number): number {
    this.#span = 1;
    if (this.#ends(bytes, at + 10)) {
      this.#day = isoDay(bytes, at);
      if (this.#day !== NO_DAY) return at + 10;
    }
    const end = this.#endOfCell(bytes, at);
    const known = end < 0 ? -1 : this.#dates.find(bytes, at, end);
    if (known < 0) return -1;
    this.#day = this.#dateDays[known] ?? NO_DAY;
    this.#span = this.#dateSpans[known] ?? 1;
    return end;
  }

  #readCurrency(bytes: Uint8Array, at: number): number {
    const known = this.#currency;
    if (known === null) return -1;
    for (let i = 0; i < known.length; i++) if (known[i] !== bytes[at + i]) return -1;
    return at + known.length;
  }

  #readCount(bytes: Uint8Array, at: number, source: number): number {
    if (this.#ends(bytes, at)) return at;
    const value = this.#numbers.count(bytes, at);
    // A column whose first value this is takes the ordinary way.
    if (value < 0 || !this.rows.isSaid[source]) return -1;
    this.#add(source, value);
    return this.#numbers.end;
  }

  #readMoney(bytes: Uint8Array, at: number, source: number): number {
    if (this.#ends(bytes, at)) return at;
    const numbers = this.#numbers;
    const value = numbers.money(bytes, at, this.#isQuoted);
    if (Number.isNaN(value) || !this.rows.isSaid[source]) return -1;
    if (numbers.hasDollar) {
      if (!this.#takesDollar) return -1;
      this.#hasDollar = true;
    }
    if (this.#refusesCents && !numbers.showedMajor && value !== 0) return -1;
    if (numbers.spoke) this.#spoken++;
    this.#add(source, value);
    return numbers.end;
  }

  #add(source: number, value: number): void {
    const { slots } = this.rows;
    const { also } = this.#columns;
    for (let at = source; at >= 0; at = also[at] ?? -1) {
      const slot = slots[at] ?? 0;
      this.#cells[slot] = (this.#cells[slot] ?? 0) + value;
    }
  }

  /** Of a cell that nothing is read from but its bounds. In quotes: plain text on one line. */
  #endOfCell(bytes: Uint8Array, start: number): number {
    let at = start;
    const end = bytes.length;
    if (!this.#isQuoted) {
      const delimiter = this.#delimiter;
      for (; at < end; at++) {
        const byte = bytes[at];
        if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) return at;
      }
      return -1;
    }
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === LINE_FEED) return -1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) return at;
      at++;
    }
    return -1;
  }

  /** The cell at hand ends before this byte. */
  #ends(bytes: Uint8Array, at: number): boolean {
    const byte = bytes[at];
    return this.#isQuoted ? byte === QUOTE : byte === this.#delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
  }

  #push(): void {
    const { rows, gate } = this;
    const account = this.#account;
    if (this.#spoken > 0) gate.numbers.speakTimes(this.#spoken);
    if (this.#hasDollar) gate.signs.add('$');
    if (this.#columns.currency >= 0) gate.sawCurrencyAgain();
    rows.account = account;
    if (this.#columns.date >= 0) {
      rows.day = this.#day;
      rows.span = this.#span;
    }
    if (this.#hasName) rows.accounts.sawName(account, rows.day);
    if (rows.span === 1) rows.table.pushDay(account, rows.day, this.#cells);
    else rows.table.push(account, rows, this.#cells);
  }

  /** The ordinary way, and what there is to learn from it. */
  take(row: ByteRows): Verdict {
    const texts = row.texts();
    const verdict = this.rows.take(texts);
    if (verdict === 'taken') this.#learn(row, texts);
    // The gate may have seen another currency: the next row must be asked again.
    else this.#currency = null;
    return verdict;
  }

  #learn(row: ByteRows, texts: readonly string[]): void {
    const { rows, gate } = this;
    const { bytes, from, to } = row;
    const at = this.#columns;
    const id = texts[at.id] ?? '';
    const cell = (column: number) => [from[column] ?? 0, to[column] ?? 0] as const;
    // An id with spaces around, or with quotes in it, is another text than its bytes.
    if (rows.accounts.idAt(rows.account) === id && !id.includes('"') && this.#ids.find(bytes, ...cell(at.id)) < 0) {
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
      const isOwn = gate.code !== null && gate.code === gate.ownCurrency;
      this.#currency = isOwn ? bytes.slice(...cell(at.currency)) : null;
    }
    if (at.name >= 0 && rows.accounts.nameAt(rows.account) === (texts[at.name] ?? '')) {
      this.#names.learn(rows.account, bytes, ...cell(at.name));
    }
  }
}
