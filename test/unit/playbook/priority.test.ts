import { describe, expect, test } from 'vitest';
import type { ProgramInsight } from '@/core/domain/insight';
import { isDuty, MINUTES, PLAY_IDS, type Play, type PlayId } from '@/core/playbook/play';
import { findPlay, mannerOf, PLAYS } from '@/core/playbook/plays';
import { certaintyOf, chanceAfter, priorityOf, urgencyOf } from '@/core/playbook/priority';
import { asMoney, programBasis } from '@/core/playbook/program-basis';
import { stakeOf } from '@/core/playbook/stakes';
import { AS_OF, aDip, anInsight, aProgram, euros, type InsightChange } from '../../fixtures/insight-makers';
import { aSituation } from '../../fixtures/situation-makers';

function play(id: PlayId): Play {
  const found = findPlay(id);
  if (!found) throw new Error(id);
  return found;
}

function stake(id: PlayId, insight: InsightChange, program: Partial<ProgramInsight> = {}) {
  return stakeOf(play(id), aSituation({ insight, program }));
}

test('money × chance × urgency × certainty per minute', () => {
  expect(priorityOf({ stake: 1_150, chance: 0.1, urgency: 1.5, certainty: 0.99, minutes: 5 })).toBeCloseTo(34.155);
});

test('a call is weighed by its twenty minutes', () => {
  const dip = play('A-16');
  expect(MINUTES[mannerOf(dip, { tier: 'A', activity: 'dipping', type: null }).effort]).toBe(20);
  expect(mannerOf(dip, { tier: 'A', activity: 'dipping', type: null })).toMatchObject({ channel: 'call', template: 'dip-call' });
  expect(MINUTES[mannerOf(dip, { tier: 'B', activity: 'dipping', type: null }).effort]).toBe(5);
});

test('never started and gone silent are asked in different words', () => {
  expect(mannerOf(play('A-14'), { tier: 'none', activity: 'never-active', type: null }).template).toBe('ask-never-active');
  expect(mannerOf(play('A-14'), { tier: 'A', activity: 'dormant', type: null }).template).toBe('ask-dormant');
});

test.each([
  ['began today', AS_OF, 1.5],
  ['begins after the data ends', AS_OF + 2, 1.5],
  ['six days old', AS_OF - 6, 1.5],
  ['a week old', AS_OF - 7, 1],
  ['45 days old', AS_OF - 45, 1],
  ['46 days old', AS_OF - 46, 0.7],
  ['of unknown age', null, 1],
])('urgency: %s', (_name, since, expected) => {
  expect(urgencyOf({ since }, AS_OF)).toBe(expected);
});

describe('certainty', () => {
  test('of a dip is what its test leaves', () => {
    expect(certaintyOf(play('A-16'), anInsight({ dip: aDip({ p: 0.03 }) }))).toBeCloseTo(0.97);
  });
  test('of anything else is the confidence, at least 0.2', () => {
    expect(certaintyOf(play('A-25'), anInsight({ dip: aDip({ p: 0.03 }), health: { confidence: 0.6 } }))).toBe(0.6);
    expect(certaintyOf(play('A-16'), anInsight({ dip: null, health: { confidence: 0.5 } }))).toBe(0.5);
    expect(certaintyOf(play('A-06'), anInsight({ health: { confidence: 0 } }))).toBe(0.2);
  });
});

test('three dismissals for one type of partner lower the chance by a third', () => {
  expect(chanceAfter(2, 0.1)).toBe(0.1);
  expect(chanceAfter(3, 0.1)).toBeCloseTo(0.0667, 4);
  expect(chanceAfter(30, 0.1)).toBeCloseTo(0.0667, 4);
});

describe('money at stake', () => {
  const eur = (amount: number) => ({ units: euros(amount), currency: 'EUR' });

  test('a starter: a third of the median first 90 days', () => {
    expect(stake('A-06', {})).toEqual({ money: eur(200), rank: 200 });
  });

  test('a dip: what it is short of', () => {
    expect(stake('A-16', { dip: aDip() })).toEqual({ money: eur(1_150), rank: 1_150 });
  });

  test('a dip in clicks that nobody priced: clicks short × conversion rate × order value', () => {
    // 420 clicks in four weeks are 450 in 30 days; 1 % of clicks buy, 60 euros each.
    const { money } = stake('A-16', { dip: aDip({ money: null }) });
    expect(money).toEqual(eur(270));
  });

  test.each([
    [0, 400],
    [180, 200],
    [360, 100],
  ])('silent for %i days: half is written off per half year', (gapDays, left) => {
    const own = { activity: { code: 'dormant', gapDays }, recent: { mainBeforeSilence: euros(400) } } as const;
    expect(stake('A-14', own).money).toEqual(eur(left));
  });

  test('never active: a starter', () => {
    expect(stake('A-14', { activity: { code: 'never-active' } }).money).toEqual(eur(200));
  });

  test('clicks without a sale: clicks of 30 days × the peers’ rate × the order value, exactly', () => {
    const other = anInsight({ recent: { clicks30: 10_000, conversions30: 100 } });
    const many = anInsight({ recent: { clicks30: 1_000, conversions30: 0 } });
    const rate = 100 / 11_000;
    expect(stake('A-08', { recent: many.recent }, { accounts: [other, many] }).money).toEqual(
      eur(Math.round(1_000 * rate * 60 * 1e4) / 1e4),
    );
    expect(stake('A-08', { recent: { clicks30: 5 } }, { accounts: [other] }).money).toEqual(eur(3));
  });

  test('a friendly word: 2 % of the month', () => {
    expect(stake('A-25', { recent: { main30: euros(5_000) } })).toEqual({ money: eur(100), rank: 100 });
  });

  test('growth: the rise going on, or 2 % of the month', () => {
    expect(stake('A-26', { recent: { main30: euros(60), mainPrevious30: 0 } }).money).toEqual(eur(60));
    expect(stake('A-41', { recent: { main30: euros(1_000), mainPrevious30: euros(2_000) } }).money).toEqual(eur(20));
  });

  test('unknown worth still ranks, and is not called money', () => {
    const unknown = stake('A-25', { recent: { main30: null } });
    expect(unknown.money).toBeNull();
    expect(unknown.rank).toBeCloseTo(4); // 2 % of a starter's month
    const nothing = stake('A-06', {}, { medianFirst90: null });
    expect(nothing.money).toBeNull();
    expect(nothing.rank).toBeGreaterThan(0);
  });
});

test('a programme that counts conversions prices them by its median order, or not at all', () => {
  const basis = programBasis(aProgram({ mainMetric: 'conversions', medianOrderValue: euros(60) }));
  expect(asMoney(basis, 2.5)).toEqual({ units: euros(150), currency: 'EUR' });
  expect(asMoney(programBasis(aProgram({ mainMetric: 'conversions', medianOrderValue: null })), 2.5)).toBeNull();
  expect(asMoney(programBasis(aProgram({ currency: null })), 10)).toBeNull();
});

test('every play is complete: chance or duty, window, and no absorption in a circle', () => {
  for (const found of PLAYS) {
    const { id, chance, success, absorbs } = found;
    if (chance === null) expect(isDuty(found)).toBe(true);
    else expect(chance > 0 && chance < 0.2).toBe(true);
    expect(success.windowDays).toBeGreaterThan(0);
    for (const other of absorbs) expect(play(other).absorbs).not.toContain(id);
  }
  expect(PLAYS.map(({ id }) => id).sort()).toEqual([...PLAY_IDS].sort());
});
