import { expect, test } from 'vitest';
import { weekSums } from '@/components/partner/week-sums';
import { isoDay } from '@/core/domain/day';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import type { ColumnMapping } from '@/core/domain/report';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { readHistory } from '@/core/store/history';
import { readAccountDetail } from '@/core/store/published';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { importLines } from './import-lines';

const COUNTED = [
  'impressions',
  'clicks',
  'conversions',
  'revenue',
  'commission',
  'reversedConversions',
  'reversedRevenue',
  'reversedCommission',
] as const;
type Counted = (typeof COUNTED)[number];

const MAPPING: ColumnMapping = {
  report: 'performance',
  currency: 'EUR',
  columns: {
    Day: 'date',
    Partner: 'partner-id',
    Impressions: 'impressions',
    Clicks: 'clicks',
    Sales: 'conversions',
    Revenue: 'revenue',
    Commission: 'commission',
    Reversed: 'reversed-conversions',
    'Revenue reversed': 'reversed-revenue',
    'Commission reversed': 'reversed-commission',
  },
};

const PARTNERS = ['ann', 'bob', 'cem'];
const DAYS = 91;
const LAST = NEW_YEAR + DAYS - 1;

/** Some of each, different on every day; amounts in cents, and nothing at all on every ninth day. */
function row(partner: number, day: number): Record<Counted, number> {
  const factor = (day + partner) % 9 === 0 ? 0 : 1;
  const conversions = factor * ((day * 7 + partner) % 4);
  return {
    impressions: factor * (100 + ((day * 31 + partner * 17) % 400)),
    clicks: factor * (3 + ((day * 13 + partner) % 21)),
    conversions,
    revenue: conversions * (1_999 + day * 3 + partner),
    commission: conversions * (199 + day),
    reversedConversions: conversions > 2 ? 1 : 0,
    reversedRevenue: conversions > 2 ? 1_001 + day : 0,
    reversedCommission: conversions > 2 ? 101 : 0,
  };
}

const rows = PARTNERS.flatMap((ownId, partner) =>
  Array.from({ length: DAYS }, (_, day) => ({ ownId, day: NEW_YEAR + day, ...row(partner, day) })),
);
const isMoney = (metric: Counted) => /evenue|ommission/.test(metric);
const cell = (metric: Counted, value: number) => (isMoney(metric) ? (value / 100).toFixed(2) : String(value));
const lines = [
  Object.keys(MAPPING.columns).join(','),
  ...rows.map((one) => [isoDay(one.day), one.ownId, ...COUNTED.map((metric) => cell(metric, one[metric]))].join(',')),
];

/** Added up from the rows that were written: cents are a hundred of our units. */
const added = (metric: Counted, ownId?: string) =>
  rows
    .filter((one) => ownId === undefined || one.ownId === ownId)
    .reduce((sum, one) => sum + one[metric] * (isMoney(metric) ? 100 : 1), 0);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const accountOf = (ownId: string) => accountIdOf(programIdOf(networkId('file'), 'Acme'), ownId);

async function filled() {
  const db = openTestDb();
  const record = await importLines(db, { lines, mapping: MAPPING });
  await recomputeInsights(db, null, 1, LAST);
  return { db, record };
}

test.each(COUNTED)('the file’s total of %s is the sum of its cells, and the partners’ totals add up to it', async (metric) => {
  const { db, record } = await filled();
  expect(added(metric)).toBeGreaterThan(0);
  expect(record.summary.totals[metric]).toBe(added(metric));
  const details = await Promise.all(PARTNERS.map((ownId) => readAccountDetail(db, accountOf(ownId))));
  expect(sum(details.map((detail) => detail?.insight.totals[metric] ?? Number.NaN))).toBe(added(metric));
});

test.each(PARTNERS)('the days and the weeks of %s add up to its totals, whatever is counted', async (ownId) => {
  const { db } = await filled();
  const detail = await readAccountDetail(db, accountOf(ownId));
  const { days, values, coverage } = await readHistory(db, accountOf(ownId));
  for (const metric of COUNTED) {
    expect(sum(values[metric])).toBe(added(metric, ownId));
    expect(detail?.insight.totals[metric]).toBe(added(metric, ownId));
    const weeks = weekSums({ days, values: values[metric], coverage: coverage[metric] }, LAST, 26);
    expect(weeks).toHaveLength(DAYS / 7);
    expect(sum(weeks.map(({ value }) => value ?? Number.NaN))).toBe(added(metric, ownId));
  }
});
