import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { AccountInsight, QualityFlag, SegmentId } from '@/core/domain/insight';
import { stampNew } from '@/core/domain/merge-records';
import type { Conversions, ProgramData } from '@/core/domain/program-data';
import type { Condition, Rule } from '@/core/domain/rule';
import { sentence } from '@/core/domain/sentence';
import { computeInsight, tellProgram } from '@/core/insight/compute-insight';
import { judgeProgram } from '@/core/insight/judge-program';
import { segmentOf } from '@/core/insight/segments/built-in';
import { compileRule } from '@/core/insight/segments/compile-rule';
import { FIELDS } from '@/core/insight/segments/fields';
import { subjectsBy } from '@/core/insight/segments/fill-segments';
import type { Truth } from '@/core/insight/segments/subject';
import {
  ALL_COVERED,
  AS_OF,
  accountOf,
  aProgram,
  aTouch,
  type Cell,
  everyDay,
  LAST_COVERED,
  type PartnerDraft,
  type ProgramDraft,
  SETTINGS,
  seeded,
} from '../makers';
import { randomProgram } from '../random-program';

/** What a rule says of every partner of a programme. `change`: what other parts of the product would have found of the first. */
function askAll(rule: Rule, data: ProgramData, change: Partial<AccountInsight> = {}): Truth[] {
  const judged = judgeProgram(data, SETTINGS);
  const { segments: scene } = judged;
  const insight = tellProgram(judged);
  const test = compileRule(rule, scene);
  const subjectOf = subjectsBy(scene);
  return data.accounts.map((facts, account) => {
    const told = insight.accounts[account];
    if (!told) throw new Error(`nobody at ${account}`);
    return test(subjectOf(account, facts, account === 0 ? { ...told, ...change } : told));
  });
}

const ask = (rule: Rule, partner: PartnerDraft = {}, beside: Omit<ProgramDraft, 'partners'> = {}): Truth | undefined =>
  askAll(rule, aProgram({ partners: [{ ownId: 'one', ...partner }], ...beside }))[0];

const clicks = (is: Condition['is'], value: number, days = 30): Condition => ({ field: 'clicks', days, is, value });
const TRUE: Rule = { field: 'listed', is: 'is', value: true };
const FALSE: Rule = { field: 'listed', is: 'is', value: false };
/** Nobody has a country here. */
const UNKNOWN: Rule = { field: 'country', is: 'is', value: 'DE' };

test.each<[string, Rule, Truth]>([
  ['true', TRUE, true],
  ['false', FALSE, false],
  ['unknown', UNKNOWN, null],
  ['not true', { not: TRUE }, false],
  ['not false', { not: FALSE }, true],
  ['not unknown', { not: UNKNOWN }, null],
  ['all of nothing', { all: [] }, true],
  ['any of nothing', { any: [] }, false],
  ['all of true and unknown', { all: [TRUE, UNKNOWN] }, null],
  ['all of unknown and false', { all: [UNKNOWN, FALSE] }, false],
  ['any of false and unknown', { any: [FALSE, UNKNOWN] }, null],
  ['any of unknown and true', { any: [UNKNOWN, TRUE] }, true],
  ['not of all with an unknown', { not: { all: [TRUE, UNKNOWN] } }, null],
  ['a field that no version knows', { field: 'mood', is: 'is', value: 'good' }, null],
  ['a value of the wrong kind', { field: 'joined', is: 'within', value: 'today' }, null],
])('three values: %s', (_name, rule, truth) => {
  expect(ask(rule)).toBe(truth);
});

const tenClicks: PartnerDraft = { cells: [{ day: AS_OF - 29, clicks: 10 }] };

