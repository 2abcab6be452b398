import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountIdOf } from '@/core/domain/ids';
import { decideAction } from '@/core/services/decide-action';
import { decideOnCard } from '@/core/services/decide-on-card';
import type { TrellisDb } from '@/core/store/db';
import { readAccountDetail, writePublished } from '@/core/store/published';
import { listDecisions } from '@/core/store/records';
import { ACME, anAccountDetail, anAction, anInsight, aProgramDetail, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const ann = accountIdOf(ACME, 'ann');
const play = 'A-16';

let db: TrellisDb;

beforeEach(async () => {
  fakeBrowser.reset();
  db = openTestDb();
  const detail = anAccountDetail('ann', {
    facts: someFacts('ann'),
    insight: anInsight('ann'),
    actions: [anAction('ann', { play }), anAction('ann', { play: 'A-39' })],
  });
  await writePublished(db, ACME, aProgramDetail(), [detail]);
});

const states = async () => (await readAccountDetail(db, ann))?.actions.map(({ state }) => state);
const decisions = async () => (await listDecisions(db)).map(({ state }) => state);

test.each([['done'], ['snoozed'], ['dismissed']] as const)('%s holds, and is taken back', async (state) => {
  expect(await decideOnCard(db, { account: ann, play, state })).toMatchObject({ ok: true });
  expect([await states(), await decisions()]).toEqual([[state, 'open'], [state]]);
  expect(await decideOnCard(db, { account: ann, play, state: 'open' })).toMatchObject({ ok: true });
  expect([await states(), await decisions()]).toEqual([['open', 'open'], []]);
});

test('what stood before comes back: a decision made elsewhere', async () => {
  await decideAction(db, ann, play, 'snoozed');
  await decideOnCard(db, { account: ann, play, state: 'dismissed' });
  await decideOnCard(db, { account: ann, play, state: 'open' });
  expect([await states(), await decisions()]).toEqual([['snoozed', 'open'], ['snoozed']]);
});

test('two actions are taken back each by itself', async () => {
  await decideOnCard(db, { account: ann, play, state: 'done' });
  await decideOnCard(db, { account: ann, play: 'A-39', state: 'dismissed' });
  await decideOnCard(db, { account: ann, play, state: 'open' });
  expect(await states()).toEqual(['open', 'dismissed']);
});

test('a second undo has nothing to take back', async () => {
  await decideOnCard(db, { account: ann, play, state: 'done' });
  await decideOnCard(db, { account: ann, play, state: 'open' });
  expect(await decideOnCard(db, { account: ann, play, state: 'open' })).toMatchObject({ ok: false, reason: 'not-suggested' });
});

test('what was decided elsewhere is not taken back from a page', async () => {
  await decideAction(db, ann, play, 'done');
  expect(await decideOnCard(db, { account: ann, play, state: 'open' })).toMatchObject({ ok: false, reason: 'not-suggested' });
  expect(await decisions()).toEqual(['done']);
});

test.each([
  ['a play that is not suggested', { account: ann, play: 'A-99' }],
  ['a partner that nobody knows', { account: accountIdOf(ACME, 'zoe'), play }],
])('%s is not decided', async (_name, query) => {
  expect(await decideOnCard(db, { ...query, state: 'done' })).toMatchObject({ ok: false, reason: 'not-suggested' });
  expect(await decisions()).toEqual([]);
});
