import { fail, ok, type Result } from './result';

/** Whole days since 1970-01-01, in the calendar of the export (no time zone is applied after import). */
export type Day = number;

const DAY_MS = 86_400_000;

/** Fails: `not-a-day` when the date does not exist (2026-02-30) or lies outside 1970..2199. */
export function dayOf(year: number, month: number, date: number): Result<Day, 'not-a-day'> {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  if (!exists || year < 1970 || year > 2199) return fail('not-a-day', `${year}-${month}-${date}`);
  return ok(at.getTime() / DAY_MS);
}

/** Reads `YYYY-MM-DD` and nothing else. */
export function parseIsoDay(text: string): Result<Day, 'not-a-day'> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : fail('not-a-day', text);
}

export function isoDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day, in UTC, on which the moment `at` (epoch ms) falls. */
export function dayOfMoment(at: number): Day {
  return Math.floor(at / DAY_MS);
}

/** Months since 1970-01: the key of a month's packed columns. */
export function monthOf(day: Day): number {
  const at = new Date(day * DAY_MS);
  return (at.getUTCFullYear() - 1970) * 12 + at.getUTCMonth();
}

/** First day of a month given as months since 1970-01. */
export function firstDayOfMonth(month: number): Day {
  return Date.UTC(1970 + Math.floor(month / 12), month % 12, 1) / DAY_MS;
}

/** An inclusive range of days. */
export type Period = { readonly from: Day; readonly to: Day };
