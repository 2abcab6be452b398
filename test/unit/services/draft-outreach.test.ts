import { afterEach, expect, test } from 'vitest';
import { networkId } from '@/core/domain/ids';
import type { AccountDetail, NextAction, ProgramDetail } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { draftOutreach } from '@/core/services/draft-outreach';
import { openDb, type TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { aDip, anAccount, anInsight, aProgram, PROGRAM, someFacts } from '../../fixtures/insight-makers';

const dbs: TrellisDb[] = [];
afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function anAction(change: Partial<NextAction>): NextAction {
  return {
    account: anAccount(),
    play: 'A-16',
    priority: 1,
    money: null,
    chance: 0.1,
    minutes: 5,
    why: sentence('play.A-16.title'),
    trigger: 1,
    since: null,
    state: 'open',
    until: null,
    ...change,
  };
}

async function aDb(change: Partial<AccountDetail> = {}): Promise<TrellisDb> {
  const db = openDb(`draft-${dbs.length}-${Math.random()}`);
  dbs.push(db);
  const { accounts: _none, ...program } = aProgram();
  const detail: ProgramDetail = { ...program, actions: [], partners: 1, computedAt: 0 };
  const account = { facts: someFacts(), insight: anInsight({ tier: 'B', dip: aDip() }), actions: [anAction({})], ...change };
  await writePublished(db, PROGRAM, detail, [account]);
  const content = { network: networkId('dub'), name: 'Acme Tools', currency: 'EUR', boundTo: null };
  await putRecord(db, 'programs', { id: PROGRAM, at: 1, content });
  return db;
}

test('a play’s draft, with the stored figures and the sender from the settings', async () => {
  const db = await aDb();
  await putRecord(db, 'settings', { id: 'senderName', at: 1, content: { value: 'Mara Lindt' } });
  const draft = await draftOutreach(db, anAccount(), { play: 'A-16' });
  expect(draft).toMatchObject({ ok: true, value: { play: 'A-16', template: 'dip', language: 'en', gaps: [] } });
  if (!draft.ok) throw new Error(draft.reason);
  expect(draft.value.subject).toBe('Is everything all right with your Acme Tools links?');
  expect(draft.value.message).toContain('410 in four weeks, where about 830 would be usual for you');
  expect(draft.value.message).toMatch(/Mara Lindt$/);
});

test('nobody set up a name yet: a gap', async () => {
  const draft = await draftOutreach(await aDb(), anAccount(), { play: 'A-16' });
  expect(draft).toMatchObject({ ok: true, value: { gaps: ['sender name'] } });
});

test('without a play: the top action that is open', async () => {
  const actions = [anAction({ play: 'A-25' }), anAction({ play: 'A-16', state: 'done' })];
  expect(await draftOutreach(await aDb({ actions }), anAccount())).toMatchObject({ ok: true, value: { play: 'A-25' } });
});

test('a play that is not suggested can be written all the same', async () => {
  expect(await draftOutreach(await aDb({ actions: [] }), anAccount(), { play: 'A-39' })).toMatchObject({
    ok: true,
    value: { template: 'review' },
  });
});

test.each([
  ['nothing is open', [anAction({ state: 'snoozed' })], null],
  ['nothing is suggested', [], null],
  ['the play is not known', [], 'A-99'],
])('no template: %s', async (_name, actions, play) => {
  expect(await draftOutreach(await aDb({ actions }), anAccount(), { play })).toMatchObject({ ok: false, reason: 'no-template' });
});

test.each([
  ['another partner', anAccount('p2')],
  ['another programme', anAccount().replace('acme', 'other')],
  ['not an account', 'hello'],
])('not known: %s', async (_name, account) => {
  expect(await draftOutreach(await aDb(), account as ReturnType<typeof anAccount>)).toMatchObject({
    ok: false,
    reason: 'not-known',
  });
});
