import { expect, test } from 'vitest';
import type { Day } from '@/core/domain/day';
import type { Returns } from '@/core/domain/insight';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { AS_OF, aProgram, type Cell, FIRST_COVERED, insightOf, LAST_COVERED, type PartnerDraft } from './makers';

/** A click on the last day of each of these weeks, counted back from as-of: 0 is the newest. */
const clicksIn = (...weeksBack: readonly number[]): Cell[] => weeksBack.map((back) => ({ day: AS_OF - 7 * back, clicks: 1 }));
const covered = (weeks: number) => {
  const periods = [{ from: AS_OF - 7 * weeks + 1, to: LAST_COVERED }];
  return { clicks: periods, conversions: periods };
};
const learned = (partners: readonly PartnerDraft[], weeks: number): Returns =>
  insightOf({ partners, coverage: covered(weeks) }).returns;
const joinedBefore: Day = FIRST_COVERED - 100;

/** Cases of a cell, by the lower bounds of its classes. */
function seen({ silent, active, seen: cases }: Returns, silentFrom: number, activeFrom: number): number | undefined {
  return cases[silent.indexOf(silentFrom) * active.length + active.indexOf(activeFrom)];
}
const chanceOf = ({ silent, active, chance }: Returns, silentFrom: number, activeFrom: number) =>
  chance[silent.indexOf(silentFrom) * active.length + active.indexOf(activeFrom)];

test('each week with four known weeks after it is a case of how long it had been silent and how often active before', () => {
  // Of 12 weeks: active in the first and the seventh. The last four have no four weeks after them.
  const table = learned([{ joined: joinedBefore, cells: clicksIn(11, 5) }], 12);
  expect(seen(table, 0, 1)).toBe(1);
  expect(seen(table, 1, 1)).toBe(1);
  expect(seen(table, 2, 1)).toBe(1);
  expect(seen(table, 3, 1)).toBe(2);
  expect(seen(table, 5, 1)).toBe(1);
  expect(seen(table, 0, 2)).toBe(1);
  expect(seen(table, 1, 2)).toBe(1);
  expect(table.seen.reduce((sum, cases) => sum + cases, 0)).toBe(8);
});

test('a case came back when any of the four weeks after it was active', () => {
  // Silent for 0 and 1 weeks: not back within four. For 2 weeks: back. The chances shrink towards the prior of 20 cases.
  const table = learned([{ joined: joinedBefore, cells: clicksIn(11, 5) }], 12);
  expect(chanceOf(table, 0, 1)).toBeCloseTo((0 + 20 * 0.2) / 21, 12);
  expect(chanceOf(table, 1, 1)).toBeCloseTo((0 + 20 * 0.2) / 21, 12);
  expect(chanceOf(table, 2, 1)).toBeCloseTo(Math.min((0 + 20 * 0.2) / 21, (1 + 20 * 0.18) / 21), 12);
});

test('weeks that are not covered teach nothing, nor do those whose outcome lies in them', () => {
  const hole = [
    { from: AS_OF - 7 * 12 + 1, to: AS_OF - 7 * 6 },
    { from: AS_OF - 7 * 5 + 1, to: LAST_COVERED },
  ];
  const partners = [{ joined: joinedBefore, cells: clicksIn(11, 4) }];
  const { returns } = insightOf({ partners, coverage: { clicks: hole, conversions: hole } });
  // Weeks 11 and 10 back see four known weeks; 9 to 5 back see the hole or are it; 4 back sees four.
  expect(returns.seen.reduce((sum, cases) => sum + cases, 0)).toBe(3);
});

test('with 56 weeks only the half year before now and the same half a year earlier are learned from', () => {
  const all = Array.from({ length: 60 }, (_, i) => i);
  const cases = (weeks: number) => {
    const table = learned([{ joined: joinedBefore, cells: clicksIn(...all.filter((back) => back < weeks)) }], weeks);
    return table.seen.reduce((sum, count) => sum + count, 0);
  };
  expect(cases(55)).toBe(51);
  expect(cases(56)).toBe(22 + 4);
  expect(cases(60)).toBe(22 + 8);
});

test('a partner that the network has ended, or that has not joined, teaches nothing', () => {
  const partners = [
    { status: 'ended' as const, cells: clicksIn(11, 5) },
    { status: 'pending' as const, cells: clicksIn(9) },
  ];
  expect(learned(partners, 12).seen.every((cases) => cases === 0)).toBe(true);
});

test('without clicks or without conversions nothing is learned, because silence is not known', () => {
  const coverage = { clicks: covered(30).clicks };
  const { returns } = insightOf({ partners: [{ cells: clicksIn(11, 5) }], coverage });
  expect(returns.seen.every((cases) => cases === 0)).toBe(true);
  expect(returns.chance[0]).toBe(0.2);
});

test('partners that have not begun are cases of their age, from joining on, until they begin', () => {
  const joined = AS_OF - 7 * 12 + 3;
  const never = learned([{ joined }], 30);
  // Ages of 0 to 7 weeks have four known weeks after them.
  expect(never.startSeen).toEqual([2, 3, 3, 0, 0, 0]);
  const late = learned([{ joined, cells: clicksIn(5) }], 30);
  // It joined in the week 11 back and began in the week 5 back.
  expect(late.startSeen).toEqual([2, 3, 1, 0, 0, 0]);
  expect(late.startChance[0]).toBeCloseTo((0 + 20 * 0.2) / 22, 12);
  // Three of three began at the age of 2 to 4 weeks, but nobody is likelier to begin later than earlier.
  expect(late.startChance[1]).toBe(late.startChance[0]);
  expect(late.startChance[2]).toBeCloseTo((1 + 20 * 0.07) / 21, 12);
});

test('one that joined before the data, or nobody knows when, is no case of never having begun', () => {
  expect(learned([{ joined: joinedBefore }, { joined: null }], 30).startSeen.every((cases) => cases === 0)).toBe(true);
});

test('what the prior is worth is a setting', () => {
  const data = aProgram({ partners: [{ joined: joinedBefore, cells: clicksIn(11, 5) }], coverage: covered(12) });
  const { returns } = computeInsight(data, { ...DEFAULT_SETTINGS, returnPriorCases: 0 });
  expect(returns.assumed).toBe(0);
  expect(chanceOf(returns, 0, 1)).toBe(0);
});
