import type { Day } from '../domain/day';
import type { Recent } from '../domain/insight';
import { METRICS, type Metric, noTotals, type Totals } from '../domain/metrics';
import type { DaySet } from './day-set';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import { REVERSAL_OF } from './main-metric';
import { sumBetween } from './rolling-sums';
import type { Study } from './study';

const MONTH = 30;
const BEFORE_SILENCE = 90;

/**
 * All that was imported of one account. A metric that a flow covers anywhere is the sum of the flow, 0 without a cell;
 * otherwise the newest snapshot's lifetime total; null where neither says anything. The unfinished days after as-of are in it,
 * because a total must agree with the dashboard's own; nothing is judged by it.
 */
export function totalsOf({ data, lifetime }: Study, account: number, until: Day): Totals {
  const totals = noTotals();
  const { offsets, days, values } = data.series;
  const end = offsets[account + 1] ?? 0;
  for (const metric of METRICS) {
    if (!data.coverage[metric].some(({ from }) => from <= until)) {
      totals[metric] = lifetime.total(account, metric);
      continue;
    }
    const column = values[metric];
    let sum = 0;
    for (let cell = offsets[account] ?? 0; cell < end && (days[cell] ?? 0) <= until; cell++) sum += column[cell] ?? 0;
    totals[metric] = sum;
  }
  return totals;
}

/** Net main metric of one account over `from`..`to`; null unless all of these days are covered. */
export function netBetween(
  { data, calendar, main }: Study,
  account: number,
  { from, to }: { from: Day; to: Day },
): number | null {
  if (!calendar.main.days.holds(from, to)) return null;
  const range = { account, from, to };
  return sumBetween(data.series, main, range) - sumBetween(data.series, REVERSAL_OF[main], range);
}

/** Figures that actions are priced with. Thirty days are known or not; a year is the part of it that is covered. */
export function recentOf(
  study: Study,
  account: number,
  { evaluation, state }: { evaluation: Evaluation; state: AccountState },
): Recent {
  const { calendar } = study;
  const { day } = evaluation;
  const now = { from: day - MONTH + 1, to: day };
  const previous = { from: day - 2 * MONTH + 1, to: day - MONTH };
  const count = (metric: Metric, covered: DaySet, period: typeof now) =>
    covered.holds(period.from, period.to) ? sumBetween(study.data.series, metric, { account, ...period }) : null;
  return {
    main30: netBetween(study, account, now),
    main365: calendar.main.days.isEmpty ? null : (evaluation.net[account] ?? 0),
    mainBeforeSilence: mainBeforeSilence(study, account, state),
    clicks30: count('clicks', calendar.clicks.days, now),
    conversions30: count('conversions', calendar.conversions.days, now),
    clicksPrevious30: count('clicks', calendar.clicks.days, previous),
    conversionsPrevious30: count('conversions', calendar.conversions.days, previous),
    mainPrevious30: netBetween(study, account, previous),
  };
}

/** Mean of 30 days in the covered part of the 90 up to the last active one. */
function mainBeforeSilence(study: Study, account: number, { activity }: AccountState): number | null {
  const isSilent = activity.code === 'dormant' || activity.code === 'churned' || activity.tags.includes('gone-quiet');
  if (!isSilent || activity.since === null) return null;
  const { calendar, data, main } = study;
  const to = activity.since - 1;
  const from = to - BEFORE_SILENCE + 1;
  const covered = calendar.main.days.count(from, to);
  if (covered < MONTH) return null;
  const range = { account, from, to };
  const net = sumBetween(data.series, main, range) - sumBetween(data.series, REVERSAL_OF[main], range);
  return (Math.max(0, net) * MONTH) / covered;
}

const SPARK_WEEKS = 26;

/** Tracked main metric of the last 26 complete weeks, oldest first; null where a week isn't wholly covered. */
export function weeksOf({ calendar, grids }: Study, row: number): (number | null)[] {
  const weeks: (number | null)[] = [];
  for (let week = calendar.weeks - SPARK_WEEKS; week < calendar.weeks; week++) {
    weeks.push(!calendar.main.isFull(week) ? null : row < 0 ? 0 : grids.main.at(row, week));
  }
  return weeks;
}
