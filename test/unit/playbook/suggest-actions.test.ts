import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { NextAction } from '@/core/domain/insight';
import type { ActionDecision, Touch } from '@/core/domain/records';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { isHeldBack } from '@/core/playbook/brakes';
import { NO_FIGURES } from '@/core/playbook/figures';
import type { Play } from '@/core/playbook/play';
import { PLAYS } from '@/core/playbook/plays';
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
import { aSituation, type Case } from '../../fixtures/situation-makers';

type Given = Case & { readonly touches?: Touch[]; readonly touchesElsewhere?: Touch[] };

function suggest(given: Given): NextAction[] {
  const { facts = {}, program = {}, touches = [], touchesElsewhere = [], decisions = [], today = AS_OF } = given;
  const [actions = []] = suggestActions({
    program: aProgram({ accounts: [anInsight(given.insight)], ...program }),
    facts: [someFacts(facts)],
    touches,
    touchesElsewhere,
    decisions,
    book: { ...EMPTY_BOOK, ...given.book },
    figures: { ...NO_FIGURES, ...given.figures },
    settings: { ...DEFAULT_SETTINGS, ...given.settings },
    today,
  });
  return actions;
}

/** What of one play is suggested. */
const of = (play: string, given: Given) => suggest(given).find((action) => action.play === play);
const plays = (given: Given) => suggest(given).map(({ play, state }) => (state === 'open' ? play : `${play} ${state}`));
const dipping = { segments: ['S-16'], dip: aDip(), activity: { code: 'dipping' } } as const satisfies InsightChange;
const dormant = {
  segments: ['S-14'],
  activity: { code: 'dormant', since: AS_OF - 20, gapDays: 80 },
} as const satisfies InsightChange;

test('an ordinary partner needs nothing', () => {
  expect(plays({})).toEqual([]);
});

test('an empty contact log alone suggests nothing', () => {
  expect(plays({ insight: { tier: 'C', activity: { code: 'unknown' }, returnChance: null }, facts: { joined: null } })).toEqual(
    [],
  );
});

test('joined yesterday: welcome, at the top', () => {
  const insight = { stage: { code: 'onboarding' }, activity: { code: 'never-active' }, firstConversion: null } as const;
  expect(plays({ insight, facts: { joined: AS_OF - 1 } })).toEqual(['A-06']);
});

test('a dipping partner of tier A is asked what happened, and gets no monthly figures beside it', () => {
  const [top, ...rest] = suggest({ insight: { ...dipping, tier: 'A' } });
  expect(top).toMatchObject({ play: 'A-16', state: 'open', minutes: 20, chance: 0.1, since: AS_OF - 20 });
  expect(top?.priority).toBeCloseTo((1_150 * 0.1 * 1 * 0.99) / 20);
  expect(rest).toEqual([]);
});

test('a quarterly review that is due does not keep the monthly figures back', () => {
  expect(plays({ insight: { stage: { code: 'cultivation' }, tier: 'A' } })).toEqual(['A-27', 'A-11', 'A-25', 'A-39']);
});

test('once the dip was asked about, the figures may come', () => {
  const touches = [aTouch({ play: 'A-16', day: AS_OF - 10 })];
  expect(plays({ insight: { ...dipping, tier: 'A' }, touches })).toEqual(['A-17', 'A-25', 'A-30b', 'A-16 done']);
});

test('while the programme falls, nobody is asked about their dip', () => {
  expect(plays({ insight: { ...dipping, tier: 'B' }, program: { isFalling: true } })).toEqual(['A-25']);
});

test('a boost takes the place of the question that was not answered', () => {
  const touches = [aTouch({ play: 'A-14', day: AS_OF - 61 })];
  expect(plays({ insight: { ...dormant, tier: 'B', recent: { main30: 0 } }, touches })).toEqual(['A-15']);
});

test('asked, says the user, without a message in the log: that counts as asked', () => {
  const insight: InsightChange = { ...dormant, tier: 'B', recent: { main30: 0 } };
  const asked = (day: number) => [aDecision({ play: 'A-14', state: 'done', day })];
  expect(plays({ insight, decisions: asked(AS_OF - 14) })).toEqual(['A-15', 'A-14 done']);
  expect(plays({ insight, decisions: asked(AS_OF - 13) })).toEqual(['A-14 done']);
  const answer = [aTouch({ direction: 'in', day: AS_OF - 2 })];
  expect(plays({ insight, decisions: asked(AS_OF - 14), touches: answer })).toEqual(['A-14 done']);
});

