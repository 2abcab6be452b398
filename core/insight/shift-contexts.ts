import { type Calendar, endOfWeek } from './calendar';
import { ShiftContext } from './channel-shift';
import { type ComparedAt, type ComparedWeeks, compareWeeks } from './compared-weeks';
import { dipRulesOf, type TestMetric } from './dip-rules';
import type { ShiftContexts } from './dip-test';
import type { Study } from './study';

/** The same weeks of last year are so many weeks back. */
const YEAR_WEEKS = 52;
/** Covered weeks from which there is a last year to compare with. */
const LEAST_WEEKS = 56;

/** What a test needs of a study. */
type ShiftStudy = Pick<Study, 'grids' | 'calendar' | 'rowTypes' | 'startWeeks' | 'campaigns'>;

/** What the tests of all partners at the end of `week` have in common. */
export function shiftContextsAt(study: Study, week: number): ShiftContexts {
  return {
    conversions: shiftContextAt(study, 'conversions', { week }),
    clicks: shiftContextAt(study, 'clicks', { week }),
    rules: dipRulesOf(study.settings),
  };
}

/** The same of one metric; null where too little is known of the weeks. */
export function shiftContextAt(study: ShiftStudy, metric: TestMetric, at: ComparedAt): ShiftContext | null {
  const { calendar } = study;
  const compared = comparedAt(calendar, metric, at);
  if (compared === null) return null;
  const isTold = compared.grain !== 'period' && knowsYear(calendar, metric, at.week);
  const yearAgo = isTold ? comparedLastYear(calendar, metric, at) : null;
  return makeContext(study, metric, {
    compared,
    lastYear: yearAgo && makeContext(study, metric, { compared: yearAgo, lastYear: null }),
  });
}

type Parts = { readonly compared: ComparedWeeks; readonly lastYear: ShiftContext | null };

function makeContext({ grids, calendar, rowTypes: types, startWeeks, campaigns }: ShiftStudy, metric: TestMetric, parts: Parts) {
  return new ShiftContext({ grid: grids[metric], calendar, types, startWeeks, campaigns, ...parts });
}

export const comparedAt = (calendar: Calendar, metric: TestMetric | 'main', at: ComparedAt) =>
  compareWeeks(calendar, { weeks: calendar[metric], days: calendar.known[metric] }, at);

function knowsYear(calendar: Calendar, metric: TestMetric, week: number): boolean {
  if (calendar.stretches === null) return calendar[metric].count(0, week) >= LEAST_WEEKS;
  return calendar.known[metric].count(calendar.first, endOfWeek(calendar, week)) >= 7 * LEAST_WEEKS;
}

/** A month ends in the same week a year before, or in the next: which one hangs on where the weeks begin. */
function comparedLastYear(calendar: Calendar, metric: TestMetric, { week, before }: ComparedAt): ComparedWeeks | null {
  const then = before === undefined ? {} : { before: before - 7 * YEAR_WEEKS };
  const same = comparedAt(calendar, metric, { ...then, week: week - YEAR_WEEKS });
  if (calendar.stretches === null) return same;
  const found = same ?? comparedAt(calendar, metric, { ...then, week: week - YEAR_WEEKS - 1 });
  return found?.grain === 'month' ? found : null;
}
