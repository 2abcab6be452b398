import type { Period } from '../domain/day';
import type { Knowable, Level, Missing } from '../domain/knowable';
import { isMoneyMetric, METRICS, type Metric } from '../domain/metrics';
import type { ImportRecord } from '../domain/records';
import type { Grain, ReportKind, Shape } from '../domain/report';

/** What one live import brings. `metrics`: those it carries. */
export type KnownImport = {
  readonly report: ReportKind;
  readonly shape: Shape;
  /** Of a flow. */
  readonly grain: Grain | null;
  readonly period: Period | null;
  readonly metrics: readonly Metric[];
};

const WEEKS_FOR_TRENDS = 16;
const MONTHS_FOR_TRENDS = 4;
const WEEKS_FOR_SEASONS = 56;
/** Two four-week totals, the shortest stretch that is compared. */
const WEEKS_TO_COMPARE = 8;

const isResult = (metric: Metric) => metric === 'clicks' || metric === 'conversions' || isMoneyMetric(metric);

/** The live imports of one programme -> the levels of the method's table, and what would raise them. Order does not matter. */
export function adviseOnLevels(imports: readonly KnownImport[]): Knowable {
  const hasList = imports.some(({ report }) => report === 'partners' || report === 'applications');
  const withResults = imports.filter(({ metrics }) => metrics.some(isResult));
  const flows = withResults.filter(({ shape, period }) => shape === 'flow' && period !== null);
  const newest = newestStretch(flows);
  const weeks = newest ? Math.floor((newest.to - newest.from + 1) / 7) : 0;
  const results = levelOfResults(withResults, flows, weeks);
  const reached: Level[] = [...(hasList ? [0 as const] : []), ...upTo(results)];
  return { reached, results, weeks, missing: missingOf({ hasList, results, withResults, flows, newest }) };
}

/** What of an import's head the advice goes by. */
export function knownImport({ summary }: Pick<ImportRecord, 'summary'>): KnownImport {
  const { report, shape, period, totals } = summary;
  const grain = shape === 'snapshot' ? null : (summary.grain ?? 'day');
  return { report, shape, period, grain, metrics: METRICS.filter((metric) => totals[metric] !== null) };
}

function levelOfResults(
  withResults: readonly KnownImport[],
  flows: readonly KnownImport[],
  weeks: number,
): Exclude<Level, 0> | null {
  if (withResults.length === 0) return null;
  const isCoarse = flows.length > 0 && flows.every(({ grain }) => grain === 'month' || grain === 'period');
  const isMonthly = isCoarse && flows.some(({ grain }) => grain === 'month');
  const isFineEnough = !isCoarse || isMonthly;
  // A month is four weeks and some days: seventeen weeks of monthly values are the four months that are asked for.
  const needed = isMonthly ? Math.floor((MONTHS_FOR_TRENDS * 30.4) / 7) : WEEKS_FOR_TRENDS;
  if (isFineEnough && weeks >= WEEKS_FOR_SEASONS) return 4;
  if (isFineEnough && weeks >= needed) return 3;
  return (isFineEnough && weeks >= WEEKS_TO_COMPARE) || hasTwoTotals(withResults) ? 2 : 1;
}

/** Two snapshots of different days, or two flows of about the same length that do not overlap, with a metric in common. */
function hasTwoTotals(imports: readonly KnownImport[]): boolean {
  return imports.some((one, at) =>
    imports.slice(at + 1).some((other) => {
      if (!one.period || !other.period || one.shape !== other.shape) return false;
      if (!one.metrics.some((metric) => isResult(metric) && other.metrics.includes(metric))) return false;
      if (one.shape === 'snapshot') return one.period.to !== other.period.to;
      const [short, long] = [lengthOf(one.period), lengthOf(other.period)].sort((a, b) => a - b) as [number, number];
      const isApart = one.period.to < other.period.from || other.period.to < one.period.from;
      return isApart && short / long >= 0.9;
    }),
  );
}

const lengthOf = ({ from, to }: Period) => to - from + 1;

/** The covered days without a gap that end with the newest covered day. */
function newestStretch(flows: readonly KnownImport[]): Period | null {
  const periods = flows.flatMap(({ period }) => (period ? [period] : [])).sort((a, b) => b.to - a.to);
  let stretch: Period | null = null;
  for (const { from, to } of periods) {
    if (stretch === null) stretch = { from, to };
    else if (to >= stretch.from - 1 && from < stretch.from) stretch = { from, to: stretch.to };
  }
  return stretch;
}

function upTo(level: Exclude<Level, 0> | null): Level[] {
  return ([1, 2, 3, 4] as const).filter((rung) => level !== null && rung <= level);
}

type Seen = {
  readonly hasList: boolean;
  readonly results: Exclude<Level, 0> | null;
  readonly withResults: readonly KnownImport[];
  readonly flows: readonly KnownImport[];
  readonly newest: Period | null;
};

function missingOf({ hasList, results, withResults, flows, newest }: Seen): Missing[] {
  if (!hasList && results === null) return ['everything'];
  if (results === null) return ['results'];
  const metrics = new Set(withResults.flatMap((known) => known.metrics));
  const hasGap = newest !== null && flows.some(({ period }) => period !== null && period.to < newest.from - 1);
  const isCoarse = flows.length > 0 && flows.every(({ grain }) => grain !== 'day');
  return [
    ...(hasList ? [] : ['list' as const]),
    ...(metrics.has('conversions') ? [] : ['conversions' as const]),
    ...(metrics.has('clicks') ? [] : ['clicks' as const]),
    ...(hasGap && results < 4 ? ['gaps' as const] : []),
    ...(results === 1 ? ['second-total' as const] : []),
    ...(results === 2 ? ['more-weeks' as const] : []),
    ...(results === 3 ? ['a-year' as const] : []),
    ...(isCoarse ? ['finer' as const] : []),
  ];
}
