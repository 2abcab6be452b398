import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grain } from '@/core/domain/report';
import { type BatchContent, NEW_YEAR } from '../../fixtures/makers';
import type { FileContent } from '../../fixtures/stored-imports';
import { foldOf } from './read-figures';

/** What a whole file is must not depend on how it was cut into files before it was imported. */

type Flow = NonNullable<BatchContent['daily']>;
type Ledger = NonNullable<BatchContent['ledger']>;

const WEEKS = 6;
const LAST = NEW_YEAR + WEEKS * 7 - 1;
const account = fc.constantFrom('ann', 'bob', 'cy');
const names = { ann: 'Ann', bob: 'Bob', cy: 'Cy' };
const units = fc.integer({ min: -1_000, max: 1_000_000 });

/** Rows of one file, of which some are in dollars. A row is a stretch of days of one account. */
const fileRows = fc.record({
  grain: fc.constantFrom<Grain>('day', 'week', 'period'),
  rows: fc.uniqueArray(
    fc.record({
      account,
      place: fc.nat({ max: WEEKS * 7 - 1 }),
      clicks: fc.nat({ max: 9 }),
      revenue: units,
      isDollar: fc.boolean(),
    }),
    { selector: (row) => `${row.account} ${row.place} ${row.isDollar}`, maxLength: 25 },
  ),
});
type FileRows = typeof fileRows extends fc.Arbitrary<infer Value> ? Value : never;

/** The file of those rows that begin within a period, which is cut only where no row is. */
function flowOf({ grain, rows }: FileRows, from: number, to: number): FileContent {
  const span = grain === 'day' ? 1 : 7;
  const places = rows.map((row) => ({ ...row, first: grain === 'day' ? row.place : Math.floor(row.place / 7) * 7 }));
  const own = places.filter(({ first }) => NEW_YEAR + first >= from && NEW_YEAR + first <= to);
  const sums = (some: typeof own, isDollar: boolean): Flow['figures'] => {
    const cells = new Map<string, { account: string; first: number; clicks: number; revenue: number }>();
    for (const row of some) {
      const key = `${row.account} ${row.first}`;
      const known = cells.get(key) ?? { account: row.account, first: row.first, clicks: 0, revenue: 0 };
      const revenue = row.isDollar === isDollar ? row.revenue : 0;
      cells.set(key, { ...known, clicks: known.clicks + row.clicks, revenue: known.revenue + revenue });
    }
    return [...cells.values()].map(({ account: who, first, clicks, revenue }) => [
      who,
      NEW_YEAR + first,
      isDollar ? { revenue } : { clicks, revenue },
      span,
    ]);
  };
  const dollars = own.filter(({ isDollar }) => isDollar);
  return {
    accounts: Object.keys(names),
    names,
    daily: {
      grain,
      covered: { from, to },
      metrics: ['clicks', 'revenue'],
      figures: sums(own, false),
      ...(dollars.length > 0 ? { otherMoney: { USD: sums(dollars, true) } } : {}),
    },
    // Dollars are not counted among the rows, so that every part is a file in euros, and the programme with it.
    summary: { rows: { read: own.length, accepted: own.length, skipped: 0, refused: 0 } },
  };
}

const rates = fc.constantFrom({}, { rates: { USD: '0.917431' } });

/** Files with which it overlaps. */
const around = fc.array(fileRows, { maxLength: 2 }).map((some) => some.map((rows) => flowOf(rows, NEW_YEAR + 7, NEW_YEAR + 20)));

/** All but the end of the data before the newest: of two files the first is what was there before. */
const dataOf = (files: readonly FileContent[], entered: object) => ({ ...foldOf(files, entered), previousCovered: null });

test('a file in two halves, cut between two days, is the whole file', () => {
  fc.assert(
    fc.property(fileRows, fc.integer({ min: 1, max: WEEKS * 7 - 1 }), rates, around, (rows, cut, entered, before) => {
      const at = NEW_YEAR + (rows.grain === 'day' ? cut : Math.ceil(cut / 7) * 7);
      if (at > LAST) return;
      const whole = dataOf([...before, flowOf(rows, NEW_YEAR, LAST)], entered);
      const halves = [flowOf(rows, NEW_YEAR, at - 1), flowOf(rows, at, LAST)];
      expect(dataOf([...before, ...halves], entered)).toEqual(whole);
      expect(dataOf([...before, ...halves.reverse()], entered)).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

const conversions = fc.uniqueArray(
  fc.record({
    account,
    id: fc.integer({ min: 1, max: 40 }),
    day: fc.integer({ min: NEW_YEAR, max: LAST }),
    status: fc.constantFrom('pending' as const, 'approved' as const, 'reversed' as const, 'paid' as const, 'excluded' as const),
    revenue: units,
    commission: units,
    isDollar: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);
type Conversions = typeof conversions extends fc.Arbitrary<infer Value> ? Value : never;

function ledgerOf(some: Conversions): FileContent {
  const carries: Ledger['carries'] = ['conversions', 'revenue', 'commission', 'reversedConversions', 'reversedRevenue'];
  const entries = some.map(({ isDollar, ...conversion }) => ({ ...conversion, ...(isDollar ? { currency: 'USD' } : {}) }));
  const covered = { from: NEW_YEAR, to: LAST };
  return { accounts: Object.keys(names), names, ledger: { covered, carries, conversions: entries } };
}

test('a ledger in two halves, cut anywhere, is the whole ledger', () => {
  fc.assert(
    fc.property(conversions, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), rates, (all, sides, entered) => {
      const halves = [true, false].map((side) => ledgerOf(all.filter((_, at) => sides[at] === side)));
      const whole = foldOf([ledgerOf(all)], entered);
      expect(foldOf(halves, entered)).toEqual(whole);
      expect(foldOf(halves.reverse(), entered)).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

test('the same file again changes nothing of the fold', () => {
  fc.assert(
    fc.property(fileRows, conversions, rates, (rows, all, entered) => {
      const [flow, ledger] = [flowOf(rows, NEW_YEAR, LAST), ledgerOf(all)];
      const once = foldOf([flow, ledger], entered);
      expect(foldOf([flow, ledger, flow, ledger], entered)).toEqual(once);
    }),
    { numRuns: 50 },
  );
});
