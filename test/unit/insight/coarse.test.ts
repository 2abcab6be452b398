import { describe, expect, test } from 'vitest';
import { type Day, firstDayOfMonth, monthOf } from '@/core/domain/day';
import type { AccountInsight } from '@/core/domain/insight';
import type { ProgramData } from '@/core/domain/program-data';
import { computeInsight } from '@/core/insight/compute-insight';
import { aCoarseProgram, monthAround, type Stretch, weekOf } from './coarse-makers';
import {
  ALL_COVERED,
  AS_OF,
  aProgram,
  type Cell,
  FIRST_COVERED,
  LAST_COVERED,
  type PartnerDraft,
  SETTINGS,
  steadyCells,
} from './makers';
import { simulate } from './simulation';

const told = (program: ProgramData, asOf?: Day) => computeInsight(program, SETTINGS, asOf);

describe('a weekly export', () => {
  const first = simulate({ seed: 3, partners: 120, weeks: 60, first: FIRST_COVERED });
  const selling = (cell: Cell): Cell => {
    const conversions = Math.floor((cell.clicks ?? 0) / 9);
    return conversions > 0 ? { ...cell, conversions, revenue: conversions * 500_000 } : cell;
  };
  const fallen = ({ cells = [], ...rest }: PartnerDraft, i: number): PartnerDraft => ({
    ...rest,
    cells: cells.filter(({ day }) => i % 10 > 1 || day < AS_OF - 7 * (4 + (i % 7))).map(selling),
  });
  const partners = first.map(fallen);
  const moved = (days: number) =>
    partners.map(({ cells = [], ...rest }) => ({ ...rest, cells: cells.map((cell) => ({ ...cell, day: cell.day + days })) }));

  test('says of everybody what the same weeks by day say, where all happened on the last day of each', () => {
    // A year is no whole number of weeks: the one at its edge is left out, so that nothing hangs on it.
    const onLastDay = moved(3).map(({ cells, ...rest }) => ({ ...rest, cells: cells.filter(({ day }) => day > AS_OF - 7 * 52) }));
    const byDay = told(aProgram({ partners: onLastDay, coverage: ALL_COVERED }), AS_OF);
    const byWeek = told(aCoarseProgram({ partners: onLastDay, stretchOf: weekOf }), AS_OF);
    expect(byWeek.asOf).toBe(AS_OF);
    const without30 = ({ recent: _, ...rest }: AccountInsight) => rest;
    expect(byWeek.accounts.map(without30)).toEqual(byDay.accounts.map(without30));
    expect(byWeek.shift).toBe(byDay.shift);
    expect(byDay.accounts.filter(({ dip }) => dip).length).toBeGreaterThan(2);
    expect(byDay.accounts.filter(({ activity }) => activity.code === 'dormant').length).toBeGreaterThan(2);
  });

  test('finds the same dips and tiers on whatever day of the week things happened', () => {
    const byDay = told(aProgram({ partners, coverage: ALL_COVERED }), AS_OF);
    const byWeek = told(aCoarseProgram({ partners, stretchOf: weekOf }), AS_OF);
    const found = ({ dip, tier, weeks }: AccountInsight) => ({ dip, tier, weeks });
    expect(byWeek.accounts.map(found)).toEqual(byDay.accounts.map(found));
  });

  test('keeps its own weeks: an unfinished last one is dropped, a finished one counts whole', () => {
    const covered = { from: FIRST_COVERED, to: AS_OF + 3 };
    const stretchOf: Stretch = (day) => ({ from: weekOf(day).from, to: Math.min(weekOf(day).to, covered.to) });
    const cells = steadyCells(5, 5, covered);
    expect(told(aCoarseProgram({ partners: [{ cells }], stretchOf, covered })).asOf).toBe(AS_OF);
    const whole = { from: FIRST_COVERED, to: AS_OF };
    expect(
      told(aCoarseProgram({ partners: [{ cells: steadyCells(5, 5, whole) }], stretchOf: weekOf, covered: whole })).asOf,
    ).toBe(AS_OF);
  });

  test('counts of 30 days only the weeks that lie wholly within them', () => {
    const cells = steadyCells(10, 5, { from: FIRST_COVERED, to: AS_OF });
    const insight = told(aCoarseProgram({ partners: [{ cells }], stretchOf: weekOf })).accounts[0];
    expect(insight?.recent.clicks30).toBe(4 * 7 * 10);
  });
});

