import { describe, expect, test } from 'vitest';
import { CONVERSION_STATUSES } from '@/core/domain/batch';
import { isoDay } from '@/core/domain/day';
import type { ImportPlan } from '@/core/import/plan-import';
import { planFixture, planText, taken } from './plan-file';

const plan = async (path: string) => taken(await planFixture(path));
const some = (plan: ImportPlan) => Object.fromEntries(Object.entries(plan.summary.totals).filter(([, total]) => total !== null));
const days = ({ summary: { period } }: ImportPlan) => (period ? [isoDay(period.from), isoDay(period.to)] : null);
const snapshot = (plan: ImportPlan) =>
  Object.fromEntries(Object.entries(plan.batch?.snapshot?.values ?? {}).map(([metric, values]) => [metric, [...values]]));
const ids = (plan: ImportPlan) => plan.sample.headers;

describe('Dub partners', () => {
  test('default columns: a list, no results, and which boxes bring them', async () => {
    const { summary, batch } = await plan('dub/partners-default.csv');
    expect(summary).toMatchObject({
      definition: 'dub/partners',
      recognised: 'exact',
      shape: 'snapshot',
      needs: [],
      confidence: 'verified',
    });
    expect(summary.rows).toEqual({ read: 5, accepted: 5, skipped: 0, refused: 0 });
    expect(summary.advice).toEqual([
      { id: 'import.advice.tick-wished', facts: { boxes: 'Clicks, Conversions, Revenue, Commissions' } },
    ]);
    expect(summary.currency).toBeNull();
    expect(batch?.snapshot).toBeNull();
    expect(batch?.names).toEqual(['Lena Krüger', 'Müller, Söhne & Co.', '@handle', '=1+1', "'Ohana Blog"]);
    expect(batch?.listing?.map(({ status }) => status)).toEqual([
      'active',
      'pending',
      'suspended',
      'declined_by_partner',
      'paused',
    ]);
    expect(batch?.listing?.map(({ joined }) => joined && isoDay(joined))).toEqual([
      ...['2025-03-04', '2026-11-01', '2024-01-31', '2026-02-28', '2026-02-28'],
    ]);
  });

  test('all columns: totals too, in dollars, negative ones behind their guard', async () => {
    const all = await plan('dub/partners-all-columns.csv');
    expect(all.summary.currency).toBe('USD');
    expect(snapshot(all)).toEqual({
      clicks: [1200, 0, 35],
      conversions: [12, 0, 1],
      revenue: [12_345_600, 0, 200_000],
      commission: [1_234_600, 0, -120_000],
    });
    expect(some(all)).toEqual({ clicks: 1235, conversions: 13, revenue: 12_545_600, commission: 1_114_600 });
    expect(all.batch?.listing?.[0]).toMatchObject({ website: 'https://lena.example', country: 'DE', group: 'Default Group' });
  });

  test('a ticked subset is known by the form of its ids; Sales stand in for Conversions', async () => {
    const subset = await plan('dub/partners-ticked-subset.csv');
    expect(subset.summary.recognised).toBe('exact');
    expect(snapshot(subset)).toEqual({ clicks: [10, 5], conversions: [2, 0], revenue: [300_000, 0] });
  });

  test('order, case, separators and delimiter make no difference', async () => {
    const other = await plan('dub/partners-other-order-case-and-separators.csv');
    expect(other.summary).toMatchObject({ definition: 'dub/partners', recognised: 'exact', delimiter: ';' });
    expect(snapshot(other)).toEqual({ commission: [100_000] });
  });

  test('without ids nobody can be joined: the box is named', async () => {
    const { summary, batch } = await plan('dub/partners-without-id.csv');
    expect(summary.needs).toEqual(['partner-columns']);
    expect(summary.advice[0]).toEqual({ id: 'import.advice.tick-needed', facts: { boxes: 'ID' } });
    expect(batch).toBeNull();
  });

  test('the day of export is in the name of the file, else the user says it, else it is the file’s own', async () => {
    const text = 'ID,Name,Enrolled at\npn_1,A,2026-01-01T00:00:00.000Z\n';
    const day = async (name: string, period?: { from: number; to: number }) => {
      const { summary, batch } = taken(await planText(text, period ? { period } : {}, name));
      expect(summary.period).toEqual({ from: summary.snapshotDay, to: summary.snapshotDay });
      expect(batch?.daily).toBeNull();
      return summary.snapshotDay === null ? null : isoDay(summary.snapshotDay);
    };
    expect(await day('Dub Partners Export - 2026-09-30-10-11-12.csv', { from: 0, to: 20_000 })).toBe('2026-09-30');
    expect(await day('export.csv', { from: 20_700, to: 20_700 })).toBe(isoDay(20_700));
    expect(await day('export.csv')).toBe('2026-10-31');
    expect(await day('export-2026-13-45.csv')).toBe('2026-10-31');
  });
});