test.each<[string, Rule, PartnerDraft, Truth]>([
  ['the window holds its first day', clicks('is', 10), tenClicks, true],
  ['a day before it is outside', clicks('is', 0, 29), tenClicks, true],
  ['more than its own number', clicks('more-than', 10), tenClicks, false],
  ['at least its own number', clicks('at-least', 10), tenClicks, true],
  ['at most its own number', clicks('at-most', 10), tenClicks, true],
  ['less than its own number', clicks('less-than', 10), tenClicks, false],
  ['is not another number', clicks('is-not', 11), tenClicks, true],
  ['nothing on covered days is 0', clicks('is', 0), {}, true],
  ['nothing on days that nobody knows is unknown', { field: 'impressions', days: 30, is: 'is', value: 0 }, {}, null],
  ['a window longer than the coverage is unknown', clicks('at-least', 1, 365), tenClicks, true],
  [
    'money is asked in major units',
    { field: 'revenue', days: 7, is: 'at-least', value: 50 },
    { cells: [{ day: AS_OF, revenue: 500_000 }] },
    true,
  ],
  [
    'a cent more',
    { field: 'revenue', days: 7, is: 'at-least', value: 50.01 },
    { cells: [{ day: AS_OF, revenue: 500_000 }] },
    false,
  ],
  [
    'a number of the settings',
    { field: 'joined', is: 'within', value: { setting: 'newDays' } },
    { joined: AS_OF - SETTINGS.newDays },
    true,
  ],
  [
    'one day beyond the setting',
    { field: 'joined', is: 'within', value: { setting: 'newDays' } },
    { joined: AS_OF - SETTINGS.newDays - 1 },
    false,
  ],
  ['longer ago', { field: 'joined', is: 'before', value: 30 }, { joined: AS_OF - 31 }, true],
  ['a name in other letters', { field: 'name', is: 'contains', value: 'GARDEN' }, { name: 'The garden letters' }, true],
  ['another type', { field: 'type', is: 'is-not', value: 'coupon' }, { type: 'content' }, true],
  ['another type, of one without any', { field: 'type', is: 'is-not', value: 'coupon' }, {}, null],
  ['without a type', { field: 'type', is: 'unknown', value: null }, {}, true],
  ['with a type', { field: 'type', is: 'known', value: null }, {}, false],
  ['a type that the user named', { field: 'type', is: 'is', value: 'podcast' }, { type: 'Podcast' }, true],
])('a condition: %s', (_name, rule, partner, truth) => {
  expect(ask(rule, partner)).toBe(truth);
});

test('a window that is covered but for one day is unknown, and so is one that cuts a month in two', () => {
  const coverage = {
    ...ALL_COVERED,
    clicks: [
      { from: AS_OF - 29, to: AS_OF - 15 },
      { from: AS_OF - 13, to: LAST_COVERED },
    ],
  };
  expect(ask(clicks('at-least', 0), {}, { coverage })).toBeNull();
  const month = { from: AS_OF - 40, to: AS_OF - 11 };
  const coarse = aProgram({
    partners: [{}],
    coverage: { clicks: [{ from: AS_OF - 10, to: LAST_COVERED }] },
    coarseCoverage: { ...aProgram().coarseCoverage, clicks: [month] },
    coarse: {
      offsets: Uint32Array.from([0, 1]),
      days: Int32Array.from([month.from]),
      spans: Uint16Array.from([30]),
      values: { ...aProgram({ partners: [{}] }).coarse.values, clicks: Float64Array.from([100]) },
    },
  });
  const whole = {
    ...coarse,
    coarse: {
      ...coarse.coarse,
      values: Object.fromEntries(
        Object.entries(coarse.coarse.values).map(([metric, column]) => [
          metric,
          metric === 'clicks' ? column : new Float64Array(1),
        ]),
      ) as typeof coarse.coarse.values,
    },
  };
  expect(askAll(clicks('at-least', 0), whole)).toEqual([null]);
  expect(askAll(clicks('is', 100, 41), whole)).toEqual([true]);
});

test('a rule "type = content and clicks 30d > 100" returns the hand-filtered rows', () => {
  const random = seeded(7);
  const partners = Array.from({ length: 60 }, (_, i): PartnerDraft & { readonly cells: readonly Cell[] } => ({
    ownId: `p${i}`,
    type: ['content', 'coupon', null][i % 3] ?? null,
    cells: everyDay({ clicks: Math.floor(random() * 8) }, { from: AS_OF - 60 }),
  }));
  const rule: Rule = { all: [{ field: 'type', is: 'is', value: 'content' }, clicks('more-than', 100)] };
  const byHand = partners.map(({ type, cells }) => {
    const sum = cells.filter(({ day }) => day > AS_OF - 30 && day <= AS_OF).reduce((all, cell) => all + (cell.clicks ?? 0), 0);
    return type === 'content' && sum > 100;
  });
  expect(askAll(rule, aProgram({ partners })).map((truth) => truth === true)).toEqual(byHand);
  expect(byHand.filter(Boolean).length).toBeGreaterThan(3);
});

function conversionsOf(
  entries: readonly { readonly day: number; readonly customer?: 1 | 2; readonly code?: string }[],
): Conversions {
  const codes = [...new Set(entries.flatMap(({ code }) => code ?? []))];
  return {
    offsets: Uint32Array.from([0, entries.length]),
    day: Int32Array.from(entries, ({ day }) => day),
    status: new Uint8Array(entries.length),
    revenue: new Float64Array(entries.length),
    commission: new Float64Array(entries.length),
    traits: {
      customer: Uint8Array.from(entries, ({ customer }) => customer ?? 0),
      code: Uint32Array.from(entries, ({ code }) => (code ? codes.indexOf(code) + 1 : 0)),
      codes,
    },
  };
}

