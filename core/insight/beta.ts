// The one special function that the dip test needs. Written here because the libraries that have it for real arguments
// build code from text at load time, which an extension page may not run.

const LANCZOS_G = 7;
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function.
 *
 * Range:  `x` > 0; about 14 significant digits.
 * Source: Lanczos 1964, coefficients for g = 7, n = 9 (Godfrey).
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = LANCZOS[0] ?? 0;
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (shifted + i);
  const t = shifted + LANCZOS_G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const TINY = 1e-300;
const PRECISION = 1e-14;

/** Steps grow with the root of the arguments; the ceiling only guards against arguments that are not numbers. */
const MOST_STEPS = 100_000;

/** Continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22). */
function betaFraction(x: number, a: number, b: number): number {
  const guard = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}

/**
 * Regularised incomplete beta function I_x(a, b).
 *
 * Range:  `x` is held within 0..1; real `a`, `b` >= 0. An argument of 0 is the limit: all mass at that end.
 * Source: DLMF 8.17; tested against published values.
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (a <= 0) return 1;
  if (b <= 0) return 0;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast only on the near side of the mean.
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Chance of at most `hits` of `trials` at rate `rate`; real numbers allowed (counts divided by a dispersion). */
export function chanceOfAtMost(hits: number, trials: number, rate: number): number {
  return regularizedBeta(1 - rate, trials - hits, hits + 1);
}

/** Chance of at least `hits` of `trials` at rate `rate`; real numbers allowed. */
export function chanceOfAtLeast(hits: number, trials: number, rate: number): number {
  return regularizedBeta(rate, hits, trials - hits + 1);
}
