import type { Period } from '../domain/day';
import type { Knowable, Level, Missing } from '../domain/knowable';
import { isMoneyMetric, METRICS, type Metric } from '../domain/metrics';
import type { ProgramData } from '../domain/program-data';
import type { Grain, Shape } from '../domain/report';
import { unitePeriods } from './day-set';
import { type KnownFlows, LONGEST_MONTH, lengthOf, WEEK } from './known-flows';

const WEEKS_FOR_TRENDS = 16;
const MONTHS_FOR_TRENDS = 4;
const WEEKS_FOR_SEASONS = 56;
/** Two four-week totals, the shortest stretch that is compared. */
const WEEKS_TO_COMPARE = 8;
/** Totals of stretches that differ more in length than this are not compared. */
const SAME_LENGTH = 0.9;

/** One total per partner: of a stretch of days, or of all its life up to a day. */
export type Total = { readonly shape: Shape; readonly period: Period; readonly metrics: readonly Metric[] };

/** What the levels go by, whether it is read off imports or off the data that they were folded into. */
export type Known = {
  readonly hasList: boolean;
  /** Everything that tells results. */
  readonly totals: readonly Total[];
  /** Results that anything tells. */
  readonly metrics: readonly Metric[];
  /** Days that flows of results cover. Sorted, disjoint, not touching. */
  readonly covered: readonly Period[];
  /** The grains of these flows; empty without any. */
  readonly grains: readonly Grain[];
};

/** What partners are judged by: more than having been shown. */
export const isResult = (metric: Metric) => metric === 'clicks' || metric === 'conversions' || isMoneyMetric(metric);

/** The levels of the method's table that are reached, and what would raise them. */
export function levelsFrom(known: Known): Knowable {
  const newest = known.covered.at(-1) ?? null;
  const weeks = newest ? Math.floor(lengthOf(newest) / WEEK) : 0;
  const results = levelOfResults(known, weeks);
  const reached: Level[] = [...(known.hasList ? [0 as const] : []), ...upTo(results)];
  return { reached, results, weeks, missing: missingOf(known, results) };
}

/** The levels of a programme's data. */
export function levelsOf(data: ProgramData, { imported: coverage, stretches }: KnownFlows): Knowable {
  const results = METRICS.filter(isResult);
  const inFlows = results.filter((metric) => coverage[metric].length > 0);
  const snapshots = data.lifetime.map(({ day, values }): Total => {
    return { shape: 'snapshot', period: { from: day, to: day }, metrics: results.filter((metric) => values[metric]) };
  });
  const coarse = stretches.map((period): Total => ({ shape: 'flow', period, metrics: inFlows }));
  const isByDay = results.some((metric) => data.coverage[metric].length > 0);
  return levelsFrom({
    hasList: data.hasList,
    totals: [...coarse, ...snapshots.filter(({ metrics }) => metrics.length > 0)],
    metrics: results.filter((metric) => inFlows.includes(metric) || snapshots.some(({ metrics }) => metrics.includes(metric))),
    covered: unitePeriods(inFlows.map((metric) => coverage[metric])),
    grains: inFlows.length === 0 ? [] : isByDay ? ['day'] : [...new Set(stretches.map(grainOf))],
  });
}

function grainOf(stretch: Period): Grain {
  const days = lengthOf(stretch);
  return days <= WEEK ? 'week' : days <= LONGEST_MONTH ? 'month' : 'period';
}

function levelOfResults({ metrics, grains, totals }: Known, weeks: number): Knowable['results'] {
  if (metrics.length === 0) return null;
  const isCoarse = grains.length > 0 && grains.every((grain) => grain === 'month' || grain === 'period');
  const isMonthly = isCoarse && grains.includes('month');
  const isFineEnough = !isCoarse || isMonthly;
  // A month is four weeks and some days: seventeen weeks of monthly values are the four months that are asked for.
  const needed = isMonthly ? Math.floor((MONTHS_FOR_TRENDS * 30.4) / WEEK) : WEEKS_FOR_TRENDS;
  if (isFineEnough && weeks >= WEEKS_FOR_SEASONS) return 4;
  if (isFineEnough && weeks >= needed) return 3;
  return (isFineEnough && weeks >= WEEKS_TO_COMPARE) || hasTwoTotals(totals) ? 2 : 1;
}

/** Two snapshots of different days, or two flows of about the same length that do not overlap, with a metric in common. */
function hasTwoTotals(totals: readonly Total[]): boolean {
  return totals.some((one, at) => totals.slice(at + 1).some((other) => canCompare(one, other)));
}

function canCompare(one: Total, other: Total): boolean {
  if (one.shape !== other.shape || !one.metrics.some((metric) => isResult(metric) && other.metrics.includes(metric)))
    return false;
  if (one.shape === 'snapshot') return one.period.to !== other.period.to;
  const [a, b] = [lengthOf(one.period), lengthOf(other.period)];
  const isApart = one.period.to < other.period.from || other.period.to < one.period.from;
  return isApart && Math.min(a, b) / Math.max(a, b) >= SAME_LENGTH;
}

function upTo(level: Knowable['results']): Level[] {
  return ([1, 2, 3, 4] as const).filter((rung) => level !== null && rung <= level);
}

function missingOf({ hasList, metrics, covered, grains }: Known, results: Knowable['results']): Missing[] {
  if (!hasList && results === null) return ['everything'];
  if (results === null) return ['results'];
  const isCoarse = grains.length > 0 && grains.every((grain) => grain !== 'day');
  return [
    ...(hasList ? [] : ['list' as const]),
    ...(metrics.includes('conversions') ? [] : ['conversions' as const]),
    ...(metrics.includes('clicks') ? [] : ['clicks' as const]),
    ...(covered.length > 1 && results < 4 ? ['gaps' as const] : []),
    ...(results === 1 ? ['second-total' as const] : []),
    ...(results === 2 ? ['more-weeks' as const] : []),
    ...(results === 3 ? ['a-year' as const] : []),
    ...(isCoarse ? ['finer' as const] : []),
  ];
}
