import { describe, expect, test } from 'vitest';
import type { Goal, OwnSegment } from '@/core/domain/book';
import { accountIdOf } from '@/core/domain/ids';
import type { Factor, Health } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { type CardContext, wordBadge, wordCard } from '@/core/services/word-card';
import { aDip } from '../../fixtures/insight-makers';
import { ACME, anAccountDetail, anAction, anInsight, aProgramDetail, aTouch, NEW_YEAR, someFacts } from '../../fixtures/makers';
import { aGoal, someTerms } from '../../fixtures/situation-makers';

const PN_1 = accountIdOf(ACME, 'pn_1');
const reason = sentence('insight.activity.active', { last: { day: NEW_YEAR } });
const why = sentence('insight.activity.recruitment');
const stage = { code: 'engagement', by: 'rule', byRule: 'engagement', since: null, reason, tags: [] } as const;
const activity = { code: 'active', since: null, gapDays: 1, reason, tags: [] } as const;
const factor = (id: Factor['id'], more: Partial<Factor> = {}): Factor => ({
  id,
  weight: 0.3,
  confidence: 1,
  score: 0.5,
  pointsLost: 10,
  sentence: reason,
  ...more,
});
const health = (more: Partial<Health> = {}): Health => ({
  score: 72,
  uncapped: 72,
  band: 'healthy',
  confidence: 0.8,
  factors: [],
  caps: [],
  isOld: false,
  since: null,
  pulse: null,
  ...more,
});

function card(
  insight: Parameters<typeof anInsight>[1] = {},
  more: { facts?: object; actions?: object[]; program?: object; written?: Partial<CardContext> } = {},
) {
  const detail = anAccountDetail('pn_1', {
    facts: someFacts('pn_1', more.facts ?? {}),
    insight: anInsight('pn_1', { stage, activity, health: health(), ...insight }),
    actions: (more.actions ?? []).map((change) => anAction('pn_1', { why, ...change })),
  });
  const written = { lastTouch: null, goals: [], ownSegments: [], terms: [], today: NEW_YEAR, ...more.written };
  return wordCard(detail, { program: aProgramDetail(more.program ?? {}), programName: 'Acme', ...written });
}

describe('badge', () => {
  const source = {
    account: anInsight('pn_1').account,
    name: 'Anna',
    ownId: 'pn_1',
    band: 'watch',
    score: 55,
    isOld: false,
    since: null,
    pulse: null,
    stage: 'engagement',
    isStagePinned: false,
    activity: 'active',
  } as const;

  test('a band has its word and score, and a sentence with both', () => {
    expect(wordBadge(source)).toMatchObject({ band: 'watch', word: 'Watch', score: 55, neutral: null, isPinned: false });
    expect(wordBadge(source).label).toBe('Anna: Watch 55 of 100, stage Engagement. Opens the details.');
  });

  test.each([
    ['never active', { activity: 'never-active' }, 'never-active', 'Never active'],
    ['churned', { activity: 'churned' }, 'churned', 'Churned'],
    ['ended', { stage: 'ended' }, 'ended', 'Ended'],
    ['ended, once churned', { stage: 'ended', activity: 'churned' }, 'ended', 'Ended'],
  ] as const)('%s has a word instead of a score', (_name, more, neutral, word) => {
    expect(wordBadge({ ...source, ...more })).toMatchObject({ neutral, word, score: null });
  });

  test('unknown has no score', () => {
    expect(wordBadge({ ...source, band: 'unknown', score: 12 })).toMatchObject({ word: 'Too little data', score: null });
  });

  test('old data and a stage set by hand are said', () => {
    const { label, isOld, isPinned } = wordBadge({ ...source, isOld: true, isStagePinned: true });
    expect([isOld, isPinned]).toEqual([true, true]);
    expect(label).toContain('stage Engagement set by you');
    expect(label).toContain('from old data');
  });

  test('a partner without a name is called by its id, and what looks like a message is a name', () => {
    expect(wordBadge({ ...source, name: '' }).label).toMatch(/^pn_1: /);
    expect(wordBadge({ ...source, name: '{score} <b>' }).label).toMatch(/^\{score\} <b>: /);
  });
});