test('two equally good reasons: the larger stake first', () => {
  const insight = { ...dipping, stage: { code: 'cultivation' }, tier: 'B' } as const;
  expect(plays({ insight })).toEqual(['A-16', 'A-39']);
  const small = { ...insight, dip: aDip({ money: { units: euros(1), currency: 'EUR' } }), recent: { main30: euros(90_000) } };
  expect(plays({ insight: small })).toEqual(['A-39', 'A-16']);
});

test('actions come in the order of the insight’s accounts, whatever the order of the rest', () => {
  const [first, second] = [anAccount('a'), anAccount('b')];
  const program = aProgram({ accounts: [anInsight({ ...dipping, account: first }), anInsight({ account: second })] });
  const facts = [someFacts({ id: second }), someFacts({ id: first })];
  const all = suggestActions({
    program,
    facts,
    touches: [],
    decisions: [],
    book: EMPTY_BOOK,
    settings: DEFAULT_SETTINGS,
    today: AS_OF,
  });
  expect(all.map((actions) => actions.map(({ account, play }) => [account, play]))).toEqual([[[first, 'A-16']], []]);
});

test('what was logged for another partner does not count', () => {
  const touches = [aTouch({ account: anAccount('other'), play: 'A-16', day: AS_OF - 2 })];
  expect(plays({ insight: dipping, touches })).toEqual(['A-16']);
});

describe('done', () => {
  test.each([
    [20, 'done'],
    [21, 'open'],
  ])('a dip asked about %i days ago', (days, state) => {
    expect(of('A-16', { insight: dipping, touches: [aTouch({ play: 'A-16', day: AS_OF - days })] })?.state).toBe(state);
    expect(of('A-16', { insight: dipping, decisions: [aDecision({ state: 'done', day: AS_OF - days })] })?.state).toBe(state);
  });

  test('says until when it rests', () => {
    const action = of('A-16', { insight: dipping, touches: [aTouch({ play: 'A-16', day: AS_OF - 1 })] });
    expect(action).toMatchObject({ state: 'done', until: AS_OF + 20 });
  });

  test('a message logged after the data ends counts', () => {
    expect(of('A-16', { insight: dipping, touches: [aTouch({ play: 'A-16', day: AS_OF + 5 })] })?.state).toBe('done');
  });

  test('a removed entry does not', () => {
    expect(plays({ insight: dipping, touches: [aTouch({ play: 'A-16', day: AS_OF - 1, deletedAt: 1 })] })).toEqual(['A-16']);
    expect(plays({ insight: dipping, decisions: [aDecision({ state: 'done', deletedAt: 1 })] })).toEqual(['A-16']);
  });

  test('what comes once comes again on another occasion only', () => {
    const back = (since: number): InsightChange => ({ activity: { code: 'reactivated', since } });
    const touches = [aTouch({ play: 'A-41', day: AS_OF - 40 })];
    expect(plays({ insight: back(AS_OF - 45), touches })).toEqual(['A-41 done']);
    expect(plays({ insight: back(AS_OF - 10), touches })).toEqual(['A-41']);
  });
});

describe('snoozed', () => {
  const until = AS_OF + 10;
  const dip = (recent: number): InsightChange => ({ ...dipping, dip: aDip({ recent, expected: 1_000 }) });
  const trigger = suggest({ insight: dip(500) })[0]?.trigger ?? 0;
  const snoozed = (change: Partial<ActionDecision>) => [aDecision({ trigger, ...change })];

  test('stays away until its day', () => {
    const [action] = suggest({ insight: dip(500), decisions: snoozed({ until }) });
    expect(action).toMatchObject({ state: 'snoozed', until });
    expect(plays({ insight: dip(500), decisions: snoozed({ until: AS_OF + 1 }) })).toEqual(['A-16 snoozed']);
    expect(plays({ insight: dip(500), decisions: snoozed({ until: AS_OF }) })).toEqual(['A-16']);
  });

  test('wakes on its day although the data is older', () => {
    const decisions = snoozed({ until: AS_OF + 7 });
    expect(plays({ insight: dip(500), decisions, today: AS_OF + 6 })).toEqual(['A-16 snoozed']);
    expect(plays({ insight: dip(500), decisions, today: AS_OF + 7 })).toEqual(['A-16']);
  });

  test('a little worse does not wake it, 20 % does', () => {
    expect(plays({ insight: dip(420), decisions: snoozed({ until }) })).toEqual(['A-16 snoozed']);
    expect(plays({ insight: dip(416), decisions: snoozed({ until }) })).toEqual(['A-16']);
  });

  test('better does not wake it', () => {
    expect(plays({ insight: dip(580), decisions: snoozed({ until }) })).toEqual(['A-16 snoozed']);
  });

  test('silence that merely goes on does not wake it', () => {
    const decisions = [aDecision({ play: 'A-14', until, trigger: 1 })];
    const longer = { ...dormant, activity: { ...dormant.activity, gapDays: 400 } };
    expect(plays({ insight: longer, decisions })).toEqual(['A-14 snoozed']);
  });

  test('until it changes: the same dip sleeps on, a new one is open', () => {
    const since = (day: number): InsightChange => ({ ...dipping, dip: aDip({ recent: 500, expected: 1_000, since: day }) });
    const decisions = snoozed({ until: null, day: AS_OF - 15 });
    expect(plays({ insight: since(AS_OF - 20), decisions })).toEqual(['A-16 snoozed']);
    expect(plays({ insight: since(AS_OF - 10), decisions })).toEqual(['A-16']);
  });
});

