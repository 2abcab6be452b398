// Factors that rest on what the user keeps of a partner: goals, checklists and the own view.
import { describe, expect, test } from 'vitest';
import { type Check, EMPTY_BOOK, type Goal, type Pulse } from '@/core/domain/book';
import type { AccountInsight, FactorId } from '@/core/domain/insight';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import {
  ALL_COVERED,
  AS_OF,
  aCheck,
  accountOf,
  aGoal,
  aProgram,
  aPulse,
  everyDay,
  FIRST_COVERED,
  LAST_COVERED,
  type PartnerDraft,
  type ProgramDraft,
  steadyCells,
} from './makers';

const whole = [{ from: FIRST_COVERED, to: LAST_COVERED }];

function judge(draft: ProgramDraft, settings: Partial<Settings> = {}): AccountInsight {
  const insight = computeInsight(aProgram(draft), { ...DEFAULT_SETTINGS, ...settings }).accounts[0];
  if (!insight) throw new Error('no partner');
  return insight;
}

const factorOf = ({ health }: AccountInsight, id: FactorId) => health.factors.find((factor) => factor.id === id);

describe('the goal', () => {
  const seller: PartnerDraft = { cells: steadyCells(10, 2) };
  const withGoals = (...goals: Partial<Goal>[]) =>
    factorOf(judge({ partners: [seller], book: { ...EMPTY_BOOK, goals: goals.map(aGoal) } }), 'goal');

  // 50 of 100 days have passed, with 10 clicks on each: 500.
  test.each<[string, Partial<Goal>, number]>([
    ['as fast as agreed', { target: 1000 }, 1],
    ['half as fast', { target: 2000 }, 0.5],
    ['faster counts no more', { target: 100 }, 1],
    ['its first day', { target: 30, period: { from: AS_OF, to: AS_OF + 2 } }, 1],
    ['its last day', { target: 100, period: { from: AS_OF - 4, to: AS_OF } }, 0.5],
    ['revenue, in the currency of the programme', { metric: 'revenue', currency: 'EUR', target: 50 * 500_000 }, 1],
  ])('counts what was attained against the share of the period that has passed: %s', (_name, goal, score) => {
    expect(withGoals(goal)).toMatchObject({ confidence: 1, weight: 5 });
    expect(withGoals(goal)?.score).toBeCloseTo(score, 12);
  });

  test.each<[string, Partial<Goal>, string]>([
    ['only proposed', { state: 'proposed' }, 'none'],
    ['ended yesterday', { period: { from: AS_OF - 30, to: AS_OF - 1 } }, 'none'],
    ['begins tomorrow', { period: { from: AS_OF + 1, to: AS_OF + 30 } }, 'none'],
    ['removed', { deletedAt: 1 }, 'none'],
    ['of another partner', { account: accountOf('other') }, 'none'],
    ['of nothing at all', { target: 0 }, 'none'],
    ['in another currency', { metric: 'revenue', currency: 'USD' }, 'currency'],
    ['in what nothing covers', { metric: 'impressions' }, 'uncovered'],
  ])('is not counted, and says why: %s', (_name, goal, reason) => {
    expect(withGoals(goal)).toMatchObject({ confidence: 0, sentence: { id: `insight.factor.goal.${reason}` } });
  });

  test('of several, the one that is furthest behind counts, in whatever order they were written', () => {
    const goals = [aGoal({ target: 1000 }), aGoal({ target: 4000 }), aGoal({ target: 2000 })];
    for (const list of [goals, [...goals].reverse()]) {
      const factor = factorOf(judge({ partners: [seller], book: { ...EMPTY_BOOK, goals: list } }), 'goal');
      expect(factor?.score).toBeCloseTo(0.25, 12);
    }
  });

  test('days that are not covered are no days without clicks: only the others ask for anything', () => {
    const clicks = [
      { from: FIRST_COVERED, to: AS_OF - 30 },
      { from: AS_OF - 19, to: LAST_COVERED },
    ];
    const cells = steadyCells(10, 2).filter(({ day }) => day <= AS_OF - 30 || day >= AS_OF - 19);
    const draft = { partners: [{ cells }], coverage: { ...ALL_COVERED, clicks }, book: { ...EMPTY_BOOK, goals: [aGoal()] } };
    expect(factorOf(judge(draft), 'goal')?.score).toBeCloseTo(1, 12);
  });

  test('money counts net of what was reversed', () => {
    const cells = steadyCells(10, 2).map((cell) => ({ ...cell, reversedRevenue: (cell.revenue ?? 0) / 2 }));
    const goals = [aGoal({ metric: 'revenue', currency: 'EUR', target: 50 * 500_000 })];
    const coverage = { ...ALL_COVERED, reversedRevenue: whole };
    expect(factorOf(judge({ partners: [{ cells }], coverage, book: { ...EMPTY_BOOK, goals } }), 'goal')?.score).toBeCloseTo(
      0.5,
      12,
    );
  });
});

