import type { Formula } from '../domain/formula';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { calculate, fixed, fromSetting, named } from './build-formula';
import { clampShare, type FactorMeasure, neverCounted } from './factor';

export const QUALITY_DAYS = 180;
/** A programme with hardly a reversal must not make one of them look like a disaster. */
const LEAST_PROGRAM_RATE = 0.02;
/** Score of a partner with the programme's rate; what its distance below, or each further such rate above, changes. */
const USUAL = 0.8;
const BELOW = 0.2;
const ABOVE = 0.4;

export type QualityInput = {
  readonly settings: Settings;
  /** An onboarding partner's quality weighs less. */
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

/** `cases`: settled conversions that the programme's rate is worth when a partner's own is judged. */
export const qualityConfidence = (settled: number, cases: number) => settled / (settled + cases);

type Reversals = Pick<QualityInput, 'settled' | 'reversed' | 'programRate'>;
const usualRate = (programRate: number) => Math.max(LEAST_PROGRAM_RATE, programRate);

/** The partner's rate of reversals, drawn towards the programme's, as a multiple of it. */
function excessOf({ settled, reversed, programRate }: Reversals, cases: number): number {
  const usual = usualRate(programRate);
  return (reversed + cases * usual) / (settled + cases) / usual;
}

export function qualityScore(reversals: Reversals, cases: number): number {
  const excess = excessOf(reversals, cases);
  return excess <= 1 ? 1 - BELOW * excess : clampShare(USUAL - ABOVE * (excess - 1));
}

const UNSETTLED = neverCounted('quality', 'insight.factor.quality.unsettled');
const UNCOVERED = neverCounted('quality', 'insight.factor.quality.uncovered');
const NONE_SETTLED = neverCounted('quality', 'insight.factor.quality.none-settled');

/** Factor D: the share of settled conversions that were reversed, against the programme's. */
export function measureQuality(input: QualityInput): FactorMeasure {
  const { settings, weight, settled, reversed, programRate } = input;
  const cases = settings.reversalCases;
  if (!input.isCovered) return input.knowsReversals ? UNSETTLED(weight) : UNCOVERED(weight);
  if (settled <= 0) return NONE_SETTLED(weight);
  return {
    id: 'quality',
    weight,
    confidence: qualityConfidence(settled, cases),
    score: qualityScore(input, cases),
    tell: () =>
      sentence('insight.factor.quality.measured', {
        reversed,
        settled,
        own: { share: reversed / settled },
        program: { share: programRate },
      }),
    formula: () => qualityFormula(input),
    confidenceFormula: () => {
      const ofAll = named('settled', settled);
      return calculate('/', ofAll, calculate('+', ofAll, fromSetting(settings, 'reversalCases')));
    },
  };
}

function qualityFormula(input: QualityInput): Formula {
  const { settings, settled, reversed, programRate } = input;
  const cases = fromSetting(settings, 'reversalCases');
  const usual = calculate('max', fixed(LEAST_PROGRAM_RATE), named('program-reversal-rate', programRate, 'share'));
  const drawn = calculate('+', named('reversed', reversed), calculate('*', cases, usual));
  const excess = calculate('/', calculate('/', drawn, calculate('+', named('settled', settled), cases)), usual);
  if (excessOf(input, settings.reversalCases) <= 1) return calculate('-', fixed(1), calculate('*', fixed(BELOW), excess));
  const beyond = calculate('*', fixed(ABOVE), calculate('-', excess, fixed(1)));
  return calculate('clamp', calculate('-', fixed(USUAL), beyond));
}
