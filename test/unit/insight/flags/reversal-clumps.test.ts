// F-3 where reversals come many at a time: an advertiser that takes back whole weeks makes few decisions of many reversals.
import { expect, test } from 'vitest';
import { ALL_COVERED, AS_OF, type Cell, FIRST_COVERED, LAST_COVERED, type PartnerDraft, seeded } from '../makers';
import { flaggedProgram } from './ledger-maker';

const whole = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const COVERAGE = { ...ALL_COVERED, settledConversions: whole, reversedConversions: whole };
const WEEKS = 25;
const PARTNERS = 300;

type Week = { readonly settled: number; readonly reversed: number };

/** Weekly counts of partners of different sizes; how many of a week are reversed is said by `reverse`. */
function world(seed: number, reverse: (settled: number, random: () => number) => number): Week[][] {
  const random = seeded(seed);
  return Array.from({ length: PARTNERS }, () => {
    const size = 1 + Math.floor(30 * random() ** 3);
    return Array.from({ length: WEEKS }, () => {
      const settled = Math.floor(size * (0.5 + random()));
      return { settled, reversed: reverse(settled, random) };
    });
  });
}

const wholeWeeks = (settled: number, random: () => number) => (random() < 0.1 ? settled : 0);
const oneByOne = (rate: number) => (settled: number, random: () => number) =>
  Array.from({ length: settled }, random).filter((toss) => toss < rate).length;

const partnerOf = (weeks: readonly Week[]): PartnerDraft => ({
  cells: weeks.map(
    ({ settled, reversed }, week): Cell => ({
      day: AS_OF - 7 * week - 3,
      clicks: 10 * settled,
      conversions: settled,
      settledConversions: settled,
      reversedConversions: reversed,
    }),
  ),
});

function asked(worlds: readonly (readonly Week[])[]): number[] {
  const { accounts } = flaggedProgram({ partners: worlds.map(partnerOf), coverage: COVERAGE });
  return accounts.flatMap(({ flags }, at) => (flags.some(({ id }) => id === 'F-3') ? [at] : []));
}

test('of honest partners whose weeks are reversed whole, hardly any is asked about', () => {
  const found = [1, 2, 3].flatMap((seed) => asked(world(seed, wholeWeeks)));
  expect(found.length / (3 * PARTNERS)).toBeLessThan(0.01);
});

test('of honest partners whose conversions are reversed one by one, neither', () => {
  const found = [1, 2, 3].flatMap((seed) => asked(world(seed, oneByOne(0.1))));
  expect(found.length / (3 * PARTNERS)).toBeLessThan(0.01);
});

test.each([
  ['one by one among whole weeks', wholeWeeks],
  ['one by one among the like', oneByOne(0.1)],
])('partners of which nearly half is reversed are found: %s', (_name, others) => {
  const planted = world(9, oneByOne(0.45))
    .filter((weeks) => total(weeks) >= 200)
    .slice(0, 10);
  const all = [...planted, ...world(4, others)];
  expect(planted).toHaveLength(10);
  expect(asked(all).filter((at) => at < 10)).toHaveLength(10);
});

test('of fewer than three partners nobody can say how reversals come: each counts as one', () => {
  const third = Array.from({ length: WEEKS }, (_, week) => ({ settled: 20, reversed: week % 3 === 0 ? 20 : 0 }));
  const tenth = Array.from({ length: WEEKS }, (_, week) => ({ settled: 20, reversed: week % 10 === 0 ? 20 : 0 }));
  expect(asked([third, tenth])).toEqual([0]);
  expect(asked([third, tenth, tenth])).toEqual([]);
});

test('a partner most of whose weeks are reversed whole is found among those that lose every tenth', () => {
  const weeks = Array.from({ length: WEEKS }, (_, week) => ({ settled: 20, reversed: week % 4 === 0 ? 0 : 20 }));
  expect(asked([weeks, ...world(5, wholeWeeks)])).toContain(0);
});

test('reversals of whole weeks are told to be worth fewer than their number', () => {
  const weeks = Array.from({ length: WEEKS }, (_, week) => ({ settled: 20, reversed: week % 4 === 0 ? 0 : 20 }));
  const { accounts } = flaggedProgram({ partners: [weeks, ...world(5, wholeWeeks)].map(partnerOf), coverage: COVERAGE });
  const flag = accounts[0]?.flags.find(({ id }) => id === 'F-3');
  const told = flag?.evidence.find(({ id }) => id === 'flag.F-3.clumps');
  expect(told?.facts.reversed).toBe(360);
  expect(told?.facts.worth).toBeGreaterThan(12);
  expect(told?.facts.worth).toBeLessThan(40);
});

const total = (weeks: readonly Week[]) => weeks.reduce((sum, { settled }) => sum + settled, 0);
