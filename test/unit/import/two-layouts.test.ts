import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ImportPlan, PlanAnswers } from '@/core/import/plan-import';
import { planText, taken } from './plan-file';

const ROOT = join(import.meta.dirname, '../../fixtures/reports');

/** The same report as somebody else's settings export it: columns the other way round, written in capitals, cells apart by semicolons. */
function inAnotherLayout(text: string): string {
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const turned = rows.map((cells, line) => cells.toReversed().map((cell) => (line === 0 ? cell.toUpperCase() : cell)));
  return Papa.unparse(turned, { delimiter: ';' });
}

/** What a user would say of a file that leaves it open; who says it all says it of both layouts. */
const ANSWERS: PlanAnswers = { confirmed: true, period: { from: 20_727, to: 20_757 }, currency: 'USD', dateOrder: 'mdy' };

/** What a ledger carries is a set: its order follows the columns and means nothing. */
function inAnyOrder({ batch }: ImportPlan) {
  return batch?.ledger ? { ...batch, ledger: { ...batch.ledger, carries: batch.ledger.carries.toSorted() } } : batch;
}

test.each([
  'dub/partners-all-columns.csv',
  'dub/partners-default.csv',
  'dub/commissions-all-columns.csv',
  'dub/payouts-all-columns.csv',
  'affiliatewp/affiliates.csv',
  'affiliatewp/payouts.csv',
  'affiliatewp/visits.csv',
  'impact/performance-all-columns.csv',
  'impact/actions.csv',
  'awin/performance-api-fields.csv',
  'awin/transactions.csv',
  'rakuten/performance-by-day.csv',
  'rakuten/orders.csv',
  'partnerize/conversions.csv',
  'partnerize/clicks.csv',
  'solid-affiliate/affiliates.csv',
  'solid-affiliate/referrals.csv',
  'shareasale/affiliatetimespan.csv',
  'shareasale/transactiondetail.csv',
])('two layouts of one report import alike: %s', async (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const other = inAnotherLayout(text);
  expect(other).not.toBe(text);
  const [first, second] = [taken(await planText(text, ANSWERS)), taken(await planText(other, ANSWERS))];
  expect(first.batch).not.toBeNull();
  expect(second.summary.definition).toBe(first.summary.definition);
  expect(second.summary.totals).toEqual(first.summary.totals);
  expect(inAnyOrder(second)).toEqual(inAnyOrder(first));
});
