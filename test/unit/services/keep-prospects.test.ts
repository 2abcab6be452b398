import { expect, test } from 'vitest';
import { accountIdOf, programIdOf } from '@/core/domain/ids';
import { addProspect, editProspect, joinProspect, moveProspect } from '@/core/services/keep-prospects';
import { undoStep } from '@/core/services/keep-record';
import { logTouch } from '@/core/services/log-touch';
import { openProgram } from '@/core/services/open-program';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { dayHere } from '@/core/services/reminder-time';
import { setProfile } from '@/core/services/set-profile';
import { tickItem } from '@/core/services/tick-item';
import { prospectAccount } from '@/core/store/book-facts';
import { isValidRecord } from '@/core/store/check-record';
import { commitBatch } from '@/core/store/commit-batch';
import { BOOK_TABLES, type TrellisDb } from '@/core/store/db';
import { readProgramData } from '@/core/store/program-data';
import { readAccountDetail } from '@/core/store/published';
import { contentOf } from '@/core/store/records';
import { BOOK_CONTENTS } from '../../fixtures/book-records';
import { ACME, aBatch, anIdentity, aProgram, aTouch, DUB, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const ann = accountIdOf(ACME, 'ann');

async function withAnn(): Promise<TrellisDb> {
  const db = openTestDb();
  await commitBatch(db, anIdentity('list'), aBatch({ listing: { ann: { email: 'ann@x.test', status: 'active' } } }));
  return db;
}

async function add(db: TrellisDb, change = {}) {
  const added = await addProspect(db, { program: ACME, name: 'Dora', source: 'fair', ...change }, { day: NEW_YEAR, at: 2 });
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

test('a prospect is noted as identified on its day, and can be taken back', async () => {
  const db = await withAnn();
  const { record, step } = await add(db);
  expect(record).toMatchObject({ name: 'Dora', state: 'identified', stateDay: NEW_YEAR, joinedAs: null, email: '', type: null });
  expect((await readProgramData(db, ACME))?.accounts.map(({ name }) => name)).toEqual(['ann', 'Dora']);
  await undoStep(db, step, 3);
  expect((await readProgramData(db, ACME))?.accounts.map(({ name }) => name)).toEqual(['ann']);
});

test('one that declined rests, by what its user noted: no network said so, and nothing of it was ever active to end', async () => {
  const db = await withAnn();
  const { record } = await add(db, { state: 'declined' });
  await recomputeInsights(db, ACME, 3);
  const detail = await readAccountDetail(db, prospectAccount(record));
  expect(detail?.insight).toMatchObject({
    stage: { code: 'ended', since: NEW_YEAR, reason: { id: 'insight.stage.declined' } },
    activity: { code: 'unknown', reason: { id: 'insight.activity.recruitment' }, tags: [] },
    health: { score: null },
  });
});

test.each([
  ['the same address', { email: 'DORA@x.test ' }, false],
  ['the same page', { website: 'http://Social.test/dora/' }, false],
  ['another page of the same site', { website: 'social.test/other' }, true],
  ['the same name', { name: 'Dora' }, true],
])('a second prospect of %s', async (_name, change, isNew) => {
  const db = await withAnn();
  const { record } = await add(db, { email: 'dora@x.test', website: 'https://www.social.test/dora' });
  const again = await addProspect(db, { program: ACME, name: 'D.', ...change }, { day: NEW_YEAR });
  expect(again).toMatchObject(isNew ? { ok: true } : { ok: false, reason: 'already-there', detail: record.id });
  const elsewhere = await openProgram(db, DUB, 'Second');
  if (!elsewhere.ok) throw new Error(elsewhere.reason);
  const program = elsewhere.value.record.id;
  expect(await addProspect(db, { program, name: 'D.', ...change }, { day: NEW_YEAR })).toMatchObject({ ok: true });
});

test('a prospect needs a programme that is there', async () => {
  const db = openTestDb();
  const prospect = { program: ACME, name: 'Dora' };
  expect(await addProspect(db, prospect, { day: 1 })).toMatchObject({ ok: false, reason: 'no-such-program' });
  await db.programs.add(aProgram({ deletedAt: 3 }));
  expect(await addProspect(db, prospect, { day: 1 })).toMatchObject({ ok: false, reason: 'no-such-program' });
  expect(await openProgram(db, DUB, 'Acme', 4)).toMatchObject({ ok: true, value: { record: { id: ACME, deletedAt: null } } });
  expect(await addProspect(db, prospect, { day: 1 })).toMatchObject({ ok: true });
});

test('a programme is opened once, keeps what it is bound to, and has a name', async () => {
  const db = openTestDb();
  await db.programs.add(aProgram({ boundTo: 'acme' }));
  expect(await openProgram(db, DUB, ' Acme ')).toMatchObject({ value: { record: { boundTo: 'acme' }, step: { before: [] } } });
  expect(await openProgram(db, DUB, 'New')).toMatchObject({ value: { record: { id: programIdOf(DUB, 'New'), currency: null } } });
  expect(await openProgram(db, DUB, '  ')).toMatchObject({ ok: false, reason: 'missing', detail: 'name' });
});

test('a change of state is stamped with its day, the same state again is not', async () => {
  const db = await withAnn();
  const { record } = await add(db);
  const invited = await moveProspect(db, record.id, { state: 'invited', day: NEW_YEAR + 3, at: 5 });
  expect(invited).toMatchObject({ ok: true, value: { record: { state: 'invited', stateDay: NEW_YEAR + 3 } } });
  expect(await moveProspect(db, record.id, { state: 'invited', day: NEW_YEAR + 9, at: 6 })).toMatchObject({
    value: { record: { stateDay: NEW_YEAR + 3 }, step: { before: [] } },
  });
  if (invited.ok) await undoStep(db, invited.value.step, 7);
  expect(await db.prospects.get(record.id)).toMatchObject({ state: 'identified', stateDay: NEW_YEAR });
  expect(await moveProspect(db, 'none', { state: 'invited', day: 1 })).toMatchObject({ ok: false, reason: 'not-found' });
});

test('the states before stand with their days, and an undo takes the last one back', async () => {
  const db = await withAnn();
  const { record } = await add(db);
  expect(record).not.toHaveProperty('history');
  await moveProspect(db, record.id, { state: 'invited', day: NEW_YEAR + 3, at: 5 });
  const applied = await moveProspect(db, record.id, { state: 'applied', day: NEW_YEAR + 8, at: 6 });
  const begun = [
    { state: 'identified', day: NEW_YEAR },
    { state: 'invited', day: NEW_YEAR + 3 },
  ];
  expect(await db.prospects.get(record.id)).toMatchObject({ state: 'applied', stateDay: NEW_YEAR + 8, history: begun });
  if (applied.ok) await undoStep(db, applied.value.step, 7);
  const back = await db.prospects.get(record.id);
  expect(back).toMatchObject({ state: 'invited', stateDay: NEW_YEAR + 3, history: begun.slice(0, 1) });
  expect(isValidRecord('prospects', back)).toBe(true);
});

test('what is known of a prospect is corrected, but not into another one', async () => {
  const db = await withAnn();
  const { record } = await add(db, { email: 'dora@x.test' });
  await add(db, { name: 'Emil', website: 'emil.test' });
  const edited = await editProspect(db, record.id, { country: 'FR', type: 'creator', email: 'dora@x.test' }, 5);
  expect(edited).toMatchObject({ value: { record: { country: 'FR', type: 'creator', name: 'Dora', state: 'identified' } } });
  expect(await editProspect(db, record.id, { website: 'https://emil.test/' })).toMatchObject({ reason: 'already-there' });
  expect(await editProspect(db, record.id, { website: 'javascript:alert(1)' })).toMatchObject({ reason: 'not-a-link' });
  expect(await editProspect(db, 'none', { name: 'X' })).toMatchObject({ reason: 'not-found' });
  if (edited.ok) await undoStep(db, edited.value.step, 6);
  expect(await db.prospects.get(record.id)).toMatchObject({ country: '', type: null });
});

/** A prospect of whom something stands in every list that knows accounts. */
async function wellKnown(db: TrellisDb) {
  const { record } = await add(db);
  const account = prospectAccount(record);
  await logTouch(db, { ...contentOf(aTouch()), account }, 3);
  await tickItem(db, { account, list: 'fit', item: 'audience', state: 'yes', day: NEW_YEAR, note: '' }, 3);
  await tickItem(db, { account, list: 'fit', item: 'habits', state: 'no', day: NEW_YEAR, note: '' }, 3);
  await setProfile(db, account, { person: 'Dora Dé' }, 3);
  for (const name of ['reasons', 'goals', 'pulses', 'calendar', 'terms', 'assets'] as const) {
    await db
      .table(name)
      .add({ ...BOOK_CONTENTS[name], account, id: name, createdAt: 1, updatedAt: 1, deletedAt: null, fieldsAt: {} });
  }
  return { record, account };
}

test('who joins takes along what was written of it; undone, all is as it was', async () => {
  const db = await withAnn();
  await recomputeInsights(db, ACME, 4);
  const { record, account } = await wellKnown(db);
  const all = async () => {
    const data = await readProgramData(db, ACME);
    return {
      accounts: data?.accounts,
      touches: data?.touches.map(contentOf),
      book: Object.values(data?.book ?? {}).map((list) => list.map(contentOf as never)),
    };
  };
  const before = await all();

  const joined = await joinProspect(db, record.id, ann, 5);
  if (!joined.ok) throw new Error(joined.reason);
  expect(joined.value.record).toMatchObject({ joinedAs: ann, joinedOn: dayHere(5), source: 'fair' });
  expect((await all()).accounts?.map(({ ownId }) => ownId)).toEqual(['ann']);
  for (const name of ['touches', ...BOOK_TABLES] as const) {
    const live = (await db.table(name).toArray()).filter(({ deletedAt }) => deletedAt === null);
    expect(
      live.filter((one) => one.account === account),
      name,
    ).toEqual([]);
  }
  const data = await readProgramData(db, ACME);
  expect(data?.touches).toMatchObject([{ account: ann }]);
  expect(data?.book.checks.map(({ id }) => id)).toEqual([`${ann}|fit|audience`, `${ann}|fit|habits`]);
  expect(data?.book.profiles).toMatchObject([{ id: ann, account: ann, person: 'Dora Dé' }]);

  await undoStep(db, joined.value.step, 6);
  expect(await all()).toEqual(before);
});

test('an answer or a profile that the partner has already stands', async () => {
  const db = await withAnn();
  await recomputeInsights(db, ACME, 4);
  await tickItem(db, { account: ann, list: 'fit', item: 'audience', state: 'no', day: NEW_YEAR, note: 'seen' }, 3);
  await setProfile(db, ann, { person: 'Ann' }, 3);
  const { record } = await wellKnown(db);
  expect(await joinProspect(db, record.id, ann, 5)).toMatchObject({ ok: true });
  const data = await readProgramData(db, ACME);
  expect(data?.book.checks.filter(({ account }) => account === ann)).toMatchObject([
    { item: 'audience', state: 'no' },
    { item: 'habits', state: 'no' },
  ]);
  expect(await db.profiles.get(ann)).toMatchObject({ person: 'Ann' });
});

test.each([
  ['nobody that is known', accountIdOf(ACME, 'nobody'), 'unknown-account'],
  ['a partner of another programme', accountIdOf(programIdOf(DUB, 'Other'), 'ann'), 'other-program'],
  ['what is no account', 'ann' as never, 'unknown-account'],
])('a prospect does not join as %s', async (_name, account, reason) => {
  const db = await withAnn();
  await recomputeInsights(db, ACME, 4);
  const { record } = await add(db);
  expect(await joinProspect(db, record.id, account)).toMatchObject({ ok: false, reason });
  expect(await db.prospects.get(record.id)).toEqual(record);
});

test('a prospect joins once, as no other prospect, and moves no more', async () => {
  const db = await withAnn();
  const [first, second] = [(await add(db)).record, (await add(db)).record];
  await recomputeInsights(db, ACME, 4);
  expect(await joinProspect(db, first.id, prospectAccount(second))).toMatchObject({ reason: 'unknown-account' });
  expect(await joinProspect(db, first.id, ann)).toMatchObject({ ok: true });
  expect(await joinProspect(db, first.id, ann)).toMatchObject({ reason: 'joined' });
  expect(await moveProspect(db, first.id, { state: 'resting', day: 1 })).toMatchObject({ reason: 'joined' });
  expect(await joinProspect(db, 'none', ann)).toMatchObject({ reason: 'not-found' });
});
