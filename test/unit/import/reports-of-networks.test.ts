import { describe, expect, test } from 'vitest';
import { CONVERSION_STATUSES } from '@/core/domain/batch';
import { isoDay } from '@/core/domain/day';
import type { ImportPlan, PlanAnswers } from '@/core/import/plan-import';
import { planFixture, planText, taken } from './plan-file';

/** 2026-09-04: for files whose rows have no date. */
const ONE_DAY = { period: { from: 20_700, to: 20_700 } };
/** The user agrees with what nobody has verified. */
const AGREED = { confirmed: true } as const;
const plan = async (path: string, answers: PlanAnswers = {}) => taken(await planFixture(path, { ...AGREED, ...answers }));
const some = ({ summary }: ImportPlan) =>
  Object.fromEntries(Object.entries(summary.totals).filter(([, total]) => total !== null));
const days = ({ summary: { period } }: ImportPlan) => (period ? [isoDay(period.from), isoDay(period.to)] : null);
const statuses = ({ batch }: ImportPlan) => [...(batch?.ledger?.status ?? [])].map((at) => CONVERSION_STATUSES[at]).sort();
const advice = ({ summary }: ImportPlan) => summary.advice.map(({ id }) => id);
const all = (n: number) => ({ read: n, accepted: n, skipped: 0, refused: 0 });
/** Dollars and the like, as the file shows them. */
const money = (amount: number) => Math.round(amount * 10_000);

describe('impact.com', () => {
  test('performance: tracked numbers are the gross ones, and a period is asked for', async () => {
    const asked = await plan('impact/performance-all-columns.csv');
    expect(asked.summary.needs).toContain('period');
    const read = await plan('impact/performance-all-columns.csv', ONE_DAY);
    expect(read.summary).toMatchObject({
      definition: 'impact/performance',
      recognised: 'likely',
      confidence: 'documented',
      report: 'performance',
      currency: null,
      rows: all(6),
    });
    expect(some(read)).toEqual({
      impressions: 5200 + 18_000 + 940 + 310 + 7600,
      clicks: 498 + 2195 + 88 + 12 + 901,
      conversions: 10 + 70 + 2 + 24,
      revenue: money(902.4 + 5600 + 240 + 2160.15),
      commission: money(90.24 + 560 + 24 + 216.02),
      reversedConversions: 1 + 6 + 3,
      reversedRevenue: money(90 + 480 + 270.05),
      reversedCommission: money(9 + 48 + 27.01),
      settledConversions: 6 + 50 + 2 + 11 + 10,
    });
    expect(read.batch?.accounts).toEqual(['1412007', '1890331', '2201945', '2311002', '2450877', '2600123']);
  });

  test('performance without the gross columns: what is left and what was reversed add up to the same', async () => {
    const read = await plan('impact/performance-without-gross-columns.csv', ONE_DAY);
    expect(some(read)).toEqual({
      clicks: 2693,
      conversions: 9 + 1 + 64 + 6,
      revenue: money(812.4 + 90 + 5120 + 480),
      commission: money(81.24 + 9 + 512 + 48),
      reversedConversions: 7,
      reversedRevenue: money(570),
      reversedCommission: money(57),
    });
    expect(advice(read)).not.toContain('import.advice.without-reversals');
  });

  test('performance without reversals: at least that many, and reversals are not known', async () => {
    const read = await plan('impact/performance-without-reversals.csv', ONE_DAY);
    expect(some(read)).toEqual({ clicks: 586, conversions: 11, revenue: money(1052.4), commission: money(105.24) });
    expect(advice(read)).toContain('import.advice.without-reversals');
  });

  test('performance by day under the dashboard’s labels: months first, as the dates themselves show', async () => {
    const read = await plan('impact/performance-by-day-labels-month-first.csv');
    expect(read.summary).toMatchObject({ definition: 'impact/performance', rows: all(4) });
    expect(days(read)).toEqual(['2026-10-30', '2026-11-01']);
    expect(some(read)).toMatchObject({ clicks: 203, conversions: 7, revenue: money(570.5), commission: money(57.05) });
  });

  test('dates that can be read both ways are asked for', async () => {
    const file = 'impact/performance-by-day-dates-can-be-both.csv';
    const unsure = await plan(file);
    expect(unsure.summary.needs).toContain('date-order');
    expect(unsure.batch).toBeNull();
    expect(days(await plan(file, { dateOrder: 'dmy' }))).toEqual(['2026-04-03', '2026-04-05']);
    expect(days(await plan(file, { dateOrder: 'mdy' }))).toEqual(['2026-03-04', '2026-05-04']);
  });

  test('actions: ids look like decimals and stay text; what has no partner’s pay is excluded', async () => {
    const read = await plan('impact/actions.csv');
    expect(read.summary).toMatchObject({ definition: 'impact/actions', recognised: 'likely', rows: all(6) });
    expect(days(read)).toEqual(['2026-10-10', '2026-10-13']);
    expect(statuses(read)).toEqual(['approved', 'approved', 'excluded', 'pending', 'pending', 'reversed']);
    expect(some(read)).toEqual({
      conversions: 5,
      revenue: money(120 + 80.5 + 60 + 199.99 + 75),
      commission: money(12 + 8.05 + 6 + 20 + 7.5),
      reversedConversions: 1,
      reversedRevenue: money(60),
      reversedCommission: money(6),
      settledConversions: 3,
    });
    expect(new Set(read.batch?.ledger?.id).size).toBe(6);
  });

  test('actions: one id twice is one conversion in its later state', async () => {
    const read = await plan('impact/actions-same-id-twice.csv');
    expect(read.summary.problems).toMatchObject([{ column: 'Action_Id', reason: 'duplicate-id' }]);
    expect(statuses(read)).toEqual(['approved']);
  });
});

