import type { Day, Period } from '../domain/day';
import type { Recent } from '../domain/insight';
import { type MainMetric, METRICS, type Metric, noTotals, type Totals } from '../domain/metrics';
import { isKnownBut } from './calendar';
import type { DaySet } from './day-set';
import type { Evaluation } from './evaluation';
import { expectedMonthBy } from './expected-month';
import type { AccountState } from './judge-account';
import type { FlowSeries } from './known-flows';
import { reversalOf } from './main-metric';
import { sumBetween } from './rolling-sums';
import type { Study } from './study';
import { WindowSums } from './window-sums';

const MONTH = 30;
const BEFORE_SILENCE = 90;

/**
 * All that was imported of an account. A metric that a flow covers anywhere is the sum of the flow, 0 without a cell;
 * otherwise the newest snapshot's lifetime total; null where neither says anything. The unfinished days after as-of are in it,
 * because a total must agree with the dashboard's own; nothing is judged by it.
 */
export function totalsBy({ data, series, lifetime }: Study, until: Day): (account: number) => Totals {
  const all = new WindowSums(series, { from: 0, to: until });
  const flows = METRICS.filter((metric) => data.coverage[metric].some(({ from }) => from <= until)).map(
    (metric) => [metric, all.of(metric)] as const,
  );
  const others = lifetime.isEmpty ? [] : METRICS.filter((metric) => !flows.some(([covered]) => covered === metric));
  return (account) => {
    const totals = noTotals();
    for (const [metric, sums] of flows) totals[metric] = sums[account] ?? 0;
    for (const metric of others) totals[metric] = lifetime.total(account, metric);
    return totals;
  };
}

/** Net main metric of one account over `from`..`to`; null unless all of these days are covered. */
export function netBetween({ series, calendar, main }: Study, account: number, { from, to }: Period): number | null {
  if (!calendar.main.days.holds(from, to)) return null;
  return sumNet(series, main, { account, from, to });
}

function sumNet(series: FlowSeries, main: MainMetric, range: { account: number; from: Day; to: Day }): number {
  const reversal = reversalOf(main);
  return sumBetween(series, main, range) - (reversal ? sumBetween(series, reversal, range) : 0);
}

/** Figures that actions are priced with. Thirty days are known or not; a year is the part of it that is covered. */
export function recentBy(study: Study, evaluation: Evaluation): (account: number, state: AccountState) => Recent {
  const { calendar, main } = study;
  const { day, net } = evaluation;
  const now = monthIn(study, { from: day - MONTH + 1, to: day });
  const previous = monthIn(study, { from: day - 2 * MONTH + 1, to: day - MONTH });
  const [main30, mainPrevious30] = [now.net(main), previous.net(main)];
  const [clicks30, clicksPrevious30] = [now.of('clicks', calendar.clicks.days), previous.of('clicks', calendar.clicks.days)];
  const conversions30 = now.of('conversions', calendar.conversions.days);
  const conversionsPrevious30 = previous.of('conversions', calendar.conversions.days);
  const knowsYear = !calendar.known.main.isEmpty;
  const expected30 = expectedMonthBy(study, evaluation);
  return (account, state) => ({
    main30: main30(account),
    expected30: main30(account) === null ? null : expected30(account, state),
    main365: knowsYear ? (net[account] ?? 0) : null,
    mainBeforeSilence: mainBeforeSilence(study, account, state),
    clicks30: clicks30(account),
    conversions30: conversions30(account),
    clicksPrevious30: clicksPrevious30(account),
    conversionsPrevious30: conversionsPrevious30(account),
    mainPrevious30: mainPrevious30(account),
  });
}

type Figure = (account: number) => number | null;
const notKnown: Figure = () => null;

function monthIn({ series, calendar }: Study, period: Period) {
  const sums = new WindowSums(series, period);
  const isKnown = (covered: DaySet) => isKnownBut(calendar, covered, period);
  return {
    of(metric: Metric, covered: DaySet): Figure {
      const values = isKnown(covered) ? sums.of(metric) : null;
      return values ? (account) => values[account] ?? 0 : notKnown;
    },
    net(main: Study['main']): Figure {
      if (!isKnown(calendar.main.days)) return notKnown;
      const reversal = reversalOf(main);
      const [gross, reversed] = [sums.of(main), reversal && sums.of(reversal)];
      return (account) => (gross[account] ?? 0) - (reversed?.[account] ?? 0);
    },
  };
}

/** Mean of 30 days in the covered part of the 90 up to the last active one. */
function mainBeforeSilence(study: Study, account: number, { activity }: AccountState): number | null {
  const isSilent = activity.code === 'dormant' || activity.code === 'churned' || activity.tags.includes('gone-quiet');
  if (!isSilent || activity.since === null) return null;
  const { calendar, series, main } = study;
  const to = activity.since - 1;
  const from = to - BEFORE_SILENCE + 1;
  const covered = calendar.known.main.count(from, to);
  if (covered < MONTH) return null;
  const net = sumNet(series, main, { account, from, to });
  return (Math.max(0, net) * MONTH) / covered;
}

const SPARK_WEEKS = 26;

/** Tracked main metric of the last 26 complete weeks, oldest first; null where a week isn't wholly covered. `row` -1: no cell at all. */
export function weeksBy({ calendar, grids }: Study): (row: number) => readonly (number | null)[] {
  const first = calendar.weeks - SPARK_WEEKS;
  const isFull = Array.from({ length: SPARK_WEEKS }, (_, i) => calendar.main.isFull(first + i));
  const nothing = isFull.map((full): number | null => (full ? 0 : null));
  const told = Int32Array.from(isFull.keys(), (i) => Math.max(0, first + i));
  const counts = new Float64Array(SPARK_WEEKS);
  return (row) => {
    if (row < 0) return nothing;
    grids.main.read(row, told, 0, counts);
    const weeks = nothing.slice();
    for (let i = 0; i < SPARK_WEEKS; i++) if (isFull[i]) weeks[i] = counts[i] ?? 0;
    return weeks;
  };
}
