import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { undoImport } from '@/core/services/undo-import';
import type { TrellisDb } from '@/core/store/db';
import { readAllDetails } from '@/core/store/published';
import { listPrograms } from '@/core/store/records';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines, LIST_MAPPING } from './import-lines';

const HEADER = 'Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency';
const OTHERS = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8', 'o9', 'o10'];

/** Ann's clicks on each day, and Bob's; the others are as always. Every fifth click buys, but none of Bob's. */
function daily(from: number, to: number, ann: number, bob: number): string[] {
  const lines = [HEADER];
  for (let day = NEW_YEAR + from; day <= NEW_YEAR + to; day++) {
    const line = (id: string, clicks: number) => `${isoDay(day)},${id},${id},${clicks},${Math.floor(clicks / 5)},0,EUR`;
    lines.push(line('ann', ann), ...OTHERS.map((id) => line(id, 15)));
    if (bob > 0) lines.push(`${isoDay(day)},bob,bob,${bob},0,0,EUR`);
  }
  return lines;
}

const list = [
  'Partner ID,Name,Email,Status,Joined,Type',
  ...['ann', 'bob', ...OTHERS].map((id) => `${id},${id},,active,${isoDay(NEW_YEAR + (id === 'bob' ? 150 : 0))},`),
];

/** What is due now, as `partner play`. */
async function due(db: TrellisDb): Promise<string[]> {
  await recomputeInsights(db, null, 1);
  const [program] = await listPrograms(db);
  const details = program ? await readAllDetails(db, program.id) : [];
  return details.flatMap(({ facts, actions }) =>
    actions.filter(({ state }) => state === 'open').map(({ play }) => `${facts.ownId} ${play}`),
  );
}

test('each import makes the due list anew: who started leaves it, who dips enters it, and an undo brings the old one back', async () => {
  const db = openTestDb();
  await importLines(db, { lines: list, mapping: LIST_MAPPING });
  await importLines(db, { lines: daily(0, 199, 20, 0), mapping: DAILY_MAPPING, at: 2 });
  const before = await due(db);
  expect(before).toContain('bob A-14');
  expect(before).not.toContain('ann A-16');

  const later = await importLines(db, { lines: daily(200, 229, 3, 8), mapping: DAILY_MAPPING, at: 3 });
  const after = await due(db);
  expect(after).toContain('ann A-16');
  expect(after).not.toContain('bob A-14');

  await undoImport(db, later.id, 4);
  expect(await due(db)).toEqual(before);
});
