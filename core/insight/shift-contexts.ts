import { type Calendar, endOfWeek } from './calendar';
import { ShiftContext } from './channel-shift';
import { type ComparedWeeks, compareWeeks } from './compared-weeks';
import { dipRulesOf, type TestMetric } from './dip-rules';
import type { ShiftContexts } from './dip-test';
import type { Study } from './study';

/** The same weeks of last year are so many weeks back. */
const YEAR_WEEKS = 52;
/** Covered weeks from which there is a last year to compare with. */
const LEAST_WEEKS = 56;

/** What the tests of all partners at the end of `week` have in common. */
export function shiftContextsAt(study: Study, week: number): ShiftContexts {
  return {
    conversions: contextOf(study, 'conversions', week),
    clicks: contextOf(study, 'clicks', week),
    rules: dipRulesOf(study.settings),
  };
}

function contextOf(study: Study, metric: TestMetric, week: number): ShiftContext | null {
  const { calendar } = study;
  const compared = comparedAt(calendar, metric, week);
  if (compared === null) return null;
  const before =
    compared.grain === 'period' || !knowsYear(calendar, metric, week) ? null : comparedLastYear(calendar, metric, week);
  return makeContext(study, metric, {
    compared,
    lastYear: before && makeContext(study, metric, { compared: before, lastYear: null }),
  });
}

type Parts = { readonly compared: ComparedWeeks; readonly lastYear: ShiftContext | null };

function makeContext({ grids, calendar, rowTypes: types, startWeeks, campaigns }: Study, metric: TestMetric, parts: Parts) {
  return new ShiftContext({ grid: grids[metric], calendar, types, startWeeks, campaigns, ...parts });
}

export const comparedAt = (calendar: Calendar, metric: TestMetric | 'main', week: number) =>
  compareWeeks(calendar, { weeks: calendar[metric], days: calendar.known[metric] }, week);

function knowsYear(calendar: Calendar, metric: TestMetric, week: number): boolean {
  if (calendar.stretches === null) return calendar[metric].count(0, week) >= LEAST_WEEKS;
  return calendar.known[metric].count(calendar.first, endOfWeek(calendar, week)) >= 7 * LEAST_WEEKS;
}

/** A month ends in the same week a year before, or in the next: which one hangs on where the weeks begin. */
function comparedLastYear(calendar: Calendar, metric: TestMetric, week: number): ComparedWeeks | null {
  const same = comparedAt(calendar, metric, week - YEAR_WEEKS);
  if (calendar.stretches === null) return same;
  const found = same ?? comparedAt(calendar, metric, week - YEAR_WEEKS - 1);
  return found?.grain === 'month' ? found : null;
}
