// What must hold of anything that is explained, whatever the programme.
import { expect } from 'vitest';
import { type Formula, isNumber } from '@/core/domain/formula';
import type { Sentence } from '@/core/domain/sentence';
import { formulaName } from '@/core/i18n/formula-name';
import { hasMessage, sentenceText } from '@/core/i18n/translate';
import { evaluateFormula } from '@/core/insight/evaluate-formula';
import type { AccountExplanations, ComparedRule, Explanation, TestedRule } from '@/core/insight/explain/explanation';

export const of = (explained: AccountExplanations, kind: string, id?: string): Explanation | undefined =>
  explained.explanations.find(
    ({ subject }) => subject.kind === kind && (id === undefined || ('id' in subject && subject.id === id)),
  );

export function formulaOf(explanation: Explanation | undefined, label: string): number | null {
  const found = explanation?.formulas.find((one) => one.label === label);
  return found ? evaluateFormula(found.formula) : null;
}

const leaves = (formula: Formula): readonly string[] => (isNumber(formula) ? [formula.name] : formula.of.flatMap(leaves));

/** Every formula of every factor comes to what was published of it. */
export function checkFormulas(explained: AccountExplanations): void {
  const { health } = explained.insight;
  for (const factor of health.factors) {
    const explanation = of(explained, 'factor', factor.id);
    expect(explanation, factor.id).toBeDefined();
    if (factor.confidence === 0) {
      expect(explanation?.notCounted).toEqual(factor.sentence);
      expect(explanation?.formulas).toEqual([]);
      continue;
    }
    expect(formulaOf(explanation, 'score'), `score of ${factor.id}`).toBe(factor.score);
    expect(formulaOf(explanation, 'trust') ?? 1, `trust in ${factor.id}`).toBe(factor.confidence);
    expect(formulaOf(explanation, 'points'), `points of ${factor.id}`).toBeCloseTo(factor.pointsLost, 5);
  }
  const score = of(explained, 'score');
  if (health.uncapped !== null) expect(formulaOf(score, 'uncapped')).toBe(health.uncapped);
  if (health.factors.length > 0) expect(formulaOf(score, 'confidence') ?? 0).toBeCloseTo(health.confidence, 12);
  const capped = formulaOf(score, 'capped');
  if (health.score !== null) expect(Math.round(capped ?? formulaOf(score, 'uncapped') ?? Number.NaN)).toBe(health.score);
}

export function decided(explanation: Explanation | undefined): string | undefined {
  const rules = explanation?.tested ?? [];
  const at = rules.findIndex(({ decides }) => decides);
  expect(rules.filter(({ decides }) => decides)).toHaveLength(1);
  expect(rules.slice(0, at).every(({ holds }) => holds === false)).toBe(true);
  expect(rules[at]?.holds).toBe(true);
  expect(rules.slice(at + 1).every(({ holds }) => holds === null)).toBe(true);
  return rules[at]?.says.id.replace('-stays', '');
}

export function checkWords({ explanations }: AccountExplanations): void {
  const sentences = (rule: Omit<TestedRule, 'decides'>): Sentence[] => [rule.says, ...(rule.parts ?? []).flatMap(sentences)];
  for (const one of explanations) {
    for (const says of [one.result, ...one.says, ...one.tested.flatMap(sentences)]) {
      // Two languages' worth of trouble: a missing message throws, and so does a missing fact.
      expect(sentenceText(says)).not.toContain('undefined');
    }
    for (const { label } of one.inputs) {
      expect(hasMessage(`explain.input.${label}`) || hasMessage(`word.${label}`), label).toBe(true);
    }
    for (const { label, formula } of one.formulas) {
      expect(hasMessage(`explain.formula.${label}`), label).toBe(true);
      for (const name of leaves(formula))
        expect(['fixed', 'setting'].includes(name) || formulaName(name) !== name || hasMessage(`formula.${name}`), name).toBe(
          true,
        );
    }
    if (one.compared) checkCompared(one.compared);
    for (const { name } of one.settings) expect(hasMessage(`setting.${name}`), name).toBe(true);
  }
}

/** Every field in it has a name. */
function checkCompared(rule: ComparedRule): void {
  if ('parts' in rule) for (const part of rule.parts) checkCompared(part);
  else expect(hasMessage(`segment.field.${rule.condition.field}`), rule.condition.field).toBe(true);
}
