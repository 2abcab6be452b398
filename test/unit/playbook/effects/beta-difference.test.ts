import { expect, test } from 'vitest';
import { regularizedBeta } from '@/core/insight/beta';
import { differenceOf, type Side, verdictOf } from '@/core/playbook/effects/beta-difference';

const side = (successes: number, cases: number): Side => ({ cases, successes });
const verdict = (asked: Side, others: Side, isBaseRate = false) => {
  const difference = differenceOf(asked, others);
  return difference && verdictOf(difference, { least: 10, isBaseRate });
};

/** P(X > Y) of two independent Beta posteriors, summed over slices of X. */
function exactChance(asked: Side, others: Side): number {
  const slices = 2_000;
  const below = (x: number, { successes, cases }: Side) => regularizedBeta(x, successes + 1, cases - successes + 1);
  let chance = 0;
  for (let slice = 0; slice < slices; slice++) {
    const mass = below((slice + 1) / slices, asked) - below(slice / slices, asked);
    chance += mass * below((slice + 0.5) / slices, others);
  }
  return chance;
}

test('the normal approximation is as near to the exact integral as its comment says', () => {
  let worst = 0;
  let mostTooSure = 0;
  for (const [n, m] of [
    [10, 10],
    [10, 40],
    [14, 22],
    [40, 10],
    [60, 60],
    [200, 200],
    [10, 200],
  ] as const) {
    for (let k = 0; k <= n; k += Math.ceil(n / 10)) {
      for (let j = 0; j <= m; j += Math.ceil(m / 10)) {
        const exact = exactChance(side(k, n), side(j, m));
        const chance = differenceOf(side(k, n), side(j, m))?.chance ?? 0;
        worst = Math.max(worst, Math.abs(chance - exact));
        const sureness = Math.max(chance, 1 - chance);
        if (sureness > 0.9) mostTooSure = Math.max(mostTooSure, sureness - (chance > 0.5 ? exact : 1 - exact));
      }
    }
  }
  expect(worst).toBeLessThanOrEqual(0.105);
  expect(worst).toBeGreaterThan(0.095);
  expect(mostTooSure).toBeLessThanOrEqual(0.018);
});

test.each([
  ['nine asked are too few, however well it went', side(9, 9), side(0, 50), 'not-enough'],
  ['nine left alone are too few', side(50, 50), side(0, 9), 'not-enough'],
  ['ten on each side are enough', side(10, 10), side(0, 10), 'clear'],
  ['no difference is not enough to tell', side(20, 40), side(20, 40), 'not-enough'],
  ['the pattern of the method lies just within the doubt', side(5, 14), side(4, 22), 'not-enough'],
  ['twice as many cases of it are suggestive', side(10, 28), side(8, 44), 'suggestive'],
  ['harm is told as help is', side(0, 60), side(30, 60), 'clear'],
])('%s', (_name, asked, others, expected) => {
  expect(verdict(asked, others)).toBe(expected);
});

test('a base rate suggests at most', () => {
  expect(verdict(side(60, 60), side(4, 20))).toBe('clear');
  expect(verdict(side(60, 60), side(4, 20), true)).toBe('suggestive');
});

test('the pattern of the method: 36 % against 18 % is 18 points, likely between −2 and 35', () => {
  const found = differenceOf(side(5, 14), side(4, 22));
  expect(found?.value).toBeCloseTo(0.175, 3);
  expect(found?.low).toBeCloseTo(-0.016, 2);
  expect(found?.high).toBeCloseTo(0.35, 2);
  expect(found?.cases).toBe(14);
});

test('an interval that holds 0 is never told as a difference, and one that does not always is', () => {
  for (let k = 0; k <= 30; k++) {
    for (let j = 0; j <= 30; j++) {
      const found = differenceOf(side(k, 30), side(j, 30));
      if (!found) throw new Error('both sides have cases');
      expect(found.low <= 0 && found.high >= 0).toBe(verdictOf(found, { least: 10, isBaseRate: false }) === 'not-enough');
    }
  }
});

test.each([
  ['nobody asked', side(0, 0), side(3, 20)],
  ['nobody left alone', side(3, 20), side(0, 0)],
])('without a side there is no difference: %s', (_name, asked, others) => {
  expect(differenceOf(asked, others)).toBeNull();
});
