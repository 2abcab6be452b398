import type { SegmentId } from '../../domain/insight';
import { type Condition, isCondition, type Rule } from '../../domain/rule';
import { sentence } from '../../domain/sentence';
import type { NumberSetting } from '../../domain/settings';
import { segmentOf, segmentSentence } from '../segments/built-in';
import { compileField, compileRule, type FieldValue } from '../segments/compile-rule';
import { subjectsBy } from '../segments/fill-segments';
import { readRule } from '../segments/read-rule';
import type { Truth } from '../segments/subject';
import { type AccountScene, coverageOf, usedSettings } from './account-scene';
import type { ComparedRule, Explanation } from './explanation';

type SegmentExplainer = {
  readonly ofBuiltIn: (id: SegmentId) => Explanation;
  /** Null: there is none of this id any more, or its rule can't be read. */
  readonly ofOwn: (id: string) => Explanation | null;
};

/** Whether the partner is in a segment, and why: the segment's rule with the partner's own values beside it. */
export function segmentExplainer(scene: AccountScene): SegmentExplainer {
  const { judged, study, at, insight } = scene;
  const subject = subjectsBy(judged.segments)(at.account, at.facts, insight);
  const compare = (condition: Condition): Compared => ({
    own: compileField(condition, judged.segments)(subject),
    holds: compileRule(condition, judged.segments)(subject),
  });
  const explain = (rule: Rule, { subject: of, says }: Pick<Explanation, 'subject' | 'says'>): Explanation => {
    const compared = testRule(rule, compare);
    return {
      subject: of,
      result: sentence('explain.segment.result', { isIn: compared.holds === true ? 'yes' : 'no' }),
      says,
      tested: [],
      inputs: [],
      formulas: [],
      settings: usedSettings(scene, settingsIn(rule)),
      coverage: coverageOf(scene, [...new Set([study.main, 'clicks', 'conversions'] as const)]),
      notCounted: null,
      compared,
    };
  };
  return {
    ofBuiltIn: (id) => {
      const segment = segmentOf(id);
      if (!segment) throw new Error(`no segment ${id}`);
      return explain(segment.rule, { subject: { kind: 'segment', id }, says: [segmentSentence(id, study.settings)] });
    },
    ofOwn: (id) => {
      const segment = study.data.book.segments.find((one) => one.id === id);
      const read = segment && readRule(segment.rule);
      if (!read?.ok) return null;
      return explain(read.value, { subject: { kind: 'own-segment', id, name: segment?.name ?? '' }, says: [] });
    },
  };
}

/** What one comparison of a rule found. */
export type Compared = { readonly own: FieldValue; readonly holds: Truth };

/**
 * A rule as a list of comparisons with the partner's own values, however deep it nests. Three-valued as the rule itself: what is
 * not known neither holds nor fails, unless the rest decides.
 */
export function testRule(rule: Rule, compare: (condition: Condition) => Compared): ComparedRule {
  if (isCondition(rule)) return { condition: rule, ...compare(rule) };
  const parts = partsOf(rule).map((part) => testRule(part, compare));
  const kind = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'not';
  return { kind, holds: holdsTogether(kind, parts), parts };
}

const partsOf = (rule: Exclude<Rule, Condition>): readonly Rule[] =>
  'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not];

function holdsTogether(kind: 'all' | 'any' | 'not', parts: readonly ComparedRule[]): Truth {
  const results = parts.map(({ holds }) => holds);
  if (kind === 'not') return results[0] === null || results[0] === undefined ? null : !results[0];
  const decisive = kind === 'any';
  if (results.includes(decisive)) return decisive;
  return results.includes(null) ? null : !decisive;
}

/** Settings that the rule compares with. */
function settingsIn(rule: Rule): readonly NumberSetting[] {
  if (!isCondition(rule)) return [...new Set(partsOf(rule).flatMap(settingsIn))];
  const { value } = rule;
  return typeof value === 'object' && value !== null ? [value.setting] : [];
}
