import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONVERSION_STATUSES } from '@/core/domain/batch';
import { arbitraryContent } from '../../fixtures/arbitrary-batch';
import { type BatchContent, NEW_YEAR } from '../../fixtures/makers';
import type { FileContent } from '../../fixtures/stored-imports';
import { type Folded, foldOf } from './read-figures';

type Ledger = NonNullable<BatchContent['ledger']>;
type Row = Ledger['conversions'][number];

const covered = { from: NEW_YEAR, to: NEW_YEAR + 30 };
const ledger = (conversions: readonly Row[]): FileContent => ({
  ledger: { covered, carries: ['conversions', 'revenue', 'commission'], conversions },
});

/** Each conversion as a person would read it off. */
function read({ accounts, conversions }: Folded) {
  if (!conversions) return null;
  const { offsets, day, status, revenue, commission, traits } = conversions;
  return accounts.flatMap(({ ownId }, account) =>
    Array.from({ length: (offsets[account + 1] ?? 0) - (offsets[account] ?? 0) }, (_, step) => {
      const at = (offsets[account] ?? 0) + step;
      const named = (position: number | undefined, texts: readonly string[] = []) => (position ? texts[position - 1] : null);
      return {
        account: ownId,
        day: (day[at] ?? 0) - NEW_YEAR,
        status: CONVERSION_STATUSES[status[at] ?? -1],
        revenue: revenue[at],
        commission: commission[at],
        ...(traits.second ? { second: traits.second[at] } : {}),
        ...(traits.lag ? { lag: traits.lag[at] } : {}),
        ...(traits.buyer ? { buyer: Number(traits.buyer[at]) } : {}),
        ...(traits.customer ? { customer: traits.customer[at] } : {}),
        ...(traits.code ? { code: named(traits.code[at], traits.codes) } : {}),
        ...(traits.site ? { site: named(traits.site[at], traits.sites) } : {}),
      };
    }),
  );
}

const row = (id: number, change: Partial<Row> = {}): Row => ({
  account: 'ann',
  id,
  day: NEW_YEAR,
  status: 'approved',
  revenue: 100,
  commission: 10,
  ...change,
});

test('no import that lists conversions, no list of them', () => {
  const daily: FileContent = { daily: { covered, metrics: ['conversions'], figures: [['ann', NEW_YEAR, { conversions: 1 }]] } };
  expect(foldOf([daily]).conversions).toBeNull();
  expect(foldOf([ledger([])]).conversions).toMatchObject({ offsets: Uint32Array.of(0), traits: {} });
});

test('they stand by account, then day; partners without one have none', () => {
  const files = [
    { accounts: ['abe', 'bob'] },
    ledger([row(1, { account: 'cy', day: NEW_YEAR + 2 }), row(2), row(3, { account: 'cy' })]),
  ];
  const data = foldOf(files);
  expect(read(data)?.map(({ account, day }) => [account, day])).toEqual([
    ['ann', 0],
    ['cy', 0],
    ['cy', 2],
  ]);
  expect(data.conversions?.offsets).toEqual(Uint32Array.of(0, 0, 1, 1, 3));
  expect(data.conversions?.traits).toEqual({});
});

test('what does not count is left out: bonuses, and what the network excluded', () => {
  const rows = [row(1, { counts: 0 }), row(2, { status: 'excluded' }), row(3, { status: 'reversed' })];
  expect(read(foldOf([ledger(rows)]))?.map(({ status }) => status)).toEqual(['reversed']);
  expect(read(foldOf([ledger([row(1)]), ledger([row(1, { status: 'excluded' })])]))).toEqual([]);
});

test('the later export wins; a column that it lacks keeps what the earlier said', () => {
  const first = ledger([
    row(1, { traits: { second: 10, lag: 5, code: 'OLD', site: 'a.test', buyer: 3, customer: 1 } }),
    row(2, { traits: { second: 20, code: 'OLD' } }),
  ]);
  const later = ledger([row(1, { status: 'reversed', traits: { lag: 7, code: 'NEW' } })]);
  expect(read(foldOf([first, later]))).toEqual([
    {
      account: 'ann',
      day: 0,
      status: 'reversed',
      revenue: 100,
      commission: 10,
      second: 10,
      lag: 7,
      buyer: 3,
      customer: 1,
      code: 'NEW',
      site: 'a.test',
    },
    {
      account: 'ann',
      day: 0,
      status: 'approved',
      revenue: 100,
      commission: 10,
      second: 20,
      lag: -1,
      buyer: 0,
      customer: 0,
      code: 'OLD',
      site: null,
    },
  ]);
});

