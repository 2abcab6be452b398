import { beforeEach, expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import { addProspect, moveProspect } from '@/core/services/keep-prospects';
import { logSent, type SentMessage, takeBackSent } from '@/core/services/log-sent';
import { prospectAccount } from '@/core/store/book-facts';
import type { TrellisDb } from '@/core/store/db';
import { readAccountDetail, writePublished } from '@/core/store/published';
import { ACME, anAccountDetail, anAction, aProgram, aProgramDetail, NEW_YEAR } from '../../fixtures/makers';
import { aKeptDraft } from '../../fixtures/outreach-makers';
import { openTestDb } from '../store/open-test-db';

const account = accountIdOf(ACME, 'a');
const sent = (more: Partial<SentMessage> = {}): SentMessage => ({
  account,
  play: 'A-06',
  channel: 'email',
  subject: 'Welcome',
  message: 'Hello',
  followUp: NEW_YEAR + 7,
  day: NEW_YEAR,
  ...more,
});

let db: TrellisDb;
beforeEach(async () => {
  db = openTestDb();
  await writePublished(db, ACME, aProgramDetail(), [anAccountDetail('a', { actions: [anAction('a', { play: 'A-06' })] })]);
});
const stateOfAction = async () => (await readAccountDetail(db, account))?.actions[0]?.state;
const liveDrafts = async () => (await db.drafts.toArray()).filter(({ deletedAt }) => deletedAt === null).length;
const liveTouches = async () => (await db.touches.toArray()).filter(({ deletedAt }) => deletedAt === null);

test('the log keeps what was sent, from what it was made, how the partner stood and when to measure', async () => {
  const made = { template: 'welcome', language: 'de', isEdited: true } as const;
  await logSent(db, sent({ made }), 5);
  const asOf = aProgramDetail().asOf;
  expect(await liveTouches()).toMatchObject([
    { direction: 'out', play: 'A-06', day: NEW_YEAR, followUp: NEW_YEAR + 7, ...made, state: { asOf }, measureOn: asOf + 14 },
  ]);
  expect(await stateOfAction()).toBe('done');
});

test('taken back, the suggestion and the draft stand as before', async () => {
  await db.drafts.add(aKeptDraft({ planned: NEW_YEAR }));
  const logged = await logSent(db, sent(), 5);
  expect([await liveDrafts(), (await liveTouches()).length]).toEqual([0, 1]);
  await takeBackSent(db, logged, 6);
  expect([await liveDrafts(), (await liveTouches()).length, await stateOfAction()]).toEqual([1, 0, 'open']);
});

test.each([
  ['of another play', 'A-14', 'a'],
  ['of another partner', 'A-06', 'b'],
])('a draft %s stays', async (_name, play, who) => {
  await db.drafts.add({ ...aKeptDraft({ account: accountIdOf(ACME, who), play }), id: `${accountIdOf(ACME, who)}|${play}` });
  await logSent(db, sent(), 5);
  expect(await liveDrafts()).toBe(1);
});

test('a message without a play is no suggestion’s, and is not measured', async () => {
  const { touch, decided } = await logSent(db, sent({ play: null }), 5);
  expect(decided).toBeNull();
  expect(touch.measureOn).toBeUndefined();
  expect(await stateOfAction()).toBe('open');
});

test('a partner that no import knows is logged all the same', async () => {
  const { decided } = await logSent(db, sent({ account: accountIdOf(ACME, 'gone') }), 5);
  expect([decided, (await liveTouches()).length]).toEqual([null, 1]);
});

test('the invitation makes a prospect that was found an invited one; taken back, it is found again', async () => {
  await db.programs.add(aProgram());
  const added = await addProspect(db, { program: ACME, name: 'Dora' }, { day: NEW_YEAR - 9, at: 1 });
  if (!added.ok) throw new Error(added.reason);
  const { id } = added.value.record;
  const to = prospectAccount(added.value.record);
  await logSent(db, sent({ account: to, play: 'A-33' }), 4);
  expect(await db.prospects.get(id)).toMatchObject({ state: 'identified' });
  const logged = await logSent(db, sent({ account: to, play: 'A-01' }), 5);
  expect(await db.prospects.get(id)).toMatchObject({ state: 'invited', stateDay: NEW_YEAR });
  await takeBackSent(db, logged, 6);
  expect(await db.prospects.get(id)).toMatchObject({ state: 'identified', stateDay: NEW_YEAR - 9 });
  await moveProspect(db, id, { state: 'negotiating', day: NEW_YEAR, at: 7 });
  await logSent(db, sent({ account: to, play: 'A-01' }), 8);
  expect(await db.prospects.get(id)).toMatchObject({ state: 'negotiating' });
});
