import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { NextAction } from '@/core/domain/insight';
import type { Touch } from '@/core/domain/records';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { sentenceText } from '@/core/i18n/translate';
import { findTemplate } from '@/core/outreach/templates';
import { NO_FIGURES } from '@/core/playbook/figures';
import { mannerOf, PLAYS } from '@/core/playbook/plays';
import { type PriorityParts, priorityOf } from '@/core/playbook/priority';
import { suggestActions } from '@/core/playbook/suggest-actions';
import {
  AS_OF,
  aDecision,
  aDip,
  anAccount,
  anInsight,
  aProgram,
  aTouch,
  euros,
  type InsightChange,
  someFacts,
} from '../../fixtures/insight-makers';
import {
  aCheck,
  aFlag,
  aFlagDecision,
  aGoal,
  anAsset,
  anOffer,
  aProfile,
  aReason,
  type Case,
  oldCommissions,
  someTerms,
  sums,
} from '../../fixtures/situation-makers';

// What the mission asks of next actions, row by row, through the whole of suggestActions.

function suggest(given: Case & { asOf?: Day }): NextAction[] {
  const { contacts = [], decisions = [], today = AS_OF, asOf = AS_OF } = given;
  const [actions = []] = suggestActions({
    program: aProgram({ accounts: [anInsight(given.insight)], asOf, ...given.program }),
    facts: [someFacts(given.facts)],
    touches: contacts,
    decisions,
    book: { ...EMPTY_BOOK, ...given.book },
    figures: { ...NO_FIGURES, ...given.figures },
    settings: { ...DEFAULT_SETTINGS, ...given.settings },
    today,
  });
  return actions;
}
const open = (given: Parameters<typeof suggest>[0]) =>
  suggest(given)
    .filter(({ state }) => state === 'open')
    .map(({ play }) => play);
const why = (given: Case, play: string) => {
  const action = suggest(given).find((item) => item.play === play);
  return action ? sentenceText(action.why) : null;
};

const prospect = {
  insight: { stage: { code: 'recruitment' }, activity: { code: 'unknown' } },
  facts: { joined: null, listed: false },
} as const;
const onboarding = {
  stage: { code: 'onboarding' },
  activity: { code: 'never-active' },
  firstConversion: null,
} as const satisfies InsightChange;
const dormant = {
  segments: ['S-14'],
  activity: { code: 'dormant', since: AS_OF - 20, gapDays: 80 },
  recent: { main30: 0 },
} as const satisfies InsightChange;

test('marked as invited: a week later the follow-up appears, once', () => {
  const invited = (today: Day, contacts: Touch[] = []) =>
    open({
      ...prospect,
      facts: { ...prospect.facts, status: 'invited', prospect: { since: AS_OF, source: 'fair' } },
      today,
      contacts,
    });
  expect(invited(AS_OF + 6)).toEqual([]);
  expect(invited(AS_OF + 7)).toEqual(['A-02']);
  const followed = [aTouch({ play: 'A-02', day: AS_OF + 7 })];
  for (let day = 8; day < 14; day++) expect(invited(AS_OF + day, followed)).toEqual([]);
  expect(invited(AS_OF + 14, followed)).toEqual(['A-03']);
  expect(invited(AS_OF + 14)).toEqual(['A-03']);
});

test('an event contact is followed up the day after', () => {
  const contacts = [aTouch({ channel: 'event', day: AS_OF })];
  expect(open({ contacts })).toEqual([]);
  expect(open({ contacts, today: AS_OF + 1 })).toEqual(['A-33']);
});

test('an unticked item is named exactly, and nothing else', () => {
  const book = {
    checks: [
      aCheck('readiness', 'creative', { state: 'no' }),
      aCheck('readiness', 'link'),
      aCheck('readiness', 'feed', { state: 'part' }),
    ],
  };
  expect(why({ insight: onboarding, facts: { joined: AS_OF - 40 }, book }, 'A-09')).toContain(
    'Missing by your checklist: creative, product feed.',
  );
});

