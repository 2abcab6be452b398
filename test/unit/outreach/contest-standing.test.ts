import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import { type Contender, standingOf } from '@/core/outreach/contest-standing';
import { phaseOf } from '@/core/outreach/phase';
import { ACME } from '../../fixtures/makers';

const JUNE = { from: 1, to: 30 };

const runner = (name: string, attained: number | null, reachedOn: number | null = null, missingDays = 0): Contender => ({
  account: accountIdOf(ACME, name.toLowerCase()),
  name,
  progress: { attained, reachedOn, isLatest: false, knownDays: 30 - missingDays, missingDays, allDays: 30 },
  isToReview: false,
});
const standing = (contenders: readonly Contender[], asOf = 40, today = 42) =>
  standingOf({ contest: { threshold: 10, period: JUNE }, contenders, asOf, today });
const names = (list: readonly Contender[]) => list.map(({ name }) => name);

test('the first to cross by date is named, not the one with the most', () => {
  const { first, reached } = standing([runner('Ann', 99, 20), runner('Bob', 10, 12), runner('Cyd', 30, 13)]);
  expect(names(first)).toEqual(['Bob']);
  expect(names(reached)).toEqual(['Bob', 'Cyd', 'Ann']);
});

test('two on the same day are both named: exports tell days', () => {
  expect(names(standing([runner('Bob', 11, 12), runner('Ann', 40, 12), runner('Cyd', 20, 13)]).first)).toEqual(['Ann', 'Bob']);
});

test('who is close comes before the others, and who has nothing is counted only', () => {
  const { close, others, idle } = standing([
    runner('Ann', 7.9),
    runner('Bob', 8),
    runner('Cyd', 9.5),
    runner('Dan', 0),
    runner('Eve', null),
  ]);
  expect(names(close)).toEqual(['Cyd', 'Bob']);
  expect(names(others)).toEqual(['Ann']);
  expect(idle).toBe(2);
});

test('nobody there: nobody is first', () => {
  expect(standing([])).toMatchObject({ first: [], reached: [], close: [], idle: 0, missingDays: 0 });
});

test.each([
  ['the data have not come to its end', 29, 0, false],
  ['they have', 30, 0, true],
  ['a day of it is missing', 30, 1, false],
] as const)('final: %s', (_name, asOf, missing, isFinal) => {
  expect(standing([runner('Ann', 3, null, missing)], asOf).isFinal).toBe(isFinal);
});

test.each([
  ['the day before', 0, 30, 'coming'],
  ['the first day', 1, 30, 'live'],
  ['the last day', 30, 30, 'live'],
  ['the day after', 31, 30, 'past'],
  ['without an end', 9999, null, 'live'],
] as const)('on %s', (_name, today, to, phase) => {
  expect(phaseOf({ from: 1, to }, today)).toBe(phase);
});
