import type { Day } from '../domain/day';
import { decimalsOf, isCurrency, type Money, UNITS_PER_MAJOR } from '../domain/money';
import { getDateTimeFormat, getListFormat, getNumberFormat } from './intl';
import { language } from './locale';

const DAY_MS = 86_400_000;
/** From this many major units on, cents are noise in prose. */
const WHOLE_FROM = 1_000;

/**
 * An amount with its currency, in the current language.
 *
 * `round` (default): the currency's own decimals below 1,000, none from there on, rounded half away from zero.
 * `prose`: the same, and whole amounts without decimals. `exact`: every decimal the amount has.
 * All show up to four decimals below 1, so that a small amount is never shown as 0.
 */
export function formatMoney({ units, currency }: Money, precision: 'round' | 'prose' | 'exact' = 'round'): string {
  const amount = units / UNITS_PER_MAJOR;
  const own = decimalsOf(currency);
  const isWhole =
    precision !== 'exact' && (Math.abs(amount) >= WHOLE_FROM || (precision === 'prose' && Number.isInteger(amount)));
  const least = isWhole ? 0 : own;
  const most = isWhole ? 0 : precision === 'exact' || Math.abs(amount) < 1 ? 4 : own;
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  // Intl throws on a code that is not three letters, and a file may say anything.
  if (!isCurrency(currency)) return `${getNumberFormat(language().tag, digits).format(amount)} ${currency}`;
  return getNumberFormat(language().tag, { style: 'currency', currency, ...digits }).format(amount);
}

/** `long` (default): day, month, year. `short`: without the year, where the year is plain from what stands around it. */
export function formatDay(day: Day, style: 'long' | 'short' = 'long'): string {
  const { tag, month } = language();
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', day: 'numeric', month };
  if (style === 'long') options.year = 'numeric';
  const said = getDateTimeFormat(tag, options).format(day * DAY_MS);
  return said.replace(/\sг\.$/, ''); // Russian adds its word for year, shortened with a dot
}

/** 0.52 as 52%. One decimal below 10 %; a share too small for that is shown as "<0.1%", never as 0. `exact`: every decimal it has, up to four. */
export function formatShare(share: number, precision: 'round' | 'exact' = 'round'): string {
  if (precision === 'exact') return getNumberFormat(language().tag, { style: 'percent', maximumFractionDigits: 4 }).format(share);
  const size = Math.abs(share);
  const digits = getNumberFormat(language().tag, { style: 'percent', maximumFractionDigits: size < 0.1 ? 1 : 0 });
  if (size > 0 && size < 0.0005) return `<${digits.format(0.001)}`;
  return digits.format(share);
}

/** A count or a measure: whole from 100 on, at most `decimals` (1) below. `exact`: every decimal it has, up to four. */
export function formatNumber(value: number, decimals: number | 'exact' = 1): string {
  const most = decimals === 'exact' ? 4 : Math.abs(value) >= 100 ? 0 : decimals;
  return getNumberFormat(language().tag, { maximumFractionDigits: most }).format(value);
}

/** "a, b and c". */
export function formatList(items: readonly string[]): string {
  return getListFormat(language().lists, { style: 'long', type: 'conjunction' }).format(items);
}
