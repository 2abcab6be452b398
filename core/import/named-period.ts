import type { Day, Period } from '../domain/day';
import { monthNamed } from './month-names';
import { dayFrom, NO_DAY } from './read-day';

/** How to read what could be two things: `202605` is a month or a week, `2026` a year or a number. */
export type PeriodHints = {
  readonly digits?: 'month' | 'week' | null;
  readonly years?: boolean;
};

const WEEK_WORD = '(?:w|kw|cw|week|weeks|wk|woche|kalenderwoche|semaine|sem|s|semana|неделя|нед)';
const QUARTER_WORD = '(?:quarter|qtr|quartal|trimestre|trim|квартал|кв)';
const MONTH_NUMBER = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/;
const MONTH_WORD = /^(\p{L}{3,10})\.?[\s,/-]*(?:de\s+|del\s+)?(['’]?)(\d{4}|\d{2})$/u;
const WORD_MONTH = /^(\d{4})[\s,/-]+(\p{L}{3,10})\.?$/u;
const YEAR_WEEK = new RegExp(`^(\\d{4})[\\s/-]*${WEEK_WORD}\\.?[\\s-]?(\\d{1,2})$`, 'iu');
const WEEK_YEAR = new RegExp(`^${WEEK_WORD}\\.?[\\s#-]*(\\d{1,2})[\\s,/.-]*(?:of\\s+|de\\s+)?(\\d{4})$`, 'iu');
const NUMBER_WEEK = new RegExp(`^(\\d{1,2})(?:-?я|\\.|e|ª)?[\\s-]*${WEEK_WORD}\\.?[\\s,/-]*(?:de\\s+)?(\\d{4})$`, 'iu');
const YEAR_QUARTER = /^(\d{4})[\s,/-]*(?:[qt]([1-4])|([1-4])[qt])$/i;
const QUARTER_YEAR = /^(?:[qt]([1-4])|([1-4])[qt])[\s,/-]*(\d{4})$/i;
const QUARTER_NAMED = new RegExp(
  `^([1-4]|i{1,3}|iv)(?:st|nd|rd|th|er|e|\\.|-?й|º)?\\s*${QUARTER_WORD}\\.?[\\s,/-]*(?:de\\s+|del\\s+)?(\\d{4})$`,
  'iu',
);
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** The month, ISO week, quarter or (where asked for) year that a text names; null: it names none, or one that does not exist. */
export function namedPeriod(written: string, { digits = null, years = false }: PeriodHints = {}): Period | null {
  const text = written.replace(/\s*(?:г\.?|года)$/u, '');
  const number = MONTH_NUMBER.exec(text);
  if (number) return monthPeriod(Number(number[1] ?? number[4]), Number(number[2] ?? number[3]));
  if (digits !== null && /^20\d{4}$/.test(text)) {
    const [year, part] = [Number(text.slice(0, 4)), Number(text.slice(4))];
    return digits === 'month' ? monthPeriod(year, part) : weekPeriod(year, part);
  }
  if (/^20\d{2}$/.test(text)) return years ? yearPeriod(Number(text)) : null;
  return monthByName(text, digits === 'month') ?? weekOf(text) ?? quarterOf(text);
}

function monthByName(text: string, isMonth: boolean): Period | null {
  const wordFirst = MONTH_WORD.exec(text);
  if (wordFirst) {
    const [, word = '', mark = '', year = ''] = wordFirst;
    // `Jan-26` may be a day of this year.
    if (year.length === 2 && mark === '' && !isMonth) return null;
    return monthPeriod(Number(year) + (year.length === 2 ? 2000 : 0), monthNamed(word));
  }
  const yearFirst = WORD_MONTH.exec(text);
  return yearFirst ? monthPeriod(Number(yearFirst[1]), monthNamed(yearFirst[2] ?? '')) : null;
}

function weekOf(text: string): Period | null {
  const yearFirst = YEAR_WEEK.exec(text);
  if (yearFirst) return weekPeriod(Number(yearFirst[1]), Number(yearFirst[2]));
  const weekFirst = WEEK_YEAR.exec(text) ?? NUMBER_WEEK.exec(text);
  return weekFirst ? weekPeriod(Number(weekFirst[2]), Number(weekFirst[1])) : null;
}

function quarterOf(text: string): Period | null {
  const yearFirst = YEAR_QUARTER.exec(text);
  if (yearFirst) return quarterPeriod(Number(yearFirst[1]), Number(yearFirst[2] ?? yearFirst[3]));
  const quarterFirst = QUARTER_YEAR.exec(text);
  if (quarterFirst) return quarterPeriod(Number(quarterFirst[3]), Number(quarterFirst[1] ?? quarterFirst[2]));
  const named = QUARTER_NAMED.exec(text);
  if (!named) return null;
  const roman = ROMAN.indexOf((named[1] ?? '').toLowerCase()) + 1;
  return quarterPeriod(Number(named[2]), roman > 0 ? roman : Number(named[1]));
}

function monthPeriod(year: number, month: number): Period | null {
  return between(dayFrom(year, month, 1), month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1));
}

function quarterPeriod(year: number, quarter: number): Period | null {
  const next = quarter === 4 ? dayFrom(year + 1, 1, 1) : dayFrom(year, quarter * 3 + 1, 1);
  return between(dayFrom(year, quarter * 3 - 2, 1), next);
}

function yearPeriod(year: number): Period | null {
  return between(dayFrom(year, 1, 1), dayFrom(year + 1, 1, 1));
}

/** ISO 8601: weeks begin on Monday, and week 1 holds January 4. Week 53 is there in some years only. */
function weekPeriod(year: number, week: number): Period | null {
  const fourth = dayFrom(year, 1, 4);
  if (fourth === NO_DAY || week < 1 || week > 53) return null;
  const from = mondayOf(fourth) + (week - 1) * 7;
  if (week === 53 && from >= mondayOf(dayFrom(year + 1, 1, 4))) return null;
  return { from, to: from + 6 };
}

/** 1970-01-01 was a Thursday. */
const mondayOf = (day: Day) => day - ((day + 3) % 7);

function between(from: Day, next: Day): Period | null {
  return from === NO_DAY || next === NO_DAY ? null : { from, to: next - 1 };
}