describe('a monthly export', () => {
  const october = monthAround(AS_OF - 31);
  const covered = { from: monthAround(FIRST_COVERED + 31).from, to: october.to };
  const until = (to: Day) => steadyCells(9, 4, { from: covered.from, to });
  const monthsAgo = (months: number) => firstDayOfMonth(monthOf(october.to) - months + 1) - 1;
  const partners: PartnerDraft[] = [
    { ownId: 'steady', cells: until(covered.to) },
    { ownId: 'one-empty-month', cells: until(monthsAgo(1)) },
    { ownId: 'two-empty-months', cells: until(monthsAgo(2)) },
    { ownId: 'seven-empty-months', cells: until(monthsAgo(7)) },
    { ownId: 'nothing', joined: covered.from - 100, cells: [] },
  ];
  const insight = told(aCoarseProgram({ partners, stretchOf: monthAround, covered }));
  const codeOf = (ownId: string) => insight.accounts[partners.findIndex((partner) => partner.ownId === ownId)];

  test('is judged as of the end of its last whole month', () => {
    expect(insight.asOf).toBe(october.to);
  });

  test.each([
    ['steady', 'active'],
    ['one-empty-month', 'dipping'],
    ['two-empty-months', 'dormant'],
    ['seven-empty-months', 'churned'],
    ['nothing', 'dormant'],
  ])('%s is %s', (ownId, code) => {
    expect(codeOf(ownId)?.activity.code).toBe(code);
  });

  test('an empty month is silence on all of its days, an active one lasts to its end', () => {
    expect(codeOf('steady')?.activity.gapDays).toBe(0);
    expect(codeOf('steady')?.lastActive).toBe(october.to);
    expect(codeOf('one-empty-month')?.activity.gapDays).toBe(31);
  });

  test('counts towards the tiers, and is worth half of the confidence', () => {
    expect(codeOf('steady')?.tier).toBe('A');
    expect(codeOf('steady')?.dip).toBeNull();
    const activity = codeOf('steady')?.health.factors.find(({ id }) => id === 'activity');
    expect(activity?.confidence).toBe(0.5);
    expect(insight.accounts.every(({ weeks }) => weeks.every((week) => week === null))).toBe(true);
  });

  test('looks back on nothing that it would have to see into: asked for a day within a month, the month before counts', () => {
    const asked = told(aCoarseProgram({ partners, stretchOf: monthAround, covered }), october.from + 9);
    expect(asked.asOf).toBe(october.from - 1);
  });
});

describe('one period alone', () => {
  const covered = { from: AS_OF - 299, to: AS_OF };
  const partners: PartnerDraft[] = [
    { cells: [{ day: AS_OF - 200, clicks: 900, conversions: 30, revenue: 9_000_000 }] },
    { cells: [{ day: AS_OF - 200, clicks: 3 }] },
    { cells: [], joined: FIRST_COVERED },
  ];
  const [seller, visitor, silent] = told(aCoarseProgram({ partners, stretchOf: () => covered, covered })).accounts;

  test('gives tiers and who was active in it', () => {
    expect([seller?.tier, visitor?.tier, silent?.tier]).toEqual(['A', 'none', 'none']);
    expect([seller?.activity.code, visitor?.activity.code, silent?.activity.code]).toEqual(['active', 'activating', 'dormant']);
    expect([seller?.dip, seller?.rise]).toEqual([null, null]);
    expect(seller?.totals.clicks).toBe(900);
  });
});

test('months before the days count for tiers and totals, but no week of them is compared with another', () => {
  const seam = firstDayOfMonth(monthOf(AS_OF) - 1);
  const cells = steadyCells(20, 5);
  const old = aCoarseProgram({
    partners: [{ cells: cells.filter(({ day }) => day < seam) }],
    stretchOf: monthAround,
    covered: { from: monthAround(FIRST_COVERED).from, to: seam - 1 },
  });
  const recent = aProgram({
    partners: [{ cells: cells.filter(({ day }) => day >= seam) }],
    coverage: Object.fromEntries(Object.keys(ALL_COVERED).map((metric) => [metric, [{ from: seam, to: LAST_COVERED }]])),
  });
  const both = told({ ...recent, coarse: old.coarse, coarseCoverage: old.coarseCoverage });
  const whole = told(aProgram({ partners: [{ cells }] }));
  expect(both.asOf).toBe(AS_OF);
  expect(both.accounts[0]?.totals.clicks).toBe(whole.accounts[0]?.totals.clicks);
  expect(both.accounts[0]?.activity.code).toBe('active');
  expect(both.accounts[0]?.dip).toBeNull();
  expect(both.accounts[0]?.weeks.slice(0, 10).every((week) => week === null)).toBe(true);
});
