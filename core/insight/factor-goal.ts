import { sentence } from '../domain/sentence';
import { type FactorMeasure, neverCounted } from './factor';

export const GOAL_WEIGHT = 5;

const NO_GOAL = neverCounted('goal', GOAL_WEIGHT, sentence('insight.factor.goal.none'));

/** Factor F: the way to the agreed goal. Not counted while no goal is set. */
export function measureGoal(): FactorMeasure {
  return NO_GOAL;
}