describe('readiness', () => {
  const starter: PartnerDraft = { joined: AS_OF - 20, cells: [{ day: AS_OF - 10, clicks: 3 }] };
  const withChecks = (...checks: Partial<Check>[]) =>
    factorOf(judge({ partners: [starter], book: { ...EMPTY_BOOK, checks: checks.map(aCheck) } }), 'readiness');

  test.each<[string, Partial<Check>[], number]>([
    ['all that is known is done', [{ item: 'link' }, { item: 'feed' }, { list: 'onboarding', item: 'terms' }], 1],
    ['one of three is not', [{ item: 'link' }, { item: 'feed', state: 'no' }, { item: 'facts' }], 2 / 3],
    ['half of one is half an item', [{ item: 'link' }, { item: 'feed', state: 'part' }, { item: 'facts', state: 'no' }], 0.5],
    [
      'what is not needed is not asked for',
      [{ item: 'link' }, { item: 'feed' }, { item: 'facts' }, { item: 'sample', state: 'not-needed' }],
      1,
    ],
  ])('is the share of the known items that are done: %s', (_name, checks, score) => {
    expect(withChecks(...checks)).toMatchObject({ confidence: 1, weight: 20 });
    expect(withChecks(...checks)?.score).toBeCloseTo(score, 12);
  });

  test.each<[string, Partial<Check>[]]>([
    ['two items', [{ item: 'link' }, { item: 'feed' }]],
    ['two, and one that is not needed', [{ item: 'link' }, { item: 'feed' }, { item: 'facts', state: 'not-needed' }]],
    [
      'items of another list',
      [
        { list: 'fit', item: 'standards' },
        { list: 'dip', item: 'link' },
        { list: 'dip', item: 'code' },
      ],
    ],
    ['items that no list has', [{ item: 'a' }, { item: 'b' }, { item: 'c' }]],
    ['removed ones', ['link', 'feed', 'facts'].map((item) => ({ item, deletedAt: 1 }))],
  ])('is not counted below three known items: %s', (_name, checks) => {
    expect(withChecks(...checks)).toMatchObject({ confidence: 0, sentence: { id: 'insight.factor.readiness.unknown' } });
  });

  test('is no factor of an established partner', () => {
    const checks = ['link', 'feed', 'facts'].map((item) => aCheck({ item }));
    expect(
      factorOf(judge({ partners: [{ cells: steadyCells(5, 3) }], book: { ...EMPTY_BOOK, checks } }), 'readiness'),
    ).toBeUndefined();
  });

  test.each<[string, Partial<Check>, number]>([
    ['a link taken', { item: 'link' }, 0.2],
    ['a creative taken', { item: 'creative' }, 0.2],
    ['a link in part', { item: 'link', state: 'part' }, 0.1],
    ['a feed', { item: 'feed' }, 0.1],
  ])('a link or a creative is a fifth of the way to activation: %s', (_name, check, step) => {
    // Joined 20 days ago and clicked only in the days that are still incomplete: nothing has been seen yet.
    const partners = [{ joined: AS_OF - 20, cells: [{ day: AS_OF + 1, clicks: 3 }] }];
    const activation = factorOf(judge({ partners, book: { ...EMPTY_BOOK, checks: [aCheck(check)] } }), 'activation');
    expect(activation?.score).toBeCloseTo(step / (0.3 + (0.2 * 6) / 16), 12);
  });
});