test('a rule on the share of new customers works', () => {
  const rule: Rule = { field: 'new-customers', days: 90, is: 'at-least', value: 0.5 };
  const of = (...entries: Parameters<typeof conversionsOf>[0]) => ask(rule, {}, { conversions: conversionsOf(entries) });
  const [fresh, known] = [{ day: AS_OF - 5, customer: 1 } as const, { day: AS_OF - 5, customer: 2 } as const];
  expect(of(fresh, known)).toBe(true);
  expect(of(fresh, known, known)).toBe(false);
  expect(of(fresh, known, { ...known, day: AS_OF - 90 })).toBe(true);
  expect(of({ day: AS_OF - 5 })).toBeNull();
  expect(of()).toBeNull();
  expect(ask(rule)).toBeNull();
});

test('a rule on a promo code finds whoever used it', () => {
  const conversions = conversionsOf([{ day: AS_OF - 400, code: 'SPRING' }, { day: AS_OF - 4 }]);
  expect(ask({ field: 'promo-code', is: 'is', value: 'spring' }, {}, { conversions })).toBe(true);
  expect(ask({ field: 'promo-code', is: 'is', value: 'summer' }, {}, { conversions })).toBe(false);
  expect(
    ask({ field: 'promo-code', is: 'is', value: 'summer' }, {}, { conversions: conversionsOf([{ day: AS_OF }]) }),
  ).toBeNull();
});

describe('segments of what other parts of the product find', () => {
  const flag: QualityFlag = {
    id: 'F-3',
    level: 'look',
    sentence: sentence('segment.rule.none'),
    evidence: [],
    size: 1,
    seen: AS_OF,
    expires: AS_OF + 30,
  };
  const active = { code: 'active', since: AS_OF - 300, gapDays: 1, reason: flag.sentence, tags: [] } as const;
  const dormant = { ...active, code: 'dormant' } as const;
  test.each<[SegmentId, string, Partial<AccountInsight>, Truth]>([
    ['S-14', 'dormant', { activity: dormant }, true],
    ['S-14', 'dormant, as every year', { activity: { ...dormant, tags: ['seasonal'] } }, false],
    ['S-15', 'clicks without sales', { activity: { ...active, tags: ['clicks-without-sales'] } }, true],
    ['S-15', 'clicks with sales', { activity: active }, false],
    ['S-19', 'ended by itself, nobody knows when', { activity: { ...active, code: 'churned', since: null } }, null],
    ['S-20', 'quiet as a year ago', { season: { returns: null } }, true],
    ['S-20', 'not quiet a year ago', { season: null }, false],
    ['S-21', 'back in 45 days', { season: { returns: AS_OF + 45 } }, true],
    ['S-21', 'back in 46 days', { season: { returns: AS_OF + 46 } }, false],
    ['S-21', 'should have been back yesterday', { season: { returns: AS_OF - 1 } }, false],
    ['S-21', 'nobody knows when it comes back', { season: { returns: null } }, null],
    ['S-24', 'a question is open', { flags: [flag] }, true],
    ['S-24', 'no question is open', { flags: [] }, false],
  ])('%s %s', (id, _what, change, truth) => {
    const data = aProgram({ partners: [{ cells: everyDay({ clicks: 2 }) }] });
    expect(askAll(segmentOf(id)?.rule ?? { any: [] }, data, change)[0]).toBe(truth);
  });

  test('before a year is known nobody is told not to be seasonal, and of 80 days not that clicks bring sales', () => {
    const young = [{ from: AS_OF - 80, to: LAST_COVERED }];
    const data = aProgram({ partners: [{ cells: everyDay({ clicks: 2 }) }], coverage: { clicks: young, conversions: young } });
    for (const id of ['S-15', 'S-20'] as const) expect(askAll(segmentOf(id)?.rule ?? { any: [] }, data)[0], id).toBeNull();
  });
});

test('own segments are filled beside the built-in ones, those of other programmes and unreadable ones are not', () => {
  const own = (id: string, content: { program: string | null; rule: unknown }) =>
    stampNew(id, { name: id, ...content }, 0) as unknown as ProgramData['book']['segments'][number];
  const data = aProgram({
    partners: [{ name: 'Ann', type: 'content' }],
    book: {
      ...EMPTY_BOOK,
      segments: [
        own('all', { program: null, rule: { field: 'type', is: 'is', value: 'content' } }),
        own('here', { program: 'example:Shop', rule: TRUE }),
        own('elsewhere', { program: 'example:Other', rule: TRUE }),
        own('unknown-is-out', { program: null, rule: { not: UNKNOWN } }),
        own('broken', { program: null, rule: { all: [TRUE, { field: 'mood', is: 'is', value: 1 }] } }),
        own('no-rule', { program: null, rule: null }),
      ],
    },
  });
  expect(computeInsight(data, SETTINGS).accounts[0]?.ownSegments).toEqual(['all', 'here']);
});

