import type { SegmentId } from '../../domain/insight';
import { type Condition, isCondition, type Rule } from '../../domain/rule';
import { type Fact, sentence } from '../../domain/sentence';
import { type AccountScene, coverageOf, dayOrNull, plain, usedSettings } from './account-scene';
import type { Explanation, TestedRule } from './explanation';

/** Why the partner is in a built-in segment: its rule, and the partner's own values beside it. */
export function explainSegment(scene: AccountScene, id: SegmentId): Explanation {
  const { insight, at, evaluation } = scene;
  const { joined } = at.facts;
  return {
    subject: { kind: 'segment', id },
    result: sentence('explain.segment.result', { isIn: insight.segments.includes(id) ? 'yes' : 'no' }),
    says: [sentence(`workspace.segment.${id}`)],
    tested: [],
    inputs: [
      plain('stage', insight.stage.code),
      plain('activity', insight.activity.code),
      plain('tier', insight.tier === 'none' ? '–' : insight.tier),
      plain('score', insight.health.score),
      plain('joined', dayOrNull(joined)),
      plain('age-days', joined === null ? null : Math.max(0, evaluation.day - joined)),
      plain('gap-days', insight.activity.gapDays),
    ],
    formulas: [],
    settings: usedSettings(scene, ['newDays', 'tierAShare', 'tierBShare']),
    coverage: coverageOf(scene, ['clicks', 'conversions']),
    notCounted: null,
  };
}

/** What one comparison of a rule found: the partner's own value and whether it holds; null is not known. */
export type Compared = { readonly value: Fact | null; readonly holds: boolean | null };

/**
 * A rule as a list of comparisons with the partner's own values, however deep it nests. Three-valued as the rule itself: what is
 * not known neither holds nor fails, unless the rest decides.
 */
export function testRule(rule: Rule, compare: (condition: Condition) => Compared): TestedRule {
  if (isCondition(rule)) {
    const { value, holds } = compare(rule);
    return { says: conditionSentence(rule, value), holds, decides: false };
  }
  const parts = partsOf(rule).map((part) => testRule(part, compare));
  const kind = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'not';
  return { says: sentence(`explain.segment.${kind}`), holds: holdsTogether(kind, parts), decides: false, parts };
}

const partsOf = (rule: Exclude<Rule, Condition>): readonly Rule[] =>
  'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not];

function holdsTogether(kind: 'all' | 'any' | 'not', parts: readonly Pick<TestedRule, 'holds'>[]): boolean | null {
  const results = parts.map(({ holds }) => holds);
  if (kind === 'not') return results[0] === null || results[0] === undefined ? null : !results[0];
  const decisive = kind === 'any';
  if (results.includes(decisive)) return decisive;
  return results.includes(null) ? null : !decisive;
}

function conditionSentence({ field, is, value, days }: Condition, own: Fact | null) {
  return sentence('explain.segment.condition', {
    field,
    operator: is,
    value: value === null ? '' : String(value),
    days: days ?? 0,
    own: own ?? '',
    isKnown: own === null ? 'no' : 'yes',
  });
}
