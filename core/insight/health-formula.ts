// How a score and its parts were worked out, to be shown beside them. Built only when somebody asks.
import type { Formula } from '../domain/formula';
import { calculate, fixed, named } from './build-formula';
import { countedWeight, type FactorMeasure, pointsLost } from './factor';

type Weighed = Pick<FactorMeasure, 'weight' | 'confidence' | 'score'>;

/**
 * Points of 100 that one factor costs: 100 w c (1 - s) / (sum of w c). `measures`: all factors, at least one of them counted.
 * Range: to within a millionth of what is told, which is cut to a grid so that all points and the score make exactly 100.
 */
export function pointsFormula({ weight, confidence, score }: Weighed, measures: readonly Weighed[]): Formula {
  const lost = calculate('-', fixed(1), named('factor-score', score, 'share'));
  return calculate('/', calculate('*', fixed(100), ...weightOf({ weight, confidence }), lost), countedFormula(measures));
}

/** The score before caps: what the points of the factors leave of 100. Each factor's own formula says how many those are. */
export function scoreFormula(measures: readonly (Weighed & Pick<FactorMeasure, 'id'>)[]): Formula {
  const counted = countedWeight(measures);
  const lost = measures
    .filter(({ confidence }) => confidence > 0)
    .map((one) => named(`factor.${one.id}`, pointsLost(one, counted)));
  return calculate('-', fixed(100), ...lost);
}

/** How much data stands behind the score: the weights that count, as a share of all that apply. */
export function confidenceFormula(measures: readonly Weighed[]): Formula {
  const weights = measures.map(({ weight }) => named('factor-weight', weight));
  return calculate('/', countedFormula(measures), calculate('+', ...weights));
}

const weightOf = ({ weight, confidence }: Omit<Weighed, 'score'>) => [
  named('factor-weight', weight),
  named('factor-confidence', confidence, 'share'),
];

function countedFormula(measures: readonly Weighed[]): Formula {
  if (countedWeight(measures) === 0) return named('counted-weight', 0);
  return calculate('+', ...measures.filter(({ confidence }) => confidence > 0).map((one) => calculate('*', ...weightOf(one))));
}
