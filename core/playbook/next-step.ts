import type { Goal, GoalMetric } from '../domain/book';
import { type Day, firstDayOfMonth, monthOf, type Period } from '../domain/day';
import type { AccountInsight, ProgramInsight } from '../domain/insight';
import { isMoneyMetric } from '../domain/metrics';
import type { Kept } from './kept';
import { isTier, type ProgramBasis } from './program-basis';
import type { Situation } from './situation';

/** What a step is found in; every situation is one. */
export type StepScene = Pick<Situation, 'figures'> & {
  readonly insight: Pick<AccountInsight, 'account'>;
  readonly kept: Pick<Kept, 'goals' | 'terms'>;
  readonly basis: Pick<ProgramBasis, 'sharedTiers'> & { readonly program: Pick<ProgramInsight, 'asOf' | 'currency'> };
};

/** How far a partner is on the way to a goal or to a tier of commission. */
export type Progress = {
  readonly metric: GoalMetric;
  readonly target: number;
  /** Tracked, up to as-of. */
  readonly attained: number;
  readonly period: Period;
  /** Share of the period that has passed by as-of, 0..1. */
  readonly passed: number;
  /** null: a goal. Else the rate that the tier brings; null inside where it has none. */
  readonly tier: { readonly rate: number | null } | null;
};

const NONE: readonly Progress[] = []; // of most partners

/** Null where the metric is not covered since the period began, or the amount is in another currency. */
export function progressOf(scene: StepScene, goal: Goal): Progress | null {
  const { metric, target, period, currency } = goal;
  if (isMoneyMetric(metric) && currency !== scene.basis.program.currency) return null;
  return measure(scene, { metric, target, period, tier: null });
}

function measure(scene: StepScene, { metric, target, period, tier }: Omit<Progress, 'attained' | 'passed'>): Progress | null {
  const { insight, basis, figures } = scene;
  const to = Math.min(period.to, basis.program.asOf);
  if (to < period.from || target <= 0) return null;
  const attained = figures.sumOf(insight.account, metric, { from: period.from, to });
  if (attained === null) return null;
  return { metric, target, period, tier, attained, passed: (to - period.from + 1) / (period.to - period.from + 1) };
}

/** Goals that were agreed, with how far they are; those whose progress is not known are not in it. */
export function agreedGoals(scene: StepScene): readonly Progress[] {
  if (scene.kept.goals.length === 0) return NONE;
  return scene.kept.goals.flatMap((goal) => (goal.state === 'agreed' ? (progressOf(scene, goal) ?? []) : []));
}

/** Tiers of this month that concern the partner: its own, else those for all. Lowest first. */
export function tiersOfMonth(scene: StepScene): readonly Progress[] {
  const { kept, basis } = scene;
  const tiers = kept.terms.some(isTier) ? kept.terms.filter(isTier) : basis.sharedTiers;
  if (tiers.length === 0) return NONE;
  const { asOf } = basis.program;
  const month = monthOf(asOf);
  const period = { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) - 1 };
  return tiers
    .filter(({ from, to }) => (from ?? asOf) <= asOf && (to ?? asOf) >= asOf)
    .flatMap(({ threshold, rate }) =>
      threshold === null
        ? []
        : (measure(scene, { metric: threshold.metric, target: threshold.value, period, tier: { rate } }) ?? []),
    )
    .sort((a, b) => a.target - b.target);
}

function stepsOf(scene: StepScene): readonly Progress[] {
  const [goals, tiers] = [agreedGoals(scene), tiersOfMonth(scene)];
  return goals.length === 0 ? tiers : [...goals, ...tiers];
}

const NEAR_SHARE = 0.8;

/** The goal or tier that is all but reached while its period runs; the nearest of several. */
export function nearestStep(scene: StepScene): Progress | null {
  const { asOf } = scene.basis.program;
  const ahead = stepsOf(scene).filter(
    ({ attained, target, period }) => period.to >= asOf && attained < target && attained >= NEAR_SHARE * target,
  );
  return best(ahead, ({ attained, target }) => attained / target);
}

/** A reward is due for a month after the period. */
const REWARD_DAYS = 30;

/** The goal that was met, or the highest tier that was reached; the one of the newest period. */
export function metStep(scene: StepScene): Progress | null {
  const { asOf } = scene.basis.program;
  const met = stepsOf(scene).filter(({ attained, target, period }) => attained >= target && asOf <= period.to + REWARD_DAYS);
  return best(met, ({ period, target }) => period.from + target / (target + 1));
}

const MIDDLE = 0.5;
const LEAST_PACE = 0.8;

/** A goal that half its period or more has passed for, and that is less than 80 % of the way it should be: the worst of them. */
export function missedPace(scene: StepScene): Progress | null {
  const { asOf } = scene.basis.program;
  const behind = agreedGoals(scene).filter(
    ({ attained, target, passed, period }) => period.to >= asOf && passed >= MIDDLE && attained < LEAST_PACE * passed * target,
  );
  return best(behind, ({ attained, target, passed }) => 1 - attained / (target * passed));
}

/** First day on which half of the period has passed. */
export const middleOf = ({ from, to }: Period): Day => from + Math.ceil((to - from + 1) * MIDDLE) - 1;

function best(steps: readonly Progress[], rank: (step: Progress) => number): Progress | null {
  let found: Progress | null = null;
  for (const step of steps) if (found === null || rank(step) > rank(found)) found = step;
  return found;
}
