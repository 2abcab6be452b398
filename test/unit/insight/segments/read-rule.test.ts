import { expect, test } from 'vitest';
import type { Rule } from '@/core/domain/rule';
import { FIELDS } from '@/core/insight/segments/fields';
import { problemsIn, readRule } from '@/core/insight/segments/read-rule';

const CONTENT = { field: 'type', is: 'is', value: 'content' };
const CLICKS = { field: 'clicks', days: 30, is: 'more-than', value: 100 };
const deep = (levels: number): unknown => (levels === 0 ? CONTENT : { not: deep(levels - 1) });
const many = (count: number) => ({ all: Array.from({ length: count }, () => CONTENT) });

test.each<[string, unknown]>([
  ['a condition', CONTENT],
  ['a group', { all: [CONTENT, CLICKS] }],
  ['groups five deep', deep(5)],
  ['fifty conditions', many(50)],
  ['nothing in a group', { any: [] }],
  ['a setting of the same unit', { field: 'joined', is: 'within', value: { setting: 'newDays' } }],
  ['knowing', { field: 'country', is: 'unknown', value: null }],
  ['a type that the user named', { ...CONTENT, value: 'Podcast' }],
])('taken: %s', (_name, rule) => {
  expect(readRule(rule)).toEqual({ ok: true, value: rule });
});

test.each<[string, unknown, string, string]>([
  ['nothing', null, 'not-a-rule', ''],
  ['a text', 'all', 'not-a-rule', ''],
  ['a list', [CONTENT], 'not-a-rule', ''],
  ['an empty object', {}, 'not-a-rule', ''],
  ['two kinds in one', { all: [], any: [] }, 'not-a-rule', ''],
  ['a group that is no list', { all: CONTENT }, 'not-a-rule', ''],
  ['no rule in a list', { all: [CONTENT, 7] }, 'not-a-rule', 'all.1'],
  ['no rule under not', { not: null }, 'not-a-rule', 'not'],
  ['groups six deep', deep(6), 'too-deep', 'not.not.not.not.not'],
  ['fifty-one conditions', many(51), 'too-many', 'all.50'],
  ['groups without end', { all: Array.from({ length: 10_000 }, () => ({ any: [] })) }, 'too-many', 'all.199'],
  ['an unknown field', { any: [{ field: 'mood', is: 'is', value: 1 }] }, 'unknown-field', 'any.0'],
  ['a field of every object', { field: 'constructor', is: 'is', value: 1 }, 'unknown-field', ''],
  ['a field that is no text', { field: { id: 'type' }, is: 'is', value: 1 }, 'unknown-field', ''],
  ['a text compared as a number', { ...CONTENT, is: 'more-than' }, 'unfit-operator', ''],
  ['an unknown operator', { ...CONTENT, is: 'matches' }, 'unfit-operator', ''],
  ['no window', { ...CLICKS, days: undefined }, 'unfit-window', ''],
  ['a window of 6 days', { ...CLICKS, days: 6 }, 'unfit-window', ''],
  ['a window of 366 days', { ...CLICKS, days: 366 }, 'unfit-window', ''],
  ['a window of half days', { ...CLICKS, days: 7.5 }, 'unfit-window', ''],
  ['a window where there is none', { ...CONTENT, days: 30 }, 'unfit-window', ''],
  ['no value', { ...CONTENT, value: null }, 'unfit-value', ''],
  ['an empty text', { ...CONTENT, value: ' ' }, 'unfit-value', ''],
  ['a text without end', { ...CONTENT, value: 'x'.repeat(201) }, 'unfit-value', ''],
  ['a text for a number', { ...CLICKS, value: '100' }, 'unfit-value', ''],
  ['no number', { ...CLICKS, value: Number.NaN }, 'unfit-value', ''],
  ['an endless number', { ...CLICKS, value: Number.POSITIVE_INFINITY }, 'unfit-value', ''],
  ['a number for a flag', { field: 'listed', is: 'is', value: 1 }, 'unfit-value', ''],
  ['a value where none is taken', { field: 'country', is: 'known', value: 'DE' }, 'unfit-value', ''],
  ['an unknown setting', { field: 'joined', is: 'within', value: { setting: 'toString' } }, 'unfit-value', ''],
  ['a setting of another unit', { field: 'joined', is: 'within', value: { setting: 'tierAShare' } }, 'unfit-value', ''],
  ['a tier that is none', { field: 'tier', is: 'is', value: 'D' }, 'out-of-range', ''],
  ['fewer than no clicks', { ...CLICKS, value: -1 }, 'out-of-range', ''],
  ['more than every chance', { field: 'return-chance', is: 'at-least', value: 1.1 }, 'out-of-range', ''],
])('refused: %s', (_name, rule, reason, detail) => {
  expect(readRule(rule)).toEqual({ ok: false, reason, detail });
});

test('every problem is found, each at its place', () => {
  const rule = { all: [{ ...CONTENT, is: 'x' }, CLICKS, { not: { ...CLICKS, days: 1 } }, { any: [{ field: 'no' }] }] };
  expect(problemsIn(rule)).toEqual([
    { path: 'all.0', reason: 'unfit-operator' },
    { path: 'all.2.not', reason: 'unfit-window' },
    { path: 'all.3.any.0', reason: 'unknown-field' },
  ]);
});

test('nothing comes along but the rule itself', () => {
  const given = JSON.parse(
    '{"all":[{"field":"joined","is":"within","value":{"setting":"newDays","x":1},"y":2}],"z":3,"__proto__":{"any":[]}}',
  );
  const expected: Rule = { all: [{ field: 'joined', is: 'within', value: { setting: 'newDays' } }] };
  expect(readRule(given)).toEqual({ ok: true, value: expected });
});

test('no two fields have the same id', () => {
  expect(new Set(FIELDS.map(({ id }) => id)).size).toBe(FIELDS.length);
});
