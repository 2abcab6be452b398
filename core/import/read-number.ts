import { decimalsOf } from '../domain/money';
import type { DecimalMark } from '../domain/report';

const POINT = 46;
const COMMA = 44;
const SPACES = new Set([32, 0xa0, 0x2009, 0x202f]);
/** What stands before or after an amount, and the currencies that it may mean. An empty list: any dollar, krone... */
const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD'],
  US$: ['USD'],
  CA$: ['CAD'],
  C$: ['CAD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  NZ$: ['NZD'],
  HK$: ['HKD'],
  S$: ['SGD'],
  MX$: ['MXN'],
  NT$: ['TWD'],
  R$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  'CN¥': ['CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '₽': ['RUB'],
  руб: ['RUB'],
  'руб.': ['RUB'],
  'р.': ['RUB'],
  '₴': ['UAH'],
  грн: ['UAH'],
  'грн.': ['UAH'],
  '₸': ['KZT'],
  '₾': ['GEL'],
  '₦': ['NGN'],
  '₺': ['TRY'],
  '฿': ['THB'],
  '₱': ['PHP'],
  zł: ['PLN'],
  Kč: ['CZK'],
  Ft: ['HUF'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  'Fr.': ['CHF'],
  lei: ['RON'],
  EC$: ['XCD'],
  'Cg.': ['XCG'],
  FCFA: ['XAF', 'XOF'],
  CFPF: ['XPF'],
  лв: ['BGN'],
  'лв.': ['BGN'],
  RM: ['MYR'],
  Rp: ['IDR'],
  R: ['ZAR'],
};
const NOTHING = /^(?:#?n\/?a|\(?(?:none|null)\)?|nil|\\n|-+|–|—|н\/д|нет данных|k\.\s?a\.|n\.\s?d\.|s\/o|sin datos)$/i;
const GUARD = /^'(?=[-+=@])/;
/** The one currency sign with a space in it (West Africa's franc, as `Intl` writes it). */
const FRANC = /F\sCFA/;

/** The currencies that a symbol or code may stand for; null: no currency sign that we know. */
export function currenciesOf(sign: string): readonly string[] | null {
  if (Object.hasOwn(SYMBOLS, sign)) return SYMBOLS[sign] ?? null;
  return /^[A-Z]{3}$/.test(sign) ? [sign] : null;
}

/** What all cells of a file say together about its decimal mark: counts of cells. */
export type DecimalEvidence = { point: number; comma: number; either: number };

/**
 * Reads amounts and counts, under one decimal mark for the whole file, and gathers evidence for or against that mark.
 *
 * Unit:  ten-thousandths of 1 (for money: Units). NaN: not a number, more than four decimals, or too large to be exact.
 * Strict: groups of three digits, one kind of group sign, nothing guessed inside one cell.
 */
export class NumberReader {
  readonly evidence: DecimalEvidence = { point: 0, comma: 0, either: 0 };
  /** Currency sign of the cell read last; '' where it had none. */
  sign = '';
  /** True when the cell read last showed decimals or a sign (an amount in cents shows neither). */
  showedMajor = false;
  readonly #mark: number;
  readonly #other: number;

  constructor(decimal: DecimalMark) {
    this.#mark = decimal === 'comma' ? COMMA : POINT;
    this.#other = decimal === 'comma' ? POINT : COMMA;
  }

  /** Empty and "no value" words are the caller's business: see `isNothing`. */
  read(text: string): number {
    this.sign = '';
    this.showedMajor = false;
    const first = text.charCodeAt(0);
    let value = Number.NaN;
    if (first >= 48 && first <= 57) value = this.#core(text, 0, this.#mark, true);
    else if (first === 36) {
      value = this.#core(text, 1, this.#mark, true);
      if (!Number.isNaN(value)) {
        this.sign = '$';
        this.showedMajor = true;
      }
    }
    return !Number.isNaN(value) ? value : this.#dressed(text);
  }

  /** A whole number of 0 or more as it is, or NaN; negative numbers come out negative. Unit: 1. */
  readCount(text: string): number {
    const { length } = text;
    if (length > 0 && length < 10) {
      let plain = 0;
      for (let i = 0; i < length; i++) {
        const digit = text.charCodeAt(i) - 48;
        if (digit < 0 || digit > 9) return this.#dressedCount(text);
        plain = plain * 10 + digit;
      }
      return plain;
    }
    return this.#dressedCount(text);
  }

  #dressedCount(text: string): number {
    const before = this.evidence.either;
    const value = this.read(text);
    if (this.sign !== '') return Number.NaN;
    if (!Number.isNaN(value) && value % 10_000 === 0) {
      // `1,234` clicks: read the other way it were a fraction of a click, so it does speak for this mark.
      if (this.evidence.either > before && !/[.,]0+$/.test(text.trim())) {
        this.evidence.either = before;
        this.#speak(this.#mark);
      }
      return value / 10_000;
    }
    if (!Number.isNaN(value) && this.evidence.either > before) {
      this.evidence.either = before;
      this.#speak(this.#other);
    }
    return Number.NaN;
  }

  /** Signs, currency, guard and spaces around the digits; rare, so it may cost. */
  #dressed(text: string): number {
    let rest = text.trim().replace(GUARD, '').replaceAll('−', '-').replace(FRANC, 'FCFA');
    let negative = false;
    const inBrackets = /^\((.+)\)$/.exec(rest);
    if (inBrackets) {
      negative = true;
      rest = (inBrackets[1] ?? '').trim();
    }
    const parts = /^([-+]?)\s*([^\d\s.,'’()+-]*(?:\.(?=\s))?)\s*([-+]?)\s*([\d.,'’\s]*\d)\s*([^\d\s.,'’()+-]*\.?)(-?)$/.exec(
      rest,
    );
    if (!parts) return Number.NaN;
    const [, signA = '', prefix = '', signB = '', digits = '', suffix = '', signC = ''] = parts;
    if ([signA, signB, signC, negative ? '-' : ''].filter((sign) => sign !== '').length > 1) return Number.NaN;
    if (prefix !== '' && suffix !== '') return Number.NaN;
    const sign = prefix || suffix;
    if (sign !== '' && currenciesOf(sign) === null) return Number.NaN;
    const value = this.#core(digits, 0, this.#mark, true);
    if (Number.isNaN(value)) {
      if (this.#core(digits, 0, this.#other, false) >= 0) this.#speak(this.#other);
      return Number.NaN;
    }
    this.sign = sign;
    if (sign !== '') this.showedMajor = true;
    return (negative || signA === '-' || signB === '-' || signC === '-') && value !== 0 ? -value : value;
  }

  /** Digits, groups and decimals from `start` to the end. */
  #core(text: string, start: number, mark: number, gather: boolean): number {
    const { length } = text;
    let whole = 0;
    let run = 0;
    let groups = 0;
    let groupSign = 0;
    let decimals = -1;
    let fraction = 0;
    for (let i = start; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 48 && code <= 57) {
        if (decimals < 0) {
          whole = whole * 10 + code - 48;
          run++;
        } else if (decimals < 4) {
          fraction = fraction * 10 + code - 48;
          decimals++;
        } else if (code !== 48) return Number.NaN;
      } else if (code === mark) {
        if (decimals >= 0 || (groups > 0 && run !== 3)) return Number.NaN;
        decimals = 0;
      } else {
        if (code !== COMMA && code !== POINT && code !== 39 && code !== 0x2019 && !SPACES.has(code)) return Number.NaN;
        if (decimals >= 0 || (groups > 0 && (run !== 3 || code !== groupSign))) return Number.NaN;
        if (groups === 0 && (run === 0 || run > 3 || whole === 0)) return Number.NaN;
        groupSign = code;
        groups++;
        run = 0;
      }
    }
    if (decimals === 0 || (run === 0 && decimals < 0) || (groups > 0 && run !== 3)) return Number.NaN;
    if (gather && (groups > 0 || decimals >= 0)) this.#weigh(groups, groupSign, decimals, whole, run);
    if (decimals > 0) this.showedMajor = true;
    for (let i = Math.max(decimals, 0); i < 4; i++) fraction *= 10;
    const value = whole * 10_000 + fraction;
    return value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN;
  }

  /** `1,234` and `1.234` may be read both ways; everything else with a mark can't. */
  #weigh(groups: number, groupSign: number, decimals: number, whole: number, run: number): void {
    if (groups > 0 && groupSign !== COMMA && groupSign !== POINT) {
      if (decimals >= 0) this.#speak(this.#mark);
      return;
    }
    const oneGroup = groups === 1 && decimals < 0;
    const threeDecimals = groups === 0 && decimals === 3 && whole > 0 && run <= 3;
    if (oneGroup || threeDecimals) this.evidence.either++;
    else this.#speak(this.#mark);
  }

  /** So many cells that were read elsewhere speak for this reader's mark. */
  speakTimes(cells: number): void {
    if (this.#mark === COMMA) this.evidence.comma += cells;
    else this.evidence.point += cells;
  }

  #speak(mark: number): void {
    if (mark === COMMA) this.evidence.comma++;
    else this.evidence.point++;
  }
}

/** Words that exporters write where there is no value. */
export function isNothing(text: string): boolean {
  return text === '' || NOTHING.test(text.trim()) || text.trim() === '';
}

/** The mark that the evidence is for; null: there are amounts, and they can be read both ways. */
export function decideDecimal({ point, comma, either }: DecimalEvidence): DecimalMark | null {
  if (point === 0 && comma === 0) return either > 0 ? null : 'point';
  return comma > point ? 'comma' : 'point';
}

/** True when an amount in this currency would show decimals: an amount without any, and without a sign, is in cents. */
export const hasDecimals = (currency: string | null) => currency === null || decimalsOf(currency) > 0;
