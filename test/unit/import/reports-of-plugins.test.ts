import { describe, expect, test } from 'vitest';
import { CONVERSION_STATUSES } from '@/core/domain/batch';
import { isoDay } from '@/core/domain/day';
import type { ImportPlan, PlanAnswers } from '@/core/import/plan-import';
import { presetFor } from '@/core/networks/report-registry';
import { planFixture, taken } from './plan-file';

/** 2026-09-04: for files whose rows have no date. */
const ONE_DAY = { period: { from: 20_700, to: 20_700 } };
/** The user agrees with what nobody has verified. */
const AGREED = { confirmed: true } as const;
const plan = async (path: string, answers: PlanAnswers = {}) => taken(await planFixture(path, { ...AGREED, ...answers }));
const some = ({ summary }: ImportPlan) =>
  Object.fromEntries(Object.entries(summary.totals).filter(([, total]) => total !== null));
const days = ({ summary: { period } }: ImportPlan) => (period ? [isoDay(period.from), isoDay(period.to)] : null);
const statuses = ({ batch }: ImportPlan) => [...(batch?.ledger?.status ?? [])].map((at) => CONVERSION_STATUSES[at]).sort();
const snapshot = ({ batch }: ImportPlan) =>
  Object.fromEntries(Object.entries(batch?.snapshot?.values ?? {}).map(([metric, values]) => [metric, [...values]]));
const all = (n: number) => ({ read: n, accepted: n, skipped: 0, refused: 0 });
const money = (amount: number) => Math.round(amount * 10_000);

describe('Dub applications', () => {
  test('are partners who wait for an answer, since the day on which they applied', async () => {
    const read = await plan('dub/applications.csv');
    expect(read.summary).toMatchObject({
      definition: 'dub/applications',
      report: 'applications',
      recognised: 'exact',
      shape: 'snapshot',
      needs: [],
      advice: [],
      rows: all(6),
    });
    expect(read.batch?.listing?.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'pending'));
    expect(read.batch?.listing?.map(({ joined }) => isoDay(joined ?? 0))).toEqual([
      '2026-10-20',
      '2026-10-21',
      '2026-10-21',
      '2026-10-22',
      '2026-10-23',
      '2026-10-24',
    ]);
    expect(read.batch?.names.slice(0, 2)).toEqual(['Nora Vale', '=Best Deals']);
    expect(read.batch?.snapshot).toBeNull();
  });
});

describe('AffiliateWP 1.x', () => {
  test('referrals: the comma at the end of each row does no harm', async () => {
    const read = await plan('affiliatewp/referrals-1x-trailing-comma.csv');
    expect(read.summary).toMatchObject({
      definition: 'affiliatewp/referrals-1x',
      recognised: 'exact',
      currency: 'USD',
      rows: all(6),
    });
    expect(some(read)).toEqual({
      conversions: 6,
      commission: money(12.5 + 4 + 7.25 + 20 + 1 + 2),
      reversedConversions: 1,
      reversedCommission: money(7.25),
      settledConversions: 5,
    });
    expect(JSON.stringify([read.summary, read.sample])).not.toContain('Ada Buyer');
  });

  test('referrals: quotes that nobody escaped', async () => {
    const read = await plan('affiliatewp/referrals-1x-unescaped-quotes.csv');
    expect(read.summary.rows).toEqual(all(2));
    expect(read.summary.totals.commission).toBe(money(19.75));
  });

  test('affiliates: totals count what was paid, so none of it proves nothing; visits do', async () => {
    const read = await plan('affiliatewp/affiliates-1x-paid-only.csv');
    expect(read.summary).toMatchObject({ definition: 'affiliatewp/affiliates-1x', rows: all(3) });
    expect(snapshot(read)).toEqual({
      clicks: [400, 35, 0],
      conversions: [10, Number.NaN, Number.NaN],
      commission: [money(120.5), Number.NaN, Number.NaN],
    });
    expect(read.summary.advice.map(({ id }) => id)).toContain('import.advice.paid-count');
  });
});

