import { expect, test } from 'vitest';
import type { LeftAlone } from '@/core/playbook/effects/cases';
import { weighLeftAlone } from '@/core/playbook/effects/weigh-left-alone';
import { aStanding } from './makers';

const one = (account: number, change: Partial<LeftAlone> = {}): LeftAlone => ({
  asOf: 100,
  day: 106,
  standing: aStanding({ account }),
  success: false,
  contactedOn: null,
  succeededOn: null,
  ...change,
});
/** Later weeks with contacts: who met the trigger then. */
const metThen = (...weeks: [asOf: number, accounts: number[]][]) =>
  new Map(weeks.map(([asOf, accounts]) => [asOf, Uint8Array.from({ length: 20 }, (_, at) => (accounts.includes(at) ? 1 : 0))]));
const weights = (alone: LeftAlone[], met = metThen()) => {
  const found = weighLeftAlone({ alone, met });
  return alone.map((each) => found.get(each) ?? null);
};

test('nobody was written to later: each stands for itself', () => {
  expect(weights([one(0), one(1)])).toEqual([1, 1]);
});

test('who still met the trigger stands for those like it that were written to, not for those that were well', () => {
  const later = metThen([100, [0, 1, 2]], [107, [0, 1]]);
  expect(weights([one(0, { contactedOn: 115 }), one(1), one(2, { success: true })], later)).toEqual([0, 2, 1]);
});

test('week by week the weight is handed on: all weights together stay what they were', () => {
  const later = metThen([100, [0, 1, 2, 3]], [107, [0, 1, 2, 3]], [114, [1, 2, 3]]);
  const found = weights([one(0, { contactedOn: 110 }), one(1, { contactedOn: 118 }), one(2), one(3)], later);
  expect(found.reduce((sum: number, weight) => sum + (weight ?? 0), 0)).toBeCloseTo(4);
  expect(found[2]).toBeCloseTo(2);
});

test('who has come back does not stand for those that had not, whatever the data of the week before said', () => {
  const later = metThen([100, [0, 1, 2]], [107, [0, 1, 2]]);
  const back = one(2, { success: true, succeededOn: 109 });
  expect(weights([one(0, { contactedOn: 115 }), one(1), back], later)).toEqual([0, 2, 1]);
});

test('a handful that were all written to stay in; of more than a handful nobody can be said anything', () => {
  const written = (n: number) => Array.from({ length: n }, (_, at) => one(at, { contactedOn: 115 }));
  const later = (n: number) => metThen([100, []], [107, Array.from({ length: n }, (_, at) => at)]);
  expect(weights([...written(2), one(9, { success: true })], later(2))).toEqual([1, 1, 1]);
  expect(weights([...written(6), one(9, { success: true })], later(6))).toEqual(Array(7).fill(null));
});

test('tiers do not stand for each other, nor do weeks', () => {
  const later = metThen([100, [0, 1, 2]], [107, [0, 1, 2]]);
  const big = one(1, { standing: { ...one(1).standing, tier: 'A' } });
  expect(weights([one(0, { contactedOn: 115 }), big, one(2)], later)).toEqual([0, 1, 2]);
});
