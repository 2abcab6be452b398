// How something that is shown of a partner was computed: worded by whoever shows it, made only when somebody asks.
import type { FlagId } from '../../domain/book';
import type { Day } from '../../domain/day';
import type { Formula } from '../../domain/formula';
import type { AccountInsight, FactorId, HealthChange, SegmentId } from '../../domain/insight';
import type { Metric } from '../../domain/metrics';
import type { Condition } from '../../domain/rule';
import type { Fact, Sentence } from '../../domain/sentence';
import type { Settings } from '../../domain/settings';
import type { FieldValue } from '../segments/compile-rule';
import type { Truth } from '../segments/subject';

/** What is explained. */
export type ExplainSubject =
  | { readonly kind: 'score' | 'stage' | 'activity' | 'tier' | 'dip' | 'rise' }
  | { readonly kind: 'factor'; readonly id: FactorId }
  | { readonly kind: 'segment'; readonly id: SegmentId }
  | { readonly kind: 'own-segment'; readonly id: string; readonly name: string }
  | { readonly kind: 'flag'; readonly id: FlagId }
  | { readonly kind: 'action'; readonly id: string };

/** One rule of several that are tested one after the other. */
export type TestedRule = {
  readonly says: Sentence;
  /** Null: not known, or not asked any more because an earlier one held. */
  readonly holds: boolean | null;
  /** The first that held: it decides. */
  readonly decides: boolean;
  /** The conditions that it is made of. */
  readonly parts?: readonly Omit<TestedRule, 'decides'>[];
};

/** The rule of a segment with what each of its comparisons found: the partner's own value, and whether it holds. */
export type ComparedRule = { readonly holds: Truth } & (
  | { readonly condition: Condition; readonly own: FieldValue }
  | { readonly kind: 'all' | 'any' | 'not'; readonly parts: readonly ComparedRule[] }
);

/** A number that went in. `label`: `explain.input.<label>` of core/i18n. `from`, `to`: the days it was counted on. */
export type ExplainInput = {
  readonly label: string;
  /** Null: not known. */
  readonly value: Fact | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly metric?: Metric;
};

/** `label`: `explain.formula.<label>`; `as`: what it comes to is a share. */
export type ExplainFormula = { readonly label: string; readonly formula: Formula; readonly as?: 'share' };

export type UsedSetting = { readonly name: keyof Settings; readonly value: Fact };

/** Days on which a metric is known: `days` of those from `from` to `to`. Null: on none. */
export type ExplainCoverage = {
  readonly metric: Metric;
  readonly period: { readonly from: Day; readonly to: Day; readonly days: number } | null;
};

export type Explanation = {
  readonly subject: ExplainSubject;
  /** As it is published. */
  readonly result: Sentence;
  /** The rule in words. */
  readonly says: readonly Sentence[];
  readonly tested: readonly TestedRule[];
  readonly inputs: readonly ExplainInput[];
  readonly formulas: readonly ExplainFormula[];
  readonly settings: readonly UsedSetting[];
  readonly coverage: readonly ExplainCoverage[];
  /** Why it does not count; null where it does. */
  readonly notCounted: Sentence | null;
  /** Of a segment. */
  readonly compared?: ComparedRule;
  /** Of the score: what it was before the newest data came, and what it is. Absent: there is nothing to compare with. */
  readonly change?: { readonly since: HealthChange; readonly score: number };
};

/** Everything of one account with what was published of it, computed anew by the same functions. */
export type AccountExplanations = { readonly insight: AccountInsight; readonly explanations: readonly Explanation[] };

export function isSameSubject(one: ExplainSubject, other: ExplainSubject): boolean {
  return one.kind === other.kind && ('id' in one ? one.id : null) === ('id' in other ? other.id : null);
}