test('once the guidelines are noted as sent, that play is gone', () => {
  const facts = { joined: AS_OF - 20 };
  expect(open({ facts })).toContain('A-10');
  expect(open({ facts, book: { checks: [aCheck('onboarding', 'guidelines')] } })).not.toContain('A-10');
});

test('a creative that is handed in is overdue for review on the third day', () => {
  const book = { assets: [anAsset({ review: { state: 'submitted', day: AS_OF }, updated: AS_OF })] };
  expect(open({ book, today: AS_OF + 2 })).toEqual([]);
  expect(open({ book, today: AS_OF + 3 })).toEqual(['A-24']);
});

test('the same state asks for different first actions of two types', () => {
  const first = (type: string) => open({ insight: dormant, facts: { type } })[0];
  expect(first('coupon')).toBe('A-15b');
  expect(first('b2b')).toBe('A-14');
});

test('the type of a partner decides what is written, too', () => {
  const text = (type: string | null) => findTemplate('welcome', 'en', type)?.message;
  expect(text('creator')).toContain('creators');
  expect(text('other')).toBe(text(null));
  expect(text('creator')).not.toBe(text(null));
});

test.each([
  ['no-tools', 'A-09'],
  ['better-offers', 'A-31'],
] as const)('the reason %s leads to %s, and the question is not asked again', (code, play) => {
  const plays = open({ insight: dormant, book: { reasons: [aReason({ code })] } });
  expect(plays).toContain(play);
  expect(plays).not.toContain('A-14');
});

test('a first sale is congratulated once', () => {
  const contacts: Touch[] = [];
  for (let asOf = AS_OF; asOf < AS_OF + 90; asOf++) {
    const insight: InsightChange = { firstConversion: AS_OF, lastActive: asOf };
    if (open({ insight, asOf, today: asOf, contacts }).includes('A-26')) contacts.push(aTouch({ play: 'A-26', day: asOf }));
  }
  expect(contacts).toHaveLength(1);
});

test('an app whose feed was not checked for a month: check it', () => {
  const checked = (day: Day) => open({ facts: { type: 'app' }, book: { checks: [aCheck('feed', 'checked', { day })] } });
  expect(checked(AS_OF - 31)).toContain('A-30');
  expect(checked(AS_OF - 30)).not.toContain('A-30');
});

test('a stalled creator is written to at 14 days, others at 30', () => {
  const silent = (type: string, days: number) =>
    open({
      facts: { type },
      insight: { activity: { code: 'active', gapDays: days }, lastActive: AS_OF - days },
      figures: sums('clicks', 4),
      book: { profiles: [aProfile({ contentPermission: AS_OF })] },
    });
  expect(silent('creator', 13)).toEqual([]);
  expect(silent('creator', 14)).toEqual(['A-13']);
  expect(silent('content', 29)).toEqual([]);
  expect(silent('content', 30)).toEqual(['A-13']);
});

test('a dipping partner is asked first; where to look comes after the question', () => {
  const insight: InsightChange = { segments: ['S-16'], dip: aDip(), activity: { code: 'dipping' }, tier: 'A' };
  expect(open({ insight })[0]).toBe('A-16');
  expect(open({ insight, contacts: [aTouch({ play: 'A-16', day: AS_OF - 1 })] })[0]).toBe('A-17');
});

test.each([
  [39, true],
  [40, false],
])('half of the period gone, target 100, %i reached', (attained, fires) => {
  const plays = open({ book: { goals: [aGoal()] }, figures: sums('conversions', attained) });
  expect(plays.includes('A-12')).toBe(fires);
});

test('never started and stopped are different drafts', () => {
  const ask = PLAYS.find(({ id }) => id === 'A-14');
  if (!ask) throw new Error('no question');
  const template = (activity: 'never-active' | 'dormant') => mannerOf(ask, { tier: 'none', activity, type: null }).template;
  expect(template('never-active')).not.toBe(template('dormant'));
});

