import type { OwnSegment } from '../../domain/book';
import type { AccountInsight, BlindSegment, SegmentId, SegmentNeed } from '../../domain/insight';
import type { AccountFacts } from '../../domain/partner';
import { isCondition, type Rule } from '../../domain/rule';
import { SEGMENTS } from './built-in';
import { compileRule, type Test } from './compile-rule';
import { fieldOf } from './fields';
import { readRule } from './read-rule';
import type { JudgedAccount, SegmentScene, Subject } from './subject';

type Named<Id> = { readonly id: Id; readonly test: Test };
export type Segments = Pick<AccountInsight, 'segments' | 'ownSegments'>;

const NONE: readonly never[] = [];

/**
 * Fills the built-in segments and the user's own for one account after the other. A rule of the user's own that can't be read any
 * more has no members; the segment's page says so.
 */
export function segmentsBy(scene: SegmentScene): (account: number, facts: AccountFacts, insight: JudgedAccount) => Segments {
  const builtIn = SEGMENTS.map(({ id, rule }): Named<SegmentId> => ({ id, test: compileRule(rule, scene) }));
  const own = ownSegments(scene).map(({ id, rule }): Named<string> => ({ id, test: compileRule(rule, scene) }));
  const subjectOf = subjectsBy(scene);
  return (account, facts, insight) => {
    const subject = subjectOf(account, facts, insight);
    return { segments: holding(builtIn, subject), ownSegments: holding(own, subject) };
  };
}

/** The one subject, filled anew with each account. */
export function subjectsBy({
  study,
  day,
}: SegmentScene): (account: number, facts: AccountFacts, insight: JudgedAccount) => Subject {
  let subject: { -readonly [Name in keyof Subject]: Subject[Name] } | null = null;
  return (account, facts, insight) => {
    const contact = study.log.latest(facts.id, day);
    subject ??= { account, facts, insight, contact };
    subject.account = account;
    subject.facts = facts;
    subject.insight = insight;
    subject.contact = contact;
    return subject;
  };
}

function holding<Id>(segments: readonly Named<Id>[], subject: Subject): readonly Id[] {
  let held: Id[] | null = null;
  for (const { id, test } of segments) {
    if (test(subject) !== true) continue;
    if (held) held.push(id);
    else held = [id];
  }
  return held ?? NONE;
}

function ownSegments({ study: { data } }: SegmentScene): readonly Pick<OwnSegment, 'id' | 'rule'>[] {
  return data.book.segments.flatMap(({ id, program, rule }) => {
    if (program !== null && program !== data.program.id) return [];
    const read = readRule(rule);
    return read.ok ? [{ id, rule: read.value }] : [];
  });
}

/** Built-in segments that nobody can be told to be in with what was imported, and what would change that. */
export function blindSegments(scene: SegmentScene): BlindSegment[] {
  return SEGMENTS.flatMap(({ id, rule }) => {
    const needs = needOf(rule, scene);
    return needs === null ? [] : [{ segment: id, needs }];
  });
}

/** Null where the rule can be true. Of alternatives one that can be fed is enough; `not` needs what its rule needs. */
export function needOf(rule: Rule, scene: SegmentScene): SegmentNeed | null {
  if (isCondition(rule)) {
    if (rule.is === 'known' || rule.is === 'unknown') return null;
    return fieldOf(rule.field)?.needs?.(scene, rule.days ?? 0) ?? null;
  }
  if ('not' in rule) return needOf(rule.not, scene);
  if ('all' in rule) {
    for (const one of rule.all) {
      const need = needOf(one, scene);
      if (need !== null) return need;
    }
    return null;
  }
  const needs = rule.any.map((one) => needOf(one, scene));
  return needs.includes(null) ? null : (needs[0] ?? null);
}
