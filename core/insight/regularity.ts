import { type Day, firstDayOfMonth, monthOf } from '../domain/day';
import type { Settings } from '../domain/settings';
import { type Calendar, weekOf } from './calendar';
import type { Grids } from './weekly-grid';

const WEEKS = 13;
const MONTHS = 4;
const ENTERS_AT_MONTHS = 3;
/** 4 of 13 weeks, in months. */
const LEAVES_AT_MONTHS = 1;

/** The last 13 covered weeks or, where nothing is known by the week, the last 4 covered months: what the last stage asks about. */
export type Regularity = {
  readonly unit: 'weeks' | 'months';
  /** Weeks or months that are looked at. */
  readonly of: number;
  /** So many active ones are enough to enter the last stage, so few to leave it. */
  readonly entersAt: number;
  readonly leavesAt: number;
  /** First and last week on the calendar; of months, the weeks in which they end. */
  readonly weeks: readonly number[];
};

type RegularityInput = {
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly isMonthly: boolean;
  readonly week: number;
  readonly day: Day;
};

/** Null where fewer weeks or months are covered. */
export function regularityAt(input: RegularityInput): Regularity | null {
  return input.isMonthly ? overMonths(input) : overWeeks(input);
}

function overWeeks({ calendar, settings, week }: RegularityInput): Regularity | null {
  const { cultivationEntersWeeks: entersAt, cultivationLeavesWeeks: leavesAt } = settings;
  for (let from = week - WEEKS + 1; from >= 0; from--) {
    if (calendar.watched.count(from, week) >= WEEKS) return { unit: 'weeks', of: WEEKS, entersAt, leavesAt, weeks: [from, week] };
  }
  return null;
}

function overMonths({ calendar, day }: RegularityInput): Regularity | null {
  const endOf = (month: number) => firstDayOfMonth(month + 1) - 1;
  const weeks: number[] = [];
  for (let month = monthOf(day + 1) - 1; firstDayOfMonth(month) >= calendar.first && weeks.length < MONTHS; month--) {
    if (calendar.watched.days.holds(firstDayOfMonth(month), endOf(month))) weeks.push(weekOf(calendar, endOf(month)));
  }
  return weeks.length < MONTHS
    ? null
    : { unit: 'months', of: MONTHS, entersAt: ENTERS_AT_MONTHS, leavesAt: LEAVES_AT_MONTHS, weeks };
}

/** How many of them the partner was active in. A week that is only partly covered adds none beyond what is looked at. */
export function activePeriods({ active }: Grids, { unit, of, weeks }: Regularity, row: number): number {
  if (unit === 'weeks') return Math.min(of, active.sum(row, weeks[0] ?? 0, weeks[1] ?? 0));
  let months = 0;
  for (let i = 0; i < weeks.length; i++) if (active.at(row, weeks[i] ?? 0) > 0) months += 1;
  return months;
}
