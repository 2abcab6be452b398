import type { Day } from '../domain/day';
import { type Sentence, sentence } from '../domain/sentence';
import type { ShiftTest } from './dip-test';
import { clampShare, type FactorMeasure, neverCounted } from './factor';

export const MOMENTUM_WEIGHT = 25;
/** Counts added to both sides, so that small numbers do not swing the score. */
const FLOOR = 10;
const FULL_EXPECTED = 10;
const FULL_BASE_WEEKS = 8;

export type MomentumInput = {
  readonly test: ShiftTest | null;
  /** Dormant or churned since this day: nothing is left to measure. */
  readonly silentSince: Day | null;
  /** At least one of the metrics has the weeks that a test needs. */
  readonly isCovered: boolean;
  readonly to: Day;
};

const TOO_FEW = neverCounted('momentum', MOMENTUM_WEIGHT, sentence('insight.factor.momentum.too-few'));
const UNCOVERED = neverCounted('momentum', MOMENTUM_WEIGHT, sentence('insight.factor.momentum.uncovered'));

/** `isWeak`: the channel's shift is only assumed. */
export function momentumConfidence(expected: number, baseWeeks: number, isWeak: boolean): number {
  const trust = Math.min(1, expected / FULL_EXPECTED) * Math.min(1, baseWeeks / FULL_BASE_WEEKS);
  return isWeak ? trust / 2 : trust;
}

export const momentumScore = (recent: number, expected: number) =>
  clampShare(0.6 + 0.4 * Math.log2((recent + FLOOR) / (expected + FLOOR)));

/** Factor B: the last four weeks against what the partner's own base and the channel's shift let expect. */
export function measureMomentum({ test, silentSince, isCovered, to }: MomentumInput): FactorMeasure {
  if (silentSince !== null) {
    const tell = () => sentence('insight.factor.momentum.silent', { since: { day: silentSince } });
    return { id: 'momentum', weight: MOMENTUM_WEIGHT, confidence: 1, score: 0, tell };
  }
  if (!test) {
    return isCovered ? TOO_FEW : UNCOVERED;
  }
  const { recent, expected, baseWeeks, shift, grain } = test.measure;
  return {
    id: 'momentum',
    weight: MOMENTUM_WEIGHT,
    confidence: momentumConfidence(expected, baseWeeks, shift.isWeak || grain === 'period'),
    score: momentumScore(recent, expected),
    tell: () => tellShift('insight.factor.momentum.measured', test, { to: { day: to } }),
  };
}

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
