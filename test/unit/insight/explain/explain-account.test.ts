import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnSegment } from '@/core/domain/book';
import { firstDayOfMonth, monthOf } from '@/core/domain/day';
import type { AccountInsight } from '@/core/domain/insight';
import { stampNew } from '@/core/domain/merge-records';
import type { ProgramData } from '@/core/domain/program-data';
import type { Rule } from '@/core/domain/rule';
import type { Settings } from '@/core/domain/settings';
import { sentenceText } from '@/core/i18n/translate';
import { computeInsight } from '@/core/insight/compute-insight';
import { accountExplainer, explainAccount } from '@/core/insight/explain/explain-account';
import type { AccountExplanations } from '@/core/insight/explain/explanation';
import { judgeProgram } from '@/core/insight/judge-program';
import { FIELDS } from '@/core/insight/segments/fields';
import { aMonthlyProgram } from '../coarse-makers';
import {
  AS_OF,
  aCalendarEntry,
  aCheck,
  accountOf,
  aGoal,
  aProgram,
  aPulse,
  aTouch,
  FIRST_COVERED,
  SETTINGS,
  steadyCells,
} from '../makers';
import { coarsened, kept, randomProgram } from '../random-program';
import { simulate } from '../simulation';
import { checkFormulas, checkWords, decided, formulaOf, of } from './check-explained';

/** What is simulated is mostly clicks. */
const BY_CLICKS: Settings = { ...SETTINGS, mainMetric: 'clicks' };
const SIMULATED = aProgram({ partners: simulate({ seed: 3, partners: 120, weeks: 60, first: FIRST_COVERED }) });

function explainAll(data: ProgramData, settings = SETTINGS): AccountExplanations[] {
  const explain = accountExplainer(judgeProgram(data, settings));
  return data.accounts.map(({ id }) => explain(id)).filter((one) => one !== null);
}

/** By the day or by months, with or without goals, checklists, own views and own segments: whatever there may be to explain. */
function anyProgram(seed: number, partners: number): ProgramData {
  const program = randomProgram({ seed, partners });
  const told = seed % 3 === 0 ? coarsened(program, { span: 28, until: AS_OF + 3 }) : program;
  const noted = seed % 2 === 0 ? kept(told) : told;
  return { ...noted, book: { ...noted.book, segments: [OWN, UNREADABLE] } };
}

/** Something of every kind of field, so that all of them are read for somebody. */
const RULE: Rule = { any: FIELDS.map(({ id }) => ({ field: id, is: 'known', value: null })) };
const OWN = { ...stampNew('own-1', { program: null, name: 'Anybody', rule: RULE }, 1) } as OwnSegment;
const UNREADABLE = {
  ...stampNew('own-2', { program: null, name: 'Nobody', rule: { field: 'clicks' } }, 1),
} as unknown as OwnSegment;
const WITH_PULSE: Settings = { ...SETTINGS, pulseCounts: true };

