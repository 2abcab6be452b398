import { describe, expect, test } from 'vitest';
import { CHECK_LISTS, REASONS } from '@/core/domain/book';
import type { Factor } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import type { PlayId } from '@/core/playbook/play';
import { findPlay } from '@/core/playbook/plays';
import { REASON_PLAYS } from '@/core/playbook/reason-plays';
import { triggerOf } from '@/core/playbook/triggers';
import { AS_OF, aDecision, aDip, anAccount, anInsight, aTouch, euros, type InsightChange } from '../../fixtures/insight-makers';
import {
  aCheck,
  aFlag,
  aFlagDecision,
  aGoal,
  anAsset,
  anOffer,
  aProfile,
  aReason,
  aSituation,
  type Case,
  oldCommissions,
  someTerms,
  sums,
} from '../../fixtures/situation-makers';

// Triggers that ask what the user keeps: invitations, reasons, goals, offers, terms, assets, checks, profiles, flags.

function trigger(play: PlayId, given: Case) {
  const found = findPlay(play);
  if (!found) throw new Error(play);
  return triggerOf(found, aSituation(given));
}

const invited = (days: number): Case => ({
  insight: { stage: { code: 'recruitment', since: AS_OF - days }, activity: { code: 'unknown' } },
  facts: { status: 'invited', joined: null, listed: false, prospect: { since: AS_OF - days, source: 'fair' } },
});
const applied: Case = {
  insight: { stage: { code: 'recruitment', since: AS_OF - 5 } },
  facts: { status: 'pending', joined: null },
};
const appliedOn = (day: number): Case => ({
  insight: { stage: { code: 'recruitment', since: day } },
  facts: { status: 'pending', joined: day },
});
const decidedOn = (day: number) =>
  aDecision({ play: 'A-04', state: 'done', reason: 'accepted', fieldsAt: { reason: day * 86_400_000 } });
const dormant = {
  segments: ['S-14'],
  activity: { code: 'dormant', since: AS_OF - 20, gapDays: 80 },
} as const satisfies InsightChange;
const silent = (days: number, type: string | null, weeks = 3): Case => ({
  facts: { type },
  insight: { activity: { code: 'active', gapDays: days }, lastActive: AS_OF - days },
  figures: { sumOf: (_account, _metric, { to }) => (AS_OF - days - to < weeks * 7 ? 3 : 0) },
});
const relationship = (score: number, confidence = 1): Factor => ({
  id: 'relationship',
  weight: 10,
  confidence,
  score,
  pointsLost: 0,
  sentence: sentence('word.band.unknown'),
});
const tier = (value: number, change = {}) =>
  someTerms({ kind: 'tier', account: null, from: null, to: null, threshold: { metric: 'conversions', value }, ...change });

