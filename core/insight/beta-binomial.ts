import { logGamma } from './beta';

/** Terms below this part of the sum no longer change it. */
const NEGLIGIBLE = 1e-17;

/** Natural logarithm of the chance of exactly `hits` of `trials`; a = rate · strength, b = (1 - rate) · strength. */
function logChance(hits: number, trials: number, a: number, b: number): number {
  const choose = logGamma(trials + 1) - logGamma(hits + 1) - logGamma(trials - hits + 1);
  const own = logGamma(hits + a) + logGamma(trials - hits + b) - logGamma(trials + a + b);
  return choose + own + logGamma(a + b) - logGamma(a) - logGamma(b);
}

/**
 * Chance of at least `hits` of `trials` where rates differ from partner to partner: a beta-binomial with mean `rate` whose
 * spread is that of `strength` trials. Summed term by term away from its middle, so that the far tail keeps its digits.
 *
 * Range:  whole counts; 0 < `rate` < 1, `strength` > 0. More hits than trials cannot be: 0. Hits of 0 or less: 1.
 * Source: Skellam 1948 (the binomial with a rate that varies as a beta); tested against exactly summed values.
 */
export function betaBinomialAtLeast(
  hits: number,
  trials: number,
  { rate, strength }: { readonly rate: number; readonly strength: number },
): number {
  if (hits <= 0) return 1;
  if (hits > trials) return 0;
  const a = rate * strength;
  const b = strength - a;
  if (hits <= trials * rate) return 1 - sumDown(hits - 1, trials, a, b);
  return sumUp(hits, trials, a, b);
}

function sumUp(from: number, trials: number, a: number, b: number): number {
  let term = Math.exp(logChance(from, trials, a, b));
  let sum = term;
  for (let hits = from; hits < trials; hits++) {
    const ratio = ((trials - hits) * (hits + a)) / ((hits + 1) * (trials - hits - 1 + b));
    term *= ratio;
    sum += term;
    // Where b < 1 the terms rise again at the far end: only falling ones may be left out.
    if (ratio < 1 && b >= 1 && term < sum * NEGLIGIBLE) break;
  }
  return Math.min(1, sum);
}

function sumDown(from: number, trials: number, a: number, b: number): number {
  let term = Math.exp(logChance(from, trials, a, b));
  let sum = term;
  for (let hits = from; hits > 0; hits--) {
    const ratio = (hits * (trials - hits + b)) / ((trials - hits + 1) * (hits - 1 + a));
    term *= ratio;
    sum += term;
    if (ratio < 1 && a >= 1 && term < sum * NEGLIGIBLE) break;
  }
  return Math.min(1, sum);
}
