import { expect, test } from 'vitest';
import type { Metric } from '@/core/domain/metrics';
import { noTotals } from '@/core/domain/metrics';
import type { Grain } from '@/core/domain/report';
import { adviseOnLevels, type KnownImport, knownImport } from '@/core/services/advise-on-levels';
import { aSummary, NEW_YEAR } from '@/test/fixtures/makers';

const RESULTS: readonly Metric[] = ['clicks', 'conversions', 'revenue'];

const list = (metrics: readonly Metric[] = []): KnownImport => ({
  report: 'partners',
  shape: 'snapshot',
  grain: null,
  period: { from: NEW_YEAR, to: NEW_YEAR },
  metrics,
});
const snapshot = (day: number, metrics = RESULTS): KnownImport => ({
  ...list(metrics),
  report: 'performance',
  period: { from: NEW_YEAR + day, to: NEW_YEAR + day },
});
const flow = (from: number, days: number, grain: Grain = 'day', metrics = RESULTS): KnownImport => ({
  report: 'performance',
  shape: 'flow',
  grain,
  period: { from: NEW_YEAR + from, to: NEW_YEAR + from + days - 1 },
  metrics,
});

test.each([
  ['nothing', [], [], ['everything']],
  ['a list alone', [list()], [0], ['results']],
  ['a list with totals', [list(RESULTS)], [0, 1], ['second-total']],
  ['one snapshot', [snapshot(0)], [1], ['list', 'second-total']],
  ['two snapshots of one day', [snapshot(0), snapshot(0)], [1], ['list', 'second-total']],
  ['two snapshots', [snapshot(0), snapshot(30)], [1, 2], ['list', 'more-weeks']],
  [
    'two snapshots without a metric in common',
    [snapshot(0, ['clicks']), snapshot(30, ['revenue'])],
    [1],
    ['list', 'conversions', 'second-total'],
  ],
  ['seven weeks by day', [list(), flow(0, 55)], [0, 1], ['second-total']],
  ['eight weeks by day', [list(), flow(0, 56)], [0, 1, 2], ['more-weeks']],
  ['sixteen weeks less a day', [list(), flow(0, 111)], [0, 1, 2], ['more-weeks']],
  ['sixteen weeks by day', [list(), flow(0, 112)], [0, 1, 2, 3], ['a-year']],
  ['sixteen weeks by week', [list(), flow(0, 112, 'week')], [0, 1, 2, 3], ['a-year', 'finer']],
  ['three months by month', [list(), flow(0, 90, 'month')], [0, 1, 2], ['more-weeks', 'finer']],
  ['four months by month', [list(), flow(0, 120, 'month')], [0, 1, 2, 3], ['a-year', 'finer']],
  ['a year as one period', [list(), flow(0, 365, 'period')], [0, 1], ['second-total', 'finer']],
  ['two periods of one length', [list(), flow(0, 30, 'period'), flow(30, 31, 'period')], [0, 1, 2], ['more-weeks', 'finer']],
  [
    'two periods of very different lengths',
    [list(), flow(0, 30, 'period'), flow(30, 90, 'period')],
    [0, 1],
    ['second-total', 'finer'],
  ],
  ['two periods that overlap', [list(), flow(0, 30, 'period'), flow(15, 30, 'period')], [0, 1], ['second-total', 'finer']],
  ['fifty-six weeks', [list(), flow(0, 392)], [0, 1, 2, 3, 4], []],
  ['fifty-six weeks without the list', [flow(0, 392)], [1, 2, 3, 4], ['list']],
  ['months that follow each other', [list(), flow(60, 60), flow(0, 60)], [0, 1, 2, 3], ['a-year']],
  ['a hole between two exports', [list(), flow(0, 100), flow(101, 60)], [0, 1, 2], ['gaps', 'more-weeks']],
  ['conversions without clicks', [list(), flow(0, 112, 'day', ['conversions'])], [0, 1, 2, 3], ['clicks', 'a-year']],
  ['impressions alone are no results', [list(), flow(0, 112, 'day', ['impressions'])], [0], ['results']],
] as const satisfies readonly (readonly [string, readonly KnownImport[], readonly number[], readonly string[]])[])(
  '%s',
  (_name, imports, reached, missing) => {
    const advice = adviseOnLevels(imports);
    expect(advice.reached).toEqual(reached);
    expect(advice.missing).toEqual(missing);
  },
);

test('the order of imports changes nothing', () => {
  const imports = [list(), flow(60, 60), snapshot(3), flow(0, 60), flow(130, 20, 'week')];
  expect(adviseOnLevels(imports.toReversed())).toEqual(adviseOnLevels(imports));
});

test('weeks are whole ones, up to the newest covered day and without a gap', () => {
  expect(adviseOnLevels([flow(0, 13)]).weeks).toBe(1);
  expect(adviseOnLevels([flow(0, 70), flow(80, 21)]).weeks).toBe(3);
  expect(adviseOnLevels([flow(0, 70), flow(70, 21), flow(10, 5)]).weeks).toBe(13);
});

test('an import carries the metrics that it has totals of, by day unless it says otherwise', () => {
  const summary = aSummary({ totals: { ...noTotals(), clicks: 0, revenue: 5 }, period: { from: 1, to: 2 } });
  expect(knownImport({ summary })).toEqual({
    report: 'performance',
    shape: 'flow',
    grain: 'day',
    period: { from: 1, to: 2 },
    metrics: ['clicks', 'revenue'],
  });
  expect(knownImport({ summary: { ...summary, shape: 'snapshot', grain: null } }).grain).toBeNull();
});
