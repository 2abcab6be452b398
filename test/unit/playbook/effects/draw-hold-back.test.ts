import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawHoldBack } from '@/core/playbook/effects/draw-hold-back';
import { accountOf } from '../../insight/makers';

const list = (n: number) => Array.from({ length: n }, (_, at) => accountOf(`p${at}`));
const lists = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 60 })
  .map((ids) => ids.map((id) => accountOf(`p${id}`)));
const shares = fc.double({ min: 0.05, max: 0.5, noNaN: true });

test('the same list, share and seed give the same part, in whatever order the list comes', () => {
  fc.assert(
    fc.property(lists, shares, fc.integer(), (accounts, share, seed) => {
      expect(drawHoldBack([...accounts].reverse(), share, seed)).toEqual(drawHoldBack(accounts, share, seed));
    }),
  );
});

test('the part is of the list, nobody twice, as large as the share says or nobody, and never all of it', () => {
  fc.assert(
    fc.property(lists, shares, fc.integer(), (accounts, share, seed) => {
      const held = drawHoldBack(accounts, share, seed);
      expect(new Set(held).size).toBe(held.length);
      expect(held.every((account) => accounts.includes(account))).toBe(true);
      const wanted = Math.round(accounts.length * share);
      expect(held.length).toBe(wanted < accounts.length ? wanted : 0);
    }),
  );
});

test('over many seeds everybody is left out about as often', () => {
  const accounts = list(10);
  const times = new Map<string, number>();
  for (let seed = 0; seed < 5_000; seed++) {
    for (const account of drawHoldBack(accounts, 0.2, seed)) times.set(account, (times.get(account) ?? 0) + 1);
  }
  // 5,000 draws of 2 in 10: 1,000 each, give or take five standard deviations.
  for (const account of accounts) expect(Math.abs((times.get(account) ?? 0) - 1_000)).toBeLessThan(5 * Math.sqrt(800));
});

test.each([
  ['nobody', 0, 0.2],
  ['one alone', 1, 0.5],
  ['a list whose share is less than half of one', 2, 0.2],
  ['a list that would be left out whole', 4, 1],
  ['a list and no share', 4, Number.NaN],
])('of %s there is no part to leave out', (_name, n, share) => {
  expect(drawHoldBack(list(n), share, 1)).toEqual([]);
});