describe('Dub commissions', () => {
  test('default columns name no partner: the box is named, totals are shown, nothing can be stored', async () => {
    const bare = await plan('dub/commissions-default-has-no-partners.csv');
    expect(bare.summary).toMatchObject({ recognised: 'exact', needs: ['partner-columns'] });
    expect(bare.summary.advice).toEqual([{ id: 'import.advice.tick-needed', facts: { boxes: 'Partner ID' } }]);
    expect(some(bare)).toMatchObject({ conversions: 2, revenue: 1_500_000, commission: 150_000 });
    expect(bare.batch).toBeNull();
  });

  test('all columns: sales count, other entries carry commission only, states are ours', async () => {
    const all = await plan('dub/commissions-all-columns.csv');
    expect(some(all)).toEqual({
      conversions: 3,
      revenue: 10_750_000,
      commission: 1_024_000,
      reversedConversions: 2,
      reversedRevenue: 750_000,
      reversedCommission: 75_000,
      settledConversions: 3,
    });
    expect(days(all)).toEqual(['2026-10-01', '2026-10-05']);
    const ledger = all.batch?.ledger;
    expect(all.batch?.accounts).toEqual(['pn_01', 'pn_02']);
    expect([...(ledger?.account ?? [])]).toEqual([0, 0, 1, 1, 1, 1]);
    expect([...(ledger?.counts ?? [])]).toEqual([1, 1, 0, 0, 1, 0]);
    expect([...(ledger?.status ?? [])].map((at) => CONVERSION_STATUSES[at])).toEqual([
      ...['paid', 'reversed', 'hold', 'approved', 'reversed', 'pending'],
    ]);
    expect([...(ledger?.commission ?? [])]).toEqual([1_000_000, 50_000, 4_000, 20_000, 25_000, -75_000]);
    expect(new Set(ledger?.id).size).toBe(6);
  });

  test('nothing about end customers leaves the parser', async () => {
    const all = await plan('dub/commissions-all-columns.csv');
    const seen = JSON.stringify([all.summary, all.batch?.names, all.sample]);
    for (const word of ['Ada', 'Bob', 'buyer.example', 'cus_1', 'ext-1']) expect(seen).not.toContain(word);
    expect(ids(all)).toContain('customerName');
  });

  test('without the type, conversions are not known; without the status, reversals are not', async () => {
    const bare = await plan('dub/commissions-without-type-and-status.csv');
    expect(some(bare)).toEqual({ revenue: 1_000_000, commission: 130_000 });
    expect(bare.batch?.ledger?.carries).toEqual(['revenue', 'commission']);
    expect(bare.summary.advice[0]?.id).toBe('import.advice.tick-type');
  });

  test('amounts in cents (older exports) are refused, not taken for hundreds', async () => {
    const { summary } = await plan('dub/commissions-amounts-in-cents.csv');
    expect(summary.problems).toEqual([{ line: 2, column: 'amount', value: '10000', reason: 'not-money' }]);
  });

  test('rows in other currencies than most are taken, and their money kept apart', async () => {
    const mixed = await plan('dub/commissions-two-currencies.csv');
    expect(mixed.summary).toMatchObject({ currency: 'USD', rows: { accepted: 4, refused: 0 } });
    expect(some(mixed)).toMatchObject({ revenue: 10_100_000 });
    expect(mixed.batch?.ledger?.currencies).toEqual(['USD', 'CAD', 'JPY']);
    const cad = taken(await planFixture('dub/commissions-two-currencies.csv', { currency: 'CAD' }));
    expect(some(cad)).toMatchObject({ revenue: 50_000 });
  });

  test('yen have no decimals to show', async () => {
    const yen = await plan('dub/commissions-in-yen.csv');
    expect(yen.summary).toMatchObject({ currency: 'JPY', rows: { accepted: 2, refused: 0 } });
    expect([...(yen.batch?.ledger?.revenue ?? [])].sort()).toEqual([-12_000_000, 12_000_000]);
  });

  test('the franc of West Africa has a space in its sign', async () => {
    const francs = await plan('dub/commissions-in-francs.csv');
    expect(francs.summary).toMatchObject({ currency: 'XOF', rows: { accepted: 2, refused: 0 } });
    expect([...(francs.batch?.ledger?.commission ?? [])].sort()).toEqual([-1_200_000, 1_200_000]);
  });

  test('one id twice: the later state stays, the row is listed', async () => {
    const twice = await plan('dub/commissions-same-id-twice.csv');
    expect(twice.summary.problems).toEqual([{ line: 4, column: 'id', value: 'cm_1', reason: 'duplicate-id' }]);
    expect([...(twice.batch?.ledger?.status ?? [])].sort().map((at) => CONVERSION_STATUSES[at])).toEqual(['pending', 'paid']);
  });

  test('a state that is not in the vocabulary is taken as pending, and told', async () => {
    const { summary, batch } = await plan('dub/commissions-unknown-words.csv');
    expect(summary.advice).toEqual([{ id: 'import.advice.strange-status', facts: { n: 1, words: 'sleeping' } }]);
    expect([...(batch?.ledger?.status ?? [])].sort().map((at) => CONVERSION_STATUSES[at])).toEqual(['pending', 'paid']);
  });
});

