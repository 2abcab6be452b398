import { expect, test } from 'vitest';
import type { Reason, ReasonCode } from '@/core/domain/book';
import type { Effect, EffectVerdict } from '@/core/domain/effects';
import { stampNew } from '@/core/domain/merge-records';
import { reasonRows, whatToChange } from '@/core/playbook/effects/what-to-change';
import { AS_OF, anAccount, anInsight, aProgram, euros } from '../../../fixtures/insight-makers';
import { anAction } from '../../../fixtures/makers';

const partner = (ownId: string, before: number | null) =>
  anInsight({ account: anAccount(ownId), recent: { mainBeforeSilence: before, main30: null } });
const aReason = (ownId: string, code: ReasonCode, day = AS_OF): Reason =>
  stampNew(`${ownId}-${day}`, { account: anAccount(ownId), code, day, note: '', touch: null }, 0);

const insight = aProgram({
  accounts: [partner('a', euros(100)), partner('b', euros(50)), partner('c', euros(500)), partner('d', null)],
});
const reasons = [
  aReason('a', 'no-tools'),
  aReason('b', 'no-tools'),
  aReason('c', 'season', AS_OF - 50),
  aReason('c', 'better-offers', AS_OF - 3),
  aReason('d', 'technical'),
  aReason('gone', 'other'),
];
const anEffect = (play: string, value: number, verdict: EffectVerdict): Effect => ({
  play,
  done: 30,
  windowDays: 30,
  asked: { cases: 30, successes: 15 },
  comparison: { kind: 'same-state', cases: 30, share: 0.2 },
  difference: { value, low: value - 0.1, high: value + 0.1, chance: value > 0 ? 0.99 : 0.01, cases: 30 },
  verdict,
  leftOut: { pending: 0, unknown: 0, untriggered: 0, resolved: 0, alone: 0 },
});

test('of each partner the newest reason counts, with what it brought before; most money first', () => {
  expect(reasonRows({ reasons, insight })).toEqual([
    { code: 'better-offers', partners: 1, money: { units: euros(500), currency: 'EUR' } },
    { code: 'no-tools', partners: 2, money: { units: euros(150), currency: 'EUR' } },
    { code: 'technical', partners: 1, money: null }, // not known is not 0
  ]);
});

test('the list is sorted by money, and holds the plays whose effect is known', () => {
  const worth = (amount: number) => ({ units: euros(amount), currency: 'EUR' });
  const actions = [
    [anAction('a', { play: 'A-14', money: worth(1_000) }), anAction('a', { play: 'A-16', money: worth(100) })],
    [anAction('b', { play: 'A-14', money: worth(1_000), state: 'snoozed' })],
  ];
  const known = { reasons, insight, actions };
  const effects = [anEffect('A-14', 0.3, 'clear'), anEffect('A-16', -0.4, 'suggestive'), anEffect('A-08', 0.5, 'clear')];
  expect(whatToChange(effects, reasonRows(known), known).map(({ kind, money }) => [kind, money?.units ?? null])).toEqual([
    ['reason', euros(500)],
    ['do-more', euros(300)],
    ['reason', euros(150)],
    ['stop', euros(40)],
    ['reason', null],
  ]);
});

test('a play whose effect is not known changes nothing', () => {
  const known = { reasons: [], insight, actions: [[anAction('a', { play: 'A-14' })]] };
  expect(whatToChange([anEffect('A-14', 0.3, 'not-enough')], [], known)).toEqual([]);
});
