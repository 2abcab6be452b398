import { expect, test } from 'vitest';
import { REASONS } from '@/core/domain/book';
import { accountIdOf } from '@/core/domain/ids';
import { undoStep } from '@/core/services/keep-record';
import { type Answer, noteAnswer, noteContact } from '@/core/services/note-answer';
import { ACME, aTouch, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const touch = aTouch({ followUp: NEW_YEAR + 7 });
const answer = (more: Partial<Answer> = {}): Answer => ({
  outcome: 'answer',
  reason: null,
  note: '',
  followUp: null,
  day: NEW_YEAR + 3,
  ...more,
});

async function asked() {
  const db = openTestDb();
  await db.touches.add(touch);
  const log = async () => (await db.touches.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const reasons = async () => (await db.reasons.toArray()).filter(({ deletedAt }) => deletedAt === null);
  return { db, log, reasons };
}

test.each(REASONS)('an answer with the reason “%s” stands at its contact, and is taken back whole', async (code) => {
  const { db, log, reasons } = await asked();
  const noted = await noteAnswer(db, touch, answer({ reason: code, note: ' no banner fits ' }), 5);
  expect(await log()).toMatchObject([{ id: touch.id, outcome: 'answer', followUp: null }]);
  expect(await reasons()).toMatchObject([{ code, note: 'no banner fits', day: NEW_YEAR + 3, touch: touch.id }]);
  if (!noted.ok) throw new Error(noted.reason);
  await undoStep(db, noted.value.step, 6);
  expect([await log(), await reasons()]).toMatchObject([[{ outcome: null, followUp: NEW_YEAR + 7 }], []]);
});

test('what they said without a reason is kept as a message that came in by the same channel', async () => {
  const { db, log } = await asked();
  const noted = await noteAnswer(db, touch, answer({ outcome: 'agreed', note: 'Gladly' }), 5);
  const received = (await log()).filter(({ direction }) => direction === 'in');
  expect(received).toMatchObject([{ account: touch.account, channel: touch.channel, message: 'Gladly', day: NEW_YEAR + 3 }]);
  if (!noted.ok) throw new Error(noted.reason);
  await undoStep(db, noted.value.step, 6);
  expect(await log()).toHaveLength(1);
});

test('nobody answered: the follow-up stays, and nothing is said for them', async () => {
  const { db, log, reasons } = await asked();
  await noteAnswer(db, touch, answer({ outcome: 'no-answer', followUp: NEW_YEAR + 7 }), 5);
  expect(await log()).toMatchObject([{ outcome: 'no-answer', followUp: NEW_YEAR + 7 }]);
  expect(await reasons()).toEqual([]);
});

test.each([
  ['is not there', { id: 'none' }],
  ['was with another partner', { account: accountIdOf(ACME, 'other') }],
])('an answer to a contact that %s is refused, and nothing is kept', async (_name, change) => {
  const { db, log, reasons } = await asked();
  const noted = await noteAnswer(db, { ...touch, ...change }, answer({ reason: 'season', note: 'x' }));
  expect(noted).toMatchObject({ ok: false, reason: 'no-such-touch' });
  expect([await log(), await reasons()]).toMatchObject([[{ outcome: null }], []]);
});

test('an answer to a removed contact is refused', async () => {
  const { db } = await asked();
  await db.touches.update(touch.id, { deletedAt: 3 });
  expect(await noteAnswer(db, touch, answer())).toMatchObject({ ok: false, reason: 'no-such-touch' });
});

test.each([
  ['with a reason', 'season'],
  ['without one', null],
] as const)('a text that is too long is refused whole, %s', async (_name, reason) => {
  const { db, log, reasons } = await asked();
  const noted = await noteAnswer(db, touch, answer({ reason, note: 'x'.repeat(20_000) }));
  expect(noted).toMatchObject({ ok: false, reason: 'too-long' });
  expect([await log(), await reasons()]).toMatchObject([[{ id: touch.id, outcome: null }], []]);
});

test('a message that came in is logged with the reason that it gives, and taken back with it', async () => {
  const { db, log, reasons } = await asked();
  const content = {
    account: touch.account,
    day: NEW_YEAR,
    play: null,
    subject: '',
    message: 'We pay more',
    followUp: null,
    outcome: null,
  };
  const noted = await noteContact(db, { ...content, direction: 'in', channel: 'social', reason: 'better-offers' }, 5);
  const [received] = (await log()).filter(({ direction }) => direction === 'in');
  expect(received).toMatchObject({ channel: 'social', message: 'We pay more' });
  expect(await reasons()).toMatchObject([{ code: 'better-offers', note: 'We pay more', touch: received?.id }]);
  if (!noted.ok) throw new Error(noted.reason);
  await undoStep(db, noted.value.step, 6);
  expect([(await log()).length, await reasons()]).toEqual([1, []]);
});