const holds: [PlayId, string, Case][] = [
  ['A-01', 'a prospect that fits and was never written to', { insight: { segments: ['S-01'], stage: { code: 'discovery' } } }],
  ['A-02', 'invited seven days ago', invited(7)],
  ['A-02', 'invited on the wall’s calendar, though the data ended before', { ...invited(2), today: AS_OF + 5 }],
  ['A-03', 'invited fourteen days ago', invited(14)],
  ['A-03', 'a week after the first reminder', { ...invited(15), contacts: [aTouch({ play: 'A-02', day: AS_OF - 7 })] }],
  ['A-04', 'applied and waiting', { ...applied, insight: { ...applied.insight, segments: ['S-03'] } }],
  [
    'A-04',
    'applied three days ago by the wall’s calendar, though the data ended before',
    { ...appliedOn(AS_OF - 1), today: AS_OF + 2 },
  ],
  ['A-04', 'applied again after a decision', { ...appliedOn(AS_OF - 3), decisions: [decidedOn(AS_OF - 90)] }],
  ['A-05', 'applied and not looked at', applied],
  ['A-33', 'met at an event yesterday', { contacts: [aTouch({ channel: 'event', day: AS_OF - 1 })] }],
  [
    'A-33',
    'a prospect met at an event',
    { ...invited(3), contacts: [aTouch({ channel: 'event', day: AS_OF - 1, direction: 'in' })] },
  ],
  ['A-09', 'a creative is missing', { book: { checks: [aCheck('readiness', 'creative', { state: 'no' })] } }],
  ['A-10', 'joined a week ago, nothing says that guidelines were sent', { facts: { joined: AS_OF - 7 } }],
  ['A-10', 'joined 60 days ago', { facts: { joined: AS_OF - 60 } }],
  ['A-43', 'started lately, not invited', { facts: { joined: AS_OF - 40 } }],
  ['A-44', 'big elsewhere', { insight: { segments: ['S-29'] } }],
  ['A-11', 'a month in, no goal', { facts: { joined: AS_OF - 30 } }],
  ['A-11', 'tier B without a goal', { insight: { tier: 'B' } }],
  [
    'A-11',
    'the last goal has ended',
    { insight: { tier: 'A' }, book: { goals: [aGoal({ period: { from: 0, to: AS_OF - 1 } })] } },
  ],
  ['A-12', '39 of 100 at mid period', { book: { goals: [aGoal()] }, figures: sums('conversions', 39) }],
  ['A-13', 'a creator silent for 14 days after active weeks', silent(14, 'creator')],
  ['A-13', 'another type silent for 30 days', silent(30, 'content')],
  ['A-15b', 'a dormant coupon partner', { insight: dormant, facts: { type: 'coupon' } }],
  [
    'A-15b',
    'a stalled creator that did not answer',
    { ...silent(30, 'creator'), contacts: [aTouch({ play: 'A-13', day: AS_OF - 14 })] },
  ],
  ['A-17', 'dipping, nothing looked at', { insight: { segments: ['S-16'], dip: aDip() } }],
  ['A-17', 'looked at before this dip', { insight: { segments: ['S-16'], dip: aDip() }, book: { checks: looked(AS_OF - 30) } }],
  ['A-18', 'clicks without sales', { insight: { segments: ['S-15'] } }],
  ['A-18', 'converts poorly', { insight: { segments: ['S-17'] } }],
  ['A-19', 'an offer for everybody', { book: { offers: [anOffer()] } }],
  ['A-19', 'an offer for its type', { facts: { type: 'content' }, book: { offers: [anOffer({ types: ['content'] })] } }],
  ['A-19', 'an offer for its segment', { insight: { segments: ['S-23'] }, book: { offers: [anOffer({ segment: 'S-23' })] } }],
  [
    'A-19',
    'an offer for the user’s own segment',
    { insight: { ownSegments: ['own-1'] }, book: { offers: [anOffer({ segment: 'own-1' })] } },
  ],
  [
    'A-19',
    'tier A was told a week ago',
    { insight: { tier: 'A' }, book: { offers: [anOffer()] }, contacts: [aTouch({ play: 'A-19', day: AS_OF - 7 })] },
  ],
  ['A-21', 'the relationship is poor', { insight: { tier: 'B', health: { factors: [relationship(0.49)] } } }],
  ['A-22', 'a creative of 91 days', { book: { assets: [anAsset({ updated: AS_OF - 91 })] } }],
  ['A-22', 'a link of 366 days', { book: { assets: [anAsset({ kind: 'link', updated: AS_OF - 366 })] } }],
  [
    'A-24',
    'a creative handed in three days ago',
    { book: { assets: [anAsset({ review: { state: 'submitted', day: AS_OF - 3 } })] } },
  ],
  ['A-26', 'a year together', { facts: { joined: AS_OF - 365 } }],
  ['A-26', 'the best four weeks of half a year', { insight: { weeks: [...Array(22).fill(100), ...Array(4).fill(111)] } }],
  ['A-27', 'cultivation and health 80', { insight: { stage: { code: 'cultivation' } } }],
  ['A-27', 'rising', { insight: { segments: ['S-23'] } }],
  ['A-28', 'the goal is met', { book: { goals: [aGoal()] }, figures: sums('conversions', 100) }],
  ['A-28', 'a tier is reached', { book: { terms: [tier(50)] }, figures: sums('conversions', 50) }],
  ['A-28b', '80 % of a goal', { book: { goals: [aGoal()] }, figures: sums('conversions', 80) }],
  ['A-28b', '80 % of a tier', { book: { terms: [tier(50), tier(500)] }, figures: sums('conversions', 40) }],
  ['A-29', 'an active creator without permission', { facts: { type: 'creator' } }],
  [
    'A-30',
    'a feed that was checked 31 days ago',
    { facts: { type: 'app' }, book: { checks: [aCheck('feed', 'checked', { day: AS_OF - 31 })] } },
  ],
  ['A-30', 'a feed that was never checked', { facts: { type: 'app' } }],
  ['A-30b', 'an app with clicks', { facts: { type: 'app' } }],
  ['A-30b', 'tier A', { insight: { tier: 'A' } }],
  ['A-32', 'its season is ahead', { insight: { segments: ['S-21'], season: { returns: AS_OF + 30 } } }],
  ['A-34', 'a raise that ended yesterday', { book: { terms: [someTerms({ to: AS_OF - 1 })] } }],
  ['A-34', 'a contract that ends in 30 days', { book: { terms: [someTerms({ kind: 'contract', to: AS_OF + 30 })] } }],
  ['A-34b', 'commissions older than the lock and two weeks', { figures: oldCommissions(3, 60) }],
  ['A-34b', 'its own lock is shorter', { figures: oldCommissions(3, 30), book: { profiles: [aProfile({ lockDays: 15 })] } }],
  ['A-36', 'a flag to review', { insight: { flags: [aFlag({ level: 'review' })] } }],
  ['A-36', 'decided to hold', { book: { flagDecisions: [aFlagDecision({ decision: 'hold' })] } }],
  ['A-36', 'a cap nearly used up', { program: { mainMetric: 'commission' }, book: { terms: [cap(euros(320))] } }],
  ['A-37', 'an open flag', { insight: { flags: [aFlag()] } }],
  ['A-38', 'decided to ask', { book: { flagDecisions: [aFlagDecision()] } }],
  ['A-38', 'called a breach', { book: { flagDecisions: [aFlagDecision({ decision: 'breach' })] } }],
  [
    'A-40',
    'churned, two messages in vain',
    {
      insight: { activity: { code: 'churned' }, lastActive: AS_OF - 200 },
      contacts: [aTouch({ day: AS_OF - 90 }), aTouch({ day: AS_OF - 20 })],
    },
  ],
];

