import { sentence } from '../domain/sentence';
import { type FactorMeasure, notCounted } from './factor';

const NO_GOAL = notCounted('goal', 5, () => sentence('insight.factor.goal.none'));

/** Factor F: the way to the agreed goal. Not counted while no goal is set. */
export function measureGoal(): FactorMeasure {
  return NO_GOAL;
}