test('when the end of a raise passes, it is to be ended or renewed', () => {
  const boost = (to: Day) => ({ book: { terms: [someTerms({ to })] } });
  expect(open({ ...boost(AS_OF + 40) })).toEqual([]);
  expect(open({ ...boost(AS_OF + 40), today: AS_OF + 41 })).toEqual(['A-34']);
  expect(why({ ...boost(AS_OF - 1) }, 'A-34')).toContain('The raised commission ended on Jun 14, 2026, and nothing follows it.');
});

test('a link of two years is to be renewed', () => {
  const book = { assets: [anAsset({ kind: 'link', title: 'Spring', updated: AS_OF - 730 })] };
  expect(why({ book }, 'A-22')).toBe(
    '“Spring” is 730 days old; a link should be renewed within a year. At stake: about €6 a month.',
  );
});

test('a goal that is met is rewarded once per period', () => {
  const rewarded: Day[] = [];
  const contacts: Touch[] = [];
  const goals = [aGoal(), aGoal({ period: { from: AS_OF + 16, to: AS_OF + 45 } })];
  for (let asOf = AS_OF; asOf <= AS_OF + 60; asOf++) {
    const given = { asOf, today: asOf, contacts, book: { goals }, figures: sums('conversions', 100) };
    if (!open(given).includes('A-28')) continue;
    rewarded.push(asOf);
    contacts.push(aTouch({ play: 'A-28', day: asOf }));
  }
  expect(rewarded).toEqual([AS_OF, AS_OF + 16]);
});

test('80 % of a tier: the exact distance is told', () => {
  const tier = someTerms({
    kind: 'tier',
    account: null,
    from: null,
    to: null,
    rate: 0.1,
    threshold: { metric: 'revenue', value: euros(5_000) },
  });
  expect(why({ book: { terms: [tier] }, figures: sums('revenue', euros(4_012.5)) }, 'A-28b')).toMatch(
    /^Only €987\.50 \(revenue\) missing to the next tier: €4,013 of €5,000, until Jun 30, 2026\. The tier brings 10%\./,
  );
  expect(open({ book: { terms: [tier] }, figures: sums('revenue', euros(3_999)) })).toEqual([]);
});

test('a cap on commission that is nearly used up: what is proposed says its numbers, whatever the programme is measured by', () => {
  const cap = someTerms({
    kind: 'cap',
    account: anAccount(),
    to: null,
    rate: null,
    amount: { units: euros(500), currency: 'EUR' },
  });
  const used = (amount: number) => ({ book: { terms: [cap] }, figures: sums('commission', euros(amount)) });
  expect(why(used(460), 'A-36')).toContain('€460');
  expect(why(used(460), 'A-36')).toContain('€500');
  expect(open(used(200))).not.toContain('A-36');
});

test('commissions older than the usual lock and two weeks are listed', () => {
  expect(open({ figures: oldCommissions(2, 60) })).toEqual(['A-34b']);
  expect(open({ figures: oldCommissions(2, 59) })).toEqual([]);
  expect(open({ figures: oldCommissions(2, 59), settings: { usualLockDays: 44 } })).toEqual(['A-34b']);
});

test('a planted outlier of the rate is listed', () => {
  const of = (id: string, commission: number) =>
    anInsight({ account: anAccount(id), totals: { revenue: euros(3_000), commission: euros(commission), conversions: 50 } });
  const accounts = [of('p1', 700), ...Array.from({ length: 9 }, (_, at) => of(`x${at}`, 300))];
  const all = suggestActions({
    program: aProgram({ accounts }),
    facts: accounts.map(({ account }) => someFacts({ id: account })),
    touches: [],
    decisions: [],
    book: EMPTY_BOOK,
    settings: DEFAULT_SETTINGS,
    today: AS_OF,
  });
  expect(all.map((actions) => actions.some(({ play }) => play === 'A-34'))).toEqual([true, ...Array(9).fill(false)]);
});

