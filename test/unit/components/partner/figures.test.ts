import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleTop } from '@/components/partner/scale-top';
import { exactText, valueText } from '@/components/partner/value-text';
import { weekSums } from '@/components/partner/week-sums';

test.each([
  ['nothing is covered', null, 'clicks', 'EUR', 'No data'],
  ['a true zero', 0, 'clicks', 'EUR', '0'],
  ['no money', 0, 'revenue', 'EUR', '€0.00'],
  ['a count', 12_400, 'clicks', 'EUR', '12,400'],
  ['money', 1_234_500, 'commission', 'EUR', '€123.45'],
  ['money of no currency', 1_234_500, 'commission', null, 'No currency'],
] as const)('%s', (_name, value, metric, currency, text) => {
  expect(valueText(value, metric, currency)).toBe(text);
});

test('a total is shown to the cent however large it is', () => {
  expect(valueText(123_456_789, 'revenue', 'EUR')).toBe('€12,346');
  expect(exactText(123_456_789, 'revenue', 'EUR')).toBe('€12,345.6789');
  expect(exactText(123_456_700, 'revenue', 'EUR')).toBe('€12,345.67');
});

test.each([
  [0, 'clicks', 2],
  [1, 'clicks', 2],
  [5, 'clicks', 6],
  [11, 'clicks', 12],
  [101, 'clicks', 120],
  [0, 'revenue', 10_000],
  [8_000, 'revenue', 10_000],
  [1_100_000, 'revenue', 1_200_000],
] as const)('the scale for %s %s ends at %s', (most, metric, top) => {
  expect(scaleTop(most, metric)).toBe(top);
});

test('a scale of counts never has half a click', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => {
      const top = scaleTop(most, 'clicks');
      expect(top).toBeGreaterThanOrEqual(most);
      expect(top % 2).toBe(0);
    }),
  );
});

const COVERED = [{ from: 100, to: 140 }];

test('weeks are counted back from as-of; the unfinished first one is dropped', () => {
  const weeks = weekSums({ days: [100, 113, 114, 120, 130], values: [1, 2, 4, 8, 16], coverage: COVERED }, 126, 52);
  expect(weeks.map(({ from, to, value }) => [from, to, value])).toEqual([
    [106, 112, 0],
    [113, 119, 6],
    [120, 126, 8],
  ]);
});

test('a week with a day that nothing covers has no value, which is not 0', () => {
  const coverage = [
    { from: 100, to: 110 },
    { from: 112, to: 140 },
  ];
  const weeks = weekSums({ days: [109], values: [5], coverage }, 120, 52);
  expect(weeks.find(({ from, to }) => from <= 111 && to >= 111)?.value).toBeNull();
  expect(weeks.at(-1)?.value).toBe(0);
});

test.each([
  ['nothing is covered', []],
  ['it begins after as-of', [{ from: 200, to: 210 }]],
  ['less than a week is covered', [{ from: 121, to: 140 }]],
])('there are no weeks when %s', (_name, coverage) => {
  expect(weekSums({ days: [], values: [], coverage }, 126, 52)).toEqual([]);
});

test('only as many weeks as were asked for, the newest ones', () => {
  expect(weekSums({ days: [], values: [], coverage: COVERED }, 126, 2).map(({ to }) => to)).toEqual([119, 126]);
});
