import type { DecimalMark } from '../../domain/report';

const COMMA = 44;
const POINT = 46;
const MINUS = 45;
const DOLLAR = 36;
/** Digits that surely stay exact as units. */
const MOST_DIGITS = 11;

/**
 * Reads amounts and counts that are written in the one usual way straight from their bytes; NaN for all others, which are not wrong but
 * want a closer look (read-number.ts). What it does read, it reads as that does: `spoke` says that the cell is evidence for the
 * decimal mark, as a cell that can be read in one way only.
 */
export class PlainNumbers {
  spoke = false;
  hasDollar = false;
  /** The amount shows decimals or a sign: it is not in cents. */
  showedMajor = false;
  readonly #mark: number;
  readonly #group: number;

  constructor(decimal: DecimalMark) {
    this.#mark = decimal === 'comma' ? COMMA : POINT;
    this.#group = decimal === 'comma' ? POINT : COMMA;
  }

  /** Digits alone, at most nine. Unit: 1. */
  count(bytes: Uint8Array, from: number, to: number): number {
    if (to - from > 9) return Number.NaN;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = (bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return Number.NaN;
      value = value * 10 + digit;
    }
    return value;
  }

  /** `-`, `$`, digits in groups or not, up to four decimals. Unit: ten-thousandths of 1. */
  money(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    const isNegative = bytes[at] === MINUS;
    if (isNegative) at++;
    this.hasDollar = bytes[at] === DOLLAR;
    if (this.hasDollar) at++;
    let whole = 0;
    let run = 0;
    let digits = 0;
    let groups = 0;
    let byte = 0;
    for (; at < to; at++) {
      byte = bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) {
        whole = whole * 10 + byte - 48;
        run++;
        digits++;
      } else if (byte === this.#group) {
        if (groups === 0 ? run === 0 || run > 3 || whole === 0 : run !== 3) return Number.NaN;
        groups++;
        run = 0;
      } else break;
    }
    if (digits === 0 || digits > MOST_DIGITS || (groups > 0 && run !== 3)) return Number.NaN;
    let decimals = 0;
    let fraction = 0;
    if (at < to) {
      if (byte !== this.#mark) return Number.NaN;
      for (at++; at < to; at++) {
        const digit = (bytes[at] ?? 0) - 48;
        if (digit < 0 || digit > 9 || decimals === 4) return Number.NaN;
        fraction = fraction * 10 + digit;
        decimals++;
      }
      if (decimals === 0) return Number.NaN;
    }
    // `1,234` and `1.234` may be read both ways.
    if (decimals === 0 ? groups === 1 : groups === 0 && decimals === 3 && whole > 0 && run <= 3) return Number.NaN;
    this.spoke = groups > 0 || decimals > 0;
    this.showedMajor = decimals > 0 || this.hasDollar;
    for (; decimals < 4; decimals++) fraction *= 10;
    const value = whole * 10_000 + fraction;
    return isNegative && value !== 0 ? -value : value;
  }
}
