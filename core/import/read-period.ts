import type { Day, Period } from '../domain/day';
import type { DateOrder } from '../domain/report';
import { namedPeriod, type PeriodHints } from './named-period';
import { DayReader, isoStart, NO_DAY, type OrderEvidence } from './read-day';
import { splitRange } from './split-range';

/** Nobody's report has longer rows; what does was read in the wrong order. */
const LONGEST_DAYS = 3660;
const WEEK_FROM =
  /^(?:week\s+(?:of|beginning|starting|commencing|from)|w\/c|woche\s+(?:vom|ab)|неделя\s+с|semaine\s+du|semana\s+del?)[\s:]+/iu;
const WEEK_TO = /^(?:week\s+(?:ending|to|until)|w\/e|woche\s+bis|неделя\s+по|semaine\s+au|semana\s+al)[\s:]+/iu;

/**
 * Reads cells that name a day or a stretch of days: a month, an ISO week, a quarter, a range. As DayReader, of which it has the
 * order of day and month and the evidence about it; both ends of a range count.
 *
 * `read` gives the first day, NO_DAY where the cell can't be read; `span` is then the length in days, 1 to 3,660.
 */
export class PeriodReader {
  readonly #days: DayReader;
  readonly #hints: PeriodHints;
  readonly #seen = new Map<string, Period | null>();
  #lastText = '';
  #lastDay = NO_DAY;
  #span = 1;

  /** `header`: of the column, for cells that alone could be a month or a week. `years`: a bare year is one. */
  constructor(order: DateOrder, isStated: boolean, { header = '', years = false }: { header?: string; years?: boolean } = {}) {
    this.#days = new DayReader(order, isStated);
    this.#hints = { digits: digitsIn(header), years };
  }

  get evidence(): OrderEvidence {
    return this.#days.evidence;
  }

  /** Days that the cell read last is about. */
  get span(): number {
    return this.#span;
  }

  read(text: string): Day {
    if (text === this.#lastText) return this.#lastDay;
    let day = isoStart(text);
    let span = 1;
    if (day === NO_DAY) {
      let period = this.#seen.get(text);
      if (period === undefined) {
        period = this.#slow(text.trim());
        if (this.#seen.size < 10_000) this.#seen.set(text, period);
      }
      if (period !== null) {
        day = period.from;
        span = period.to - period.from + 1;
      }
    }
    this.#lastText = text;
    this.#lastDay = day;
    this.#span = span;
    return day;
  }

  #slow(text: string): Period | null {
    if (text === '' || text.length > 100) return null;
    const one = this.#days.read(text);
    if (one !== NO_DAY) return { from: one, to: one };
    return namedPeriod(text, this.#hints) ?? this.#weekWithDay(text) ?? this.#range(text);
  }

  #weekWithDay(text: string): Period | null {
    const isEnd = WEEK_TO.test(text);
    if (!isEnd && !WEEK_FROM.test(text)) return null;
    const day = this.#days.read(text.replace(isEnd ? WEEK_TO : WEEK_FROM, ''));
    if (day === NO_DAY) return null;
    return isEnd ? { from: day - 6, to: day } : { from: day, to: day + 6 };
  }

  #range(text: string): Period | null {
    const ends = splitRange(text);
    if (ends === null) return null;
    const to = this.#end(ends.last)?.to ?? NO_DAY;
    const from = this.#end(ends.first)?.from ?? NO_DAY;
    if (to === NO_DAY || from === NO_DAY) return null;
    const start = from > to && ends.earlier !== null ? (this.#end(ends.earlier)?.from ?? NO_DAY) : from;
    return start === NO_DAY || start > to || to - start >= LONGEST_DAYS ? null : { from: start, to };
  }

  #end(text: string): Period | null {
    const day = this.#days.read(text);
    return day === NO_DAY ? namedPeriod(text, this.#hints) : { from: day, to: day };
  }
}

function digitsIn(header: string): 'month' | 'week' | null {
  if (/week|woche|\bkw\b|недел|semaine|semana/iu.test(header)) return 'week';
  return /month|monat|месяц|\bmois\b|\bmes\b/iu.test(header) ? 'month' : null;
}
