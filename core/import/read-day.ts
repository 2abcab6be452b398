import { type Day, dayOf } from '../domain/day';
import type { DateOrder } from '../domain/report';
import { monthNamed } from './month-names';

/** Result of a cell that is not a day: days before 1970 are not read, so no day is negative. */
export const NO_DAY = -1;

const DAY_MS = 86_400_000;
/** Time of day and zone behind a date: kept as written, no zone is applied. */
const TIME =
  /^[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})?$/;
const NUMERIC = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(.*)$/;
const MONTH_FIRST = /^(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4})|,\s*(\d{2}))(?!\d)(.*)$/u;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|º)?[.\s-]\s*(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4}|\d{2})(?!\d)(?:\s*(?:г\.?|года))?(.*)$/u;
/** `Thu, ` before a date. */
const WEEKDAY = /^\p{L}{2,11}\.?,\s*(?=[\p{L}\d])/u;

/** Distinct dates that can be only one order, or two. */
export type OrderEvidence = { dmy: number; mdy: number; either: number };

/**
 * Reads dates under one order of day and month for the whole file, and gathers evidence about that order. ISO dates and dates
 * with a month's name need no order. A moment counts on the day as written.
 */
export class DayReader {
  /** A day is one day long. */
  readonly span = 1;
  readonly evidence: OrderEvidence = { dmy: 0, mdy: 0, either: 0 };
  readonly #order: DateOrder;
  readonly #isStated: boolean;
  readonly #seen = new Map<string, Day>();
  #lastText = '';
  #lastDay = NO_DAY;

  /** `isStated`: the order was given (by a report's definition or by the user); it then also holds for dates with dots. */
  constructor(order: DateOrder, isStated: boolean) {
    this.#order = order;
    this.#isStated = isStated;
  }

  read(text: string): Day {
    if (text === this.#lastText) return this.#lastDay;
    let day = isoStart(text);
    if (day === NO_DAY) {
      const known = this.#seen.get(text);
      if (known === undefined) {
        day = this.#slow(text.trim().replace(WEEKDAY, ''));
        // Moments are all different: the memory is for dates only.
        if (this.#seen.size < 10_000) this.#seen.set(text, day);
      } else day = known;
    }
    this.#lastText = text;
    this.#lastDay = day;
    return day;
  }

  #slow(text: string): Day {
    const numeric = NUMERIC.exec(text);
    if (numeric) {
      const [, a = '', separator = '', b = '', c = '', rest = ''] = numeric;
      if (rest !== '' && !TIME.test(rest)) return NO_DAY;
      return this.#numeric(a, b, c, separator);
    }
    if (/^\d{13}$/.test(text)) return momentDay(Number(text));
    if (/^\d{10}$/.test(text)) return momentDay(Number(text) * 1000);
    if (/^(?:19|20)\d{6}$/.test(text)) return dayFrom(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
    const monthFirst = MONTH_FIRST.exec(text);
    if (monthFirst) {
      const [, month = '', date = '', year, shortYear = '', rest = ''] = monthFirst;
      return named(month, { date, year: year ?? shortYear, rest });
    }
    const dayFirst = DAY_FIRST.exec(text);
    if (!dayFirst) return NO_DAY;
    const [, date = '', month = '', year = '', rest = ''] = dayFirst;
    return named(month, { date, year, rest });
  }

  #numeric(a: string, b: string, c: string, separator: string): Day {
    if (a.length === 4) return c.length <= 2 ? dayFrom(Number(a), Number(b), Number(c)) : NO_DAY;
    if (a.length === 3 || c.length === 1 || c.length === 3) return NO_DAY;
    if (this.#order === 'ymd' && this.#isStated) return c.length === 2 ? dayFrom(2000 + Number(a), Number(b), Number(c)) : NO_DAY;
    const first = Number(a);
    const second = Number(b);
    const year = c.length === 2 ? 2000 + Number(c) : Number(c);
    // Nobody writes month.day.year: dots are day first, unless the user says otherwise.
    if (separator === '.' && !this.#isStated) return dayFrom(year, second, first);
    if (first > 12 && second <= 12) this.evidence.dmy++;
    else if (second > 12 && first <= 12) this.evidence.mdy++;
    else if (first !== second) this.evidence.either++;
    if (this.#order === 'ymd') return NO_DAY;
    return this.#order === 'dmy' ? dayFrom(year, second, first) : dayFrom(year, first, second);
  }
}

/** The order that the evidence is for; null: there are dates, and they can be read both ways. */
export function decideOrder({ dmy, mdy, either }: OrderEvidence): DateOrder | null {
  if (dmy === mdy) return dmy === 0 && either === 0 ? 'ymd' : null;
  return dmy > mdy ? 'dmy' : 'mdy';
}

/** `YYYY-MM-DD`, alone or before a time. NO_DAY for everything else, without a regular expression on the common forms. */
export function isoStart(text: string): Day {
  const { length } = text;
  if (length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NO_DAY;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const date = digits(text, 8, 2);
  if (year < 0 || month < 0 || date < 0) return NO_DAY;
  if (length > 10 && !isMysqlTime(text) && !TIME.test(text.slice(10))) return NO_DAY;
  return dayFrom(year, month, date);
}

/** ` 12:34:56`, to the end. */
function isMysqlTime(text: string): boolean {
  return (
    text.length === 19 &&
    text.charCodeAt(10) === 32 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    digits(text, 11, 2) >= 0 &&
    digits(text, 14, 2) >= 0 &&
    digits(text, 17, 2) >= 0
  );
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** As `dayOf`, without an object per cell. NO_DAY: there is no such day. */
export function dayFrom(year: number, month: number, date: number): Day {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || date < 1) return NO_DAY;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  if (date > last) return NO_DAY;
  // Years begin in March, so that the leap day is the last of its year (H. Hinnant, days_from_civil).
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

function named(month: string, { date, year, rest }: { date: string; year: string; rest: string }): Day {
  if (rest !== '' && !TIME.test(rest)) return NO_DAY;
  const number = monthNamed(month);
  return number === 0 ? NO_DAY : dayFrom(Number(year) + (year.length === 2 ? 2000 : 0), number, Number(date));
}

function momentDay(at: number): Day {
  const moment = new Date(Math.floor(at / DAY_MS) * DAY_MS);
  const day = dayOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  return day.ok ? day.value : NO_DAY;
}
