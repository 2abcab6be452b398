import { expect, test } from 'vitest';
import { chanceOfAtLeast } from '@/core/insight/beta';
import { betaBinomialAtLeast } from '@/core/insight/beta-binomial';

/** Exact for whole a and b: ratios of factorials, in whole numbers, divided once at the end. */
function exactly(hits: number, trials: number, a: number, b: number): number {
  const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));
  const beta = (x: number, y: number) => [factorial(x - 1) * factorial(y - 1), factorial(x + y - 1)] as const;
  const [top, bottom] = beta(a, b);
  let sum = 0n;
  const whole = factorial(trials + a + b - 1) * top;
  for (let k = hits; k <= trials; k++) {
    const choose = factorial(trials) / (factorial(k) * factorial(trials - k));
    sum += choose * factorial(k + a - 1) * factorial(trials - k + b - 1) * bottom;
  }
  return Number((sum * 10n ** 30n) / whole) / 1e30;
}

test.each([
  ['a uniform rate: every count is as likely', 4, 10, 1, 1],
  ['none is certain', 0, 10, 2, 8],
  ['below the mean', 2, 20, 4, 6],
  ['at the mean', 8, 20, 4, 6],
  ['above the mean', 15, 20, 4, 6],
  ['all of them', 20, 20, 4, 6],
  ['far in the tail', 40, 100, 2, 48],
  ['a rate that hardly differs', 30, 200, 20, 980],
])('equals the exact sum: %s', (_name, hits, trials, a, b) => {
  const expected = exactly(hits, trials, a, b);
  const found = betaBinomialAtLeast(hits, trials, { rate: a / (a + b), strength: a + b });
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-10 * expected);
});

test('a uniform rate gives the share of the counts that remain', () => {
  expect(betaBinomialAtLeast(4, 10, { rate: 0.5, strength: 2 })).toBeCloseTo(7 / 11, 12);
});

test('rates that do not differ give the binomial distribution', () => {
  expect(betaBinomialAtLeast(12, 100, { rate: 0.05, strength: 1e9 })).toBeCloseTo(chanceOfAtLeast(12, 100, 0.05), 6);
});

test('more hits than trials cannot be', () => {
  expect(betaBinomialAtLeast(11, 10, { rate: 0.1, strength: 50 })).toBe(0);
});

test('with less than one on a side, the terms that rise again at the end are counted', () => {
  const all = betaBinomialAtLeast(1, 1000, { rate: 0.5, strength: 0.2 });
  const last = betaBinomialAtLeast(1000, 1000, { rate: 0.5, strength: 0.2 });
  expect(last).toBeGreaterThan(0.2);
  expect(all).toBeGreaterThan(last);
  expect(betaBinomialAtLeast(600, 1000, { rate: 0.5, strength: 0.2 })).toBeGreaterThan(last);
});

test('a million trials are summed in a moment', () => {
  expect(betaBinomialAtLeast(50_000, 1_000_000, { rate: 0.01, strength: 1000 })).toBeLessThan(1e-12);
  expect(betaBinomialAtLeast(10_000, 1_000_000, { rate: 0.01, strength: 1000 })).toBeGreaterThan(0.4);
});
