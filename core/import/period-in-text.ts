import type { Period } from '../domain/day';
import type { DateOrder } from '../domain/report';
import { MONTH_WORD } from './month-names';
import { namedPeriod } from './named-period';
import { NO_DAY } from './read-day';
import { PeriodReader } from './read-period';

const YEAR = '(?:19|20)\\d{2}';
/** The forms that the end of a range may have, whole ones first. */
const DATE = [
  `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  '\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})',
  '20\\d{6}',
  `${MONTH_WORD}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s${YEAR}`,
  `\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[\\s-](?:de\\s)?${MONTH_WORD}[\\s-](?:del?\\s)?${YEAR}`,
];
const SHORT_DATE = [
  `${MONTH_WORD}\\s\\d{1,2}(?:st|nd|rd|th)?`,
  `\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s(?:de\\s)?${MONTH_WORD}`,
  '\\d{1,2}[./]\\d{1,2}\\.?',
  '\\d{1,2}(?:st|nd|rd|th|\\.)?',
];
const AND =
  '(?:\\s*(?:–|—|-+|\\.{2,3}|…|~|→|/)\\s*|\\s(?:to|till?|until|through|thru|and|bis|au|al?|hasta(?:\\sel)?|y|по|до)\\s|\\s)';
const BOUND_BEFORE = '(?<![\\p{L}\\d])';
const BOUND_BEHIND = '(?![\\p{L}\\d])';
const pattern = (source: string) => new RegExp(`${BOUND_BEFORE}(?:${source})${BOUND_BEHIND}`, 'giu');

const RANGE = pattern(
  `(${[...DATE, ...SHORT_DATE].join('|')})${AND}(?:${MONTH_WORD}\\s)?(${[...DATE, `\\d{1,2},?\\s${YEAR}`].join('|')})`,
);
const ONE_DATE = pattern(DATE.join('|'));
const MONTH = `(?:${MONTH_WORD}[\\s,/-]*(?:del?\\s)?${YEAR}|${YEAR}[\\s,/-]+${MONTH_WORD}|${YEAR}[-/.](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.]${YEAR})`;
const MONTHS = pattern(`(${MONTH_WORD}|${MONTH})(?:\\s*(?:–|—|-)\\s*|\\s(?:to|through|bis|au|al?|по|до)\\s)(${MONTH})`);
const NAMED = pattern(
  [
    MONTH,
    `${YEAR}[\\s/-]*(?:w|kw|cw)[\\s-]?\\d{1,2}`,
    `(?:w|kw|cw|week|wk|woche|semaine|semana|неделя)\\.?[\\s#-]*\\d{1,2}[\\s,/.-]*(?:of\\s|de\\s)?${YEAR}`,
    `\\d{1,2}\\.?\\s(?:kw|неделя)\\s${YEAR}`,
    `${YEAR}[\\s-]*(?:q[1-4]|[1-4][qt])|[qt][1-4][\\s,/-]*${YEAR}|[1-4][qt][\\s-]*${YEAR}`,
    `(?:[1-4]|i{1,3}|iv)(?:st|nd|rd|th|er|e|\\.|-?й|º)?\\s(?:quarter|quartal|trimestre|квартал)\\s(?:del?\\s)?${YEAR}`,
  ].join('|'),
);
const TOUCHING = new RegExp(`^(${DATE.join('|')})\\s?(?:-+|/)?\\s?(?=${YEAR}|\\d{1,2}[-/.])`, 'iu');
const START = /^(?:#|\s)*(?:start|from|begin|since|von|ab|anfang|с |начало|du |début|debut|desde|inicio)/iu;
const END = /^(?:#|\s)*(?:end|to|until|through|bis|ende|по |конец|окончание|au |fin|hasta|al )/iu;
const LABEL = /period|range|zeitraum|berichtsmonat|период|période|periode|periodo|dates?\b|reporting|intervalo|отчётный/iu;
/** Says when the file was made, not what it is about. */
const MADE =
  /generated|created|exported|printed|downloaded|as of|run (?:on|at)|erstellt|exportiert|\bstand:|создан|выгруж|сформирован|généré|exporté|édité|generado|creado|exportado/iu;

/**
 * The stretch of days that a text tells: a range of dates, a month, a quarter, a week. A single date is none (it is when the file
 * was made, as often as not). null too when the text tells several, or dates that can be read both ways under an unknown order.
 */
export function periodInText(text: string, order: DateOrder | null): Period | null {
  const flat = text.replace(/\s+/gu, ' ').trim().slice(0, 500);
  const ranges = [...flat.matchAll(RANGE)];
  if (ranges.length > 0) return only(ranges.map(([whole]) => readRange(whole, order)));
  const months = [...flat.matchAll(MONTHS)];
  if (months.length > 0) return only(months.map(([whole]) => readRange(whole, order)));
  // A month inside a date (`2026-10` of `2026-10-31`) tells nothing.
  const rest = flat.replace(ONE_DATE, ' # ');
  return only([...rest.matchAll(NAMED)].map(([whole]) => namedPeriod(whole.trim())).filter((period) => period !== null));
}

/** What the lines before the header say of the days that the rows are about, else the file's name; null: neither does. */
export function suggestPeriod(name: string, preamble: readonly string[]): Period | null {
  const lines = preamble.filter((line) => !MADE.test(line));
  for (const line of [...lines.filter((line) => LABEL.test(line)), ...lines]) {
    const period = periodInText(line, null);
    if (period !== null) return period;
  }
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || !START.test(line) || !END.test(next)) continue;
    const [first, last] = [line, next].map((each) => [...each.matchAll(ONE_DATE)].map(([date]) => date));
    if (first?.length === 1 && last?.length === 1) return readRange(`${first[0]} - ${last[0]}`, null);
  }
  return periodInText(nameWords(name), null);
}

/** `awin_2026-10-01_2026-10-31.csv` -> `awin 2026-10-01 2026-10-31`. */
function nameWords(name: string): string {
  return name
    .replace(/^.*[\\/]/, '')
    .replace(/(?:\.[a-z]{2,4}){1,2}$/i, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(/(?<![\d-])(20\d{2})_(\d{2})(?:_(\d{2}))?(?![\d-])/g, (_, year, month, day) =>
      [year, month, day].filter(Boolean).join('-'),
    )
    .replace(/[_+()[\]]+/g, ' ')
    .replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' ');
}

function readRange(text: string, order: DateOrder | null): Period | null {
  // Between two dates anything may stand, also nothing: the reader wants a word.
  const between = text.replace(TOUCHING, '$1 to ');
  const read = (as: DateOrder) => {
    const reader = new PeriodReader(as, false);
    const from = reader.read(between);
    return from === NO_DAY ? null : { from, to: from + reader.span - 1 };
  };
  if (order !== null) return read(order);
  return only([read('dmy'), read('mdy')].filter((period) => period !== null));
}

/** The one period that all of them are. */
function only(periods: readonly (Period | null)[]): Period | null {
  const [first = null] = periods;
  return first !== null && periods.every((other) => other?.from === first.from && other.to === first.to) ? first : null;
}
