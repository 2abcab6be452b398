import { expect, test } from 'vitest';
import { fail, ok } from '@/core/domain/result';
import { ask } from '@/core/messaging/ask';

test('an answer is passed on as it is', async () => {
  expect(await ask(async () => ok(7))).toEqual(ok(7));
  expect(await ask(async () => fail('no-data-yet'))).toEqual(fail('no-data-yet'));
});

test.each([
  ['Extension context invalidated.', 'extension-reloaded'],
  ["Cannot read properties of undefined (reading 'sendMessage')", 'extension-reloaded'],
  ['No response', 'background-silent'],
  ['Could not establish connection. Receiving end does not exist.', 'background-silent'],
  ['The message port closed before a response was received.', 'background-silent'],
  [
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'background-silent',
  ],
])('“%s” is a reason: %s', async (message, reason) => {
  expect(
    await ask(async () => {
      throw new Error(message);
    }),
  ).toEqual(fail(reason));
});

test.each([["Cannot read properties of undefined (reading 'name')"], ['only for our own pages'], ['Quota exceeded']])(
  '“%s” is a bug and is thrown',
  async (message) => {
    await expect(
      ask(async () => {
        throw new Error(message);
      }),
    ).rejects.toThrow(message);
  },
);
