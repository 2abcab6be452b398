import { expect, test } from 'vitest';
import { donePerWeek, donePlays } from '@/core/playbook/effects/done-plays';
import { AS_OF, aDecision, anAccount, aTouch } from '../../../fixtures/insight-makers';

const written = aTouch({ play: 'A-16', day: AS_OF - 10 });
const marked = (change = {}) => aDecision({ state: 'done', day: AS_OF - 10, ...change });

test.each([
  ['a message with a play', [written], [], 1],
  ['a message and the mark that goes with it are one', [written], [marked({ day: AS_OF - 12 })], 1],
  ['a mark long after the message is another time', [written], [marked({ day: AS_OF - 2 })], 2],
  ['a mark without a message: a task, or a call nobody logged', [], [marked()], 1],
  ['a message without a play', [aTouch({ play: null })], [], 0],
  ['a message that came in', [aTouch({ play: 'A-16', direction: 'in' })], [], 0],
  ['a message that was taken back', [aTouch({ play: 'A-16', deletedAt: 1 })], [], 0],
  ['snoozed and dismissed are not done', [], [aDecision({ state: 'snoozed' }), aDecision({ state: 'dismissed' })], 0],
])('%s', (_name, touches, decisions, times) => {
  expect(donePlays(touches, decisions)).toHaveLength(times);
});

test('what was marked on old data was done when it was marked', () => {
  const at = (AS_OF + 40) * 86_400_000;
  expect(donePlays([], [marked({ updatedAt: at, fieldsAt: { state: at } })])).toEqual([
    { account: anAccount(), play: 'A-16', day: AS_OF + 40 },
  ]);
});

test('the counter of each week equals the log', () => {
  const touches = Array.from({ length: 40 }, (_, at) => aTouch({ play: 'A-16', day: AS_OF - at }));
  const weeks = donePerWeek(donePlays(touches, []), { today: AS_OF, weeks: 4 });
  // AS_OF is a Monday: its week has one day so far.
  expect(weeks.map(({ done }) => done)).toEqual([7, 7, 7, 1]);
  for (const { from, to, done } of weeks) expect(touches.filter(({ day }) => day >= from && day <= to)).toHaveLength(done);
  expect(weeks.at(-1)?.from).toBe(AS_OF);
});
