import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TouchDraft } from '@/components/partner/TouchDialog';
import { accountIdOf } from '@/core/domain/ids';
import { contactChanges } from '@/core/services/change-contacts';
import type { Say } from '@/core/services/say-saved';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { ACME, anAccountDetail, anAction, aProgramDetail, aTouch, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const account = accountIdOf(ACME, 'a');
const received: TouchDraft = {
  day: NEW_YEAR,
  direction: 'in',
  channel: 'email',
  subject: 'Hello',
  message: 'Any news?',
  outcome: null,
  followUp: null,
  reason: null,
};
const answer = { outcome: 'answer', reason: null, note: '', followUp: null } as const;

let db: TrellisDb;
let said: Parameters<Say>[0][];
const follow = vi.fn(async () => {});
const changes = () => contactChanges(db, { say: (one) => said.push(one), follow });
const texts = () => said.map(({ text }) => text);
const live = async () => (await db.touches.toArray()).filter(({ deletedAt }) => deletedAt === null);
const NO_ROOM = 'There is no room left';

beforeEach(() => {
  db = openTestDb();
  said = [];
  follow.mockClear();
});
afterEach(() => vi.restoreAllMocks());

const noRoom = () => new DOMException('no room', 'QuotaExceededError');

test('a contact is logged, judged anew and said; taken back, it is gone, and that is judged and said too', async () => {
  await changes().writeTouch(account, received);
  expect(await live()).toMatchObject([{ account, play: null, message: 'Any news?' }]);
  expect(texts()).toEqual(['Contact logged']);
  expect(follow.mock.calls).toEqual([[account]]);
  said[0]?.onUndo?.();
  await vi.waitFor(() => expect(said).toHaveLength(2));
  expect(await live()).toEqual([]);
  expect(follow).toHaveBeenCalledTimes(2);
});

test('an answer is said with what follows from it, after the partner was judged anew', async () => {
  const touch = aTouch({ account });
  await db.touches.add(touch);
  follow.mockImplementationOnce(async () => {
    await writePublished(db, ACME, aProgramDetail(), [anAccountDetail('a', { actions: [anAction('a', { play: 'A-06' })] })]);
  });
  await changes().writeAnswer(touch, answer);
  expect(await live()).toMatchObject([{ outcome: 'answer' }]);
  expect(texts()[0]).toContain('Next:');
});

test('an answer to a contact that is gone is refused with its reason, and nobody is judged anew', async () => {
  await changes().writeAnswer(aTouch({ account }), answer);
  expect(said).toMatchObject([{ text: expect.stringContaining('not in the log any more') }]);
  expect(said[0]?.onUndo).toBeUndefined();
  expect(follow).not.toHaveBeenCalled();
});

test('a contact that was removed comes back', async () => {
  const touch = aTouch({ account });
  await db.touches.add(touch);
  await changes().dropTouch(touch);
  expect(await live()).toEqual([]);
  said[0]?.onUndo?.();
  await vi.waitFor(() => expect(follow).toHaveBeenCalledTimes(2));
  expect(await live()).toHaveLength(1);
});

test('a full disk is said plainly, and nothing follows', async () => {
  vi.spyOn(db.touches.constructor.prototype, 'put').mockRejectedValueOnce(noRoom());
  await changes().writeTouch(account, received);
  expect(texts()).toEqual([expect.stringContaining(NO_ROOM)]);
  expect([await live(), follow.mock.calls]).toEqual([[], []]);
});

test('where there is no room for taking it back, it is not said to be back', async () => {
  await changes().writeTouch(account, received);
  vi.spyOn(db.touches.constructor.prototype, 'put').mockRejectedValueOnce(noRoom());
  said[0]?.onUndo?.();
  await vi.waitFor(() => expect(said).toHaveLength(2));
  expect(texts()[1]).toContain(NO_ROOM);
  expect(await live()).toHaveLength(1);
  expect(follow).toHaveBeenCalledTimes(1);
});

test('anything else that goes wrong is said as not saved, and is thrown as the bug that it is', async () => {
  vi.spyOn(db.touches.constructor.prototype, 'put').mockRejectedValueOnce(new Error('a bug'));
  await expect(changes().writeTouch(account, received)).rejects.toThrow('a bug');
  expect(texts()).toEqual([expect.stringContaining('not saved')]);
});
