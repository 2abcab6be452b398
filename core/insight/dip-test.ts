import type { Day } from '../domain/day';
import { RECENT_WEEKS } from './base-weeks';
import { chanceOfAtLeast, chanceOfAtMost } from './beta';
import { type Measure, ratioOf, type ShiftContext } from './channel-shift';

export type TestMetric = 'conversions' | 'clicks';

/** Expected counts from which a metric can be judged. */
const LEAST_CONVERSIONS = 8;
const LEAST_CLICKS = 5;
const OPENS_AT_P = 0.05;
const OPENS_AT_RATIO = 0.6;
const SEVERE_AT_RATIO = 0.3;
const CLOSES_AT_RATIO = 0.8;
const CLOSES_AT_P = 0.2;
const EVALUATIONS_TO_CLOSE = 2;
const RISES_AT_RATIO = 1.6;
/** False discovery rate below which a dip is called strong. */
const DISCOVERY_RATE = 0.1;

/** What one evaluation can say of the metrics; null where a metric isn't covered. */
export type ShiftContexts = Readonly<Record<TestMetric, ShiftContext | null>>;

export type ShiftTest = { readonly metric: TestMetric; readonly measure: Measure };

/** Conversions where enough are expected, else clicks, else nothing: too few to judge, watched by silence alone. */
export function chooseMetric({ conversions, clicks }: ShiftContexts, row: number): TestMetric | null {
  if (conversions && isExpected(conversions, row, LEAST_CONVERSIONS)) return 'conversions';
  return clicks && isExpected(clicks, row, LEAST_CLICKS) ? 'clicks' : null;
}

function isExpected(context: ShiftContext, row: number, least: number): boolean {
  return context.mostExpected(row) >= least && (context.expected(row) ?? 0) >= least;
}

export function chooseTest(contexts: ShiftContexts, row: number): ShiftTest | null {
  const metric = chooseMetric(contexts, row);
  return metric && testOn(contexts, row, metric);
}

export function testOn(contexts: ShiftContexts, row: number, metric: TestMetric): ShiftTest | null {
  const measure = contexts[metric]?.measure(row);
  return measure ? { metric, measure } : null;
}

/** Far enough below what is expected for a dip to open; whether chance alone may have done it is another question. */
export function mayOpen(context: ShiftContext | null, row: number): boolean {
  const expected = context?.expected(row) ?? null;
  return context !== null && expected !== null && ratioOf(context.recent(row), expected) <= OPENS_AT_RATIO;
}

/** Chance of so few by chance alone, if the partner had moved with the channel. */
export function fallChance({ recent, base, baseWeeks, dispersion, shift }: Measure): number {
  const rate = (shift.ratio * RECENT_WEEKS) / (shift.ratio * RECENT_WEEKS + baseWeeks);
  return chanceOfAtMost(recent / dispersion, (recent + base) / dispersion, rate);
}

/** Chance of so many by chance alone, if the partner had moved with the channel. */
export function riseChance({ recent, base, baseWeeks, dispersion, shift }: Measure): number {
  const rate = (shift.ratio * RECENT_WEEKS) / (shift.ratio * RECENT_WEEKS + baseWeeks);
  return chanceOfAtLeast(recent / dispersion, (recent + base) / dispersion, rate);
}

/**
 * A dip between its opening and its closing. It is followed on the metric that opened it, because a base that takes in the
 * fallen weeks shrinks; once another one is the one to judge by and has evidently fallen, too, it is followed on that.
 */
export type OpenDip = {
  readonly metric: TestMetric;
  /** First day of the fall, as far as weeks can tell. */
  readonly since: Day;
  /** Evaluations in a row that found nothing unusual any more. */
  readonly calmEvaluations: number;
};

export type DipStep = {
  readonly contexts: ShiftContexts;
  readonly row: number;
  /** What `chooseTest` chose. */
  readonly test: ShiftTest | null;
  readonly startOfWeek: (week: number) => Day;
};

/** The dip after one more evaluation. A metric that isn't covered now neither opens nor closes one. */
export function stepDip(open: OpenDip | null, { contexts, row, test, startOfWeek }: DipStep): OpenDip | null {
  if (open) {
    const moved = test && test.metric !== open.metric && staysOpen(test.measure);
    if (moved) return { ...open, metric: test.metric, calmEvaluations: 0 };
    const measure = contexts[open.metric]?.measure(row);
    if (contexts[open.metric] === null) return open;
    if (!measure || measure.ratio >= CLOSES_AT_RATIO) return null;
    const calmEvaluations = fallChance(measure) > CLOSES_AT_P ? open.calmEvaluations + 1 : 0;
    return calmEvaluations >= EVALUATIONS_TO_CLOSE ? null : { ...open, calmEvaluations };
  }
  if (!test || test.measure.ratio > OPENS_AT_RATIO || fallChance(test.measure) > OPENS_AT_P) return null;
  const onset = contexts[test.metric]?.onset(row) ?? 0;
  return { metric: test.metric, since: startOfWeek(onset), calmEvaluations: 0 };
}

const staysOpen = (measure: Measure) => measure.ratio < CLOSES_AT_RATIO && fallChance(measure) <= CLOSES_AT_P;

/** What a partner is judged by: the metric of its open dip where that is known, so that all that is told of it agrees. */
export function followedTest(open: OpenDip | null, { contexts, row, test }: Omit<DipStep, 'startOfWeek'>): ShiftTest | null {
  const measure = open ? contexts[open.metric]?.measure(row) : null;
  return open && measure ? { metric: open.metric, measure } : test;
}

export function isRise({ measure }: ShiftTest): boolean {
  return measure.ratio >= RISES_AT_RATIO && riseChance(measure) <= OPENS_AT_P;
}

export function severityOf({ recent, ratio }: Measure): 'normal' | 'severe' | 'stopped' {
  if (recent === 0) return 'stopped';
  return ratio <= SEVERE_AT_RATIO ? 'severe' : 'normal';
}

/** Largest p that still passes Benjamini and Hochberg's procedure over all tested partners; -1 when none does. */
export function strongBelow(chances: readonly number[]): number {
  const sorted = [...chances].sort((a, b) => a - b);
  for (let rank = sorted.length; rank > 0; rank--) {
    const p = sorted[rank - 1] ?? 1;
    if (p <= (rank / sorted.length) * DISCOVERY_RATE) return p;
  }
  return -1;
}
