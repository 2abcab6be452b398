import { expect, test } from 'vitest';
import { makeReturnTable, noReturnCounts } from '@/core/insight/return-table';

const table = makeReturnTable(noReturnCounts(), 20);

test.each([
  ['active, once in 26 weeks', 0, 1, 0.2],
  ['active nearly every week', 0, 26, 0.97],
  ['one week silent, 17 active', 1, 17, 0.85],
  ['two weeks silent, 18 active', 2, 18, 0.75],
  ['three weeks silent', 3, 9, 0.68],
  ['four weeks silent', 4, 9, 0.68],
  ['five weeks silent', 5, 8, 0.44],
  ['eight weeks silent', 8, 3, 0.26],
  ['nine weeks silent', 9, 4, 0.32],
  ['fourteen weeks silent', 14, 2, 0.13],
  ['twenty-six weeks silent', 26, 18, 0.09],
  ['twenty-seven weeks silent', 27, 1, 0.03],
])('without cases of its own the table is the prior: %s', (_name, silent, active, expected) => {
  expect(table.chance(silent, active)).toEqual({ chance: expected, seen: 0, assumed: 20 });
});

test.each([
  [0, 0.2],
  [1, 0.2],
  [2, 0.12],
  [4, 0.12],
  [5, 0.07],
  [9, 0.04],
  [14, 0.02],
  [26, 0.02],
  [27, 0.01],
  [500, 0.01],
])('never active for %i weeks', (weeks, expected) => {
  expect(table.neverActive(weeks).chance).toBe(expected);
});

test('own cases are worth more the more there are, and longer silence is never likelier to end', () => {
  const counts = noReturnCounts();
  counts.cases[5 + 4] = 20; // one week silent, 18+ active weeks
  counts.returned[5 + 4] = 0;
  const own = makeReturnTable(counts, 20);
  expect(own.chance(1, 18).chance).toBeCloseTo((20 * 0.92) / 40, 12);
  expect(own.chance(2, 18).chance).toBeCloseTo(0.46, 12);
  expect(own.chance(1, 18).seen).toBe(20);
  for (let active = 1; active < 27; active++) {
    for (let silent = 1; silent < 30; silent++) {
      expect(own.chance(silent, active).chance).toBeLessThanOrEqual(own.chance(silent - 1, active).chance);
    }
  }
});
