import { expect, test } from 'vitest';
import { programIdOf } from '@/core/domain/ids';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { recomputeStale } from '@/core/services/recompute-stale';
import { setRates } from '@/core/services/set-rates';
import { undoImport } from '@/core/services/undo-import';
import { commitBatch } from '@/core/store/commit-batch';
import type { TrellisDb } from '@/core/store/db';
import { findStale } from '@/core/store/find-stale';
import { readDirectory } from '@/core/store/published';
import { patchRecord } from '@/core/store/records';
import { ACME, aBatch, anIdentity, DUB, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';

const OTHER = programIdOf(DUB, 'Other');

async function take(db: TrellisDb, name: string, programName: string, at: number): Promise<void> {
  const figures = [[name, NEW_YEAR, { clicks: 1 }]] as const;
  const covered = { from: NEW_YEAR, to: NEW_YEAR + 20 };
  const identity = anIdentity(name, { programName, at });
  const stored = await commitBatch(db, identity, aBatch({ daily: { covered, metrics: ['clicks'], figures } }));
  if (!stored.ok) throw new Error(stored.reason);
}

test('a programme whose import was never computed is stale, until it is', async () => {
  const db = openTestDb();
  expect(await findStale(db)).toEqual([]);
  await take(db, 'ann', 'Acme', 10);
  await take(db, 'bob', 'Other', 10);
  expect(await findStale(db)).toEqual([ACME, OTHER]);
  await recomputeInsights(db, ACME, 11);
  expect(await findStale(db)).toEqual([OTHER]);
  expect(await recomputeStale(db, 12)).toBe(true);
  expect(await findStale(db)).toEqual([]);
  expect(await recomputeStale(db, 13)).toBe(false);
  expect(await readDirectory(db)).toHaveLength(2);
});

test.each<[string, (db: TrellisDb) => Promise<unknown>]>([
  ['an import', (db) => take(db, 'cy', 'Acme', 20)],
  // The moment of a commit is when it was asked for: a computation that began later may not have seen it.
  ['an import that was asked for before the result was computed', (db) => take(db, 'cy', 'Acme', 5)],
  ['an undo', (db) => undoImport(db, 'ann' as never, 20)],
  ['a rate', (db) => setRates(db, ACME, { USD: '0.9' }, 20)],
])('after %s the result is stale', async (_name, change) => {
  const db = openTestDb();
  await take(db, 'ann', 'Acme', 10);
  await take(db, 'bob', 'Acme', 11);
  await recomputeInsights(db, ACME, 15);
  expect(await findStale(db)).toEqual([]);
  await change(db);
  expect(await findStale(db)).toEqual([ACME]);
  await recomputeStale(db, 21);
  expect(await findStale(db)).toEqual([]);
});

test('what changes no figure makes nothing stale', async () => {
  const db = openTestDb();
  await take(db, 'ann', 'Acme', 10);
  await recomputeInsights(db, ACME, 15);
  await patchRecord(db, 'programs', { id: ACME, at: 20, change: { boundTo: 'acme' } });
  expect(await findStale(db)).toEqual([]);
});

test('a programme without any import left is not published, and not stale', async () => {
  const db = openTestDb();
  await take(db, 'ann', 'Acme', 10);
  await recomputeInsights(db, ACME, 11);
  await undoImport(db, 'ann' as never, 12);
  expect(await findStale(db)).toEqual([ACME]);
  await recomputeStale(db, 13);
  expect(await findStale(db)).toEqual([]);
  expect(await readDirectory(db)).toEqual([]);
});

test('a result of an older version, which did not say what it was computed from, is computed again', async () => {
  const db = openTestDb();
  await take(db, 'ann', 'Acme', 10);
  await recomputeInsights(db, ACME, 11);
  const record = await db.programDetails.get(ACME);
  if (!record) throw new Error('nothing published');
  const { basis: _basis, ...detail } = record.detail;
  await db.programDetails.put({ ...record, detail });
  expect(await findStale(db)).toEqual([ACME]);
});
