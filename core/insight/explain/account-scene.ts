import type { Day } from '../../domain/day';
import type { AccountInsight } from '../../domain/insight';
import type { Metric } from '../../domain/metrics';
import type { Fact } from '../../domain/sentence';
import { NUMBER_FIELDS, type NumberSetting, type Settings } from '../../domain/settings';
import type { Evaluation } from '../evaluation';
import type { AccountState } from '../judge-account';
import type { JudgedProgram } from '../judge-program';
import { isInMoney } from '../main-metric';
import type { AccountAt, Study } from '../study';
import type { ExplainCoverage, ExplainInput, UsedSetting } from './explanation';

/** One account at the last evaluation, with all that it was judged from. */
export type AccountScene = {
  readonly judged: JudgedProgram;
  readonly study: Study;
  readonly evaluation: Evaluation;
  readonly at: AccountAt;
  readonly state: AccountState;
  /** As it is published. */
  readonly insight: AccountInsight;
};

/** The settings that a rule reads, as they stand. */
export function usedSettings(
  { study }: { readonly study: Pick<Study, 'settings'> },
  names: readonly (keyof Settings)[],
): UsedSetting[] {
  return names.map((name) => ({ name, value: settingFact(study.settings, name) }));
}

function settingFact(settings: Settings, name: keyof Settings): Fact {
  const value = settings[name];
  if (typeof value === 'number') return NUMBER_FIELDS[name as NumberSetting].unit === 'share' ? { share: value } : value;
  return typeof value === 'object' ? '' : String(value);
}

/** What is known of the metrics, up to as-of. */
export function coverageOf({ judged, study }: AccountScene, metrics: readonly Metric[]): ExplainCoverage[] {
  const { asOf } = study.calendar;
  return metrics.map((metric) => {
    const periods = judged.flows.coverage[metric].filter(({ from }) => from <= asOf);
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return { metric, period: null };
    const days = periods.reduce((sum, { from, to }) => sum + Math.min(to, asOf) - from + 1, 0);
    return { metric, period: { from: first.from, to: Math.min(last.to, asOf), days } };
  });
}

/** A value counted over the last `days` up to the evaluation. */
export function counted(
  { evaluation }: AccountScene,
  { label, metric, days }: { readonly label: string; readonly metric: Metric; readonly days: number },
  value: Fact | null,
): ExplainInput {
  return { label, value, from: evaluation.day - days + 1, to: evaluation.day, metric };
}

export const plain = (label: string, value: Fact | null): ExplainInput => ({ label, value });

export const dayOrNull = (day: Day | null): Fact | null => (day === null ? null : { day });

/** An amount of the main metric. */
export function mainFact({ study }: AccountScene, amount: number): Fact {
  const { currency } = study.data;
  return isInMoney(study.main) && currency !== null ? { units: amount, currency } : amount;
}
