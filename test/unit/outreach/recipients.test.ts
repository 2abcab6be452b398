import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import { countReasons } from '@/core/domain/left-out';
import { type AudienceRules, type Candidate, chooseAudience, whyLeftOut } from '@/core/outreach/recipients';
import { ACME, NEW_YEAR } from '../../fixtures/makers';

const TODAY = NEW_YEAR + 30;
const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  account: accountIdOf(ACME, 'ann'),
  name: 'Ann',
  tier: 'B',
  isInProgram: true,
  optedOut: false,
  isAtRest: false,
  address: 'ann@example.test',
  lastMessage: null,
  heldBackUntil: null,
  ...change,
});
const newsletter: AudienceRules = { today: TODAY, restDays: 7, isMass: true, needsAddress: true };
const personal: AudienceRules = { today: TODAY, restDays: 7, isMass: false, needsAddress: false };

test.each<[string, Partial<Candidate>, AudienceRules]>([
  ['everything is free', {}, newsletter],
  ['tier C', { tier: 'C' }, newsletter],
  ['no tier', { tier: 'none' }, newsletter],
  ['the last message a week ago to the day', { lastMessage: TODAY - 7 }, newsletter],
  ['its time of being held back is over', { heldBackUntil: TODAY }, newsletter],
  ['tier A, written to personally', { tier: 'A' }, personal],
  ['no address, written to personally', { address: null }, personal],
  ['not in the programme, written to personally', { isInProgram: false }, personal],
  ['no address, by the network’s messages', { address: null }, { ...newsletter, needsAddress: false }],
  ['written to today, with a message that may follow at once', { lastMessage: TODAY }, { ...personal, restDays: 0 }],
])('is written to: %s', (_name, change, rules) => {
  expect(whyLeftOut(candidate(change), rules)).toBeNull();
});

test.each<[string, Partial<Candidate>, AudienceRules, string, number | null]>([
  ['not in the programme any more', { isInProgram: false }, newsletter, 'not-in-program', null],
  ['opted out', { optedOut: true }, newsletter, 'opted-out', null],
  ['opted out, personally', { optedOut: true }, { ...personal, restDays: 0 }, 'opted-out', null],
  ['put to rest', { isAtRest: true }, personal, 'at-rest', null],
  ['tier A in a mass mailing', { tier: 'A' }, newsletter, 'tier-a', null],
  ['mailed six days ago', { lastMessage: TODAY - 6 }, newsletter, 'recent-message', TODAY - 6],
  ['mailed six days ago, personally', { lastMessage: TODAY - 6 }, personal, 'recent-message', TODAY - 6],
  ['a message logged for tomorrow', { lastMessage: TODAY + 1 }, newsletter, 'recent-message', TODAY + 1],
  ['held back for one more day', { heldBackUntil: TODAY + 1 }, personal, 'held-back', TODAY + 1],
  ['no address', { address: null }, newsletter, 'no-address', null],
  ['two reasons: the one that weighs more is told', { optedOut: true, address: null }, newsletter, 'opted-out', null],
  ['tier A and mailed yesterday', { tier: 'A', lastMessage: TODAY - 1 }, newsletter, 'tier-a', null],
])('is left out: %s', (_name, change, rules, reason, day) => {
  expect(whyLeftOut(candidate(change), rules)).toEqual({ reason, day });
});

test('everybody is in one of the two lists, and the reasons are counted in their order', () => {
  const of = (name: string, change: Partial<Candidate>) => candidate({ account: accountIdOf(ACME, name), name, ...change });
  const all = [of('a', {}), of('b', { address: null }), of('c', { optedOut: true }), of('d', { address: null }), of('e', {})];
  const { recipients, leftOut } = chooseAudience(all, newsletter);
  expect(recipients.map(({ name }) => name)).toEqual(['a', 'e']);
  expect(leftOut.map(({ name, reason }) => `${name} ${reason}`)).toEqual(['b no-address', 'c opted-out', 'd no-address']);
  expect(countReasons(leftOut)).toEqual([
    { reason: 'opted-out', count: 1 },
    { reason: 'no-address', count: 2 },
  ]);
  expect(countReasons([])).toEqual([]);
});
