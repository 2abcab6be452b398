import { expect, test } from 'vitest';
import type { Need, ProblemReason, Recognised, SkipReason } from '@/core/domain/report';
import { en, type MessageId } from '@/core/i18n/en';
import { importMessages } from '@/core/i18n/en/import';
import { t } from '@/core/i18n/translate';

// The compiler asks for every code, so that none is left without words.
const PROBLEMS: Record<ProblemReason, true> = {
  'missing-id': true,
  'not-a-number': true,
  'not-money': true,
  'negative-count': true,
  'not-a-date': true,
  'unknown-currency': true,
  'other-currency': true,
  'scientific-id': true,
  'duplicate-id': true,
  'too-few-cells': true,
  'too-many-cells': true,
  'unclosed-quote': true,
  'too-long': true,
};
const SKIPS: Record<SkipReason, true> = { blank: true, total: true, summary: true };
const NEEDS: Record<Need, true> = {
  mapping: true,
  confirm: true,
  period: true,
  'date-order': true,
  decimal: true,
  currency: true,
  'partner-columns': true,
};
const LEVELS: Record<Recognised, true> = { exact: true, likely: true, mapped: true, no: true };

const all = [
  ...Object.keys(PROBLEMS).map((code) => `import.problem.${code}`),
  ...Object.keys(SKIPS).map((code) => `import.skip.${code}`),
  ...Object.keys(NEEDS).map((code) => `import.need.${code}`),
  ...Object.keys(LEVELS).map((code) => `import.recognised.${code}`),
];

test.each(all)('%s has words', (id) => {
  expect(Object.hasOwn(en, id)).toBe(true);
});

test.each(Object.keys(importMessages))('%s is well-formed, with its facts in it', (id) => {
  const facts = { n: 3, boxes: 'Clicks, Revenue', role: 'date', words: 'asleep', own: 'EUR', program: 'USD', grain: 'week' };
  const text = t(id as MessageId, facts);
  expect(text).not.toMatch(/[{}]|undefined|NaN/);
  const source = importMessages[id as keyof typeof importMessages];
  if (source.includes('{boxes}')) expect(text).toContain('Clicks, Revenue');
  if (source.includes('{words}')) expect(text).toContain('asleep');
  if (source.includes('{n, plural')) expect(text).toContain('3');
});

test('hostile words stay words', () => {
  expect(t('import.advice.strange-status', { n: 1, words: '<b>{n}</b>' })).toContain('<b>{n}</b>');
});
