import { expect, test } from 'vitest';
import { firstDayOfMonth, monthOf } from '@/core/domain/day';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { knownFlows } from '@/core/insight/known-flows';
import { activePeriods, regularityAt } from '@/core/insight/regularity';
import { makeStudy } from '@/core/insight/study';
import { aMonthlyProgram } from './coarse-makers';
import { AS_OF, aProgram, FIRST_COVERED, type PartnerDraft } from './makers';

test('of weeks, the last 13 covered ones are looked at, however far they reach back', () => {
  const hole = [
    { from: FIRST_COVERED, to: AS_OF - 7 * 10 },
    { from: AS_OF - 7 * 5 + 1, to: AS_OF + 2 },
  ];
  const study = makeStudy(aProgram({ partners: [{}], coverage: { clicks: hole, conversions: hole } }), DEFAULT_SETTINGS, {
    asOf: AS_OF,
    snapshotsUntil: AS_OF,
  });
  const week = study.calendar.weeks - 1;
  const found = regularityAt({ ...study, week, day: AS_OF });
  expect(found).toMatchObject({ unit: 'weeks', of: 13, entersAt: 8, leavesAt: 4, weeks: [week - 17, week] });
});

test('fewer than 13 covered weeks say nothing', () => {
  const short = [{ from: AS_OF - 7 * 12 + 1, to: AS_OF }];
  const study = makeStudy(aProgram({ partners: [{}], coverage: { clicks: short, conversions: short } }), DEFAULT_SETTINGS, {
    asOf: AS_OF,
    snapshotsUntil: AS_OF,
  });
  expect(regularityAt({ ...study, week: study.calendar.weeks - 1, day: AS_OF })).toBeNull();
});

const lastMonth = monthOf(AS_OF) - 1;
const asOf = firstDayOfMonth(lastMonth + 1) - 1;
/** Active in these months, counted back from the last. */
const activeIn = (...back: readonly number[]): PartnerDraft => ({
  joined: FIRST_COVERED - 400,
  cells: back.map((months) => ({ day: firstDayOfMonth(lastMonth - months) + 3, clicks: 40, conversions: 2, revenue: 900_000 })),
});

test.each<[string, PartnerDraft, number]>([
  ['all four months', activeIn(0, 1, 2, 3), 4],
  ['three of four', activeIn(0, 2, 3), 3],
  ['the fifth does not count', activeIn(4, 3), 1],
  ['none', activeIn(6), 0],
])('of months, the last four are looked at: %s', (_name, partner, expected) => {
  const program = aMonthlyProgram([partner], { from: firstDayOfMonth(lastMonth - 11), to: asOf });
  const study = makeStudy(program, DEFAULT_SETTINGS, { asOf, snapshotsUntil: asOf }, knownFlows(program));
  const found = regularityAt({ ...study, week: study.calendar.weeks - 1, day: asOf });
  expect(found).toMatchObject({ unit: 'months', of: 4, entersAt: 3, leavesAt: 1 });
  if (found) expect(activePeriods(study.grids, found, 0)).toBe(expected);
});