describe('card', () => {
  test('factors come with the largest loss first, those without data apart', () => {
    const factors = [
      factor('activity', { pointsLost: 2.4 }),
      factor('momentum', { pointsLost: 20.6, score: 0.1 }),
      factor('goal', { confidence: 0, pointsLost: 0, sentence: why }),
    ];
    const worded = card({ health: health({ factors, uncapped: 77 }) });
    expect(worded.factors.map(({ name, points, share }) => [name, points, share])).toEqual([
      ['Momentum', '−21 points', 0.1],
      ['Activity', '−2 points', 0.5],
    ]);
    expect(worded.notCounted).toEqual(['Goal: Not joined yet, so there is no activity to judge.']);
  });

  test('without a score every factor says what is lacking', () => {
    const factors = [factor('activity', { confidence: 0.2 }), factor('momentum', { confidence: 0 })];
    const worded = card({ health: health({ score: null, band: 'unknown', factors }) });
    expect(worded.factors).toEqual([]);
    expect(worded.notCounted).toHaveLength(2);
  });

  test('a partner with a word instead of a score explains no score', () => {
    const worded = card({
      activity: { ...activity, code: 'never-active' },
      health: health({ score: null, band: 'unknown', factors: [factor('activity')] }),
    });
    expect([worded.factors, worded.notCounted, worded.caps]).toEqual([[], [], []]);
  });

  test('the two best open actions are shown, with their titles', () => {
    const worded = card({}, { actions: [{ play: 'A-16' }, { play: 'A-14', state: 'done' }, { play: 'A-39' }, { play: 'A-25' }] });
    expect(worded.actions.map(({ play }) => play)).toEqual(['A-16', 'A-39']);
    expect(worded.actions[0]?.title).toBe('Ask what happened');
  });

  test('a play that this version does not know is shown by its id', () => {
    expect(card({}, { actions: [{ play: 'Z-99' }] }).actions[0]?.title).toBe('Z-99');
  });

  test('a stage set by hand says until when and what the rules say, and keeps the note to itself', () => {
    const facts = { until: { day: 20_470 }, hasNote: 'yes', note: 'met at the fair', rule: 'engagement' };
    const byHand = { ...stage, code: 'cultivation', by: 'manual', byRule: 'engagement' } as const;
    const worded = card({ stage: { ...byHand, reason: sentence('insight.stage.manual-until', facts) } });
    expect(worded.stage).toMatchObject({ word: 'Cultivation', isPinned: true });
    expect(worded.stage.reason).toBe('Set by hand until Jan 17, 2026. By rule: engagement.');
    expect(JSON.stringify(worded)).not.toContain('fair');
  });

  test('the age of the data names the last covered day, and says when it is old', () => {
    expect(card().dataAge).toBe('Acme · data up to Jan 12, 2026');
    expect(card({ health: health({ isOld: true }) }).dataAge).toBe('Acme · old data, up to Jan 12, 2026');
    expect(card({}, { program: { coverage: [] } }).dataAge).toBe('Acme · no daily figures yet');
  });

  test('weeks are worded in the main metric; none known, nothing said', () => {
    expect(card({ weeks: [120_000, null, 5_000_000] }).weeksLabel).toBe('Revenue per week, last 3 weeks, best €500.00');
    expect(card({ weeks: [3, 4] }, { program: { mainMetric: 'conversions' } }).weeksLabel).toBe(
      'Conversions per week, last 2 weeks, best 4',
    );
    expect(card({ weeks: [null, null] }).weeksLabel).toBe('');
    expect(card({ weeks: [1, 2] }, { program: { currency: null } }).weeksLabel).toBe('Revenue per week, last 2 weeks');
  });

  test('it is plain data, whatever the names are', () => {
    const worded = card({}, { facts: { name: '<img src=x onerror=alert(1)>'.repeat(20) } });
    expect(JSON.parse(JSON.stringify(worded))).toEqual(worded);
    expect(worded.name).toHaveLength(160);
  });

  test.each([
    ['nothing to compare with', null, ''],
    ['no score before', { day: NEW_YEAR, score: null, factors: [] }, ''],
    ['the same score', { day: NEW_YEAR, score: 72, factors: [] }, 'Since the last import: still 72, as on Jan 1, 2026.'],
    [
      'a change too small for a word',
      { day: NEW_YEAR, score: 72, factors: [{ id: 'momentum', points: 0.3 }] },
      'Since the last import: still 72, as on Jan 1, 2026.',
    ],
    [
      'a change',
      {
        day: NEW_YEAR,
        score: 90,
        factors: [
          { id: 'momentum', points: -20.4 },
          { id: 'quality', points: 2 },
        ],
      },
      'Since the last import: 72 after 90 on Jan 1, 2026 (Momentum −20.4, Quality +2).',
    ],
  ] as const)('since the last import: %s', (_name, since, text) => {
    expect(card({ health: health({ since }) }).change.replace(/-/g, '−')).toBe(text);
  });

  test('a partner with a word instead of a score has no change to tell', () => {
    const since = { day: NEW_YEAR, score: 90, factors: [] };
    expect(card({ health: health({ score: null, band: 'unknown', since }) }).change).toBe('');
  });

  // As-of is 10 January: the last whole week ends with it.
  test.each([
    ['in the last week', NEW_YEAR + 9, 4],
    ['on the first day of the last week', NEW_YEAR + 3, 4],
    ['on the last day of the week before', NEW_YEAR + 2, 3],
    ['before all weeks that are shown', NEW_YEAR - 300, 0],
  ])('a dip that began %s is marked there', (_name, since, from) => {
    const { dip } = card({ weeks: [5, 5, 5, 2, 1], dip: aDip({ since, ratio: -0.51, metric: 'revenue' }) });
    expect(dip?.from).toBe(from);
    expect(dip?.label).toMatch(/^Revenue 51% below expected since /);
  });

  test.each([
    ['there is none', { dip: null, weeks: [1, 2] }],
    ['no week is shown', { dip: aDip({ since: NEW_YEAR }), weeks: [] }],
    ['it begins after the weeks', { dip: aDip({ since: NEW_YEAR + 12 }), weeks: [1, 2] }],
  ])('no dip is marked when %s', (_name, insight) => {
    expect(card(insight).dip).toBeNull();
  });

  test('once it is measured the card says whether the last contact worked, and nothing before', () => {
    const lastTouch = aTouch({ day: NEW_YEAR + 1, channel: 'call', play: 'A-14' });
    const { account, day } = lastTouch;
    const told = (outcome: 'success' | 'pending') => {
      const effects = { results: [{ account, play: 'A-14', day, outcome }], until: NEW_YEAR + 90 };
      return card({}, { written: { lastTouch, effects: { basis: '', effects: [], reasons: [], changes: [], ...effects } } })
        .lastTouch;
    };
    expect(told('success')).toMatch(/“.+”. It worked: being active again\. Data up to Apr 1, 2026\.$/);
    expect(told('pending')).toMatch(/”$/);
  });

  test('of the last contact come day, channel and play, never what was written', () => {
    const lastTouch = aTouch({ day: NEW_YEAR + 1, channel: 'call', play: 'A-16', subject: 'Secret', message: 'Very secret' });
    const worded = card({}, { written: { lastTouch } });
    expect(worded.lastTouch).toBe('Last contact: Jan 2, 2026, Call, “Ask what happened”');
    expect(JSON.stringify(worded).toLowerCase()).not.toContain('secret');
    expect(card({}, { written: { lastTouch: { ...lastTouch, play: null } } }).lastTouch).toBe('Last contact: Jan 2, 2026, Call');
    expect(card().lastTouch).toBe('No contact logged yet');
  });

  describe('terms', () => {
    const held = someTerms({
      account: PN_1,
      kind: 'contract',
      rate: 0.08,
      from: NEW_YEAR - 9,
      to: NEW_YEAR + 9,
      note: 'Private.',
    });

    test('those that hold today, with where they are known from, and without the note', () => {
      const { terms } = card({}, { written: { terms: [held] } });
      expect(terms).toBe('Terms: 8%, since Dec 23, 2025, to Jan 10, 2026. Noted by you on Jan 1, 1970.');
    });

    test.each([
      ['ran out', { today: NEW_YEAR + 10 }],
      ['not begun', { today: NEW_YEAR - 10 }],
      ['another partner’s', { terms: [{ ...held, account: accountIdOf(ACME, 'pn_2') }] }],
    ])('%s: no line', (_name, written) => {
      expect(card({}, { written: { terms: [held], ...written } }).terms).toBe('');
    });
  });

  describe('goal', () => {
    const period = { from: NEW_YEAR, to: NEW_YEAR + 30 };
    const goal = (change: Partial<Goal> = {}) =>
      aGoal({ metric: 'revenue', target: 50_000_000, currency: 'EUR', period, ...change });
    const agreed = 'Goal: Revenue of €5,000, Jan 1, 2026 to Jan 31, 2026';

    test.each([
      ['agreed, pace not known', [goal()], [], agreed],
      ['on pace', [goal()], [factor('goal', { score: 1 })], `${agreed}: on pace`],
      ['behind', [goal()], [factor('goal', { score: 0.67 })], `${agreed}: at 67% of the pace it asks for`],
      ['only proposed', [goal({ state: 'proposed' })], [factor('goal', { score: 1 })], `${agreed} (proposed, not agreed)`],
      ['two agreed: nobody can tell whose pace it is', [goal(), goal({ id: 'b' })], [factor('goal', { score: 1 })], agreed],
      ['not counted', [goal()], [factor('goal', { confidence: 0 })], agreed],
      ['over', [goal({ period: { from: NEW_YEAR - 40, to: NEW_YEAR - 10 } })], [], ''],
      ['not begun', [goal({ period: { from: NEW_YEAR + 40, to: NEW_YEAR + 50 } })], [], ''],
      ['removed', [goal({ deletedAt: 5 })], [], ''],
      ['none', [], [factor('goal', { score: 1 })], ''],
    ])('%s', (_name, goals, factors, text) => {
      expect(card({ health: health({ factors }) }, { written: { goals } }).goal).toBe(text);
    });

    test('a count needs no currency', () => {
      const clicks = goal({ metric: 'clicks', target: 1200, currency: null });
      expect(card({}, { written: { goals: [clicks] } }).goal).toContain('Clicks of 1,200');
    });
  });

  test('segments of the user’s own come by name, others of the user do not', () => {
    const own = (id: string, name: string) => ({ ...aTouch(), id, name }) as unknown as OwnSegment;
    const ownSegments = [own('mine', 'x'.repeat(300)), own('other', 'Not this one')];
    const { segments } = card({ segments: ['S-08'], ownSegments: ['mine'] }, { written: { ownSegments } });
    expect(segments).toHaveLength(2);
    expect(segments[0]).toHaveLength(160);
    expect(segments).not.toContain('Not this one');
  });

  test('since when a stage holds is said where it is known', () => {
    expect(card().stage.since).toBe('');
    expect(card({ stage: { ...stage, since: NEW_YEAR } }).stage.since).toBe('since Jan 1, 2026');
  });
});