describe('of every account of any programme', () => {
  test('what is explained is what was published', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const data = anyProgram(seed, 15);
        const { accounts } = computeInsight(data, WITH_PULSE);
        expect(explainAll(data, WITH_PULSE).map(({ insight }) => insight)).toEqual(accounts);
      }),
      { numRuns: 40 },
    );
  });

  test('every formula comes to what it explains', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const explained of explainAll(anyProgram(seed, 15), WITH_PULSE)) checkFormulas(explained);
      }),
      { numRuns: 60 },
    );
  });

  test('of the rules in order the one that decides is the stage and the status, and none before it holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const explained of explainAll(anyProgram(seed, 15))) {
          expect(decided(of(explained, 'stage'))).toBe(`explain.stage.${explained.insight.stage.byRule}`);
          expect(decided(of(explained, 'activity'))).toBe(`explain.activity.${explained.insight.activity.code}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every sentence, label and name in it has words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const explained of explainAll(anyProgram(seed, 10), WITH_PULSE)) checkWords(explained);
      }),
      { numRuns: 40 },
    );
  });

  test('of every segment that a partner is in, own ones too, the rule holds by the partner’s own values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const { insight, explanations } of explainAll(anyProgram(seed, 15))) {
          const of = explanations.filter(({ subject }) => subject.kind === 'segment' || subject.kind === 'own-segment');
          const ids = of.map(({ subject }) => ('id' in subject ? subject.id : null));
          expect(ids).toEqual([...insight.segments, ...insight.ownSegments]);
          for (const { compared } of of) expect(compared?.holds).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('in a programme with dips, rises and all stages', () => {
  const all = explainAll(SIMULATED, BY_CLICKS);

  test('formulas hold, dips and rises among them', () => {
    for (const explained of all) {
      checkFormulas(explained);
      for (const kind of ['dip', 'rise'] as const) {
        const shift = explained.insight[kind];
        if (!shift) continue;
        expect(formulaOf(of(explained, kind), 'expected')).toBeCloseTo(shift.expected, 9);
        expect(formulaOf(of(explained, kind), 'chance')).toBeCloseTo(shift.p, 12);
      }
    }
    expect(all.some(({ insight }) => insight.dip !== null)).toBe(true);
    expect(all.some(({ insight }) => insight.rise !== null)).toBe(true);
  });

  test('the conditions of the last stage all hold exactly where it was entered or is about to be', () => {
    const states = judgeProgram(SIMULATED, BY_CLICKS).result.states;
    all.forEach((explained, at) => {
      const parts = of(explained, 'stage')?.tested.find(({ says }) => says.id === 'explain.stage.cultivation')?.parts ?? [];
      if (parts.length === 0) return;
      const isMet = parts.slice(0, -1).every(({ holds }) => holds === true);
      expect(isMet).toBe(states[at]?.stage.qualifiesSince !== null);
    });
    expect(all.some(({ insight }) => insight.stage.code === 'cultivation')).toBe(true);
  });

  test('a partner in the last stage is told what would end it, and none of it holds', () => {
    const inside = all.filter(({ insight }) => insight.stage.byRule === 'cultivation');
    expect(inside.length).toBeGreaterThan(0);
    for (const explained of inside) {
      const rule = of(explained, 'stage')?.tested.find(({ decides }) => decides);
      expect(rule?.says.id).toBe('explain.stage.cultivation-stays');
      expect(rule?.parts?.map(({ holds }) => holds)).toEqual([false, false, false]);
    }
  });

  test('the share that lies before a partner is what its tier says', () => {
    for (const explained of all) {
      const share = formulaOf(of(explained, 'tier'), 'larger-share');
      const { tier } = explained.insight;
      if (share === null) expect(tier).toBe('none');
      else expect(share < SETTINGS.tierAShare ? 'A' : share < SETTINGS.tierBShare ? 'B' : 'C').toBe(tier);
    }
  });
});

test('a relationship is explained by the log, with its days', () => {
  const data = aProgram({
    partners: [{ cells: steadyCells(20, 5) }, { cells: steadyCells(30, 4) }],
    touches: [aTouch({ account: accountOf('p00000'), day: AS_OF - 200, direction: 'in' })],
  });
  const explained = explainAccount(data, SETTINGS, accountOf('p00000')) as AccountExplanations;
  checkFormulas(explained);
  const relationship = of(explained, 'factor', 'relationship');
  expect(formulaOf(relationship, 'score')).toBeLessThan(1);
  expect(relationship?.inputs).toContainEqual({ label: 'last-two-way', value: { day: AS_OF - 200 } });
  expect(relationship?.settings.map(({ name }) => name)).toContain('cadenceA');
});

test('what was counted says on which days', () => {
  const data = aProgram({ partners: [{ cells: steadyCells(20, 5) }, { cells: steadyCells(30, 4) }] });
  const explained = explainAccount(data, SETTINGS, accountOf('p00000')) as AccountExplanations;
  const clicks = of(explained, 'factor', 'conversion')?.inputs.find(({ label }) => label === 'clicks');
  expect(clicks).toMatchObject({ from: AS_OF - 89, to: AS_OF, metric: 'clicks' });
  expect(of(explained, 'activity')?.coverage).toContainEqual({
    metric: 'clicks',
    period: { from: FIRST_COVERED, to: AS_OF, days: 7 * 60 },
  });
});

test('an earlier day is explained as it was judged then', () => {
  const id = idOfLargest(computeInsight(SIMULATED, BY_CLICKS).accounts);
  const then = computeInsight(SIMULATED, BY_CLICKS, AS_OF - 70).accounts.find(({ account }) => account === id);
  expect(explainAccount(SIMULATED, BY_CLICKS, id, AS_OF - 70)?.insight).toEqual(then);
});

test('nothing is explained of an account that is not there', () => {
  expect(explainAccount(SIMULATED, BY_CLICKS, accountOf('nobody'))).toBeNull();
});

function idOfLargest(accounts: readonly AccountInsight[]) {
  const largest = accounts.find(({ tier, health }) => tier === 'A' && health.score !== null);
  if (!largest) throw new Error('nobody in tier A');
  return largest.account;
}

test('a goal, a checklist and an own view are explained by what they are', () => {
  const [id, other] = [accountOf('p00000'), accountOf('p00001')];
  const partners = [
    { cells: steadyCells(20, 5) },
    { joined: AS_OF - 20, cells: [{ day: AS_OF - 3, clicks: 1 }] },
    { cells: steadyCells(30, 4) },
  ];
  const goals = [aGoal({ account: id, metric: 'conversions', target: 30, period: { from: AS_OF - 29, to: AS_OF + 30 } })];
  const checks = (['link', 'creative', 'feed'] as const).map((item, at) =>
    aCheck({ account: other, list: 'readiness', item, state: at === 0 ? 'part' : 'yes', day: AS_OF - 5 }),
  );
  const pulses = [aPulse({ account: id, mood: 'worried', day: AS_OF - 2, note: 'new owner' })];
  const program = aProgram({ partners });
  const data = { ...program, book: { ...program.book, goals, checks, pulses } };
  const explain = accountExplainer(judgeProgram(data, WITH_PULSE));

  const goal = of(explain(id) as AccountExplanations, 'factor', 'goal');
  expect(goal?.inputs.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['attained', AS_OF - 29, AS_OF],
    ['target', AS_OF - 29, AS_OF + 30],
    ['days-passed', undefined, undefined],
    ['days-of-goal', undefined, undefined],
  ]);
  expect(goal?.inputs.at(-1)?.value).toBe(60);
  expect(goal?.coverage.map(({ metric }) => metric)).toEqual(['conversions']);
  expect(of(explain(id) as AccountExplanations, 'factor', 'pulse')?.inputs).toContainEqual({ label: 'pulse', value: 'worried' });
  expect(of(explain(other) as AccountExplanations, 'factor', 'readiness')?.inputs.map(({ value }) => value)).toEqual([2, 1, 3]);
});

test('the days of a test are those of the weeks that were compared, without an outage and without what lies before the partner', () => {
  const outage = { from: AS_OF - 13, to: AS_OF - 7 };
  const joined = AS_OF - 7 * 10 + 1;
  const program = aProgram({
    partners: [
      { joined, cells: steadyCells(20, 5, { from: joined }) },
      ...Array.from({ length: 4 }, () => ({ cells: steadyCells(30, 4) })),
    ],
  });
  const withOutage = {
    ...program,
    book: { ...program.book, calendar: [aCalendarEntry({ kind: 'outage', period: outage })] },
  };
  const daysOf = (data: ProgramData) => {
    const { inputs } =
      of(explainAccount(data, BY_CLICKS, accountOf('p00000')) as AccountExplanations, 'factor', 'momentum') ?? {};
    return inputs?.slice(0, 2).map(({ label, from, to }) => [label, from, to]);
  };
  expect(daysOf(program)).toEqual([
    ['recent', AS_OF - 27, AS_OF],
    ['base', joined, AS_OF - 28],
  ]);
  expect(daysOf(withOutage)).toEqual([
    ['recent', AS_OF - 34, AS_OF],
    ['base', joined, AS_OF - 35],
  ]);
});

test('by months the days are whole months, and regularity is told by them', () => {
  const last = monthOf(AS_OF) - 1;
  const covered = { from: firstDayOfMonth(last - 11), to: firstDayOfMonth(last + 1) - 1 };
  const partners = Array.from({ length: 5 }, (_, at) => ({
    joined: FIRST_COVERED - 400,
    cells: steadyCells(20 + at, 3, covered),
  }));
  const data = aMonthlyProgram(partners, covered);
  const explained = explainAccount(data, SETTINGS, accountOf('p00000')) as AccountExplanations;
  const [recent, base] = of(explained, 'factor', 'momentum')?.inputs ?? [];
  expect([recent?.from, recent?.to]).toEqual([firstDayOfMonth(last), covered.to]);
  expect([base?.from, base?.to]).toEqual([firstDayOfMonth(last - 6), firstDayOfMonth(last) - 1]);
  const { tested = [], settings = [] } = of(explained, 'stage') ?? {};
  const says = tested.flatMap(({ parts = [] }) => parts.map((part) => sentenceText(part.says)));
  expect(says).toContainEqual(expect.stringMatching(/of the last 4 covered months/));
  expect(settings.map(({ name }) => name)).not.toContain('cultivationEntersWeeks');
  checkFormulas(explained);
});

test.each([
  ['invited ten days ago', { status: 'invited', joined: AS_OF - 10 }, 'recruitment', [true, true]],
  ['invited long ago', { status: 'invited', joined: AS_OF - 80 }, 'discovery', [true, false]],
  ['applied long ago', { status: 'pending', joined: AS_OF - 80 }, 'recruitment', [true, true]],
  ['only known', { status: 'new', joined: AS_OF - 80 }, 'discovery', [false]],
  ['joining later', { status: 'active', joined: AS_OF + 9 }, 'recruitment', [true]],
] as const)('before joining: %s', (_name, partner, stage, parts) => {
  const data = aProgram({ partners: [partner, { cells: steadyCells(9, 3) }] });
  const explained = explainAccount(data, SETTINGS, accountOf('p00000')) as AccountExplanations;
  const rules = of(explained, 'stage')?.tested ?? [];
  expect(decided(of(explained, 'stage'))).toBe(`explain.stage.${stage}`);
  const recruitment = rules.find(({ says }) => says.id === 'explain.stage.recruitment');
  expect(recruitment?.parts?.map(({ holds }) => holds)).toEqual(parts);
  // The rule holds exactly where all that it is made of does.
  expect(recruitment?.holds).toBe(parts.every(Boolean));
});

test('what the newest data did to the score is part of its explanation, and only of a score', () => {
  const program = { ...SIMULATED, previousCovered: AS_OF - 40 };
  const all = explainAll(program, BY_CLICKS);
  const changed = all.filter(({ insight }) => insight.health.since !== null);
  expect(changed.length).toBeGreaterThan(0);
  for (const explained of all) {
    const { since, score } = explained.insight.health;
    expect(of(explained, 'score')?.change).toEqual(since === null ? undefined : { since, score });
  }
});
