import { expect, test } from 'vitest';
import type { AccountId } from '@/core/domain/ids';
import { inLine, nextInLine } from '@/core/services/next-in-line';
import { anEntry } from '@/test/fixtures/directory-makers';

const [ann, bob, cia, dan] = [
  anEntry('ann', { play: 'A-16', priority: 2 }),
  anEntry('bob', { play: 'A-06', priority: 9 }),
  anEntry('cia', { play: null, priority: 50 }),
  anEntry('dan', { play: 'A-16', priority: 2 }),
];
const ALL = [dan, cia, ann, bob];

test('the most pressing first, ties in one order, and nobody without an open action', () => {
  expect(inLine(ALL)).toEqual([bob, ann, dan]);
});

test.each([
  ['nobody is looked at', null, bob],
  ['the first is looked at', bob.account, ann],
  ['the last is looked at', dan.account, bob],
  ['somebody out of line is looked at', cia.account, bob],
  ['somebody unknown is looked at', 'dub:Acme:zoe' as AccountId, bob],
])('when %s', (_when, current, next) => {
  expect(nextInLine(ALL, current)).toEqual(next);
});

test('where nobody waits there is no next', () => {
  expect(nextInLine([cia], null)).toBeNull();
  expect(nextInLine([], null)).toBeNull();
});
