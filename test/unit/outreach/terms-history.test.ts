import { expect, test } from 'vitest';
import type { Terms } from '@/core/domain/book';
import { stampNew } from '@/core/domain/merge-records';
import type { MetricFlow } from '@/core/outreach/progress';
import { effectsOfTerms, renewedPeriod, sortTerms, stateOfTerms } from '@/core/outreach/terms-history';
import { BOOK_CONTENTS } from '../../fixtures/book-records';

const terms = (id: string, from: number | null, to: number | null, rate = 0.08): Terms =>
  stampNew(id, { ...BOOK_CONTENTS.terms, kind: 'contract', from, to, rate }, 1) as Terms;

test.each([
  ['open', 1, null, 'open'],
  ['since ever', null, null, 'open'],
  ['until in a month', 1, 130, 'ends-soon'],
  ['until today', 1, 100, 'ends-soon'],
  ['until in more than a month', 1, 131, 'open'],
  ['until yesterday', 1, 99, 'ended'],
  ['from tomorrow', 101, 102, 'coming'],
] as const)('terms that hold %s', (_name, from, to, state) => {
  expect(stateOfTerms({ from, to }, 100)).toBe(state);
});

test('what ends first stands first, what has ended last', () => {
  const list = [
    terms('over', 1, 50),
    terms('older', 1, 20),
    terms('open', 1, null),
    terms('soon', 1, 110),
    terms('next', 120, 140),
  ];
  expect(sortTerms(list, 100).map(({ id }) => id)).toEqual(['soon', 'open', 'next', 'over', 'older']);
});

test.each([
  ['from the day after its end, for as long', 91, 100, { from: 101, to: 110 }],
  ['but never in the past', 1, 10, { from: 100, to: 109 }],
  ['without a begin it has no length', null, 110, { from: 111, to: null }],
  ['without an end it has none again', 1, null, { from: 100, to: null }],
] as const)('renewed: %s', (_name, from, to, period) => {
  expect(renewedPeriod({ from, to }, 100)).toEqual(period);
});

const flow = (value: number, coverage = [{ from: 1, to: 90 }]): MetricFlow => ({
  days: [10, 70],
  values: [value, value * 3],
  coverage,
  coarseCoverage: [],
  coarse: { days: [], spans: [], values: [] },
});
const flows = { revenue: flow(600), commission: flow(60), conversions: flow(0, []) };

test('two term periods give two rows, each per 30 covered days', () => {
  const [before, after, ...rest] = effectsOfTerms([terms('new', 61, null, 0.12), terms('old', 1, 60)], flows, 90);
  expect(before).toMatchObject({
    terms: { id: 'old' },
    period: { from: 1, to: 60 },
    knownDays: 60,
    revenue: 300,
    commission: 30,
  });
  expect(after).toMatchObject({
    terms: { id: 'new' },
    period: { from: 61, to: 90 },
    knownDays: 30,
    revenue: 1800,
    commission: 180,
  });
  expect(rest).toEqual([]);
});

test('what is not covered is not said, which is not nothing', () => {
  const [row] = effectsOfTerms([terms('old', 1, 60)], flows, 90);
  expect(row?.conversions).toBeNull();
  const [early] = effectsOfTerms([terms('early', -60, 0)], flows, 90);
  expect(early).toMatchObject({ period: null, knownDays: 0, revenue: null });
});

test('terms that begin after the data, or nobody knows when, give no row', () => {
  expect(effectsOfTerms([terms('next', 91, 120), terms('ever', null, 50)], flows, 90)).toEqual([]);
});