describe('duties', () => {
  const flagged: Case = {
    insight: { tier: 'A', flags: [aFlag({ seen: AS_OF - 3 })] },
    book: { flagDecisions: [aFlagDecision({ day: AS_OF - 20 })] },
  };

  test('come after the others, the oldest first, and have no rank', () => {
    const actions = suggest(flagged);
    const duties = actions.filter(({ isDuty }) => isDuty);
    expect(duties.map(({ play }) => play)).toEqual(['A-38', 'A-37']);
    expect(actions.slice(-2)).toEqual(duties);
    for (const duty of duties) expect(duty).toMatchObject({ priority: 0, chance: null });
  });

  test('a review that was done rests until there is new evidence', () => {
    const decisions = [aDecision({ play: 'A-37', state: 'done', day: AS_OF - 2 })];
    expect(open({ ...flagged, decisions })).not.toContain('A-37');
    expect(open({ insight: { flags: [aFlag({ seen: AS_OF - 1 })] }, decisions })).toContain('A-37');
  });
});

describe('brakes', () => {
  const rich: Case = {
    insight: { ...dormant, tier: 'A' },
    facts: { type: 'coupon' },
    book: { reasons: [aReason({ code: 'better-offers' })] },
  };

  test('nobody who opted out is written to; what is not written stays', () => {
    const optedOut = { profiles: [aProfile({ optedOut: true })] };
    expect(open(rich)).toContain('A-31');
    expect(open({ ...rich, book: { ...rich.book, ...optedOut } })).toEqual([]);
    expect(open({ figures: oldCommissions(1, 90), book: optedOut })).toEqual(['A-34b']);
  });

  test('who was put to rest is left alone for a year, unless it writes', () => {
    const rested = aTouch({ play: 'A-40', day: AS_OF - 300 });
    expect(open({ insight: dormant, contacts: [rested] })).toEqual([]);
    expect(open({ insight: dormant, contacts: [{ ...rested, day: AS_OF - 365 }] })).toContain('A-14');
    expect(open({ insight: dormant, contacts: [rested, aTouch({ direction: 'in', day: AS_OF - 100 })] })).toContain('A-14');
  });

  test('while the tracking may be broken nobody is asked about a dip', () => {
    const insight: InsightChange = { segments: ['S-16'], dip: aDip(), activity: { code: 'dipping' } };
    expect(open({ insight })).toEqual(['A-16']);
    expect(open({ insight, program: { trackingFault: { partners: 4, since: AS_OF - 5 } } })).toEqual([]);
  });

  test('the days of rest after a message are a setting', () => {
    const insight: InsightChange = { segments: ['S-16'], dip: aDip(), activity: { code: 'dipping' } };
    const warned = (mailRestDays: number) =>
      suggest({ insight, contacts: [aTouch({ day: AS_OF - 6 })], settings: { mailRestDays } })[0]?.warning;
    expect(warned(7)).toBeDefined();
    expect(warned(6)).toBeUndefined();
  });

  test.each(['A-11', 'A-19'])('%s is suggested for the ten with most at stake, whatever the order of rows', (play) => {
    const accounts = Array.from({ length: 25 }, (_, at) =>
      anInsight({
        account: anAccount(`p${at}`),
        tier: 'B',
        recent: { main30: euros(1_000 + at * 10), mainPrevious30: euros(1_000 + at * 10) },
      }),
    );
    const chosen = (list: typeof accounts) =>
      suggestActions({
        program: aProgram({ accounts: list }),
        facts: list.map(({ account }) => someFacts({ id: account })),
        touches: [],
        decisions: [],
        book: { ...EMPTY_BOOK, offers: [anOffer()] },
        settings: DEFAULT_SETTINGS,
        today: AS_OF,
      })
        .flat()
        .filter((action) => action.play === play)
        .map(({ account }) => account)
        .sort();
    const best = Array.from({ length: 10 }, (_, at) => anAccount(`p${15 + at}`)).sort();
    expect(chosen(accounts)).toEqual(best);
    expect(chosen([...accounts].reverse())).toEqual(best);
  });
});

