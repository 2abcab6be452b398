import { type Day, firstDayOfMonth } from '../domain/day';
import { getDateTimeFormat } from './intl';
import { language } from './locale';

const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY: Day = 4;

/** "March 2026". The month is counted since 1970-01. */
export function monthName(month: number): string {
  return getDateTimeFormat(language().tag, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    firstDayOfMonth(month) * DAY_MS,
  );
}

/** One letter each, Monday first. */
export function weekdayLetters(): string[] {
  const format = getDateTimeFormat(language().tag, { timeZone: 'UTC', weekday: 'narrow' });
  return Array.from({ length: 7 }, (_, index) => format.format((MONDAY + index) * DAY_MS));
}

/** 0 for a Monday. */
export const weekdayOf = (day: Day): number => (((day - MONDAY) % 7) + 7) % 7;
