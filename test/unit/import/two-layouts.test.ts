import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ImportPlan } from '@/core/import/plan-import';
import { planText, taken } from './plan-file';

const ROOT = join(import.meta.dirname, '../../fixtures/reports');

/** The same report as somebody else's settings export it: columns the other way round, written in capitals, cells apart by semicolons. */
function inAnotherLayout(text: string): string {
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const turned = rows.map((cells, line) => cells.toReversed().map((cell) => (line === 0 ? cell.toUpperCase() : cell)));
  return Papa.unparse(turned, { delimiter: ';' });
}

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
])('two layouts of one report import alike: %s', async (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const other = inAnotherLayout(text);
  expect(other).not.toBe(text);
  const [first, second] = [taken(await planText(text)), taken(await planText(other))];
  expect(first.batch).not.toBeNull();
  expect(second.summary.definition).toBe(first.summary.definition);
  expect(second.summary.totals).toEqual(first.summary.totals);
  expect(inAnyOrder(second)).toEqual(inAnyOrder(first));
});
