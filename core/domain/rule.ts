// Rules of segments as data: built, saved, copied and exported; nothing in them is ever run as code.
import type { NumberSetting } from './settings';

/** How a field is compared. `known` and `unknown` take no value; `within` asks whether a day lies at most so many days back. */
export const OPERATORS = [
  'is',
  'is-not',
  'contains',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'within',
  'before',
  'known',
  'unknown',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** A number that the user may change: the rule follows the setting. */
export type SettingValue = { readonly setting: NumberSetting };

/**
 * One comparison. `field`: an id of core/insight/segments/fields.ts. `days`: of a field that is summed over a window of days up
 * to as-of. `value`: text for choices and texts, a number for counts (money in major units, shares as 0..1, days as a number of
 * days) or the setting that holds it, null for operators that take none.
 */
export type Condition = {
  readonly field: string;
  readonly days?: number;
  readonly is: Operator;
  readonly value: string | number | boolean | SettingValue | null;
};

/**
 * Three-valued: what is not known is neither true nor false, and a partner is in a segment only where its rule is true.
 * `all` of nothing is true, `any` of nothing is false.
 */
export type Rule = { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] } | { readonly not: Rule } | Condition;

/** More is no rule that a person reads: refused wherever it comes from. */
export const RULE_LIMITS = { depth: 5, conditions: 50, leastDays: 7, mostDays: 365 } as const;

export const isCondition = (rule: Rule): rule is Condition => 'field' in rule;