test('a log of contacts is asked by what is in it', () => {
  const touches = [aTouch({ account: accountOf('one'), day: AS_OF - 20 }), aTouch({ account: accountOf('one'), day: AS_OF + 5 })];
  const last = (is: Condition['is'], value: number): Rule => ({ field: 'last-out', is, value });
  expect(ask(last('is' as never, 0), {}, { touches })).toBe(true); // after the last day of the data: today, for all that anybody knows
  expect(ask(last('within', 7))).toBeNull();
  expect(ask({ field: 'written-to', is: 'is', value: false })).toBe(true);
  expect(ask({ field: 'unanswered', is: 'at-least', value: 1 }, {}, { touches })).toBe(true);
});

/** Every field asked something that fits it. */
const anyCondition: fc.Arbitrary<Condition> = fc
  .record({
    field: fc.constantFrom(...FIELDS),
    number: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 7, max: 365 }),
    flip: fc.boolean(),
  })
  .map(({ field, number, days, flip }): Condition => {
    switch (field.kind) {
      case 'flag':
        return { field: field.id, is: 'is', value: flip };
      case 'choice':
        return {
          field: field.id,
          is: flip ? 'is' : 'is-not',
          value: field.choices?.[number % (field.choices.length || 1)] ?? 'content',
        };
      case 'text':
        return { field: field.id, is: flip ? 'contains' : 'is-not', value: 'p0001' };
      default: {
        const condition: Condition = { field: field.id, is: flip ? 'at-least' : 'less-than', value: number };
        return field.isWindowed ? { ...condition, days } : condition;
      }
    }
  });

const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyCondition,
    fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule;

const seeds = fc.integer({ min: 1, max: 10_000 });

test('what is not known of a field puts nobody in, whatever is asked of it, but whether it is known', () => {
  fc.assert(
    fc.property(seeds, anyCondition, (seed, condition) => {
      const data = randomProgram({ seed, partners: 8 });
      const question = ({ is, value }: Pick<Condition, 'is' | 'value'>) => askAll({ ...condition, is, value }, data);
      const isKnown = question({ is: 'known', value: null });
      expect(question({ is: 'unknown', value: null })).toEqual(isKnown.map((known) => !known));
      question(condition).forEach((truth, account) => {
        expect(truth === null).toBe(isKnown[account] === false);
      });
    }),
    { numRuns: 60 },
  );
});

test('the order of rows is irrelevant, and a rule and its opposite never hold both', () => {
  fc.assert(
    fc.property(seeds, anyRule, (seed, rule) => {
      const data = randomProgram({ seed, partners: 8 });
      const straight = askAll(rule, data);
      expect(askAll(rule, reversed(data)).reverse()).toEqual(straight);
      expect(askAll({ not: rule }, data)).toEqual(straight.map((truth) => (truth === null ? null : !truth)));
    }),
    { numRuns: 40 },
  );
});

/** The same programme with its accounts the other way round. */
function reversed(data: ProgramData): ProgramData {
  const order = [...data.accounts.keys()].reverse();
  const { offsets, days, values } = data.series;
  const cells = order.flatMap((account) => {
    const from = offsets[account] ?? 0;
    return Array.from({ length: (offsets[account + 1] ?? 0) - from }, (_, i) => from + i);
  });
  const ends = [0];
  for (const account of order) ends.push((ends.at(-1) ?? 0) + (offsets[account + 1] ?? 0) - (offsets[account] ?? 0));
  const pick = (column: ArrayLike<number>) => Float64Array.from(cells, (cell) => column[cell] ?? 0);
  return {
    ...data,
    accounts: data.accounts.toReversed(),
    series: {
      offsets: Uint32Array.from(ends),
      days: Int32Array.from(cells, (cell) => days[cell] ?? 0),
      values: Object.fromEntries(Object.entries(values).map(([metric, column]) => [metric, pick(column)])) as typeof values,
    },
    lifetime: data.lifetime.map((snapshot) => ({
      ...snapshot,
      values: Object.fromEntries(Object.entries(snapshot.values).map(([metric, column]) => [metric, column.toReversed()])),
    })),
  };
}