describe('settings', () => {
  const insight: InsightChange = { segments: ['S-16'], dip: aDip(), activity: { code: 'dipping' } };
  const tuned = (tuning: object) => ({ insight, settings: { plays: { 'A-16': tuning } } });

  test('a play can be off, likelier, or rest for longer', () => {
    expect(open(tuned({ isOff: true }))).not.toContain('A-16');
    expect(suggest(tuned({ chance: 0.3 }))[0]?.chance).toBe(0.3);
    const contacts = [aTouch({ play: 'A-16', day: AS_OF - 30 })];
    expect(open({ ...tuned({}), contacts })).toContain('A-16');
    expect(open({ ...tuned({ cooldownDays: 31 }), contacts })).not.toContain('A-16');
  });

  test('a measured chance takes the place of the method’s, the user’s own goes before both', () => {
    const chance = (tuning: object) =>
      suggestActions({
        program: aProgram({ accounts: [anInsight(insight)] }),
        facts: [someFacts()],
        touches: [],
        decisions: [],
        book: EMPTY_BOOK,
        measured: new Map([['A-16', 0.22]]),
        settings: { ...DEFAULT_SETTINGS, plays: { 'A-16': tuning } },
        today: AS_OF,
      })[0]?.[0]?.chance;
    expect(chance({})).toBe(0.22);
    expect(chance({ chance: 0.05 })).toBe(0.05);
  });

  test('a margin turns revenue into what is kept of it', () => {
    const [whole, kept] = [0, 0.2].map((margin) => suggest({ insight, settings: { margin } })[0]);
    expect(whole?.money).toEqual({ units: euros(1_150), currency: 'EUR' });
    expect(kept?.money).toEqual({ units: euros(230), currency: 'EUR' });
    expect((kept?.priority ?? 0) / (whole?.priority ?? 1)).toBeCloseTo(0.2);
  });
});

describe('settled by itself', () => {
  const decisions = [aDecision({ play: 'A-16', state: 'snoozed', day: AS_OF - 40, trigger: 10 })];

  test('what was put off, and has lost its reason since, is told as such', () => {
    expect(suggest({ decisions })).toMatchObject([{ play: 'A-16', state: 'expired', until: null, money: null }]);
    expect(why({ decisions }, 'A-16')).toBe('You put it off on May 6, 2026, and its reason is gone without it being done.');
  });

  test('not while its reason holds, is only suspended, or half a year has passed', () => {
    const insight: InsightChange = { segments: ['S-16'], dip: aDip({ since: AS_OF - 50 }), activity: { code: 'dipping' } };
    const states = (given: Case) =>
      suggest(given)
        .filter(({ play }) => play === 'A-16')
        .map(({ state }) => state);
    expect(states({ insight, decisions })).toEqual(['snoozed']);
    expect(states({ insight, decisions, program: { isFalling: true } })).toEqual([]);
    expect(states({ decisions: [aDecision({ day: AS_OF - 180 })] })).toEqual([]);
    expect(states({ decisions: [aDecision({ state: 'done' })] })).toEqual([]);
  });
});

test('a deadline within a week is urgent', () => {
  const goal = (to: Day) =>
    suggest({ book: { goals: [aGoal({ period: { from: AS_OF - 50, to } })] }, figures: sums('conversions', 10) });
  const [near, far] = [AS_OF + 7, AS_OF + 8].map((to) => goal(to).find(({ play }) => play === 'A-12'));
  expect((near?.priority ?? 0) / (far?.priority ?? 1)).toBeGreaterThan(1.4);
});

test('whoever asks is told what each priority was made of', () => {
  const told = new Map<string, PriorityParts>();
  const insight: InsightChange = { segments: ['S-16'], dip: aDip(), activity: { code: 'dipping' } };
  const [actions = []] = suggestActions({
    program: aProgram({ accounts: [anInsight(insight)] }),
    facts: [someFacts()],
    touches: [],
    decisions: [],
    book: EMPTY_BOOK,
    settings: DEFAULT_SETTINGS,
    today: AS_OF,
    onPriced: ({ play }, parts) => told.set(play, parts),
  });
  for (const { play, priority } of actions) {
    const parts = told.get(play);
    expect(parts && priorityOf(parts)).toBe(priority);
  }
  expect(told.get('A-16')).toMatchObject({ stake: 1_150, chance: 0.1, minutes: 5 });
});
