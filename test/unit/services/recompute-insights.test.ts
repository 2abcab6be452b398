import { expect, test, vi } from 'vitest';
import { accountIdOf, importId } from '@/core/domain/ids';
import { decideAction } from '@/core/services/decide-action';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { setStage } from '@/core/services/set-stage';
import { undoImport } from '@/core/services/undo-import';
import { commitBatch } from '@/core/store/commit-batch';
import { ALL_TABLES, PUBLISHED_TABLES, type TrellisDb } from '@/core/store/db';
import { readAccountDetail, readAllDetails, readDirectory, readProgramDetail } from '@/core/store/published';
import { ACME, aBatch, anIdentity, aSummary, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const covered = { from: NEW_YEAR, to: NEW_YEAR + 179 };
const list = aBatch({
  names: { ann: 'Ann', bob: 'Bob' },
  listing: { ann: { status: 'active', joined: NEW_YEAR }, bob: { status: 'active', joined: NEW_YEAR } },
});
const daily = aBatch({
  daily: {
    covered,
    metrics: ['clicks', 'conversions', 'revenue'],
    figures: Array.from(
      { length: 180 },
      (_, day) => ['ann', NEW_YEAR + day, { clicks: 9, conversions: 1, revenue: 100_000 }] as const,
    ),
  },
});

async function filled(): Promise<TrellisDb> {
  const db = openTestDb();
  const summary = aSummary({ fingerprint: 'list', report: 'partners', shape: 'snapshot', snapshotDay: covered.to });
  await commitBatch(db, anIdentity('list', { summary }), list);
  await commitBatch(db, anIdentity('daily'), daily);
  await recomputeInsights(db, null, 77);
  return db;
}

const published = (db: TrellisDb) => Promise.all(PUBLISHED_TABLES.map((name) => db.table(name).toArray()));

test('imports become insight, actions and a directory', async () => {
  const db = await filled();
  expect(await readProgramDetail(db, ACME)).toMatchObject({
    asOf: covered.to - 2,
    mainMetric: 'revenue',
    partners: 2,
    computedAt: 77,
  });
  expect((await readDirectory(db)).map(({ ownId, activity, listed }) => [ownId, activity, listed])).toEqual([
    ['ann', 'active', true],
    ['bob', 'never-active', true],
  ]);
  const bob = await readAccountDetail(db, accountIdOf(ACME, 'bob'));
  expect(bob?.insight.health.score).toBeNull();
  expect(bob?.actions.length).toBeGreaterThan(0);
});

test('computing again gives the same, but for the moment of computing', async () => {
  const db = await filled();
  const before = await published(db);
  await recomputeInsights(db, ACME, 77);
  expect(await published(db)).toEqual(before);
});

test('as of an earlier day only what was known then counts', async () => {
  const db = await filled();
  await recomputeInsights(db, ACME, 77, NEW_YEAR + 20);
  expect((await readProgramDetail(db, ACME))?.asOf).toBe(NEW_YEAR + 20);
});

test('a stage set by hand and a decision reach what is published', async () => {
  const db = await filled();
  const bob = accountIdOf(ACME, 'bob');
  await setStage(db, bob, { stage: 'cultivation', reason: 'met', until: null }, 1);
  const play = (await readAccountDetail(db, bob))?.actions[0]?.play ?? '';
  expect(await decideAction(db, bob, play, 'dismissed', { at: 2 })).toMatchObject({ ok: true });
  await recomputeInsights(db, ACME, 78);
  expect((await readAccountDetail(db, bob))?.insight.stage).toMatchObject({ code: 'cultivation', by: 'manual' });
  expect((await readAccountDetail(db, bob))?.actions.find((action) => action.play === play)?.state ?? 'gone').not.toBe('open');
});

test('when the last import is undone nothing stays published', async () => {
  const db = await filled();
  await undoImport(db, importId('daily'), 9);
  await recomputeInsights(db, ACME, 78);
  expect((await readAllDetails(db, ACME)).map(({ insight }) => insight.activity.code)).toEqual(['unknown', 'unknown']);
  await undoImport(db, importId('list'), 10);
  await recomputeInsights(db, ACME, 79);
  expect(await published(db)).toEqual([[], [], []]);
});

test('what is published of a programme that is gone goes too', async () => {
  const db = await filled();
  for (const name of ALL_TABLES) if (!(PUBLISHED_TABLES as readonly string[]).includes(name)) await db.table(name).clear();
  await recomputeInsights(db, null, 78);
  expect(await published(db)).toEqual([[], [], []]);
});

test('when the disk is full the snapshot before stays whole', async () => {
  const db = await filled();
  const before = await published(db);
  vi.spyOn(db.details, 'bulkAdd').mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  await expect(recomputeInsights(db, ACME, 99)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(await published(db)).toEqual(before);
});