test('Dub payouts: money counts on the day it was paid, and only when it was', async () => {
  const payouts = await plan('dub/payouts-all-columns.csv');
  expect(payouts.summary).toMatchObject({ definition: 'dub/payouts', report: 'payouts', rows: { accepted: 4, refused: 0 } });
  expect(some(payouts)).toEqual({ paid: 1_605_000 });
  expect(days(payouts)).toEqual(['2026-09-15', '2026-10-15']);
  expect([...(payouts.batch?.daily?.offsets ?? [])]).toEqual([0, 2, 2, 2]);
});

describe('AffiliateWP', () => {
  test('affiliates: names as they were, commission paid and owed, ids as text', async () => {
    const list = await plan('affiliatewp/affiliates.csv');
    expect(list.summary).toMatchObject({
      definition: 'affiliatewp/affiliates',
      recognised: 'exact',
      shape: 'snapshot',
      currency: null,
    });
    expect(list.batch?.accounts).toEqual(['007', '12', '13', '14']);
    expect(list.batch?.names).toEqual(['james', "Sinéad O'Brien", 'Jack & Jill', 'C:\\Temp']);
    expect(list.batch?.listing?.map(({ status }) => status)).toEqual(['paused', 'active', 'pending', 'rejected']);
    expect(list.batch?.listing?.[2]).not.toHaveProperty('joined');
    // Referrals grow only when paid: 0 of them beside money that is owed proves nothing.
    expect(snapshot(list)).toEqual({
      clicks: [0, 400, 0, 3],
      conversions: [0, 10, Number.NaN, 1],
      commission: [0, 1_205_000, 352_500, 10_000],
    });
    expect(list.summary.totals.revenue).toBeNull();
  });

  test('affiliates: the day of export is month-day-year in the name', async () => {
    const text =
      '"Affiliate ID","Earnings","Referrals","Visits","Status","Date Registered"\r\n"1","0","0","0","active","2026-01-01 00:00:00"\r\n';
    const { summary } = taken(await planText(text, {}, 'affiliate-wp-export-affiliates-9-3-2026.csv'));
    expect(summary.snapshotDay === null ? null : isoDay(summary.snapshotDay)).toBe('2026-09-03');
  });

  test('affiliates: a plugin’s own column makes it likely, the comma at the end of 1.x rows does no harm', async () => {
    expect((await plan('affiliatewp/affiliates-with-a-column-of-a-plugin.csv')).summary.recognised).toBe('likely');
    const old = await plan('affiliatewp/affiliates-1x-trailing-comma.csv');
    expect(old.summary).toMatchObject({ recognised: 'exact', rows: { accepted: 1, refused: 0 } });
    expect(snapshot(old)).toEqual({ clicks: [40], conversions: [3], commission: [125_000] });
  });

  test('affiliates: one id twice is one partner, and totals are not doubled', async () => {
    const twice = await plan('affiliatewp/affiliates-same-id-twice.csv');
    expect(twice.summary.problems).toEqual([{ line: 4, column: 'Affiliate ID', value: '12', reason: 'duplicate-id' }]);
    expect(twice.summary.totals.commission).toBe(1_205_000);
  });

  test('referrals: unpaid is approved, revenue is not covered', async () => {
    const referrals = await plan('affiliatewp/referrals.csv');
    expect(referrals.summary).toMatchObject({ definition: 'affiliatewp/referrals', currency: 'EUR' });
    expect(some(referrals)).toEqual({
      conversions: 6,
      commission: 266_234,
      reversedConversions: 2,
      reversedCommission: 41_234,
      settledConversions: 4,
    });
    expect(referrals.batch?.accounts).toEqual(['007', '12']);
    expect(referrals.batch?.names).toEqual(['', "Sinéad O'Brien"]);
    expect([...(referrals.batch?.ledger?.revenue ?? [])].every(Number.isNaN)).toBe(true);
    expect(JSON.stringify([referrals.summary, referrals.sample])).not.toContain('Ada Buyer');
  });

  test('referrals that agree in all that stands for an id are still as many as they are', async () => {
    const alike = await plan('affiliatewp/referrals-alike-in-all-but-amount.csv');
    expect(alike.summary.rows.accepted).toBe(3);
    expect(new Set(alike.batch?.ledger?.id).size).toBe(3);
  });

  test('a referral keeps its id when its state changes', async () => {
    const row = (status: string) =>
      `"Affiliate ID","Amount","Currency","Reference","Context","Status","Date"\r\n"12","5","EUR","1001","woo","${status}","2026-10-01 00:00:00"\r\n`;
    const before = taken(await planText(row('unpaid')));
    const after = taken(await planText(row('rejected')));
    expect(after.batch?.ledger?.id).toEqual(before.batch?.ledger?.id);
    expect(after.batch?.ledger?.status).not.toEqual(before.batch?.ledger?.status);
  });

  test('payouts: the id is in the cell of the name; what failed was not paid', async () => {
    const payouts = await plan('affiliatewp/payouts.csv');
    expect(payouts.batch?.accounts).toEqual(['007', '12']);
    expect(payouts.batch?.names).toEqual(['James (Bond)', "Sinéad O'Brien"]);
    expect(some(payouts)).toEqual({ paid: 455_000 });
  });

  test('visits: one click each, by day; a visit of nobody is listed', async () => {
    const visits = await plan('affiliatewp/visits.csv');
    expect(visits.summary).toMatchObject({ report: 'clicks', rows: { read: 4, accepted: 3, skipped: 0, refused: 1 } });
    expect(visits.summary.problems).toEqual([{ line: 5, column: 'Affiliate', value: ' (#0)', reason: 'missing-id' }]);
    expect(some(visits)).toEqual({ clicks: 3 });
    expect(visits.batch?.names).toEqual(['James (#1)', "Sinéad O'Brien"]);
    expect([...(visits.batch?.daily?.values.clicks ?? [])]).toEqual([1, 2]);
  });
});
