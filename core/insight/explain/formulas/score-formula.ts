import type { Formula } from '../../../domain/formula';
import { calculate, fixed, named } from '../../build-formula';
import type { FactorMeasure } from '../../factor';

type Counted = Pick<FactorMeasure, 'weight' | 'confidence' | 'score'>;

const weighed = ({ weight, confidence }: Counted): Formula =>
  calculate('*', named('weight', weight), named('confidence', confidence));

/** H: the mean of the factors' scores, each by its weight and by the data behind it; before caps. */
export function uncappedFormula(measures: readonly Counted[]): Formula | null {
  const counted = measures.filter(({ confidence, weight }) => confidence > 0 && weight > 0);
  if (counted.length === 0) return null;
  const scored = counted.map((one) => calculate('*', weighed(one), named('score', one.score)));
  return calculate('/', calculate('*', fixed(100), sumOf(scored)), sumOf(counted.map(weighed)));
}

/** What a factor takes away of 100. */
export function pointsFormula(measure: Counted, measures: readonly Counted[]): Formula {
  const lost = calculate('*', fixed(100), weighed(measure), calculate('-', fixed(1), named('score', measure.score)));
  return calculate('/', lost, sumOf(measures.filter(({ confidence }) => confidence > 0).map(weighed)));
}

/** How much of what the score would like to know is there. */
export function confidenceFormula(measures: readonly Counted[]): Formula | null {
  const weights = measures.filter(({ weight }) => weight > 0);
  if (weights.length === 0) return null;
  return calculate('/', sumOf(weights.map(weighed)), sumOf(weights.map(({ weight }) => named('weight', weight))));
}

const sumOf = (parts: readonly Formula[]): Formula => {
  const [first] = parts;
  return parts.length === 1 && first ? first : calculate('+', ...parts);
};