test('a conversion that moved to another partner keeps what was known of it', () => {
  const files = [ledger([row(1, { traits: { code: 'SAVE' } })]), ledger([row(1, { account: 'bob' })])];
  expect(read(foldOf(files))).toMatchObject([{ account: 'bob', code: 'SAVE' }]);
});

test('codes and sites are one sorted list each, of those that are used', () => {
  const files = [
    ledger([row(1, { traits: { code: 'z' } }), row(2, { traits: { code: 'unused' } })]),
    ledger([row(2, { traits: { code: 'a' } }), row(3, { traits: { code: 'z' } })]),
  ];
  expect(foldOf(files).conversions?.traits).toEqual({ code: Uint32Array.of(2, 1, 2), codes: ['a', 'z'] });
});

test('an amount that is not said, or in a currency without a rate, is not a zero', () => {
  const files = [ledger([row(1, { revenue: 50, currency: 'USD' }), row(2)])];
  expect(read(foldOf(files))?.map(({ revenue }) => revenue)).toEqual([Number.NaN, 100]);
  expect(read(foldOf(files, { rates: { USD: '0.5' } }))?.map(({ revenue }) => revenue)).toEqual([25, 100]);
});

/** The same again, slowly: a map of conversions, the later row over the earlier. */
function byHand(files: readonly BatchContent[]) {
  const entries = new Map<number, Row>();
  for (const { ledger: some } of files) {
    for (const next of new Map(some?.conversions.map((one) => [one.id, one])).values()) {
      const before = entries.get(next.id);
      entries.set(next.id, { ...next, traits: { ...before?.traits, ...said(next.traits) } });
    }
  }
  return [...entries.values()].filter(({ status = 'approved', counts = 1 }) => counts === 1 && status !== 'excluded');
}

const said = (traits: Row['traits'] = {}) =>
  Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== undefined && value !== -1));

test('the fold of any ledgers is that of a map made by hand', () => {
  fc.assert(
    fc.property(fc.array(arbitraryContent, { maxLength: 4 }), (contents) => {
      const files = contents.map(({ ledger: some, ...rest }) => ({
        ...rest,
        ...(some ? { ledger: { ...some, conversions: some.conversions.map(({ currency: _one, ...own }) => own) } } : {}),
      }));
      const key = (one: object) => JSON.stringify(one);
      const found = (read(foldOf(files)) ?? []).map(({ account, day, status, second, lag, buyer, customer, code, site }) =>
        key([account, day, status, second ?? -1, lag ?? -1, buyer ?? 0, customer ?? 0, code ?? null, site ?? null]),
      );
      const wanted = byHand(files).map(({ account, day, status = 'approved', traits = {} }) => {
        const { second = -1, lag = -1, buyer = 0, customer = 0, code = null, site = null } = traits;
        return key([account, day - NEW_YEAR, status, second, lag, buyer, customer, code, site]);
      });
      expect(found.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});

test('exports of different conversions give the same list in any order, and however they are cut', () => {
  const rows = fc.uniqueArray(
    fc.record({
      account: fc.constantFrom('ann', 'bob'),
      id: fc.nat({ max: 60 }),
      day: fc.integer({ min: NEW_YEAR, max: NEW_YEAR + 3 }),
      traits: fc.record({
        code: fc.constantFrom('x', 'y', 'z'),
        site: fc.constantFrom('a.test', 'b.test'),
        second: fc.nat({ max: 9 }),
      }),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  fc.assert(
    fc.property(rows, fc.array(fc.nat({ max: 2 }), { minLength: 20, maxLength: 20 }), (all, parts) => {
      const files = [0, 1, 2].map((part) => ledger(all.filter((_, at) => parts[at] === part)));
      const whole = foldOf([ledger(all)]).conversions;
      expect(foldOf(files).conversions).toEqual(whole);
      expect(foldOf(files.reverse()).conversions).toEqual(whole);
    }),
  );
});

test('as many conversions are listed as the figures by day count, where ledgers are all there is', () => {
  fc.assert(
    fc.property(fc.array(arbitraryContent, { maxLength: 3 }), (contents) => {
      const whole = { from: NEW_YEAR, to: NEW_YEAR + 70 };
      const files = contents.flatMap(({ ledger: some }) => (some ? [{ ledger: { ...some, covered: whole } }] : []));
      const data = foldOf(files);
      const counted = data.series.values.conversions.reduce((sum, count) => sum + count, 0);
      expect(data.conversions?.day.length ?? 0).toBe(counted);
    }),
  );
});
