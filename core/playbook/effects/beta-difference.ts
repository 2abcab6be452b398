import type { Difference, EffectVerdict } from '../../domain/effects';

/** One side of a comparison; real numbers, because cases may be weighted. */
export type Side = { readonly cases: number; readonly successes: number };

/** Half of an 80 % interval in standard deviations. */
const HALF_80 = 1.2815515655446004;
const SUGGESTIVE_AT = 0.9;
const CLEAR_AT = 0.975;

/**
 * How much more often it worked for the asked than for the others. Each side's share has a Beta(1, 1) prior; the difference's
 * distribution is taken as normal, so that no random draws are needed.
 *
 * Range:  `value` is the plain difference of the shares; interval and chance are of the posterior, and so lie a little nearer to 0.
 * Error:  with 10 to 200 cases a side, `chance` is up to 0.10 off the exact integral where it worked for none or all of both and
 *         their numbers differ; there it doubts too much. Where it decides it is at most 0.018 surer than the integral.
 * Fails:  null where a side has no case.
 * Source: method 3.9; the error is measured in beta-difference.test.ts.
 */
export function differenceOf(asked: Side, others: Side): Difference | null {
  if (asked.cases <= 0 || others.cases <= 0) return null;
  const [a, b] = [posterior(asked), posterior(others)];
  const mean = a.mean - b.mean;
  const deviation = Math.sqrt(a.variance + b.variance);
  return {
    value: asked.successes / asked.cases - others.successes / others.cases,
    low: Math.max(-1, mean - HALF_80 * deviation),
    high: Math.min(1, mean + HALF_80 * deviation),
    chance: normalBelow(mean / deviation),
    cases: Math.min(asked.cases, others.cases),
  };
}

function posterior({ cases, successes }: Side): { readonly mean: number; readonly variance: number } {
  const mean = (successes + 1) / (cases + 2);
  return { mean, variance: (mean * (1 - mean)) / (cases + 3) };
}

/** Words for a difference. A base rate is no set of partners of the same days: it suggests at most. */
export function verdictOf(
  { chance, cases }: Difference,
  { least, isBaseRate }: { least: number; isBaseRate: boolean },
): EffectVerdict {
  const sureness = Math.max(chance, 1 - chance);
  if (cases < least - CLOSE_ENOUGH || sureness <= SUGGESTIVE_AT) return 'not-enough';
  return sureness >= CLEAR_AT && !isBaseRate ? 'clear' : 'suggestive';
}

/** Weighted cases are sums of fractions: ten of them may be a hair below 10. */
const CLOSE_ENOUGH = 1e-9;

/**
 * Chance that a standard normal lies below `x`.
 *
 * Error:  1.5e-7 at most.
 * Source: Abramowitz and Stegun 7.1.26.
 */
function normalBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - series * Math.exp(-z * z);
  return x < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}