describe('dismissed', () => {
  test.each([
    [179, 'dismissed'],
    [180, 'open'],
  ])('%i days ago', (days, state) => {
    expect(of('A-16', { insight: dipping, decisions: [aDecision({ state: 'dismissed', day: AS_OF - days })] })?.state).toBe(
      state,
    );
  });

  test('worse does not wake it', () => {
    const decisions = [aDecision({ state: 'dismissed', day: AS_OF - 1, trigger: 0.1 })];
    expect(of('A-16', { insight: dipping, decisions })?.state).toBe('dismissed');
  });

  test('three times for one type of partner: the play is worth a third less for that type', () => {
    const others = ['x', 'y', 'z'].map((id) => anAccount(id));
    const decisions = others.map((account) => aDecision({ id: account, account, state: 'dismissed', day: AS_OF - 1 }));
    const program = aProgram({ accounts: [anInsight(dipping)] });
    const chanceFor = (type: string) =>
      suggestActions({
        program,
        facts: [someFacts({ type }), ...others.map((id) => someFacts({ id, type: 'coupon' }))],
        touches: [],
        decisions,
        book: EMPTY_BOOK,
        settings: DEFAULT_SETTINGS,
        today: AS_OF,
      })[0]?.[0]?.chance;
    expect(chanceFor('content')).toBe(0.1);
    expect(chanceFor('coupon')).toBeCloseTo(0.0667, 4);
  });
});

describe('seven days after a message', () => {
  test.each([
    ['six days ago', AS_OF - 6, true],
    ['seven days ago', AS_OF - 7, false],
    ['after the data ends', AS_OF + 3, true],
  ])('a personal message warns: %s', (_name, day, warns) => {
    const [action] = suggest({ insight: dipping, touches: [aTouch({ day })] });
    expect(action?.play).toBe('A-16');
    expect(action?.warning?.facts.day ?? null).toEqual(warns ? { day } : null);
  });

  test('their own messages do not count', () => {
    expect(suggest({ insight: dipping, touches: [aTouch({ day: AS_OF, direction: 'in' })] })[0]).not.toHaveProperty('warning');
  });

  test('a welcome back is exempt', () => {
    const [action] = suggest({ insight: { activity: { code: 'reactivated' } }, touches: [aTouch({ day: AS_OF - 1 })] });
    expect(action?.play).toBe('A-41');
    expect(action).not.toHaveProperty('warning');
  });

  test('a mass mailing is held back, and from tier A always', () => {
    const [play] = PLAYS;
    if (!play) throw new Error('no plays');
    const mailing = { ...play, isMass: true, recentContact: 'blocks' } as const;
    const isHeld = (of: Play, tier: 'A' | 'C', touches: Touch[]) => isHeldBack(of, aSituation({ insight: { tier } }), touches);
    expect(isHeld(mailing, 'C', [aTouch({ day: AS_OF - 6 })])).toBe(true);
    expect(isHeld(mailing, 'C', [aTouch({ day: AS_OF - 7 })])).toBe(false);
    expect(isHeld(mailing, 'A', [])).toBe(true);
    expect(isHeld(play, 'A', [aTouch({ day: AS_OF - 1 })])).toBe(false);
  });

  test('a message to the same partner on another programme warns too, and is no more than that', () => {
    const [action] = suggest({ insight: dipping, touchesElsewhere: [aTouch({ day: AS_OF - 3, play: 'A-16' })] });
    expect(action).toMatchObject({ play: 'A-16', state: 'open', warning: { facts: { day: { day: AS_OF - 3 } } } });
    expect(suggest({ insight: dipping, touchesElsewhere: [aTouch({ day: AS_OF - 7 })] })[0]).not.toHaveProperty('warning');
    const others = [aTouch({ account: anAccount('p2'), day: AS_OF - 1 }), aTouch({ day: AS_OF - 1, deletedAt: 1 })];
    expect(suggest({ insight: dipping, touchesElsewhere: others })[0]).not.toHaveProperty('warning');
  });
});
