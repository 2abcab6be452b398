import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { tiersOf } from '@/core/insight/tiers';
import { aProgram, everyDay } from './makers';

const SHARES = { a: 0.8, b: 0.95 };
const idsOf = (net: readonly number[]) => net.map((_, i) => `p${i}`);
const tiers = (net: readonly number[]) => tiersOf(Float64Array.from(net), idsOf(net), SHARES).join('');

test.each([
  ['one partner', [10], 'A'],
  ['nobody sold', [0, 0], 'nonenone'],
  ['exactly 80 % is enough for A, exactly 95 % for B', [80, 15, 5], 'ABC'],
  ['a little short of 80 % takes one more', [79, 15, 6], 'AAB'],
  ['the one more may reach 95 % by itself', [79, 16, 5], 'AAC'],
  ['a loss has no tier and is part of the total', [90, 20, -10], 'ABnone'],
  ['only losses', [-5, -6], 'nonenone'],
  ['equal amounts go by id', [25, 25, 25, 25], 'AAAA'],
  ['ten equal ones: eight, then two up to 95 %', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 'AAAAAAAABB'],
])('%s', (_name, net, expected) => {
  expect(tiers(net)).toBe(expected);
});

test('tier A has at least 80 %, and without its smallest member less; nothing changes when all amounts are tenfold', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 }), (net) => {
      const result = tiersOf(Float64Array.from(net), idsOf(net), SHARES);
      const total = net.reduce((sum, value) => sum + value, 0);
      const inA = net.filter((_, i) => result[i] === 'A');
      const sumA = inA.reduce((sum, value) => sum + value, 0);
      if (total > 0) {
        expect(sumA).toBeGreaterThanOrEqual(0.8 * total);
        expect(sumA - Math.min(...inA)).toBeLessThan(0.8 * total);
      }
      expect(
        tiersOf(
          Float64Array.from(net, (value) => value * 10),
          idsOf(net),
          SHARES,
        ),
      ).toEqual(result);
    }),
  );
});

test('the measure that the user chooses for the programme decides who is tier A', () => {
  const partners = [
    { cells: everyDay({ clicks: 90, conversions: 1, revenue: 100_000 }) },
    { cells: everyDay({ clicks: 10, conversions: 9, revenue: 100_000 }) },
    { cells: everyDay({ clicks: 5, conversions: 1, revenue: 9_000_000 }) },
  ];
  const tierA = (mainMetric: Settings['mainMetric']) =>
    computeInsight(aProgram({ partners }), { ...DEFAULT_SETTINGS, mainMetric }).accounts.flatMap(({ tier }, at) =>
      tier === 'A' ? [at] : [],
    );
  expect(tierA('auto')).toEqual([2]);
  expect(tierA('revenue')).toEqual([2]);
  expect(tierA('conversions')).toEqual([1]);
  expect(tierA('clicks')).toEqual([0]);
});
