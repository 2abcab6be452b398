import { sentence } from '../domain/sentence';
import { type FactorMeasure, notCounted } from './factor';

/** Factor F: the way to the agreed goal. Not counted while no goal is set. */
export function measureGoal(): FactorMeasure {
  return notCounted('goal', 5, () => sentence('insight.factor.goal.none'));
}
