import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Metric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import type { OtherAmounts } from '@/core/domain/program-data';
import { convertUnits, parseRate } from '@/core/store/convert-money';
import { type BatchContent, NEW_YEAR } from '../../fixtures/makers';
import type { FileContent } from '../../fixtures/stored-imports';
import { coarseFigures, type Folded, figures, foldOf } from './read-figures';

const january = { from: NEW_YEAR, to: NEW_YEAR + 30 };
const february = { from: NEW_YEAR + 31, to: NEW_YEAR + 58 };
const rows = (accepted: number) => ({ read: accepted, accepted, skipped: 0, refused: 0 });
const file = (currency: Currency | null, accepted: number, content: BatchContent): FileContent => ({
  ...content,
  summary: { currency, rows: rows(accepted) },
});
const sales = (covered: typeof january, revenue: number): BatchContent => ({
  daily: { covered, metrics: ['clicks', 'revenue'], figures: [['ann', covered.from, { clicks: 1, revenue }]] },
});
const apart = ({ otherMoney, accounts }: Folded) =>
  Object.fromEntries(
    otherMoney.map(({ currency, values }: OtherAmounts) => [
      currency,
      Object.fromEntries(
        accounts.map(({ ownId }, at) => [
          ownId,
          Object.fromEntries(Object.entries(values).map(([metric, column]) => [metric, column[at]])),
        ]),
      ),
    ]),
  );

test.each([
  ['0.92', 920_000],
  ['1', 1_000_000],
  ['0.000001', 1],
  ['1.100000', 1_100_000],
  ['12.5000000', 12_500_000],
])('%s is a rate', (text, millionths) => {
  expect(parseRate(text)).toEqual({ ok: true, value: millionths });
});

test.each(['', '0', '0.0', '-1', '1,5', '.5', '1.', '1e3', ' 1', '1.0000001', '0.0000001', 'NaN', '9999999999'])(
  '%j is no rate',
  (text) => {
    expect(parseRate(text)).toMatchObject({ ok: false, reason: 'not-a-rate' });
  },
);

test.each([
  [10_000, '0.92', 9_200],
  [1, '0.5', 1],
  [-1, '0.5', -1],
  [1, '0.499999', 0],
  [3, '0.5', 2],
  [0, '0.92', 0],
  [5, '1', 5],
  [8_999_999_999_999_999, '0.333333', 2_999_997_000_000_000],
  [-8_999_999_999_999_999, '0.333333', -2_999_997_000_000_000],
])('%d units at %s are %d, halves away from zero', (units, text, expected) => {
  const rate = parseRate(text);
  expect(rate.ok && convertUnits(units, rate.value)).toBe(expected);
});

test('an amount at a rate is exact, whatever its size', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2_000_000 }), (units, millionths) => {
      const [product, million] = [BigInt(Math.abs(units)) * BigInt(millionths), 1_000_000n];
      const whole = (product + million / 2n) / million;
      expect(convertUnits(units, millionths)).toBe(units < 0 ? -Number(whole) : Number(whole));
    }),
  );
});

test('the programme is in the currency of most rows, whichever file came first', () => {
  const euro = file('EUR', 10, sales(january, 100));
  const dollar = file('USD', 30, sales(february, 900));
  const more = file('EUR', 21, sales({ from: NEW_YEAR + 59, to: NEW_YEAR + 60 }, 5));
  for (const contents of [
    [euro, dollar],
    [dollar, euro],
  ]) {
    expect(foldOf(contents)).toMatchObject({ currency: 'USD' });
  }
  expect(foldOf([dollar, euro, more]).currency).toBe('EUR');
  expect(foldOf([file('USD', 5, sales(january, 1)), file('EUR', 5, sales(february, 1))]).currency).toBe('EUR');
  expect(foldOf([file(null, 5, { accounts: ['ann'] })]).currency).toBeNull();
  const listed = file('USD', 99, { listing: { ann: {} } });
  expect(foldOf([listed, euro]).currency, 'a file without amounts has no say').toBe('EUR');
});

test("rows in another currency than the file's own count for that one", () => {
  const mixed = (others: number): FileContent => ({
    daily: {
      covered: january,
      metrics: ['revenue'],
      figures: [['ann', NEW_YEAR, { revenue: 1 }]],
      otherMoney: { USD: [['ann', NEW_YEAR, { revenue: 2 }]] },
    },
    summary: { rows: rows(10), otherMoney: [{ currency: 'USD', totals: {} as never, rows: others }] },
  });
  expect(foldOf([mixed(4), file('USD', 1, sales(february, 1))]).currency).toBe('EUR');
  expect(foldOf([mixed(4), file('USD', 3, sales(february, 1))]).currency).toBe('USD');
});

