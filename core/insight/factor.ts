import type { Formula } from '../domain/formula';
import type { Factor, FactorId } from '../domain/insight';
import type { Sentence } from '../domain/sentence';

/** One part of a health score. The sentence is told only when somebody will read it: the replay needs numbers alone. */
export type FactorMeasure = {
  readonly id: FactorId;
  readonly weight: number;
  /** 0..1: how much data stands behind it; 0: not counted. */
  readonly confidence: number;
  /** 0..1. */
  readonly score: number;
  readonly tell: () => Sentence;
  /** How `score` was worked out, and `confidence` where it is not simply all or nothing; absent where not counted. */
  readonly formula?: () => Formula;
  readonly confidenceFormula?: () => Formula;
  /** Told already: the same words for every partner. */
  readonly told?: Factor;
};

export const clampShare = (value: number) => Math.min(1, Math.max(0, value));

/** A factor that can't be judged: its weight goes to the others, and its sentence says why. */
export function notCounted(id: FactorId, weight: number, tell: () => Sentence): FactorMeasure {
  return { id, weight, confidence: 0, score: 0, tell };
}

/** The same for everybody: it is told once. */
export function neverCounted(id: FactorId, weight: number, reason: Sentence): FactorMeasure {
  const told: Factor = { id, weight, confidence: 0, score: 0, pointsLost: 0, sentence: reason };
  return { ...notCounted(id, weight, () => reason), told };
}

/** Points are cut to this grid, on which sums of a few of them are exact in binary; cut, so that they never exceed 100. */
const POINT_GRID = 2 ** 20;

export type Mix = {
  /** 0..100, unrounded; null when nothing is counted. */
  readonly uncapped: number | null;
  /** 0..1. */
  readonly confidence: number;
};

export const NO_MIX: Mix = { uncapped: null, confidence: 0 };

type Weighed = Pick<FactorMeasure, 'weight' | 'confidence' | 'score'>;

const pointsLost = ({ weight, confidence, score }: Weighed, counted: number) =>
  counted === 0 ? 0 : Math.floor(((100 * weight * confidence * (1 - score)) / counted) * POINT_GRID) / POINT_GRID;

/** Mean of the factors' scores, each by its weight and by the data behind it. */
export function mixFactors(measures: readonly Weighed[]): Mix {
  let weights = 0;
  let counted = 0;
  for (const { weight, confidence } of measures) {
    weights += weight;
    counted += weight * confidence;
  }
  if (counted === 0) return NO_MIX;
  let lost = 0;
  for (const measure of measures) lost += pointsLost(measure, counted);
  return { uncapped: 100 - lost, confidence: counted / weights };
}

/** The factors with their points, largest loss first, those not counted last. All points and the uncapped score sum to 100. */
export function tellFactors(measures: readonly FactorMeasure[]): Factor[] {
  let counted = 0;
  for (const { weight, confidence } of measures) counted += weight * confidence;
  const factors: Factor[] = [];
  for (const measure of measures) insert(factors, measure.told ?? tellFactor(measure, counted));
  return factors;
}

function tellFactor(measure: FactorMeasure, counted: number): Factor {
  const { id, weight, confidence, score } = measure;
  return { id, weight, confidence, score, pointsLost: pointsLost(measure, counted), sentence: measure.tell() };
}

/** Into its place among those that are there; for half a dozen, faster than sorting them. */
function insert(factors: Factor[], factor: Factor): void {
  let at = factors.length;
  factors.push(factor);
  for (; at > 0; at--) {
    const before = factors[at - 1];
    if (!before || !comesBefore(factor, before)) break;
    factors[at] = before;
  }
  factors[at] = factor;
}

function comesBefore(one: Factor, other: Factor): boolean {
  const isCounted = one.confidence > 0;
  if (isCounted !== other.confidence > 0) return isCounted;
  return one.pointsLost === other.pointsLost ? one.weight > other.weight : one.pointsLost > other.pointsLost;
}
