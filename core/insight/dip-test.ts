import type { Day } from '../domain/day';
import { chanceOfAtLeast, chanceOfAtMost } from './beta';
import { type Measure, ratioOf, type ShiftContext } from './channel-shift';
import { RECENT_WEEKS } from './compared-weeks';
import type { DipRules, TestMetric } from './dip-rules';

const EVALUATIONS_TO_CLOSE = 2;

/** What one evaluation can say of the metrics, null where a metric isn't covered, and by which thresholds. */
export type ShiftContexts = Readonly<Record<TestMetric, ShiftContext | null>> & { readonly rules: DipRules };

export type ShiftTest = { readonly metric: TestMetric; readonly measure: Measure };

/** Conversions where enough are expected, else clicks, else nothing: too few to judge, watched by silence alone. */
export function chooseMetric({ conversions, clicks, rules }: ShiftContexts, row: number): TestMetric | null {
  if (conversions && isExpected(conversions, row, rules.least.conversions)) return 'conversions';
  return clicks && isExpected(clicks, row, rules.least.clicks) ? 'clicks' : null;
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
export function mayOpen(contexts: ShiftContexts, row: number, metric: TestMetric): boolean {
  const context = contexts[metric];
  const expected = context?.expected(row) ?? null;
  return context !== null && expected !== null && ratioOf(context.recent(row), expected) <= contexts.rules.opensAtRatio;
}

/** Chance of so few by chance alone, if the partner had moved with the channel. */
export function fallChance(measure: Measure): number {
  const { recent, base, dispersion } = measure;
  return chanceOfAtMost(recent / dispersion, (recent + base) / dispersion, recentShare(measure));
}

/** Chance of so many by chance alone, if the partner had moved with the channel. */
export function riseChance(measure: Measure): number {
  const { recent, base, dispersion } = measure;
  return chanceOfAtLeast(recent / dispersion, (recent + base) / dispersion, recentShare(measure));
}

/** p₀ of the method: the share of all counts that is expected in the recent weeks. */
function recentShare({ shift, season, baseWeeks }: Measure): number {
  const weeks = shift.ratio * season * RECENT_WEEKS;
  return weeks / (weeks + baseWeeks);
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
};

/**
 * The dip after one more evaluation. A metric that isn't covered now neither opens nor closes one. Evaluations are a week apart,
 * so that two calm ones in a row are what the method asks for.
 */
export function stepDip(open: OpenDip | null, { contexts, row, test }: DipStep): OpenDip | null {
  const { rules } = contexts;
  if (open) {
    const moved = test && test.metric !== open.metric && staysOpen(test.measure, rules);
    if (moved) return { ...open, metric: test.metric, calmEvaluations: 0 };
    const measure = contexts[open.metric]?.measure(row);
    if (contexts[open.metric] === null) return open;
    if (!measure || measure.ratio >= rules.closesAtRatio) return null;
    const calmEvaluations = fallChance(measure) > rules.closesAtP ? open.calmEvaluations + 1 : 0;
    return calmEvaluations >= EVALUATIONS_TO_CLOSE ? null : { ...open, calmEvaluations };
  }
  if (!test || !opensDip(test, rules)) return null;
  return { metric: test.metric, since: contexts[test.metric]?.onset(row) ?? 0, calmEvaluations: 0 };
}

/** `test` is one that `chooseTest` chose: enough are expected. */
export const opensDip = ({ measure }: ShiftTest, { opensAtRatio, opensAtP }: DipRules) =>
  measure.ratio <= opensAtRatio && fallChance(measure) <= opensAtP;

const staysOpen = (measure: Measure, { closesAtRatio, opensAtP }: DipRules) =>
  measure.ratio < closesAtRatio && fallChance(measure) <= opensAtP;

/** What a partner is judged by: the metric of its open dip where that is known, so that all that is told of it agrees. */
export function followedTest(open: OpenDip | null, { contexts, row, test }: DipStep): ShiftTest | null {
  const measure = open ? contexts[open.metric]?.measure(row) : null;
  return open && measure ? { metric: open.metric, measure } : test;
}

export function isRise({ measure }: ShiftTest, { risesAtRatio, opensAtP }: DipRules): boolean {
  return measure.ratio >= risesAtRatio && riseChance(measure) <= opensAtP;
}

export function severityOf({ recent, ratio }: Measure, { severeAtRatio }: DipRules): 'normal' | 'severe' | 'stopped' {
  if (recent === 0) return 'stopped';
  return ratio <= severeAtRatio ? 'severe' : 'normal';
}

/** Largest p that still passes Benjamini and Hochberg's procedure over all tested partners; -1 when none does. */
export function strongBelow(chances: readonly number[], discoveryRate: number): number {
  const sorted = [...chances].sort((a, b) => a - b);
  for (let rank = sorted.length; rank > 0; rank--) {
    const p = sorted[rank - 1] ?? 1;
    if (p <= (rank / sorted.length) * discoveryRate) return p;
  }
  return -1;
}