test('without a rate amounts stay apart and are added to nothing; counts are everybody’s', () => {
  const data = foldOf([file('EUR', 9, sales(january, 100)), file('USD', 1, sales(february, 900))]);
  expect(data.currency).toBe('EUR');
  expect(data.coverage.revenue).toEqual([january]);
  expect(figures(data, 'ann')).toEqual({ 0: { clicks: 1, revenue: 100 }, 31: { clicks: 1 } });
  expect(apart(data)).toEqual({ USD: { ann: { revenue: 900 } } });
});

test('with a rate they are added as if they had been exported so', () => {
  const contents = [file('EUR', 9, sales(january, 100)), file('USD', 1, sales(february, 900))];
  const data = foldOf(contents, { rates: { USD: '0.5' } });
  expect(figures(data, 'ann')).toEqual({ 0: { clicks: 1, revenue: 100 }, 31: { clicks: 1, revenue: 450 } });
  expect(data.coverage.revenue).toEqual([{ from: NEW_YEAR, to: NEW_YEAR + 58 }]);
  expect(data.otherMoney).toEqual([]);
});

test.each<[string, object]>([
  ['that is no rate', { rates: { USD: 'half' } }],
  ['of another currency', { rates: { GBP: '0.5' } }],
  ['entered when the programme was in another currency', { rates: { USD: '0.5' }, ratesIn: 'CHF' }],
])('a rate %s converts nothing', (_name, entered) => {
  const data = foldOf([file('EUR', 9, sales(january, 100)), file('USD', 1, sales(february, 900))], entered);
  expect(apart(data)).toEqual({ USD: { ann: { revenue: 900 } } });
});

const mixedLedger: BatchContent = {
  ledger: {
    covered: january,
    carries: ['conversions', 'revenue', 'commission', 'reversedConversions', 'reversedRevenue', 'settledConversions'],
    conversions: [
      { account: 'ann', id: 1, day: NEW_YEAR, revenue: 100, commission: 10 },
      { account: 'ann', id: 2, day: NEW_YEAR, revenue: 201, commission: 21, currency: 'USD' },
      { account: 'bob', id: 3, day: NEW_YEAR + 1, revenue: 300, commission: 30, currency: 'USD', status: 'reversed' },
      { account: 'bob', id: 4, day: NEW_YEAR + 2, revenue: 7, commission: 1, currency: 'GBP' },
    ],
  },
};

test('conversions in several currencies: all count, each amount stays in its own or is converted', () => {
  const data = foldOf([mixedLedger]);
  expect(figures(data, 'ann')).toEqual({ 0: { conversions: 2, settledConversions: 2, revenue: 100, commission: 10 } });
  expect(figures(data, 'bob')[1]).toEqual({ conversions: 1, settledConversions: 1, reversedConversions: 1 });
  expect(apart(data)).toEqual({
    GBP: { ann: { revenue: 0, commission: 0 }, bob: { revenue: 7, commission: 1 } },
    USD: {
      ann: { revenue: 201, commission: 21, reversedRevenue: 0 },
      bob: { revenue: 300, commission: 30, reversedRevenue: 300 },
    },
  });
  const rated = foldOf([mixedLedger], { rates: { USD: '0.5' } });
  expect(figures(rated, 'ann')[0]).toMatchObject({ revenue: 100 + 101, commission: 10 + 11 });
  expect(Object.keys(apart(rated))).toEqual(['GBP']);
});

test('a conversion whose newer entry is in another currency has no amount left in the old one', () => {
  const again = structuredClone(mixedLedger);
  const one = { account: 'ann', id: 1, day: NEW_YEAR, revenue: 90, commission: 9, currency: 'USD' };
  const data = foldOf([again, { ledger: { ...(again.ledger as NonNullable<BatchContent['ledger']>), conversions: [one] } }]);
  expect(figures(data, 'ann')).toEqual({ 0: { conversions: 2, settledConversions: 2 } });
  expect(apart(data)).toMatchObject({ USD: { ann: { revenue: 201 + 90 } } });
});

test('weeks and lifetime totals in other currencies are told apart, too', () => {
  const weeks: BatchContent = {
    daily: {
      grain: 'week',
      covered: { from: NEW_YEAR, to: NEW_YEAR + 13 },
      metrics: ['revenue'],
      figures: [['ann', NEW_YEAR, { revenue: 100 }, 7]],
      otherMoney: {
        USD: [
          ['ann', NEW_YEAR, { revenue: 40 }, 7],
          ['bob', NEW_YEAR + 7, { revenue: 50 }, 7],
        ],
      },
    },
  };
  const data = foldOf([weeks]);
  expect(coarseFigures(data, 'ann')).toEqual({ '0+7': { revenue: 100 } });
  expect(apart(data)).toEqual({ USD: { ann: { revenue: 40 }, bob: { revenue: 50 } } });
  const rated = foldOf([weeks], { rates: { USD: '2' } });
  expect(coarseFigures(rated, 'ann')).toEqual({ '0+7': { revenue: 180 } });
  expect(coarseFigures(rated, 'bob')).toEqual({ '7+7': { revenue: 100 } });

  const totals: BatchContent = {
    snapshot: {
      day: NEW_YEAR,
      figures: { ann: { clicks: 3, commission: 5 } },
      otherMoney: { GBP: { ann: { commission: 8 }, bob: { commission: 9 } } },
    },
  };
  const known = foldOf([totals]);
  expect([...(known.lifetime[0]?.values.commission ?? [])]).toEqual([5, Number.NaN]);
  expect(apart(known)).toEqual({ GBP: { ann: { commission: 8 }, bob: { commission: 9 } } });
  const added = foldOf([totals], { rates: { GBP: '1.5' } });
  expect([...(added.lifetime[0]?.values.commission ?? [])]).toEqual([5 + 12, 14]);
});