describe('Awin', () => {
  test('performance: pending, confirmed and declined are tracked; a bonus is commission', async () => {
    const read = await plan('awin/performance-api-fields.csv', ONE_DAY);
    expect(read.summary).toMatchObject({
      definition: 'awin/performance',
      confidence: 'documented',
      currency: 'GBP',
      rows: all(6),
    });
    expect(some(read)).toEqual({
      impressions: 8690 + 1200 + 530 + 99 + 20_110,
      clicks: 402 + 96 + 41 + 7 + 1 + 1830,
      conversions: 2 + 15 + 3 + (1 + 4) + 1 + 1 + (20 + 80 + 5),
      revenue: money(95.8 + 1437.07 + 120 + 60 + 310.5 + 45.25 + 80 + 1500 + 6400.4 + 410.1),
      commission: money(9.58 + 143.71 + 12 + 25 + 6 + 31.05 + 4.53 + 8 + 75 + 320.02 + 20.51),
      reversedConversions: 9,
      reversedRevenue: money(120 + 45.25 + 410.1),
      reversedCommission: money(12 + 4.53 + 20.51),
      settledConversions: 15 + 3 + 4 + 1 + 1 + 80 + 5,
    });
  });

  test('performance: totals at the end are left out', async () => {
    const read = await plan('awin/performance-totals-at-the-end.csv', ONE_DAY);
    expect(read.summary).toMatchObject({ rows: { accepted: 2, skipped: 1, refused: 0 }, skipped: { total: 1 } });
    expect(some(read)).toMatchObject({ clicks: 498, conversions: 25, commission: money(9.58 + 143.71 + 12 + 6 + 31.05) });
  });

  test('Classic: grand totals for each status are left out, though they have a word more than there are columns', async () => {
    const read = await plan('awin/classic-grand-totals-for-each-status.csv', ONE_DAY);
    expect(read.summary).toMatchObject({
      definition: 'awin/performance-classic',
      confidence: 'inferred',
      recognised: 'likely',
      rows: { read: 6, accepted: 3, skipped: 3, refused: 0 },
    });
    expect(some(read)).toEqual({
      impressions: 40,
      clicks: 8690,
      conversions: 15,
      revenue: money(1437.07),
      commission: money(215.59),
    });
  });

  test('transactions: the state is a number', async () => {
    const read = await plan('awin/transactions.csv');
    expect(read.summary).toMatchObject({ definition: 'awin/transactions', confidence: 'documented', rows: all(6) });
    expect(statuses(read)).toEqual(['approved', 'approved', 'approved', 'pending', 'pending', 'reversed']);
    expect(some(read)).toEqual({
      conversions: 6,
      revenue: money(100 + 55.2 + 80 + 39.99 + 12),
      commission: money(10 + 5.52 + 8 + 3 + 4 + 1.2),
      reversedConversions: 1,
      reversedRevenue: money(80),
      reversedCommission: money(8),
      settledConversions: 4,
    });
  });

  test('transactions: a bonus, a query and a placement fee carry money and are no orders', async () => {
    const read = await plan('awin/transactions-that-are-no-orders.csv');
    expect(some(read)).toMatchObject({ conversions: 1, commission: money(10 + 25 + 6 + 200), settledConversions: 1 });
  });

  test('transactions: states in words are known too, a strange one is told and taken as pending', async () => {
    const read = await plan('awin/transactions-status-in-words-and-a-strange-one.csv');
    expect(statuses(read)).toEqual(['pending', 'pending', 'reversed']);
    expect(read.summary.advice).toContainEqual({ id: 'import.advice.strange-status', facts: { n: 1, words: '7' } });
  });
});

