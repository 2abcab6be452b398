import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import type { GivenFacts } from '@/core/domain/outreach';
import { agreementOf } from '@/core/outreach/agreement';
import { ACME } from '../../fixtures/makers';

const account = accountIdOf(ACME, 'a');
const TODAY = 20_000;
const of = (template: string, given: GivenFacts) => agreementOf({ account, template, given, today: TODAY });

const BOOST = { boost_rate: { share: 0.12 }, boost_from: { day: TODAY }, boost_to: { day: TODAY + 30 } };
const GOAL = {
  goal_metric: 'conversions',
  goal_target: 14,
  goal_proposal: '14 conversions',
  goal_proposal_until: { day: TODAY + 30 },
};
const CAP = { cap_amount: { units: 500_0000, currency: 'EUR' }, cap_from: { day: TODAY + 1 }, cap_reason: 'budget' };

test.each<[string, string, GivenFacts, object]>([
  ['a boost', 'boost', BOOST, { kind: 'boost', rate: 0.12, from: TODAY, to: TODAY + 30, program: ACME, account }],
  [
    'a code',
    'exclusive-code',
    { code: ' ANN10 ', code_offer: '10 % off', code_until: { day: TODAY + 9 } },
    { kind: 'code', code: 'ANN10', note: '10 % off', from: TODAY, to: TODAY + 9, rate: null },
  ],
  ['a code without an end', 'exclusive-code', { code: 'ANN10' }, { kind: 'code', to: null, note: '' }],
  ['a cap', 'cap', CAP, { kind: 'cap', amount: CAP.cap_amount, from: TODAY + 1, to: null, note: 'budget' }],
])('a message becomes terms: %s', (_what, template, given, content) => {
  expect(of(template, given)).toMatchObject({ kind: 'terms', content });
});

test.each<[string, GivenFacts, object]>([
  ['counted', GOAL, { metric: 'conversions', target: 14, currency: null }],
  [
    'in money',
    { ...GOAL, goal_metric: 'revenue', goal_target: { units: 10_0000, currency: 'EUR' } },
    { metric: 'revenue', target: 10_0000, currency: 'EUR' },
  ],
])('a message becomes a proposed goal: %s', (_what, given, content) => {
  const period = { from: TODAY, to: TODAY + 30 };
  expect(of('goal', given)).toMatchObject({ kind: 'goal', content: { ...content, account, period, state: 'proposed' } });
});

test.each<[string, string, GivenFacts]>([
  ['a message that promises nothing', 'welcome', BOOST],
  ['a boost without a rate', 'boost', { ...BOOST, boost_rate: '' }],
  ['a boost without an end', 'boost', { boost_rate: BOOST.boost_rate, boost_from: BOOST.boost_from }],
  ['a boost whose rate is no share', 'boost', { ...BOOST, boost_rate: 12 }],
  ['a code of white space', 'exclusive-code', { code: '  ' }],
  ['a code that is a number', 'exclusive-code', { code: 5 }],
  ['a cap in words', 'cap', { ...CAP, cap_amount: 'about 500' }],
  ['a cap that begins nobody knows when', 'cap', { ...CAP, cap_from: 'soon' }],
  ['a goal in words alone', 'goal', { goal_proposal: 'more', goal_proposal_until: { day: TODAY + 9 } }],
  ['a goal of no metric that there is', 'goal', { ...GOAL, goal_metric: 'love' }],
  ['a goal that ended yesterday', 'goal', { ...GOAL, goal_proposal_until: { day: TODAY - 1 } }],
  ['a template of the user’s own', 'own-id', BOOST],
])('nothing is kept of %s', (_what, template, given) => {
  expect(of(template, given)).toBeNull();
});

test('an account that is none', () => {
  expect(agreementOf({ account: 'x' as typeof account, template: 'boost', given: BOOST, today: TODAY })).toBeNull();
});
