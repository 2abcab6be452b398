import type { Day } from '../domain/day';
import { type Sentence, sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { calculate, fixed, fromSetting, named } from './build-formula';
import type { ShiftTest } from './dip-test';
import { clampShare, type FactorMeasure, neverCounted } from './factor';

const FULL_EXPECTED = 10;
const FULL_BASE_WEEKS = 8;
/** Score of what was expected, and what twice as much is worth above it. */
const USUAL = 0.6;
const PER_DOUBLING = 0.4;
/** Of a test in which the channel's shift is only assumed. */
const WEAK_TRUST = 2;

export type MomentumInput = {
  readonly settings: Settings;
  readonly test: ShiftTest | null;
  /** Dormant or churned since this day: nothing is left to measure. */
  readonly silentSince: Day | null;
  /** As silent as in the same weeks a year ago. */
  readonly isInSeason: boolean;
  /** At least one of the metrics has the weeks that a test needs. */
  readonly isCovered: boolean;
  readonly to: Day;
};

const TOO_FEW = neverCounted('momentum', 'insight.factor.momentum.too-few');
const UNCOVERED = neverCounted('momentum', 'insight.factor.momentum.uncovered');
const IN_SEASON = neverCounted('momentum', 'insight.factor.momentum.seasonal');

/** `isWeak`: the channel's shift is only assumed. */
export function momentumConfidence(expected: number, baseWeeks: number, isWeak: boolean): number {
  const trust = Math.min(1, expected / FULL_EXPECTED) * Math.min(1, baseWeeks / FULL_BASE_WEEKS);
  return isWeak ? trust / WEAK_TRUST : trust;
}

/** `floor`: counts added to both sides, so that small numbers do not swing the score. */
export const momentumScore = (recent: number, expected: number, floor: number) =>
  clampShare(USUAL + PER_DOUBLING * Math.log2((recent + floor) / (expected + floor)));

/** Factor B: the last four weeks against what the partner's own base and the channel's shift let expect. */
export function measureMomentum({ settings, test, silentSince, isInSeason, isCovered, to }: MomentumInput): FactorMeasure {
  const weight = settings.weightMomentum;
  if (isInSeason) return IN_SEASON(weight);
  if (silentSince !== null) {
    const tell = () => sentence('insight.factor.momentum.silent', { since: { day: silentSince } });
    return { id: 'momentum', weight, confidence: 1, score: 0, tell, formula: () => named('silent', 0) };
  }
  if (!test) return isCovered ? TOO_FEW(weight) : UNCOVERED(weight);
  const { recent, expected, baseWeeks, shift, grain } = test.measure;
  const isWeak = shift.isWeak || grain === 'period';
  return {
    id: 'momentum',
    weight,
    confidence: momentumConfidence(expected, baseWeeks, isWeak),
    score: momentumScore(recent, expected, settings.momentumFloor),
    tell: () => tellShift('insight.factor.momentum.measured', test, { to: { day: to } }),
    formula: () => {
      const floor = fromSetting(settings, 'momentumFloor');
      const [now, usual] = [named('recent', recent), named('expected', expected)];
      const doublings = calculate('log2', calculate('/', calculate('+', now, floor), calculate('+', usual, floor)));
      return calculate('clamp', calculate('+', fixed(USUAL), calculate('*', fixed(PER_DOUBLING), doublings)));
    },
    confidenceFormula: () => {
      const trust = calculate(
        '*',
        reached('expected', expected, FULL_EXPECTED),
        reached('base-weeks', baseWeeks, FULL_BASE_WEEKS),
      );
      return isWeak ? calculate('/', trust, fixed(WEAK_TRUST)) : trust;
    },
  };
}

const reached = (name: string, value: number, full: number) =>
  calculate('min', fixed(1), calculate('/', named(name, value), fixed(full)));

/** Recent against expected, with the channel's own shift named. Shares below half a percent count as none. */
export function tellShift(
  id: string,
  { metric, measure }: ShiftTest,
  dates: Readonly<Record<string, { readonly day: Day }>>,
): Sentence {
  const { recent, expected, shift, season, grain } = measure;
  const change = expected > 0 ? recent / expected - 1 : 0;
  return sentence(id, {
    metric,
    recent,
    expected: Math.round(expected),
    change: { share: Math.abs(change) },
    direction: directionOf(change),
    shift: { share: Math.abs(shift.ratio - 1) },
    channel: directionOf(shift.ratio - 1),
    group: shift.type === null ? 'program' : 'type',
    season: directionOf(season - 1),
    grain,
    ...dates,
  });
}

/** Up, down, or too little to name. */
export const directionOf = (change: number) => (change <= -0.005 ? 'down' : change >= 0.005 ? 'up' : 'level');
