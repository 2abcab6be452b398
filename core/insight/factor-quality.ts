import { sentence } from '../domain/sentence';
import { clampShare, type FactorMeasure, neverCounted } from './factor';

export const QUALITY_DAYS = 180;
/** Settled conversions that the programme's rate is worth when a partner's own is judged. */
const STRENGTH = 20;
/** A programme with hardly a reversal must not make one of them look like a disaster. */
const LEAST_PROGRAM_RATE = 0.02;

export type QualityInput = {
  readonly weight: number;
  readonly isCovered: boolean;
  /** Reversed conversions are counted; without the settled ones that is half of a rate. */
  readonly knowsReversals: boolean;
  /** Of the last 180 days. */
  readonly settled: number;
  readonly reversed: number;
  /** Share of all the programme's settled conversions that were reversed, of the same days. */
  readonly programRate: number;
};

export const qualityConfidence = (settled: number) => settled / (settled + STRENGTH);

export function qualityScore(settled: number, reversed: number, programRate: number): number {
  const usual = Math.max(LEAST_PROGRAM_RATE, programRate);
  const excess = (reversed + STRENGTH * usual) / (settled + STRENGTH) / usual;
  return excess <= 1 ? 1 - 0.2 * excess : clampShare(0.8 - 0.4 * (excess - 1));
}

type Reason = 'unsettled' | 'uncovered' | 'none-settled';

const REASONS = new Map<number, Map<Reason, FactorMeasure>>();

/** By weight, because an onboarding partner's quality weighs less. */
function reasonFor(weight: number, reason: Reason): FactorMeasure {
  const ofWeight = REASONS.get(weight) ?? new Map<Reason, FactorMeasure>();
  REASONS.set(weight, ofWeight);
  const measure = ofWeight.get(reason) ?? neverCounted('quality', weight, sentence(`insight.factor.quality.${reason}`));
  ofWeight.set(reason, measure);
  return measure;
}

/** Factor D: the share of settled conversions that were reversed, against the programme's. */
export function measureQuality({
  weight,
  isCovered,
  knowsReversals,
  settled,
  reversed,
  programRate,
}: QualityInput): FactorMeasure {
  if (!isCovered) {
    return reasonFor(weight, knowsReversals ? 'unsettled' : 'uncovered');
  }
  if (settled <= 0) return reasonFor(weight, 'none-settled');
  return {
    id: 'quality',
    weight,
    confidence: qualityConfidence(settled),
    score: qualityScore(settled, reversed, programRate),
    tell: () =>
      sentence('insight.factor.quality.measured', {
        reversed,
        settled,
        own: { share: reversed / settled },
        program: { share: programRate },
      }),
  };
}
