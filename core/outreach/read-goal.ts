import { GOAL_METRICS, type GoalMetric } from '../domain/book';
import { isMoneyMetric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { DraftLanguage, GivenFacts } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import type { Fact } from '../domain/sentence';
import { withLocale } from '../i18n/locale';
import { t } from '../i18n/translate';
import { type FieldTrouble, readAmount } from './read-field';
import { wordValue } from './template-value';

export type GoalTrouble = FieldTrouble | 'not-a-count';
/** Which metric, and how much of it, as they were typed. */
export type TypedGoal = { readonly metric: GoalMetric; readonly target: string };

/**
 * A proposed goal as figures (`goal_metric`, `goal_target`), which can be kept and measured, and in the words of the draft
 * (`goal_proposal`): "14 conversions". Nothing typed: nothing given.
 */
export function readGoal(
  { metric, target }: TypedGoal,
  { currency, language }: { readonly currency: Currency | null; readonly language: DraftLanguage },
): Result<GivenFacts, GoalTrouble> {
  const text = target.trim();
  if (text === '') return ok({});
  const read = isMoneyMetric(metric) ? readAmount(text, currency) : readCount(text);
  if (!read.ok) return read;
  const words = withLocale(language, () => wordGoal(metric, read.value));
  return ok({ goal_metric: metric, goal_target: read.value, goal_proposal: words });
}

function wordGoal(metric: GoalMetric, target: Fact): string {
  const id = `word.measure.${metric}` as const;
  return typeof target === 'number' ? t(id, { count: target }) : t(id, { amount: wordValue(target) });
}

/** Whole, without marks between thousands. */
function readCount(text: string): Result<Fact, GoalTrouble> {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return count > 0 ? ok(count) : fail('not-a-count', text);
}

export const goalMetricOf = (fact: Fact | string | undefined): GoalMetric | null =>
  GOAL_METRICS.find((metric) => metric === fact) ?? null;