describe('the own view', () => {
  const partners: PartnerDraft[] = [{ cells: steadyCells(10, 2) }];
  const withPulses = (pulses: Partial<Pulse>[], settings: Partial<Settings> = {}) =>
    judge({ partners, book: { ...EMPTY_BOOK, pulses: pulses.map(aPulse) } }, settings);

  test('stands beside the score for 60 days, and changes nothing of it', () => {
    const { pulse: _, ...without } = judge({ partners }).health;
    const { pulse, ...health } = withPulses([{ mood: 'bad', note: 'Does not answer' }]).health;
    expect(pulse).toEqual({ mood: 'bad', day: AS_OF - 5, until: AS_OF + 55, note: 'Does not answer' });
    expect(health).toEqual(without);
  });

  test.each<[string, Partial<Pulse>[], string | null]>([
    ['on its last day', [{ day: AS_OF - 60 }], 'worried'],
    ['a day later', [{ day: AS_OF - 61 }], null],
    ['written after the last day of the data', [{ day: AS_OF + 9 }], 'worried'],
    ['removed', [{ deletedAt: 1 }], null],
    [
      'the newest of two',
      [
        { day: AS_OF - 9, mood: 'bad' },
        { day: AS_OF - 3, mood: 'good' },
      ],
      'good',
    ],
    [
      'of one day, the one written last',
      [
        { mood: 'bad', updatedAt: 5 },
        { mood: 'good', updatedAt: 4 },
      ],
      'bad',
    ],
  ])('holds or has run out: %s', (_name, pulses, mood) => {
    expect(withPulses(pulses).health.pulse?.mood ?? null).toBe(mood);
    expect(withPulses([...pulses].reverse()).health.pulse?.mood ?? null).toBe(mood);
  });

  test.each([
    ['good', 1],
    ['worried', 0.5],
    ['bad', 0],
  ] as const)('is a factor of 10 where the user wants it: %s', (mood, score) => {
    const { health } = withPulses([{ mood }], { pulseCounts: true });
    expect(health.factors.find(({ id }) => id === 'pulse')).toMatchObject({ weight: 10, confidence: 1, score });
    expect((health.uncapped ?? 0) + health.factors.reduce((sum, { pointsLost }) => sum + pointsLost, 0)).toBe(100);
  });

  test('of a partner without one there is no factor, and no confidence is lost', () => {
    const [wanted, unwanted] = [judge({ partners }, { pulseCounts: true }), judge({ partners })];
    expect(wanted.health).toEqual(unwanted.health);
  });
});

test.each([
  ['weightActivity', 'activity'],
  ['weightMomentum', 'momentum'],
  ['weightConversion', 'conversion'],
  ['weightQuality', 'quality'],
  ['weightRelationship', 'relationship'],
  ['weightGoal', 'goal'],
] as const)('%s is a setting', (setting, id) => {
  expect(factorOf(judge({ partners: [{ cells: steadyCells(10, 2) }] }, { [setting]: 42 }), id)?.weight).toBe(42);
});

test.each([
  ['weightActivation', 'activation'],
  ['weightWelcome', 'relationship'],
  ['weightReadiness', 'readiness'],
  ['weightFirstQuality', 'quality'],
] as const)('%s is a setting', (setting, id) => {
  const partners = [{ joined: AS_OF - 20, cells: [{ day: AS_OF - 10, clicks: 3 }] }];
  expect(factorOf(judge({ partners }, { [setting]: 42 }), id)?.weight).toBe(42);
});

test('bands, their hold, what is too little data and the caps are settings', () => {
  const quiet = { partners: [{ cells: everyDay({ clicks: 1 }, { to: AS_OF - 70 }) }] };
  expect(judge(quiet).health.score).toBeLessThanOrEqual(39);
  expect(judge(quiet, { capDormant: 5 }).health).toMatchObject({ score: 5, caps: [{ id: 'dormant', at: 5 }] });
  const steady = { partners: [{ cells: steadyCells(10, 2) }] };
  expect(judge(steady, { healthyFrom: 100 }).health.band).toBe('watch');
  expect(judge(steady, { healthyFrom: 100, watchFrom: 99 }).health.band).toBe('at-risk');
  expect(judge(steady, { leastConfidence: 1 }).health).toMatchObject({ band: 'unknown', score: null });
});
