import { expect, test } from 'vitest';
import { type MetricFlow, measureProgress, type Progress, paceOf } from '@/core/outreach/progress';

/** June 2026 stands on days 1 to 30 here: only differences count. */
const JUNE = { from: 1, to: 30 };

const flow = (change: Partial<MetricFlow> = {}): MetricFlow => ({
  days: [],
  values: [],
  coverage: [{ from: -30, to: 60 }],
  coarseCoverage: [],
  coarse: { days: [], spans: [], values: [] },
  ...change,
});
const daily = (...cells: readonly [day: number, value: number][]) =>
  flow({ days: cells.map(([day]) => day), values: cells.map(([, value]) => value) });
const stretches = (...cells: readonly [day: number, span: number, value: number][]) =>
  flow({
    coverage: [],
    coarseCoverage: [{ from: -30, to: 60 }],
    coarse: { days: cells.map(([day]) => day), spans: cells.map(([, span]) => span), values: cells.map(([, , value]) => value) },
  });

test.each([
  ['nothing happened on covered days', daily(), { attained: 0, reachedOn: null }],
  [
    'the day on which the sum reaches the target is named',
    daily([3, 4], [9, 5], [20, 1], [25, 8]),
    { attained: 18, reachedOn: 20 },
  ],
  ['what lies before and after does not count', daily([0, 50], [5, 9], [31, 50]), { attained: 9, reachedOn: null }],
  ['a correction downwards takes nothing back of the day', daily([5, 12], [6, -4]), { attained: 8, reachedOn: 5 }],
  [
    'a stretch reaches it on its last day, at the latest',
    stretches([1, 7, 4], [8, 7, 8]),
    { attained: 12, reachedOn: 14, isLatest: true },
  ],
  ['a stretch across the beginning counts by its days', stretches([-6, 14, 14]), { attained: 7, reachedOn: null }],
  ['and across the end', stretches([24, 14, 28]), { attained: 14, reachedOn: 30 }],
] as const)('progress: %s', (_name, of, expected) => {
  expect(measureProgress(of, { period: JUNE, target: 10, asOf: 45 })).toMatchObject(expected);
});

test('only days up to as-of count, and it says how many are known', () => {
  const of = {
    ...daily([3, 4], [20, 50]),
    coverage: [
      { from: 1, to: 5 },
      { from: 8, to: 40 },
    ],
  };
  expect(measureProgress(of, { period: JUNE, target: 10, asOf: 12 })).toEqual({
    attained: 4,
    reachedOn: null,
    isLatest: false,
    knownDays: 10,
    missingDays: 2,
    allDays: 30,
  });
});

test.each([
  ['no day of the period is covered', { ...daily([3, 90]), coverage: [] }, 45],
  ['the period has not begun', daily([3, 90]), 0],
])('nothing is said where %s: that is not nothing reached', (_name, of, asOf) => {
  expect(measureProgress(of, { period: JUNE, target: 10, asOf })).toMatchObject({ attained: null, reachedOn: null });
});

const progress = (change: Partial<Progress> = {}): Progress => ({
  attained: 5,
  reachedOn: null,
  isLatest: false,
  knownDays: 15,
  missingDays: 0,
  allDays: 30,
  ...change,
});

test.each([
  ['half way at half time', progress(), 15, 'on-pace'],
  ['four fifths of it are enough', progress({ attained: 4 }), 15, 'on-pace'],
  ['less is behind', progress({ attained: 3.9 }), 15, 'behind'],
  ['days that nobody knows ask for nothing', progress({ attained: 3, knownDays: 10, missingDays: 5 }), 15, 'on-pace'],
  ['reached stays reached', progress({ attained: 8, reachedOn: 7 }), 15, 'reached'],
  ['over and not reached', progress({ attained: 9 }), 30, 'missed'],
  ['not begun', progress({ attained: null }), 0, 'not-begun'],
  ['not covered', progress({ attained: null }), 15, 'not-known'],
] as const)('pace: %s', (_name, of, asOf, expected) => {
  expect(paceOf(of, 10, JUNE, asOf)).toBe(expected);
});
