import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import { keepRecord, undoStep } from '@/core/services/keep-record';
import { logTouch } from '@/core/services/log-touch';
import { readDueSteps, readSeriesCandidates, readSeriesWalkers } from '@/core/services/read-series';
import { skipStep, takeIntoSeries, takeOutOfSeries } from '@/core/services/walk-series';
import { writePublished } from '@/core/store/published';
import { contentOf } from '@/core/store/records';
import { ACME, anAccountDetail, anInsight, aProgramDetail, aTouch, NEW_YEAR } from '../../fixtures/makers';
import { aSeries } from '../../fixtures/outreach-makers';
import { openTestDb } from '../store/open-test-db';

const [ann, bob] = [accountIdOf(ACME, 'ann'), accountIdOf(ACME, 'bob')];
const silent = (id: string, change = {}): AccountDetail =>
  anAccountDetail(id, { insight: anInsight(id, { firstConversion: null, lastActive: null, ...change }), actions: [] });

async function withSeries(accounts = [silent('ann'), silent('bob')]) {
  const db = openTestDb();
  await publish(db, accounts);
  const kept = await keepRecord(db, 'sequences', contentOf(aSeries()), { id: 'series' });
  if (!kept.ok) throw new Error(kept.reason);
  return { db, series: kept.value.record };
}
type Db = ReturnType<typeof openTestDb>;
const publish = (db: Db, accounts: readonly AccountDetail[]) =>
  writePublished(db, ACME, aProgramDetail({ partners: accounts.length }), accounts);
const dueOn = async (db: Db, day: number) => (await readDueSteps(db, day)).map(({ run, place }) => [run.account, place.step]);

async function take(db: Db, accounts = [ann, bob]) {
  const taken = await takeIntoSeries(db, 'series', { accounts, from: NEW_YEAR });
  if (!taken.ok) throw new Error(taken.reason);
  return taken.value;
}

test('who is taken in has the first step due at once; logged as sent, the next one follows; an undone log brings it back', async () => {
  const { db } = await withSeries();
  expect((await take(db)).taken).toBe(2);
  expect(await dueOn(db, NEW_YEAR)).toEqual([
    [ann, 0],
    [bob, 0],
  ]);
  const touch = await logTouch(db, { ...contentOf(aTouch()), account: ann, template: 'welcome', day: NEW_YEAR });
  expect(await dueOn(db, NEW_YEAR + 6)).toEqual([[bob, 0]]);
  expect(await dueOn(db, NEW_YEAR + 7)).toContainEqual([ann, 1]);
  await db.touches.update(touch.id, { deletedAt: 9 });
  expect(await dueOn(db, NEW_YEAR + 6)).toContainEqual([ann, 0]);
});

test('a partner who sells leaves the series with the next import, and is back where that is undone', async () => {
  const { db } = await withSeries();
  await take(db);
  await publish(db, [silent('ann', { firstConversion: NEW_YEAR + 1 }), silent('bob')]);
  expect(await dueOn(db, NEW_YEAR + 2)).toEqual([[bob, 0]]);
  const walkers = await readSeriesWalkers(db, NEW_YEAR + 2);
  expect(walkers.find(({ run }) => run.account === ann)?.place).toEqual({ kind: 'ended', why: 'goal', day: NEW_YEAR + 1 });
  await publish(db, [silent('ann'), silent('bob')]);
  expect(await dueOn(db, NEW_YEAR + 2)).toContainEqual([ann, 0]);
});

test('skipped and taken out: each is one step back', async () => {
  const { db } = await withSeries();
  await take(db, [ann]);
  const [run] = await db.seriesRuns.toArray();
  if (!run) throw new Error('nobody was taken in');
  const skipped = await skipStep(db, run, 0);
  expect(await dueOn(db, NEW_YEAR + 7)).toEqual([[ann, 1]]);
  const out = await takeOutOfSeries(db, run, NEW_YEAR + 8);
  expect(await dueOn(db, NEW_YEAR + 9)).toEqual([]);
  if (!skipped.ok || !out.ok) throw new Error('not written');
  await undoStep(db, out.value.step);
  await undoStep(db, skipped.value.step);
  expect(await dueOn(db, NEW_YEAR + 7)).toEqual([[ann, 0]]);
});

test('taking in is undone as one, and who is in it already stays where it is', async () => {
  const { db } = await withSeries();
  await take(db, [ann]);
  const again = await take(db);
  expect(again.taken).toBe(1);
  await undoStep(db, again.step);
  expect(await dueOn(db, NEW_YEAR)).toEqual([[ann, 0]]);
});

test('nobody is taken into a series that is gone, and one that was removed is due for nobody', async () => {
  const { db } = await withSeries();
  expect(await takeIntoSeries(db, 'none', { accounts: [ann], from: NEW_YEAR })).toMatchObject({ ok: false, reason: 'not-found' });
  await take(db);
  await db.sequences.update('series', { deletedAt: 9 });
  expect(await dueOn(db, NEW_YEAR + 30)).toEqual([]);
  expect(await takeIntoSeries(db, 'series', { accounts: [ann], from: NEW_YEAR })).toMatchObject({ ok: false });
});

test('the audience is listed with who is left out, and why', async () => {
  const { db, series } = await withSeries([silent('ann'), silent('bob'), silent('cyd', { firstConversion: NEW_YEAR - 9 })]);
  await take(db, [bob]);
  const found = await readSeriesCandidates(db, series, NEW_YEAR + 1);
  expect(found.map(({ detail, leftOut }) => [detail.facts.ownId, leftOut])).toEqual([
    ['ann', null],
    ['bob', 'in-series'],
    ['cyd', 'goal-met'],
  ]);
});