describe('Rakuten Advertising', () => {
  test('performance: months first without being asked, "null" is no value, the mark before the first header does no harm', async () => {
    const read = await plan('rakuten/performance-by-day.csv');
    expect(read.summary).toMatchObject({
      definition: 'rakuten/performance',
      recognised: 'exact',
      confidence: 'verified',
      currency: 'USD',
      needs: [],
      rows: all(6),
    });
    expect(days(read)).toEqual(['2019-02-22', '2019-12-10']);
    expect(some(read)).toEqual({
      impressions: 1200 + 300 + 1150 + 280 + 40 + 44,
      clicks: 60 + 11 + 57 + 9 + 2 + 3,
      conversions: 3 + 1 + 2 + 1,
      revenue: money(1310.5 + 80 + 210 + 19.99),
      commission: money(131.05 + 8 + 21 + 2),
    });
  });

  test('performance: a summary behind the rows names no partner', async () => {
    const read = await plan('rakuten/performance-summary-behind-the-rows.csv', ONE_DAY);
    expect(read.summary.rows).toMatchObject({ read: 5, accepted: 2 });
    expect(read.batch?.accounts).toEqual(['3311771', '3319002']);
    expect(some(read)).toEqual({ clicks: 71, conversions: 4, revenue: money(1390.5), commission: money(139.05) });
  });

  test('performance: net columns alone are at least that much', async () => {
    const read = await plan('rakuten/performance-net-columns-only.csv');
    expect(some(read)).toEqual({ clicks: 71, revenue: money(180), commission: money(18) });
    expect(read.summary.advice[0]).toEqual({
      id: 'import.advice.without-reversals',
      facts: { boxes: 'Gross Sales, Gross Commissions' },
    });
  });

  test('orders: locked is approved, unlocked is pending, nothing about customers is kept in the clear', async () => {
    const read = await plan('rakuten/orders.csv');
    expect(read.summary).toMatchObject({ definition: 'rakuten/orders', recognised: 'exact', needs: [], rows: all(6) });
    expect(some(read)).toMatchObject({
      conversions: 5,
      revenue: money(100 + 40.5 + 75.25 + 19.99 + 5),
      commission: money(10 + 4.05 + 7.53 + 2 + 0.5),
      settledConversions: 2,
    });
    expect(days(read)).toEqual(['2019-02-22', '2019-12-10']);
    const kept = JSON.stringify([read.summary, read.sample, read.batch?.names, read.batch?.ledger?.traits?.codes]);
    for (const word of ['cust-7', 'u1-ab']) expect(kept).not.toContain(word);
  });

  test('orders: items of one order are one conversion, a cancellation is a reversal of it', async () => {
    const read = await plan('rakuten/orders-with-items-and-a-cancellation.csv');
    expect(read.summary.rows).toEqual(all(4));
    expect(some(read)).toMatchObject({
      conversions: 2,
      revenue: money(60 + 40 + 30),
      commission: money(6 + 4 + 3),
      reversedRevenue: money(40),
      reversedCommission: money(4),
    });
  });

  test('orders without the order’s id: the box is named', async () => {
    const { summary, batch } = await plan('rakuten/orders-without-order-id.csv');
    expect(summary.needs).toEqual(['partner-columns']);
    expect(summary.advice[0]).toEqual({ id: 'import.advice.tick-needed', facts: { boxes: 'Order ID' } });
    expect(batch).toBeNull();
  });
});

