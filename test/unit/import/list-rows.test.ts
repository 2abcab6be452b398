import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ListRows, type PackedList } from '@/core/import/list-rows';
import { gateOf, type Roles, readingOf } from './read-ledger';

type Wishes = Parameters<typeof readingOf>[1];

function readList(roles: Roles, rows: readonly (readonly string[])[], wishes: Wishes = {}): PackedList & { verdicts: string[] } {
  const reading = readingOf(roles, { report: 'partners', kind: 'list', ...wishes });
  const list = new ListRows(reading, gateOf(reading));
  const verdicts = rows.map((row) => list.take(row));
  return { ...list.pack(20_000), verdicts };
}

const MONEY = ['partner-id', 'clicks', 'revenue', 'commission', 'currency'] as const;

test('amounts in another currency stand apart; counts are of all', () => {
  const list = readList(MONEY, [
    ['1', '10', '100', '', 'EUR'],
    ['2', '20', '200', '', 'usd'],
    ['3', '30', '', '', 'GBP'],
  ]);
  expect(list.verdicts).toEqual(['taken', 'taken', 'taken']);
  expect(list.totals).toMatchObject({ clicks: 60, revenue: 1_000_000, commission: null });
  expect(list.otherMoney).toEqual([{ currency: 'USD', totals: expect.objectContaining({ revenue: 2_000_000, clicks: null }) }]);
  expect(list.snapshot).toEqual({
    day: 20_000,
    values: { clicks: Float64Array.of(10, 20, 30), revenue: Float64Array.of(1_000_000, Number.NaN, Number.NaN) },
    otherMoney: [{ currency: 'USD', values: { revenue: Float64Array.of(Number.NaN, 2_000_000, Number.NaN) } }],
  });
});

test('a list in one currency has no others', () => {
  const list = readList(MONEY, [['1', '10', '100', '1', '']]);
  expect(list.snapshot).not.toHaveProperty('otherMoney');
  expect(list.otherMoney).toEqual([]);
});

test.each([
  ['a word that is no code', ['1', '1', '1', '1', 'Euro'], 'unknown-currency'],
  ["a sign against the row's code", ['1', '1', '$1', '1', 'GBP'], 'other-currency'],
])('%s: refused', (_, row, verdict) => {
  expect(readList(MONEY, [row]).verdicts).toEqual([verdict]);
});

test('rows of one partner add up for each currency, in any order', () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.tuple(fc.constantFrom('1', '2'), fc.nat(9), fc.constantFrom('', '5', '7'), fc.constantFrom('', 'EUR', 'USD', 'GBP')),
        )
        .chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
      ([rows, shuffled]) => {
        const read = (some: typeof rows) =>
          readList(
            MONEY,
            some.map(([id, clicks, revenue, currency]) => [id, String(clicks), revenue, '', currency]),
            { repeats: 'sum' },
          );
        const { verdicts: _, ...one } = read(rows);
        const { verdicts: __, ...other } = read(shuffled);
        expect(other).toEqual(one);
        const usd = rows.filter(([, , revenue, code]) => code === 'USD' && revenue !== '');
        const sum = usd.reduce((all, [, , revenue]) => all + Number(revenue) * 10_000, 0);
        expect(one.otherMoney.find(({ currency }) => currency === 'USD')?.totals.revenue).toBe(usd.length > 0 ? sum : undefined);
      },
    ),
    { numRuns: 200 },
  );
});

test('a partner listed twice is refused once, the same row in any order', () => {
  const rows = [
    ['1', '1', '5', '', 'EUR'],
    ['1', '1', '5', '', 'USD'],
  ];
  const { verdicts, ...one } = readList(MONEY, rows);
  const { verdicts: _, ...other } = readList(MONEY, rows.reverse());
  expect(verdicts).toEqual(['taken', 'duplicate-id']);
  expect(other).toEqual(one);
});

test("types are read by the network's vocabulary; a word that it lacks stays", () => {
  const types = new Map([['deal_coupon', 'coupon']]);
  const list = readList(
    ['partner-id', 'type'],
    [
      ['1', ' DEAL_Coupon '],
      ['2', 'Podcasts'],
      ['3', ''],
    ],
    { types },
  );
  expect(list.listing).toEqual([{ type: 'coupon' }, { type: 'Podcasts' }, {}]);
});

test.each([
  ['applications without a column of states wait', 'applications', ['partner-id'], ['1'], { status: 'pending' }],
  [
    'a column of states outweighs that',
    'applications',
    ['partner-id', 'status'],
    ['1', 'Rejected'],
    { status: 'rejected', statusWord: 'Rejected' },
  ],
  ['an empty cell says nothing', 'applications', ['partner-id', 'status'], ['1', ''], {}],
  ['partners are not applications', 'partners', ['partner-id'], ['1'], {}],
] as const)('%s', (_, report, roles, row, listing) => {
  expect(readList(roles, [row], { report }).listing).toEqual([listing]);
});

test('of several websites the first is kept', () => {
  const list = readList(['partner-id', 'website'], [['1', 'https://a.example, https://b.example']]);
  expect(list.listing).toEqual([{ website: 'https://a.example' }]);
});

test('names are put together from their parts', () => {
  const list = readList(
    ['partner-id', 'first-name', 'last-name', 'group'],
    [
      ['1', 'Ada', 'Byron', 'Gold'],
      ['2', '', 'Solo', ''],
    ],
  );
  expect(list.names).toEqual(['Ada Byron', 'Solo']);
  expect(list.listing).toEqual([{ group: 'Gold' }, {}]);
});
