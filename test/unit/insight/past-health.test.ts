import { expect, test } from 'vitest';
import { firstDayOfMonth, monthOf } from '@/core/domain/day';
import type { AccountInsight, FactorId } from '@/core/domain/insight';
import type { ProgramData } from '@/core/domain/program-data';
import { computeInsight } from '@/core/insight/compute-insight';
import { aMonthlyProgram } from './coarse-makers';
import { AS_OF, FIRST_COVERED, insightOf, LAST_COVERED, type PartnerDraft, SETTINGS, scaleCells, steadyCells } from './makers';
import { randomProgram } from './random-program';

const others: PartnerDraft[] = Array.from({ length: 9 }, () => ({ cells: steadyCells(20, 1) }));
const falling: PartnerDraft = { cells: scaleCells(steadyCells(20, 1), 0.1, { from: AS_OF - 13, to: LAST_COVERED }) };

const judged = (partner: PartnerDraft, previousCovered: number | null) =>
  insightOf({ partners: [partner, ...others], previousCovered }).accounts[0] as AccountInsight;
const lostBy = ({ health }: AccountInsight, id: FactorId) => health.factors.find((factor) => factor.id === id)?.pointsLost ?? 0;

test('what changed since the data before: score and points then, against those of now', () => {
  const now = judged(falling, LAST_COVERED - 14);
  const then = insightOf({ partners: [falling, ...others] }, AS_OF - 14).accounts[0] as AccountInsight;
  expect(now.health.since).toMatchObject({ day: AS_OF - 14, score: then.health.score });
  const momentum = now.health.since?.factors.find(({ id }) => id === 'momentum');
  expect(momentum?.points).toBeCloseTo(lostBy(then, 'momentum') - lostBy(now, 'momentum'), 1);
  expect(momentum?.points).toBeLessThan(-5);
  expect(now.health.since?.factors[0]?.id).toBe('momentum');
});

test('the points add up to the change of the score before caps', () => {
  const now = judged(falling, LAST_COVERED - 14);
  const sum = (now.health.since?.factors ?? []).reduce((total, { points }) => total + points, 0);
  expect(Math.abs((now.health.since?.score ?? 0) + sum - (now.health.uncapped ?? 0))).toBeLessThan(1);
});

test.each<[string, number | null, number | null]>([
  ['two weeks', LAST_COVERED - 14, AS_OF - 14],
  ['ten days: the evaluation before', LAST_COVERED - 10, AS_OF - 14],
  ['seven days', LAST_COVERED - 7, AS_OF - 7],
  ['three days: a week before now is the nearest evaluation', LAST_COVERED - 3, AS_OF - 7],
  ['the same day: a week before, never now', LAST_COVERED, AS_OF - 7],
  ['nothing before', null, null],
  ['before the first evaluation that is replayed', AS_OF - 7 * 26, null],
])('compared with the evaluation at or before the data that was there: %s', (_name, previousCovered, day) => {
  expect(judged(falling, previousCovered).health.since?.day ?? null).toBe(day);
});

test('a partner that had no score then has nothing to compare with, nor has one that has none now', () => {
  const joinedLately = { joined: AS_OF - 6, cells: steadyCells(5, 3, { from: AS_OF - 5 }) };
  expect(judged(joinedLately, LAST_COVERED - 14).health.since).toBeNull();
  expect(judged({ joined: FIRST_COVERED + 30, cells: [] }, LAST_COVERED - 14).health.since).toBeNull();
  expect(judged({ ...falling, status: 'ended' }, LAST_COVERED - 14).health.since).toBeNull();
});

test('looking back changes nothing else, whatever the programme', () => {
  for (let seed = 1; seed < 8; seed++) {
    const program = randomProgram({ seed, partners: 12 });
    const withPast: ProgramData = { ...program, previousCovered: LAST_COVERED - 20 };
    const without = ({ health: { since: _, ...health }, ...rest }: AccountInsight) => ({ ...rest, health });
    const told = computeInsight(withPast, SETTINGS).accounts;
    expect(told.map(without)).toEqual(computeInsight(program, SETTINGS).accounts.map(without));
  }
});

test('of an export by months, the data before ended with its last whole month, without a lag', () => {
  const endOf = (monthsAgo: number) => firstDayOfMonth(monthOf(AS_OF) - monthsAgo) - 1;
  const { health } = computeInsight(
    { ...aMonthlyProgram([falling, ...others], { from: endOf(13) + 1, to: endOf(0) }), previousCovered: endOf(1) },
    { ...SETTINGS, leastConfidence: 0.1 },
  ).accounts[0] as AccountInsight;
  // Weeks are counted back from the end of the newest month: one of them ends near that of the month before.
  expect(Math.abs(endOf(1) - (health.since?.day ?? 0))).toBeLessThan(7);
});
