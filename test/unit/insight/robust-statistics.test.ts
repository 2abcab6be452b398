import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile, weigh, weightedMedian, weightedMedians, winsorizedSum } from '@/core/insight/robust-statistics';

const someCounts = fc.array(fc.integer({ min: -3, max: 60 }), { minLength: 1, maxLength: 12 });

/** As the method words it, with all of its sorting. */
function heldSum(values: readonly number[]): number {
  const median = middle(values);
  const spread = middle(values.map((value) => Math.abs(value - median)));
  const most = median + 3 * Math.max(1.4826 * spread, Math.sqrt(Math.max(median, 1)));
  return values.reduce((sum, value) => sum + Math.min(value, most), 0);
}

const middle = (values: readonly number[]) => percentile(Float64Array.from(values).sort(), 0.5);

test('a base is held at its bound, whether or not that takes sorting', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      expect(winsorizedSum(Float64Array.from(counts), new Float64Array(12), counts.length)).toBeCloseTo(heldSum(counts), 9);
    }),
    { numRuns: 3_000 },
  );
});

test('the weighted median of each group is that of the group alone', () => {
  const item = fc.record({
    value: fc.integer({ min: 0, max: 9 }),
    weight: fc.integer({ min: 1, max: 5 }),
    group: fc.integer({ min: -1, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), (items) => {
      const of = (some: typeof items) =>
        weigh(
          Float64Array.from(some, ({ value }) => value),
          Float64Array.from(some, ({ weight }) => weight),
        );
      const alone = [0, 1, 2].map((group) => weightedMedian(of(items.filter((one) => one.group === group))));
      expect([
        ...weightedMedians(
          of(items),
          Int32Array.from(items, ({ group }) => group),
          3,
        ),
      ]).toEqual(alone);
    }),
  );
});