describe('Solid Affiliate', () => {
  test('affiliates', async () => {
    const read = await plan('solid-affiliate/affiliates.csv');
    expect(read.summary).toMatchObject({
      definition: 'solid-affiliate/affiliates',
      recognised: 'exact',
      needs: [],
      rows: all(6),
    });
    expect(snapshot(read)).toEqual({ clicks: [420, 35, 0, 3, 77, 0], conversions: [12, 1, 0, 0, 4, 0] });
    expect(read.batch?.listing?.map(({ status }) => status)).toEqual([
      ...['active', 'active', 'pending', 'rejected', 'active', 'active'],
    ]);
    expect(read.batch?.names[0]).toBe('Ana Reyes');
    expect(read.batch?.listing?.[0]).toMatchObject({ email: 'ana@partner.example', group: '2' });
    expect(read.summary.totals.commission).toBeNull();
  });

  test('affiliates: fields of the site’s own form are left out and named', async () => {
    const { summary } = await plan('solid-affiliate/affiliates-with-fields-of-the-own-form.csv');
    expect(summary).toMatchObject({ definition: 'solid-affiliate/affiliates', recognised: 'likely', confidence: 'verified' });
    expect(summary.advice).toContainEqual({
      id: 'import.advice.strange-columns',
      facts: { n: 2, words: 'Favourite colour, How did you hear of us' },
    });
  });

  test('affiliates: the space before a formula is no part of the name', async () => {
    expect((await plan('solid-affiliate/affiliates-guarded-by-a-space.csv')).batch?.names).toEqual(['=SUM(A1) -Reyes']);
  });

  test('referrals: a refund reverses, whatever the state says; a day of zeros is none', async () => {
    const read = await plan('solid-affiliate/referrals.csv');
    expect(read.summary).toMatchObject({ definition: 'solid-affiliate/referrals', recognised: 'exact', rows: all(6) });
    expect(statuses(read)).toEqual(['approved', 'approved', 'paid', 'pending', 'reversed', 'reversed']);
    expect(some(read)).toEqual({
      conversions: 6,
      revenue: money(100 + 50.5 + 80 + 30 + 25.25 + 10),
      commission: money(10 + 5.05 + 12 + 5 + 5 + 1),
      reversedConversions: 2,
      reversedRevenue: money(80 + 25.25),
      reversedCommission: money(12 + 5),
      settledConversions: 5,
    });
    expect(days(read)).toEqual(['2026-10-01', '2026-10-06']);
  });

  test('payouts: what failed was not paid', async () => {
    const read = await plan('solid-affiliate/payouts.csv');
    expect(read.summary).toMatchObject({ definition: 'solid-affiliate/payouts', report: 'payouts', rows: all(6) });
    expect(some(read)).toEqual({ paid: money(5.05 + 40 + 8.5 + 12 + 1.95) });
    expect(read.batch?.accounts).toEqual(['1', '2', '5']);
  });

  test('visits: one click each; addresses of visitors are dropped', async () => {
    const read = await plan('solid-affiliate/visits.csv');
    expect(read.summary).toMatchObject({ definition: 'solid-affiliate/visits', report: 'clicks', rows: all(6) });
    expect(some(read)).toEqual({ clicks: 6 });
    expect(JSON.stringify([read.summary, read.sample])).not.toContain('192.0.2');
  });
});

describe('Affiliates Manager', () => {
  test('affiliates: earnings are commission, guarded texts are as they were', async () => {
    const read = await plan('affiliates-manager/affiliates.csv');
    expect(read.summary).toMatchObject({ definition: 'affiliates-manager/affiliates', recognised: 'exact', rows: all(6) });
    expect(snapshot(read)).toEqual({ commission: [112, 0, 5.5, 0, 80.25, 20].map(money) });
    expect(read.batch?.listing?.map(({ status }) => status)).toEqual([
      ...['active', 'pending', 'active', 'rejected', 'suspended', 'paused'],
    ]);
    expect(read.batch?.listing?.[0]).toMatchObject({ website: 'https://gus.example', email: 'gus@partner.example' });
  });

  test('affiliates: dropped cells are put back where one way fits, other rows are listed', async () => {
    const read = await plan('affiliates-manager/affiliates-empty-cells-dropped.csv');
    expect(read.summary.rows).toEqual({ read: 6, accepted: 4, skipped: 0, refused: 2 });
    expect(read.batch?.accounts).toEqual(['3', '4', '5', '7']);
    expect(read.batch?.names).toEqual(['Gus Hart', 'Hua Ito', '', 'Kay Lund']);
    expect(snapshot(read)).toEqual({ commission: [112, 0, 5.5, 80.25].map(money) });
    expect(read.batch?.listing?.[3]).not.toHaveProperty('email');
    expect(read.summary.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'too-few-cells'],
      [7, 'too-few-cells'],
    ]);
  });

  test('commissions: the buyer is nobody’s business', async () => {
    const read = await plan('affiliates-manager/commissions.csv');
    expect(read.summary).toMatchObject({ definition: 'affiliates-manager/commissions', report: 'transactions', rows: all(6) });
    expect(some(read)).toEqual({ conversions: 6, commission: money(10 + 10 + 5.5 + 80.25 + 2 + 20) });
    expect(JSON.stringify([read.summary, read.sample, read.batch?.names])).not.toContain('buyer.example');
    expect(new Set(read.batch?.ledger?.id).size).toBe(6);
  });

  test('commissions: dropped cells', async () => {
    const read = await plan('affiliates-manager/commissions-empty-cells-dropped.csv');
    expect(read.summary.rows).toEqual({ read: 4, accepted: 3, skipped: 0, refused: 1 });
    expect(some(read)).toEqual({ conversions: 3, commission: money(10 + 4.25 + 5.5) });
    expect(read.summary.problems).toMatchObject([{ line: 5, reason: 'too-few-cells' }]);
  });
});

