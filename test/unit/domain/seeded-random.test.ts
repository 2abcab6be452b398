import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickBySeed, seededRandom } from '@/core/domain/seeded-random';

const seed = fc.integer({ min: 0, max: 0xffffffff });
const drawn = (from: number, below: number, count: number) => {
  const random = seededRandom(from);
  return Array.from({ length: count }, () => random(below));
};

test('the same seed gives the same numbers, for ever', () => {
  expect(drawn(42, 1_000_000, 4)).toEqual(drawn(42, 1_000_000, 4));
  expect(drawn(42, 1_000_000, 4)).not.toEqual(drawn(43, 1_000_000, 4));
  // Recorded: a contest drawn by an older version must be repeatable by a newer one.
  expect(drawn(1, 1_000, 6)).toEqual([11, 336, 964, 39, 544, 177]);
  expect(drawn(0xffffffff, 7, 6)).toEqual([0, 1, 2, 6, 0, 3]);
});

test('numbers lie below the bound and are spread evenly, also over neighbouring seeds', () => {
  const counts = new Array<number>(6).fill(0);
  for (let from = 0; from < 1_000; from++) for (const value of drawn(from, 6, 12)) counts[value] = (counts[value] ?? NaN) + 1;
  expect(counts.reduce((a, b) => a + b)).toBe(12_000);
  // Standard deviation of each count is 41: five of them.
  for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(205);
});

test('a pick has as many as asked, in their order, each once', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 50 }), seed, (length, count, from) => {
      const items = Array.from({ length }, (_, at) => at);
      const picked = pickBySeed(items, count, from);
      expect(picked).toHaveLength(Math.min(count, length));
      expect(picked).toEqual([...new Set(picked)].sort((a, b) => a - b));
      expect(pickBySeed(items, count, from)).toEqual(picked);
    }),
  );
});

test('everybody is picked as often as anybody else', () => {
  const counts = new Array<number>(10).fill(0);
  for (let from = 0; from < 5_000; from++)
    for (const item of pickBySeed([...counts.keys()], 2, from)) counts[item] = (counts[item] ?? NaN) + 1;
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(142);
});
