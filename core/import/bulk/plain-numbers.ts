import type { DecimalMark, Delimiter } from '../../domain/report';

const COMMA = 44;
const POINT = 46;
const MINUS = 45;
const DOLLAR = 36;
const NONE = -1;
/** Digits that surely stay exact as units. */
const MOST_DIGITS = 11;
const MOST_COUNT_DIGITS = 9;

/**
 * Reads amounts and counts that are written in the one usual way straight from their bytes; NaN (or -1) for all others, which are not wrong but
 * want a closer look (read-number.ts). What it does read, it reads as that does: `spoke` says that the cell is evidence for the
 * decimal mark, as a cell that can be read in one way only. Afterwards `end` is the first byte behind the number.
 */
export class PlainNumbers {
  end = 0;
  spoke = false;
  hasDollar = false;
  /** The amount shows decimals or a sign: it is not in cents. */
  showedMajor = false;
  readonly #delimiter: number;
  readonly #mark: number;
  readonly #group: number;

  constructor(decimal: DecimalMark, delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#mark = decimal === 'comma' ? COMMA : POINT;
    this.#group = decimal === 'comma' ? POINT : COMMA;
  }

  /** Digits alone, one to nine; -1 for all else. Unit: 1. */
  count(bytes: Uint8Array, from: number): number {
    let value = 0;
    let at = from;
    for (; at < from + MOST_COUNT_DIGITS; at++) {
      const digit = (bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) break;
      value = (value * 10 + digit) | 0;
    }
    this.end = at;
    return at === from ? -1 : value;
  }

  /** `-`, `$`, digits in groups or not, up to four decimals. `isQuoted`: the delimiter may be a part of it. Unit: ten-thousandths of 1. */
  money(bytes: Uint8Array, from: number, isQuoted: boolean): number {
    const group = isQuoted || this.#group !== this.#delimiter ? this.#group : NONE;
    const mark = isQuoted || this.#mark !== this.#delimiter ? this.#mark : NONE;
    let at = from;
    const isNegative = bytes[at] === MINUS;
    if (isNegative) at++;
    this.hasDollar = bytes[at] === DOLLAR;
    if (this.hasDollar) at++;
    let whole = 0;
    let run = 0;
    let digits = 0;
    let groups = 0;
    for (; ; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) {
        whole = whole * 10 + byte - 48;
        run++;
        digits++;
      } else if (byte === group) {
        if (groups === 0 ? run === 0 || run > 3 || whole === 0 : run !== 3) return Number.NaN;
        groups++;
        run = 0;
      } else break;
    }
    if (digits === 0 || digits > MOST_DIGITS || (groups > 0 && run !== 3)) return Number.NaN;
    let decimals = 0;
    let fraction = 0;
    if (bytes[at] === mark) {
      for (at++; ; at++) {
        const digit = (bytes[at] ?? 0) - 48;
        if (digit < 0 || digit > 9) break;
        if (decimals === 4) return Number.NaN;
        fraction = fraction * 10 + digit;
        decimals++;
      }
      if (decimals === 0) return Number.NaN;
    }
    // `1,234` and `1.234` may be read both ways.
    if (decimals === 0 ? groups === 1 : groups === 0 && decimals === 3 && whole > 0 && run <= 3) return Number.NaN;
    this.end = at;
    this.spoke = groups > 0 || decimals > 0;
    this.showedMajor = decimals > 0 || this.hasDollar;
    for (; decimals < 4; decimals++) fraction *= 10;
    const value = whole * 10_000 + fraction;
    return isNegative && value !== 0 ? -value : value;
  }
}
