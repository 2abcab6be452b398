import { expect, test } from 'vitest';
import { chanceOfAtLeast, chanceOfAtMost, logGamma, regularizedBeta } from '@/core/insight/beta';

test.each([
  ['1', 1, 0],
  ['one half', 0.5, Math.log(Math.sqrt(Math.PI))],
  ['10', 10, Math.log(362_880)],
  ['0.1, by reflection', 0.1, 2.252712651734206],
  ['1000', 1000, 5905.220423209181],
])('the logarithm of gamma of %s', (_name, x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 9);
});

// Closed forms: I_x(1, b) = 1 - (1 - x)^b, I_x(a, 1) = x^a, arcsine law, and binomial sums.
test.each([
  ['uniform', 0.37, 1, 1, 0.37],
  ['one and b', 0.2, 1, 5, 1 - 0.8 ** 5],
  ['a and one', 0.7, 3.5, 1, 0.7 ** 3.5],
  ['arcsine law', 0.3, 0.5, 0.5, (2 / Math.PI) * Math.asin(Math.sqrt(0.3))],
  ['the middle of a symmetric one', 0.5, 7.25, 7.25, 0.5],
  ['2 and 3 by its polynomial', 0.4, 2, 3, 0.5248],
  ['far in the lower tail', 0.01, 10, 1, 1e-20],
  ['below the range', -1, 2, 2, 0],
  ['above the range', 2, 2, 2, 1],
  ['no mass but at 0', 0.3, 0, 2, 1],
  ['no mass but at 1', 0.3, 2, 0, 0],
])('the incomplete beta function: %s', (_name, x, a, b, expected) => {
  expect(regularizedBeta(x, a, b)).toBeCloseTo(expected, 12);
});

test('both tails add up to one for real and for large arguments', () => {
  for (const [x, a, b] of [
    [0.25, 12.5, 40.25],
    [0.31, 1500.5, 3400],
    [0.2499, 2.5e6, 7.5e6],
  ] as const) {
    expect(regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a)).toBeCloseTo(1, 9);
  }
});

test('chances of counts agree with the binomial distribution', () => {
  // 10 tosses: P(X <= 3) = 176 / 1024, P(X >= 3) = 968 / 1024.
  expect(chanceOfAtMost(3, 10, 0.5)).toBeCloseTo(176 / 1024, 12);
  expect(chanceOfAtLeast(3, 10, 0.5)).toBeCloseTo(968 / 1024, 12);
  expect(chanceOfAtLeast(0, 10, 0.5)).toBe(1);
  expect(chanceOfAtMost(0, 4.5, 0.25)).toBeCloseTo(0.75 ** 4.5, 12);
});

// Percentage points as printed in Abramowitz and Stegun, Handbook of Mathematical Functions: of F in table 26.9, of t in table 26.10.
test.each([
  [0.95, 1, 1, 161.4],
  [0.95, 5, 10, 3.33],
  [0.95, 10, 10, 2.98],
  [0.95, 4, 20, 2.87],
  [0.95, 20, 60, 1.75],
  [0.99, 5, 10, 5.64],
])('%f of the F distribution with %i and %i degrees of freedom lies below %f', (share, one, other, f) => {
  expect(regularizedBeta((one * f) / (one * f + other), one / 2, other / 2)).toBeCloseTo(share, 3);
});

test.each([
  [1, 12.706],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [120, 1.98],
])('one in twenty of the t distribution with %i degrees of freedom lies beyond %f on either side', (freedom, t) => {
  expect(regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5)).toBeCloseTo(0.05, 3);
});
