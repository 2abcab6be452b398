import { expect, test } from 'vitest';
import { DaySet, intersectPeriods, subtractPeriods, unitePeriods } from '@/core/insight/day-set';

const periods = [
  { from: 10, to: 19 },
  { from: 30, to: 39 },
];

test.each([
  ['the whole', 0, 100, 20],
  ['inside one', 12, 14, 3],
  ['across the hole', 18, 31, 4],
  ['in the hole', 20, 29, 0],
  ['before', 0, 9, 0],
  ['after', 40, 90, 0],
  ['backwards', 15, 14, 0],
])('days within a range: %s', (_name, from, to, expected) => {
  expect(new DaySet(periods, 100).count(from, to)).toBe(expected);
});

test('days after the end are left out', () => {
  const days = new DaySet(periods, 31);
  expect([days.first, days.last, days.count(0, 100), days.has(31), days.has(32)]).toEqual([10, 31, 12, true, false]);
  expect(new DaySet(periods, 5)).toMatchObject({ first: null, last: null, isEmpty: true });
});

test('a range is held when every day of it is in the set', () => {
  const days = new DaySet(periods, 100);
  expect([days.holds(10, 19), days.holds(10, 20), days.holds(5, 4)]).toEqual([true, false, true]);
});

test('periods are united and intersected', () => {
  const other = [{ from: 15, to: 29 }];
  expect(unitePeriods([periods, other])).toEqual([{ from: 10, to: 39 }]);
  expect(intersectPeriods(periods, other)).toEqual([{ from: 15, to: 19 }]);
  expect(unitePeriods([[], []])).toEqual([]);
});

test.each([
  ['nothing taken off', [{ from: 1, to: 9 }], [], [{ from: 1, to: 9 }]],
  [
    'a hole in the middle',
    [{ from: 1, to: 9 }],
    [{ from: 4, to: 5 }],
    [
      { from: 1, to: 3 },
      { from: 6, to: 9 },
    ],
  ],
  [
    'both ends',
    [{ from: 1, to: 9 }],
    [
      { from: 0, to: 1 },
      { from: 9, to: 12 },
    ],
    [{ from: 2, to: 8 }],
  ],
  ['all of it', [{ from: 1, to: 9 }], [{ from: 0, to: 9 }], []],
  [
    'only what overlaps',
    [
      { from: 1, to: 2 },
      { from: 5, to: 6 },
    ],
    [{ from: 2, to: 5 }],
    [
      { from: 1, to: 1 },
      { from: 6, to: 6 },
    ],
  ],
])('days of one list that are not in the other: %s', (_name, periods, others, left) => {
  expect(subtractPeriods(periods, others)).toEqual(left);
});
