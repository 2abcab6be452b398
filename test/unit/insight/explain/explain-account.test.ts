import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountInsight } from '@/core/domain/insight';
import type { ProgramData } from '@/core/domain/program-data';
import type { Settings } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { accountExplainer, explainAccount } from '@/core/insight/explain/explain-account';
import type { AccountExplanations } from '@/core/insight/explain/explanation';
import { judgeProgram } from '@/core/insight/judge-program';
import { AS_OF, accountOf, aProgram, aTouch, FIRST_COVERED, SETTINGS, steadyCells } from '../makers';
import { randomProgram } from '../random-program';
import { simulate } from '../simulation';
import { checkFormulas, checkWords, decided, formulaOf, of } from './check-explained';

/** What is simulated is mostly clicks. */
const BY_CLICKS: Settings = { ...SETTINGS, mainMetric: 'clicks' };
const SIMULATED = aProgram({ partners: simulate({ seed: 3, partners: 120, weeks: 60, first: FIRST_COVERED }) });

function explainAll(data: ProgramData, settings = SETTINGS): AccountExplanations[] {
  const explain = accountExplainer(judgeProgram(data, settings));
  return data.accounts.map(({ id }) => explain(id)).filter((one) => one !== null);
}

describe('of every account of any programme', () => {
  test('what is explained is what was published', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const data = randomProgram({ seed, partners: 15 });
        const { accounts } = computeInsight(data, SETTINGS);
        expect(explainAll(data).map(({ insight }) => insight)).toEqual(accounts);
      }),
      { numRuns: 40 },
    );
  });

  test('every formula comes to what it explains', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const explained of explainAll(randomProgram({ seed, partners: 15 }))) checkFormulas(explained);
      }),
      { numRuns: 60 },
    );
  });

  test('of the rules in order the one that decides is the stage and the status, and none before it holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const explained of explainAll(randomProgram({ seed, partners: 15 }))) {
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
        for (const explained of explainAll(randomProgram({ seed, partners: 10 }))) checkWords(explained);
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
