import type { Period } from '../domain/day';
import type { Knowable } from '../domain/knowable';
import { METRICS, type Metric } from '../domain/metrics';
import type { ImportRecord } from '../domain/records';
import type { Grain, ReportKind, Shape } from '../domain/report';
import { unitePeriods } from '../insight/day-set';
import { isResult, levelsFrom } from '../insight/levels';

/** What one live import brings. `metrics`: those it carries. */
export type KnownImport = {
  readonly report: ReportKind;
  readonly shape: Shape;
  /** Of a flow. */
  readonly grain: Grain | null;
  readonly period: Period | null;
  readonly metrics: readonly Metric[];
};

/**
 * What the live imports of one programme make knowable, from their heads alone: the import page tells it before anything is
 * computed. The levels themselves are those of core/insight. Order does not matter.
 */
export function adviseOnLevels(imports: readonly KnownImport[]): Knowable {
  const withResults = imports.filter(({ metrics }) => metrics.some(isResult));
  const flows = withResults.flatMap(({ shape, period, grain }) => (shape === 'flow' && period ? [{ period, grain }] : []));
  return levelsFrom({
    hasList: imports.some(({ report }) => report === 'partners' || report === 'applications'),
    totals: withResults.flatMap(({ shape, period, metrics }) => (period ? [{ shape, period, metrics }] : [])),
    metrics: METRICS.filter((metric) => isResult(metric) && withResults.some(({ metrics }) => metrics.includes(metric))),
    covered: unitePeriods([flows.map(({ period }) => period)]),
    grains: flows.map(({ grain }) => grain ?? 'day'),
  });
}

/** What of an import's head the advice goes by. */
export function knownImport({ summary }: Pick<ImportRecord, 'summary'>): KnownImport {
  const { report, shape, period, totals } = summary;
  const grain = shape === 'snapshot' ? null : (summary.grain ?? 'day');
  return { report, shape, period, grain, metrics: METRICS.filter((metric) => totals[metric] !== null) };
}
