import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import type { Touch } from '@/core/domain/records';
import { openFollowUps } from '@/core/playbook/follow-ups';
import { ACME, aTouch, NEW_YEAR } from '../../fixtures/makers';

const sent = (id: string, day: number, more: Partial<Touch> = {}) =>
  aTouch({ id, day: NEW_YEAR + day, createdAt: day, followUp: null, ...more });
const open = (...touches: Touch[]) => openFollowUps(touches).map(({ id }) => id);
const due = { followUp: NEW_YEAR + 7 };

test.each([
  ['a day that was set and not reached', [sent('a', 0, due)]],
  ['a day that has passed without a message', [sent('a', 0, due), sent('b', 3)]],
  ['what they wrote is no message of ours', [sent('a', 0, due), sent('b', 8, { direction: 'in' })]],
  ['a message that was removed again', [sent('a', 0, due), sent('b', 8, { deletedAt: 9 })]],
  ['another partner was written to', [sent('a', 0, due), sent('b', 8, { account: accountIdOf(ACME, 'other') })]],
  [
    'logged for the day itself, before the follow-up was',
    [sent('b', 7, { createdAt: 0 }), sent('a', 7, { ...due, createdAt: 1 })],
  ],
])('it is open: %s', (_name, touches) => {
  expect(open(...touches)).toEqual(['a']);
});

test.each([
  ['nobody set a day', [sent('a', 0)]],
  ['the contact was removed', [sent('a', 0, { ...due, deletedAt: 1 })]],
  ['the partner was written to on the day', [sent('a', 0, due), sent('b', 7)]],
  ['or later', [sent('a', 0, due), sent('b', 20)]],
])('nothing is open: %s', (_name, touches) => {
  expect(open(...touches)).toEqual([]);
});

test('a newer contact with a day of its own takes the place of the older one', () => {
  expect(open(sent('a', 0, due), sent('b', 2, { followUp: NEW_YEAR + 30 }))).toEqual(['b']);
  expect(open(sent('b', 2, { followUp: NEW_YEAR + 30 }), sent('a', 0, due))).toEqual(['b']);
});

test('each partner has its own', () => {
  expect(open(sent('a', 0, due), sent('b', 9, { ...due, account: accountIdOf(ACME, 'other') }))).toEqual(['a', 'b']);
});