describe('ShareASale', () => {
  test('affiliate timespan: bars, dollars with a sign, sales before what was voided', async () => {
    const read = await plan('shareasale/affiliatetimespan.csv', ONE_DAY);
    expect(read.summary).toMatchObject({
      definition: 'shareasale/affiliatetimespan',
      recognised: 'exact',
      delimiter: '|',
      currency: 'USD',
      rows: all(6),
    });
    expect(some(read)).toEqual({
      clicks: 420 + 18 + 7 + 1003 + 55,
      conversions: 14 + 1 + 99 + 3,
      revenue: money(1234.56 + 90 + 10_400.1 + 210),
      commission: money(123.46 + 9 + 1040.01 + 21),
      reversedRevenue: money(34.56 + 400.1 + 70),
    });
    expect(read.batch?.accounts[0]).toBe('880123');
  });

  test('transaction detail: months first without being asked, voided is reversed', async () => {
    const read = await plan('shareasale/transactiondetail.csv');
    expect(read.summary).toMatchObject({ definition: 'shareasale/transactiondetail', needs: [], currency: 'USD', rows: all(6) });
    expect(days(read)).toEqual(['2020-03-04', '2020-12-31']);
    expect(statuses(read)).toEqual(['approved', 'approved', 'approved', 'approved', 'reversed', 'reversed']);
    expect(some(read)).toMatchObject({
      conversions: 6,
      revenue: money(100 + 34.56 + 90 + 55.5 + 70 + 20.25),
      reversedRevenue: money(34.56 + 70),
    });
    expect(JSON.stringify([read.summary, read.sample])).not.toContain('192.0.2');
  });

  test('an empty report is a sentence, and no table', async () => {
    expect(await planFixture('shareasale/no-data.csv')).toMatchObject({ ok: false });
  });
});

describe('a file that only a preset knows', () => {
  /** What a user gets who agrees with the preset. */
  async function asProposed(path: string): Promise<ImportPlan> {
    const { sample, summary } = await plan(path);
    expect(summary).toMatchObject({ recognised: 'no', definition: null });
    const preset = presetFor(sample.headers);
    if (!preset) throw new Error('no preset');
    return plan(path, { network: preset.network, mapping: { report: preset.report, columns: preset.columns, currency: 'USD' } });
  }

  test('CJ: a correction takes back from the conversion that it names, a bonus is no order', async () => {
    const read = await asProposed('cj/commissions-with-a-correction.csv');
    expect(read.summary).toMatchObject({ recognised: 'mapped', network: 'cj', report: 'transactions', rows: { refused: 0 } });
    expect(some(read)).toMatchObject({
      conversions: 2,
      revenue: money(150),
      commission: money(10 + 5 + 25),
      reversedRevenue: money(40),
      reversedCommission: money(4),
    });
  });

  test('PartnerStack: a list with totals', async () => {
    const read = await asProposed('partnerstack/partners.csv');
    expect(read.summary).toMatchObject({ recognised: 'mapped', shape: 'snapshot', rows: all(2) });
    expect(snapshot(read)).toEqual({ conversions: [4, 0], revenue: [money(1200), 0] });
    expect(read.batch?.listing?.[1]).toMatchObject({ group: 'Creators', email: 'brio@partner.example' });
  });
});