test('amounts apart follow the same rule as all others: a later flow replaces the days that it covers', () => {
  const dollars = (revenue: number): FileContent => ({
    daily: {
      covered: january,
      metrics: ['revenue'],
      figures: [['ann', NEW_YEAR, { revenue: 1 }]],
      otherMoney: { USD: [['ann', NEW_YEAR + 3, { revenue }]] },
    },
  });
  expect(apart(foldOf([dollars(500), dollars(700)]))).toEqual({ USD: { ann: { revenue: 700 } } });
});

test('a later flow replaces days also of amounts that it does not have: what then stands elsewhere is unknown here', () => {
  const euro = file('EUR', 9, sales(january, 100));
  const dollar = file('USD', 1, sales({ from: NEW_YEAR, to: NEW_YEAR + 9 }, 900));
  const data = foldOf([euro, dollar]);
  expect(figures(data, 'ann')).toEqual({ 0: { clicks: 1 } });
  expect(data.coverage.revenue).toEqual([{ from: NEW_YEAR + 10, to: january.to }]);
  expect(apart(data)).toEqual({ USD: { ann: { revenue: 900 } } });
  const back = foldOf([dollar, euro]);
  expect(figures(back, 'ann')).toEqual({ 0: { clicks: 1, revenue: 100 } });
  expect(back.coverage.revenue).toEqual([january]);
  expect(apart(back)).toEqual({});
});

test('ledgers in two currencies know all days of both', () => {
  const ledger = (currency: Currency, id: number, covered: typeof january): FileContent =>
    file(currency, currency === 'EUR' ? 9 : 1, {
      ledger: {
        covered,
        carries: ['conversions', 'revenue'],
        conversions: [{ account: 'ann', id, day: covered.from, revenue: 10 }],
      },
    });
  const data = foldOf([ledger('EUR', 1, january), ledger('USD', 2, { from: NEW_YEAR + 20, to: NEW_YEAR + 40 })]);
  expect(data.coverage.revenue).toEqual([january]);
  expect(data.coverage.conversions).toEqual([{ from: NEW_YEAR, to: NEW_YEAR + 40 }]);
  expect(figures(data, 'ann')).toEqual({ 0: { conversions: 1, revenue: 10 }, 20: { conversions: 1 } });
  expect(apart(data)).toEqual({ USD: { ann: { revenue: 10 } } });
});

/** Cells of a file in dollars, and what stands in its own currency. */
const cell = fc.record({
  account: fc.constantFrom('ann', 'bob'),
  day: fc.nat({ max: 20 }),
  metric: fc.constantFrom<Metric>('revenue', 'commission'),
  units: fc.integer({ min: -2_000_000_000_000, max: 2_000_000_000_000 }),
});

test('a file in another currency with a rate is the file with its amounts converted, cell by cell', () => {
  const flow = (cells: readonly { account: string; day: number; metric: Metric; units: number }[]): BatchContent => {
    const figures = new Map<string, [string, number, Partial<Record<Metric, number>>]>();
    for (const { account, day, metric, units } of cells) {
      const known = figures.get(`${account} ${day}`)?.[2];
      figures.set(`${account} ${day}`, [account, NEW_YEAR + day, { clicks: 1, ...known, [metric]: units }]);
    }
    return { daily: { covered: january, metrics: ['clicks', 'revenue', 'commission'], figures: [...figures.values()] } };
  };
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 10 }), fc.integer({ min: 1, max: 3_000_000 }), (cells, millionths) => {
      const rate = (millionths / 1_000_000).toFixed(6);
      const euro = file('EUR', 5, sales(february, 100));
      const converted = cells.map((one) => ({ ...one, units: convertUnits(one.units, millionths) }));
      expect(foldOf([euro, file('USD', 1, flow(cells))], { rates: { USD: rate } })).toEqual(
        foldOf([euro, file('EUR', 1, flow(converted))]),
      );
    }),
    { numRuns: 50 },
  );
});