function looked(day: number) {
  return CHECK_LISTS.dip.map((item) => aCheck('dip', item, { day }));
}
function cap(units: number) {
  return someTerms({ kind: 'cap', from: null, to: null, amount: { units, currency: 'EUR' } });
}

test.each(holds)('%s holds: %s', (play, _name, given) => {
  expect(trigger(play, given)).not.toBeNull();
});

const answered = [aTouch({ direction: 'in', day: AS_OF - 1 })];
const fails: [PlayId, string, Case][] = [
  ['A-01', 'a partner that has joined', { insight: { segments: ['S-01'] } }],
  ['A-02', 'invited six days ago', invited(6)],
  ['A-02', 'answered', { ...invited(10), contacts: answered }],
  ['A-02', 'an answer was noted', { ...invited(10), contacts: [aTouch({ play: 'A-01', day: AS_OF - 9, outcome: 'answer' })] }],
  ['A-02', 'cold for 60 days', invited(60)],
  ['A-02', 'negotiating', { ...invited(10), facts: { ...invited(10).facts, status: 'negotiating' } }],
  ['A-03', 'invited 13 days ago', invited(13)],
  ['A-03', 'reminded six days ago', { ...invited(15), contacts: [aTouch({ play: 'A-02', day: AS_OF - 6 })] }],
  ['A-05', 'a first answer of the screening is there', { ...applied, book: { checks: [aCheck('screening', 'site')] } }],
  ['A-05', 'only invited', invited(3)],
  ['A-05', 'decided without being looked at', { ...appliedOn(AS_OF - 1), decisions: [decidedOn(AS_OF)] }],
  ['A-04', 'applied two days ago', { ...appliedOn(AS_OF - 2) }],
  ['A-04', 'decided by hand, and no export says so', { ...appliedOn(AS_OF - 9), decisions: [decidedOn(AS_OF)] }],
  ['A-04', 'taken in', { facts: { status: 'active', joined: AS_OF - 9 } }],
  ['A-33', 'met today', { contacts: [aTouch({ channel: 'event', day: AS_OF })] }],
  ['A-33', 'written to since', { contacts: [aTouch({ channel: 'event', day: AS_OF - 5 }), aTouch({ day: AS_OF - 2 })] }],
  ['A-33', 'met 31 days ago', { contacts: [aTouch({ channel: 'event', day: AS_OF - 31 })] }],
  ['A-09', 'nothing is known of what it has', {}],
  [
    'A-09',
    'what it lacks is not needed',
    { book: { checks: [aCheck('readiness', 'feed', { state: 'not-needed' }), aCheck('readiness', 'link')] } },
  ],
  [
    'A-10',
    'the send date is recorded',
    { facts: { joined: AS_OF - 10 }, book: { checks: [aCheck('onboarding', 'guidelines')] } },
  ],
  ['A-10', 'joined 61 days ago: an empty log says nothing', { facts: { joined: AS_OF - 61 } }],
  ['A-10', 'joined six days ago', { facts: { joined: AS_OF - 6 } }],
  ['A-43', 'invited', { facts: { joined: AS_OF - 40 }, book: { profiles: [aProfile({ communityInvited: AS_OF - 3 })] } }],
  ['A-43', 'started long ago: an empty log says nothing', {}],
  ['A-43', 'not started yet', { facts: { joined: AS_OF - 40 }, insight: { stage: { code: 'onboarding' } } }],
  ['A-11', 'a goal is set', { insight: { tier: 'A' }, book: { goals: [aGoal({ state: 'proposed' })] } }],
  ['A-11', 'a long-standing partner of tier C', {}],
  ['A-11', 'dormant', { insight: { ...dormant, tier: 'A' } }],
  ['A-12', '40 of 100 at mid period', { book: { goals: [aGoal()] }, figures: sums('conversions', 40) }],
  ['A-12', 'only proposed', { book: { goals: [aGoal({ state: 'proposed' })] }, figures: sums('conversions', 0) }],
  [
    'A-12',
    'before mid period',
    { book: { goals: [aGoal({ period: { from: AS_OF - 13, to: AS_OF + 16 } })] }, figures: sums('conversions', 0) },
  ],
  ['A-12', 'the metric is not covered', { book: { goals: [aGoal()] } }],
  [
    'A-12',
    'the goal is in another currency',
    { book: { goals: [aGoal({ metric: 'revenue', currency: 'USD' })] }, figures: sums('revenue', 0) },
  ],
  ['A-13', 'a creator silent for 13 days', silent(13, 'creator')],
  ['A-13', 'another type silent for 29 days', silent(29, 'content')],
  ['A-13', 'one active week of eight', silent(20, 'creator', 1)],
  ['A-13', 'the weeks before are not covered', { ...silent(20, 'creator'), figures: {} }],
  [
    'A-13',
    'its own slow rhythm',
    {
      ...silent(35, null),
      insight: { activity: { code: 'active', gapDays: 35, tags: ['slow-rhythm'] }, lastActive: AS_OF - 35 },
    },
  ],
  ['A-14', 'the reason is known', { insight: dormant, book: { reasons: [aReason()] } }],
  ['A-15b', 'a type that does not work with codes', { insight: dormant, facts: { type: 'b2b' } }],
  ['A-15b', 'a type nobody knows', { insight: dormant }],
  [
    'A-15b',
    'lost interest',
    { insight: dormant, facts: { type: 'coupon' }, book: { reasons: [aReason({ code: 'lost-interest' })] } },
  ],
  [
    'A-17',
    'every place was looked at since it began',
    { insight: { segments: ['S-16'], dip: aDip() }, book: { checks: looked(AS_OF - 19) } },
  ],
  ['A-18', 'sells as others do', {}],
  ['A-19', 'the offer begins tomorrow', { book: { offers: [anOffer({ from: AS_OF + 1 })] } }],
  ['A-19', 'the offer ended yesterday', { book: { offers: [anOffer({ to: AS_OF - 1 })] } }],
  ['A-19', 'an offer for another type', { facts: { type: 'app' }, book: { offers: [anOffer({ types: ['content'] })] } }],
  ['A-19', 'an offer for types, and its type is not known', { book: { offers: [anOffer({ types: ['content'] })] } }],
  ['A-19', 'told 29 days ago', { book: { offers: [anOffer()] }, contacts: [aTouch({ play: 'A-19', day: AS_OF - 29 })] }],
  [
    'A-19',
    'tier A was told six days ago',
    { insight: { tier: 'A' }, book: { offers: [anOffer()] }, contacts: [aTouch({ play: 'A-19', day: AS_OF - 6 })] },
  ],
  [
    'A-21',
    'the relationship is half as good as it could be',
    { insight: { tier: 'A', health: { factors: [relationship(0.5)] } } },
  ],
  [
    'A-21',
    'nothing is logged, so the factor does not count',
    { insight: { tier: 'A', health: { factors: [relationship(0, 0)] } } },
  ],
  ['A-21', 'tier C', { insight: { health: { factors: [relationship(0)] } } }],
  ['A-22', 'a creative of 90 days', { book: { assets: [anAsset({ updated: AS_OF - 90 })] } }],
  ['A-22', 'a link of 365 days', { book: { assets: [anAsset({ kind: 'link', updated: AS_OF - 365 })] } }],
  [
    'A-22',
    'material for everybody is the programme’s matter',
    { book: { assets: [anAsset({ account: null, updated: AS_OF - 900 })] } },
  ],
  ['A-24', 'handed in two days ago', { book: { assets: [anAsset({ review: { state: 'submitted', day: AS_OF - 2 } })] } }],
  ['A-24', 'approved', { book: { assets: [anAsset({ review: { state: 'approved', day: AS_OF - 9 } })] } }],
  ['A-26', 'a year and a week', { facts: { joined: AS_OF - 372 } }],
  ['A-26', 'just above the best so far', { insight: { weeks: [...Array(22).fill(100), ...Array(4).fill(109)] } }],
  [
    'A-26',
    'a week of the half year is not covered',
    { insight: { weeks: [null, ...Array(21).fill(100), ...Array(4).fill(500)] } },
  ],
  ['A-27', 'health 79', { insight: { stage: { code: 'cultivation' }, health: { score: 79 } } }],
  ['A-27', 'health not known', { insight: { stage: { code: 'cultivation' }, health: { score: null } } }],
  ['A-28', 'one short of the goal', { book: { goals: [aGoal()] }, figures: sums('conversions', 99) }],
  [
    'A-28',
    'met, but two months ago',
    { book: { goals: [aGoal({ period: { from: AS_OF - 60, to: AS_OF - 31 } })] }, figures: sums('conversions', 100) },
  ],
  ['A-28b', '79 % of a goal', { book: { goals: [aGoal()] }, figures: sums('conversions', 79) }],
  ['A-28b', 'reached', { book: { goals: [aGoal()] }, figures: sums('conversions', 100) }],
  [
    'A-28b',
    'the period is over',
    { book: { goals: [aGoal({ period: { from: AS_OF - 40, to: AS_OF - 1 } })] }, figures: sums('conversions', 90) },
  ],
  [
    'A-28b',
    'its own tiers count, not those for all',
    { book: { terms: [tier(50), tier(500, { account: anAccount() })] }, figures: sums('conversions', 40) },
  ],
  [
    'A-29',
    'permission was given',
    { facts: { type: 'creator' }, book: { profiles: [aProfile({ contentPermission: AS_OF - 400 })] } },
  ],
  ['A-30', 'checked 30 days ago', { facts: { type: 'app' }, book: { checks: [aCheck('feed', 'checked', { day: AS_OF - 30 })] } }],
  ['A-30', 'no app', {}],
  [
    'A-32',
    'the time of year was named, and the data knows the season',
    { insight: { season: { returns: AS_OF + 90 } }, book: { reasons: [aReason({ code: 'season' })] } },
  ],
  ['A-34', 'ends in 31 days', { book: { terms: [someTerms({ to: AS_OF + 31 })] } }],
  ['A-34', 'was renewed', { book: { terms: [someTerms(), someTerms({ from: AS_OF, to: AS_OF + 90 })] } }],
  ['A-34', 'open-ended', { book: { terms: [someTerms({ to: null })] } }],
  ['A-34b', 'commissions of 59 days', { figures: oldCommissions(3, 59) }],
  ['A-34b', 'no import lists conversions', {}],
  ['A-36', 'a flag to look at', { insight: { flags: [aFlag()] } }],
  ['A-36', 'a cap with room', { program: { mainMetric: 'commission' }, book: { terms: [cap(euros(340))] } }],
  ['A-36', 'a cap on commission, and commission is not the main metric', { book: { terms: [cap(euros(300))] } }],
  ['A-38', 'cleared', { book: { flagDecisions: [aFlagDecision({ decision: 'clear' })] } }],
  ['A-38', 'decided long ago', { book: { flagDecisions: [aFlagDecision({ day: AS_OF - 61 })] } }],
  [
    'A-40',
    'one message in vain',
    { insight: { activity: { code: 'churned' }, lastActive: AS_OF - 200 }, contacts: [aTouch({ day: AS_OF - 20 })] },
  ],
  [
    'A-40',
    'the second message is a week old',
    {
      insight: { activity: { code: 'churned' }, lastActive: AS_OF - 200 },
      contacts: [aTouch({ day: AS_OF - 90 }), aTouch({ day: AS_OF - 7 })],
    },
  ],
  [
    'A-40',
    'it answered',
    {
      insight: { activity: { code: 'churned' }, lastActive: AS_OF - 200 },
      contacts: [aTouch({ day: AS_OF - 90 }), aTouch({ day: AS_OF - 30 }), aTouch({ day: AS_OF - 25, direction: 'in' })],
    },
  ],
];

