import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Rule } from '@/core/domain/rule';
import { testRule } from '@/core/insight/explain/explain-segment';

const clicks: Condition = { field: 'clicks', days: 30, is: 'more-than', value: 100 };
const type: Condition = { field: 'type', is: 'is', value: 'content' };
const contact: Condition = { field: 'contact', is: 'known', value: null };
type Holds = Readonly<Record<string, boolean | null>>;

const test3 = (rule: Rule, holds: Holds) => testRule(rule, ({ field }) => ({ own: null, holds: holds[field] ?? null })).holds;

test.each<[string, Rule, Holds, boolean | null]>([
  ['all that hold', { all: [clicks, type] }, { clicks: true, type: true }, true],
  ['all with one that fails beside one not known', { all: [clicks, type] }, { clicks: null, type: false }, false],
  ['all with one not known', { all: [clicks, type] }, { clicks: null, type: true }, null],
  ['any with one that holds beside one not known', { any: [clicks, type] }, { clicks: null, type: true }, true],
  ['any with one not known', { any: [clicks, type] }, { clicks: null, type: false }, null],
  ['any that fail', { any: [clicks, type] }, { clicks: false, type: false }, false],
  ['not of what holds', { not: clicks }, { clicks: true }, false],
  ['not of what is not known', { not: clicks }, { clicks: null }, null],
  ['all of nothing', { all: [] }, {}, true],
  ['any of nothing', { any: [] }, {}, false],
  ['nested', { all: [type, { not: { any: [clicks, contact] } }] }, { type: true, clicks: false, contact: false }, true],
])('%s', (_name, rule, holds, expected) => {
  expect(test3(rule, holds)).toBe(expected);
});

test('every comparison stands with the partner’s own value, as deep as the rule is', () => {
  const tested = testRule({ all: [type, { any: [clicks, contact] }] }, ({ field }) =>
    field === 'clicks' ? { own: 140, holds: true } : { own: null, holds: null },
  );
  expect(tested).toEqual({
    kind: 'all',
    holds: null,
    parts: [
      { condition: type, own: null, holds: null },
      {
        kind: 'any',
        holds: true,
        parts: [
          { condition: clicks, own: 140, holds: true },
          { condition: contact, own: null, holds: null },
        ],
      },
    ],
  });
});

const rules = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Rule>(clicks, type, contact),
    fc.array(tie('rule'), { maxLength: 3 }).map((all): Rule => ({ all })),
    fc.array(tie('rule'), { maxLength: 3 }).map((any): Rule => ({ any })),
    tie('rule').map((not): Rule => ({ not })),
  ),
})).rule;

test('what is not known decides nothing: whatever it turns out to be, a verdict stays', () => {
  const values = fc.record({ clicks: fc.boolean(), type: fc.boolean(), contact: fc.boolean() });
  fc.assert(
    fc.property(rules, values, fc.constantFrom('clicks', 'type', 'contact'), (rule, holds, hidden) => {
      const verdict = test3(rule, { ...holds, [hidden]: null });
      if (verdict !== null) expect(test3(rule, holds)).toBe(verdict);
    }),
  );
});
