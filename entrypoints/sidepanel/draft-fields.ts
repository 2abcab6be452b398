import type { Day } from '@/core/domain/day';
import type { Currency } from '@/core/domain/money';
import type { DraftField, DraftLanguage, GivenFacts } from '@/core/domain/outreach';
import { withLocale } from '@/core/i18n/locale';
import { type FieldTrouble, readFields, typedText } from '@/core/outreach/read-field';
import { type GoalTrouble, goalMetricOf, readGoal } from '@/core/outreach/read-goal';
import { gapMark } from '@/core/outreach/render-draft';
import { wordValue } from '@/core/outreach/template-value';
import { isPromise } from '@/core/outreach/template-variables';

/** What stands in the fields in front of a draft, by their names. */
export type Typed = Readonly<Record<string, string>>;
export type ReadTyped = {
  readonly given: GivenFacts;
  readonly troubles: Readonly<Record<string, FieldTrouble | GoalTrouble>>;
};

type Where = { readonly currency: Currency | null; readonly today: Day; readonly language: DraftLanguage };

/** A goal is proposed in figures wherever a metric was chosen for it, so that it can be kept; else in the user's own words. */
export function readTyped(fields: readonly DraftField[], typed: Typed, where: Where): ReadTyped {
  const metric = fields.some(({ name }) => name === 'goal_proposal') ? goalMetricOf(typed.goal_metric) : null;
  if (metric === null) return readFields(fields, typed, where);
  const others = readFields(
    fields.filter(({ name }) => name !== 'goal_proposal'),
    typed,
    where,
  );
  const goal = readGoal({ metric, target: typed.goal_target ?? '' }, where);
  if (!goal.ok) return { given: others.given, troubles: { ...others.troubles, goal_target: goal.reason } };
  return { given: { ...others.given, ...goal.value }, troubles: others.troubles };
}

/** As they were typed. */
export const typedOf = (given: GivenFacts, currency: Currency | null): Typed =>
  Object.fromEntries(Object.entries(given).map(([name, fact]) => [name, typedText(fact, currency)]));

/** The mark of each fact's gap, and what takes its place, both in the language of the draft. */
export function fillsOf(given: GivenFacts, language: DraftLanguage): ReadonlyMap<string, string> {
  return withLocale(
    language,
    () =>
      new Map(
        Object.entries(given).flatMap(([name, fact]) => (isPromise(name) ? [[gapMark(name), wordValue(fact)] as const] : [])),
      ),
  );
}

/** Names of what was filled in and is not in the text: somebody changed it by hand, or wrote around it. */
export function unsaidOf(given: GivenFacts, language: DraftLanguage, texts: readonly string[]): readonly string[] {
  const all = texts.join('\n');
  // What a goal counts and how much stands in its proposal.
  const told = Object.entries(given).filter(([name]) => isPromise(name));
  return withLocale(language, () => told.filter(([, fact]) => !all.includes(wordValue(fact))).map(([name]) => name));
}