describe('Partnerize', () => {
  const CONVERSIONS = {
    conversions: 6,
    revenue: money(90.92 + 50 + 20 + 100.0001 + 8 + 12.5),
    // The partner's part, to four decimals.
    commission: money(0.9092 + 0.5 + 0.2 + 1.0001 + 0.08 + 0.125),
    reversedConversions: 1,
    reversedRevenue: money(20),
    reversedCommission: money(0.2),
    settledConversions: 4,
  };

  test.each([
    ['partnerize/conversions.csv', 'utf-8', ','],
    ['partnerize/conversions-utf-16-tabs.csv', 'utf-16le', '\t'],
    ['partnerize/conversions-pipes.csv', 'utf-8', '|'],
  ])('%s: the same whatever was chosen at export', async (file, encoding, delimiter) => {
    const read = await plan(file);
    expect(read.summary).toMatchObject({
      definition: 'partnerize/conversions',
      recognised: 'likely',
      confidence: 'documented',
      currency: 'EUR',
      encoding,
      delimiter,
      rows: all(6),
    });
    expect(days(read)).toEqual(['2026-03-02', '2026-03-06']);
    expect(some(read)).toEqual(CONVERSIONS);
    // Letters in them: never numbers.
    expect(read.batch?.accounts).toEqual(['10l44', '1l1007802', '1l1007950']);
    const kept = JSON.stringify([read.summary, read.sample, read.batch?.names]);
    for (const word of ['192.0.2', 'shopper-', '111111l2136']) expect(kept).not.toContain(word);
  });

  test('without the partner’s part, commission is not known: the other one is the network’s too', async () => {
    const read = await plan('partnerize/conversions-without-publisher-commission.csv');
    expect(read.summary.totals).toMatchObject({ revenue: money(140.92), commission: null });
    expect(advice(read)).not.toContain('import.advice.strange-columns');
  });

  test('a row longer than the header is refused: nobody knows which value is which', async () => {
    const read = await plan('partnerize/conversions-row-longer-than-header.csv');
    expect(read.summary.problems).toEqual([{ line: 3, column: null, value: '111111l3919677', reason: 'too-many-cells' }]);
    expect(read.summary.totals.conversions).toBe(1);
  });

  test('items: each has its own value and state; items of one conversion add up', async () => {
    const read = await plan('partnerize/conversion-items.csv');
    expect(read.summary).toMatchObject({ definition: 'partnerize/conversion-items', rows: all(6) });
    expect(some(read)).toMatchObject({
      conversions: 5,
      revenue: money(60 + 30 + 25 + 10 + 7.5 + 5),
      commission: money(0.6 + 0.3 + 0.25 + 0.1 + 0.075 + 0.05),
      reversedConversions: 1,
      reversedRevenue: money(25),
    });
  });

  test('a conversion has one id in both files', async () => {
    const rows = await plan('partnerize/conversion-items.csv');
    const whole = taken(
      await planText(
        'conversion_id,publisher_id,conversion_date,conversion_status,value,publisher_commission,currency\n111111l3919701,1l1007950,2026-03-03,rejected,25.00,0.25,EUR\n',
        { ...AGREED, currency: 'EUR' },
      ),
    );
    const [id] = whole.batch?.ledger?.id ?? [];
    expect([...(rows.batch?.ledger?.id ?? [])]).toContain(id);
  });

  test('clicks: one for each row, addresses of visitors are dropped', async () => {
    const read = await plan('partnerize/clicks.csv');
    expect(read.summary).toMatchObject({ definition: 'partnerize/clicks', report: 'clicks', rows: all(6) });
    expect(some(read)).toEqual({ clicks: 6 });
    expect(days(read)).toEqual(['2026-03-02', '2026-03-05']);
    expect(JSON.stringify([read.summary, read.sample])).not.toContain('192.0.2');
  });
});