test.each(fails)('%s does not hold: %s', (play, _name, given) => {
  expect(trigger(play, given)).toBeNull();
});

describe('an answer leads to its play', () => {
  test.each(REASONS.map((code) => [code, REASON_PLAYS[code]] as const))('%s: %s', (code, play) => {
    const given = (day: number): Case => ({ insight: dormant, book: { reasons: [aReason({ code, day })] } });
    expect(trigger(play, given(AS_OF - 180))?.since).toBe(AS_OF - 180);
    expect(trigger(play, given(AS_OF - 181))).toBeNull();
    expect(trigger(play, { insight: dormant })).toBeNull();
  });

  test('the newest answer counts, in whatever order they are kept', () => {
    const [old, fresh] = [aReason({ code: 'no-tools', day: AS_OF - 40 }), aReason({ code: 'better-offers', day: AS_OF - 2 })];
    for (const reasons of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(trigger('A-31', { insight: dormant, book: { reasons } })).not.toBeNull();
      expect(trigger('A-09', { insight: dormant, book: { reasons } })).toBeNull();
    }
  });
});

test('a rate far from that of similar partners is listed, one near it is not', () => {
  const partner = (commission: number): InsightChange => ({
    totals: { revenue: euros(1_000), commission: euros(commission), conversions: 10 },
  });
  const others = [80, 80, 90].map((commission, at) => anInsight({ ...partner(commission), account: anAccount(`x${at}`) }));
  const rate = (commission: number) => {
    const own = partner(commission);
    return trigger('A-34', { insight: own, program: { accounts: [anInsight(own), ...others] } });
  };
  expect(rate(200)?.size).toBeCloseTo(200 / 85);
  expect(rate(30)?.size).toBeCloseTo(80 / 30);
  expect(rate(150)).toBeNull();
  const few = { ...partner(200), totals: { ...partner(200).totals, conversions: 9 } };
  expect(trigger('A-34', { insight: few, program: { accounts: [anInsight(few), ...others] } })).toBeNull();
});

test('a flag with new evidence is another occasion; without it the review stays done', () => {
  const seen = (day: number) =>
    trigger('A-37', { insight: { flags: [aFlag({ seen: day }), aFlag({ id: 'F-1', seen: day - 30 })] } });
  expect(seen(AS_OF - 3)?.since).toBe(AS_OF - 3);
});

test('the decision of a play counts as done like a message does', () => {
  const decisions = [aDecision({ play: 'A-02', state: 'done', day: AS_OF - 3 })];
  expect(trigger('A-03', { ...invited(15), decisions })).toBeNull();
});
