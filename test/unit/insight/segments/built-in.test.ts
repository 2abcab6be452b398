import { expect, test } from 'vitest';
import { BLANK_PROFILE, type Book, EMPTY_BOOK } from '@/core/domain/book';
import { SEGMENT_IDS, type SegmentId } from '@/core/domain/insight';
import { stampNew } from '@/core/domain/merge-records';
import { sentenceText } from '@/core/i18n/translate';
import { SEGMENTS, segmentSentence } from '@/core/insight/segments/built-in';
import { readRule } from '@/core/insight/segments/read-rule';
import { rankByWorth, sumOfWorth } from '@/core/insight/segments/worth';
import {
  ALL_COVERED,
  AS_OF,
  accountOf,
  aTouch,
  type Cell,
  everyDay,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  type ProgramDraft,
  SETTINGS,
  scaleCells,
  steadyCells,
} from '../makers';

/** Ten ordinary partners beside the one that a case is about. */
const steady = Array.from({ length: 10 }, (_, i): PartnerDraft => ({ ownId: `steady${i}`, cells: steadyCells(20 + i, 7) }));
const LAST_4_WEEKS = { from: AS_OF - 27, to: LAST_COVERED };
const WHOLE = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const ONE = accountOf('one');

type Beside = Omit<ProgramDraft, 'partners'>;

function segmentsOf(partner: PartnerDraft, beside: Beside = {}): readonly SegmentId[] {
  const insight = insightOf({ partners: [{ ownId: 'one', ...partner }, ...steady], ...beside });
  return insight.accounts[0]?.segments ?? [];
}

const book = (part: Partial<Book>): Beside => ({ book: { ...EMPTY_BOOK, ...part } });
const stamped = <Content extends object>(content: Content) => stampNew('record', content, 0);
const yes = (list: 'fit' | 'screening', items: readonly string[]) =>
  items.map((item) => stampNew(item, { account: ONE, list, item, state: 'yes' as const, day: AS_OF, note: '' }, 0));
const FIT = ['standards', 'methods', 'habits', 'alignment'];
const touched = (day: number, change: Parameters<typeof aTouch>[0] = {}): Beside => ({
  touches: [aTouch({ account: ONE, day, ...change })],
});
const profile = (change: Partial<Book['profiles'][number]>) =>
  book({
    profiles: [
      stamped({
        account: ONE,
        ...BLANK_PROFILE,
        ...change,
      }),
    ],
  });
const terms = (change: Partial<Book['terms'][number]>) =>
  book({
    terms: [
      stamped({
        program: 'example:Shop' as never,
        account: ONE,
        kind: 'contract' as const,
        rate: null,
        amount: null,
        threshold: null,
        code: '',
        cookieDays: null,
        from: null,
        to: null,
        note: '',
        ...change,
      }),
    ],
  });
const goal = (target: number, change: Partial<Book['goals'][number]> = {}) =>
  book({
    goals: [
      stamped({
        account: ONE,
        metric: 'clicks' as const,
        target,
        currency: null,
        period: { from: AS_OF - 9, to: AS_OF + 20 },
        state: 'agreed' as const,
        base: null,
        reward: null,
        ...change,
      }),
    ],
  });

const clicksOnly = { coverage: { ...ALL_COVERED, conversions: [], revenue: [], commission: [] } };
const withImpressions = { coverage: { ...ALL_COVERED, impressions: WHOLE } };
const settled = { coverage: { ...ALL_COVERED, settledConversions: WHOLE, reversedConversions: WHOLE } };
const lately = (cell: Partial<Cell>, days = 60): Cell[] => everyDay(cell, { from: AS_OF - days + 1, to: AS_OF });
const sale = { clicks: 1, conversions: 1, revenue: 10_000 };
/** A steady week of clicks beside what the case is about, with settled conversions of which some were reversed. */
const reversing = (reversed: number, of: number): PartnerDraft => ({
  cells: [{ day: AS_OF - 10, clicks: 500, conversions: of, settledConversions: of, reversedConversions: reversed }],
});
const typical = Array.from(
  { length: 10 },
  (_, i): PartnerDraft => ({ ownId: `typical${i}`, cells: reversing(4, 100).cells ?? [] }),
);

type Case = [id: SegmentId, what: string, isIn: boolean, partner: PartnerDraft, beside?: Beside];

const PROSPECT: PartnerDraft = { status: 'invited', joined: AS_OF - 80 };

test.each<Case>([
  ['S-01', 'cold, with three of five', true, PROSPECT, book({ checks: yes('fit', FIT.slice(0, 3)) })],
  ['S-01', 'cold, with two of five', false, PROSPECT, book({ checks: yes('fit', FIT.slice(0, 2)) })],
  ['S-01', 'cold, with nothing answered', false, PROSPECT],
  ['S-01', 'already written to', false, PROSPECT, { ...book({ checks: yes('fit', FIT) }), ...touched(AS_OF - 90) }],
  ['S-02', 'invited, written to 7 days ago', true, { status: 'invited', joined: AS_OF - 9 }, touched(AS_OF - 7)],
  ['S-02', 'invited, written to 6 days ago', false, { status: 'invited', joined: AS_OF - 9 }, touched(AS_OF - 6)],
  ['S-02', 'invited, and it answered', false, { status: 'invited' }, touched(AS_OF - 7, { outcome: 'answer' })],
  ['S-02', 'invited, nothing logged', false, { status: 'invited', joined: AS_OF - 9 }],
  ['S-02', 'applied, and was written to', false, { status: 'pending', joined: AS_OF - 9 }, touched(AS_OF - 8)],
  ['S-03', 'applied 3 days ago', true, { status: 'pending', joined: AS_OF - 3 }],
  ['S-03', 'applied 2 days ago', false, { status: 'pending', joined: AS_OF - 2 }],
  ['S-03', 'applied, nobody knows when', false, { status: 'pending', joined: null }],
  ['S-03', 'rejected', false, { status: 'rejected', joined: AS_OF - 3 }],
  ['S-04', 'negotiating for 14 days', true, { status: 'negotiating', joined: AS_OF - 14 }],
  ['S-04', 'negotiating for 13 days', false, { status: 'negotiating', joined: AS_OF - 13 }],
  ['S-04', 'negotiating since nobody knows', false, { status: 'negotiating', joined: null }],
  ['S-05', 'joined 14 days ago', true, { joined: AS_OF - 14 }],
  ['S-05', 'joined 15 days ago', false, { joined: AS_OF - 15 }],
  ['S-05', 'joined after as-of', true, { joined: AS_OF + 1 }],
  ['S-05', 'joined, nobody knows when', false, { joined: null }],
  ['S-05', 'invited yesterday', false, { joined: AS_OF - 1, status: 'invited' }],
  ['S-06', 'joined 2 days ago', false, { joined: AS_OF - 2 }],
  ['S-06', 'joined 3 days ago', true, { joined: AS_OF - 3 }],
  ['S-06', 'joined 30 days ago', true, { joined: AS_OF - 30 }],
  ['S-06', 'joined 31 days ago', false, { joined: AS_OF - 31 }],
  ['S-06', 'welcomed after the last day of the data', false, { joined: AS_OF - 10 }, touched(AS_OF + 3)],
  ['S-06', 'it wrote, nobody answered', true, { joined: AS_OF - 10 }, touched(AS_OF - 3, { direction: 'in' })],
  ['S-07', 'onboarding for 30 days', true, { joined: AS_OF - 30 }],
  ['S-07', 'onboarding for 29 days', false, { joined: AS_OF - 29 }],
  ['S-07', 'activated', false, { joined: AS_OF - 40, cells: [{ day: AS_OF - 2, ...sale }] }],
  ['S-08', 'a big seller', true, { cells: steadyCells(100, 1) }],
  ['S-08', 'a small seller', false, { cells: [{ day: AS_OF - 2, ...sale }] }],
  ['S-10', 'a small seller', true, { cells: [{ day: AS_OF - 2, ...sale }] }],
  ['S-10', 'one that sold nothing', false, { cells: lately({ clicks: 1 }) }],
  ['S-10', 'sells, but no money and no conversions are covered', false, { cells: [{ day: AS_OF - 2, ...sale }] }, clicksOnly],
  ['S-11', 'tier C, never written to', true, { cells: [{ day: AS_OF - 2, ...sale }] }],
  ['S-11', 'tier A', false, { cells: steadyCells(100, 1) }],
  ['S-11', 'mailed 7 days ago', false, { cells: lately({ clicks: 1 }) }, touched(AS_OF - 7)],
  ['S-11', 'mailed 8 days ago', true, { cells: lately({ clicks: 1 }) }, touched(AS_OF - 8)],
  ['S-11', 'opted out', false, { email: 'one@example.test' }, profile({ optedOut: true })],
  ['S-11', 'address only in the book', true, {}, profile({ email: 'one@example.test' })],
  ['S-11', 'ended', false, { status: 'ended' }],
  ['S-12', 'never active, joined 30 days ago', true, { joined: AS_OF - 30 }],
  ['S-12', 'never active, joined 29 days ago', false, { joined: AS_OF - 29 }],
  ['S-12', 'shown once', false, { joined: AS_OF - 30, cells: [{ day: AS_OF - 9, impressions: 1 }] }, withImpressions],
  ['S-12', 'nothing seen, clicks not covered', false, { joined: AS_OF - 30 }, { coverage: { conversions: WHOLE } }],
  ['S-13', '500 impressions in 60 days', true, { cells: [{ day: AS_OF - 59, impressions: 500 }] }, withImpressions],
  ['S-13', '499 impressions in 60 days', false, { cells: [{ day: AS_OF - 59, impressions: 499 }] }, withImpressions],
  ['S-13', '500 impressions 61 days ago', false, { cells: [{ day: AS_OF - 60, impressions: 500 }] }, withImpressions],
  ['S-13', '500 impressions and a click', false, { cells: [{ day: AS_OF - 5, impressions: 500, clicks: 1 }] }, withImpressions],
  ['S-13', 'impressions not covered', false, { cells: [{ day: AS_OF - 59, impressions: 500 }] }],
  ['S-14', 'silent for 80 days', true, { cells: steadyCells(1, 7, { to: AS_OF - 80 }) }],
  ['S-14', 'silent for 40 days', false, { cells: steadyCells(1, 7, { to: AS_OF - 40 }) }],
  ['S-14', 'silent, but nothing is covered', false, { cells: steadyCells(1, 7, { to: AS_OF - 80 }) }, { coverage: {} }],
  ['S-16', 'dipping', true, { cells: scaleCells(everyDay({ clicks: 20 }), 0.2, LAST_4_WEEKS) }],
  ['S-16', 'steady', false, { cells: everyDay({ clicks: 20 }) }],
  ['S-18', 'back after a pause', true, { cells: [...steadyCells(1, 7, { to: AS_OF - 150 }), { day: AS_OF - 9, ...sale }] }],
  ['S-18', 'never away', false, { cells: steadyCells(1, 7) }],
  ['S-19', 'gone for 200 days', true, { cells: steadyCells(1, 7, { to: AS_OF - 200 }) }],
  ['S-19', 'silent for 365 days', true, { cells: steadyCells(1, 7, { to: AS_OF - 366 }) }],
  ['S-19', 'silent for 366 days', false, { cells: steadyCells(1, 7, { to: AS_OF - 367 }) }],
  ['S-22', 'tier A, spoken to 46 days ago', true, { cells: steadyCells(100, 1) }, touched(AS_OF - 46, { direction: 'in' })],
  ['S-22', 'tier A, spoken to 45 days ago', false, { cells: steadyCells(100, 1) }, touched(AS_OF - 45, { direction: 'in' })],
  ['S-22', 'tier A, nothing logged', false, { cells: steadyCells(100, 1) }],
  ['S-22', 'tier A, written to, never answered', false, { cells: steadyCells(100, 1) }, touched(AS_OF - 90)],
  ['S-22', 'tier A, below 70 points', true, { cells: scaleCells(steadyCells(100, 1), 0.3, LAST_4_WEEKS) }],
  ['S-23', 'three times its clicks', true, { cells: scaleCells(everyDay({ clicks: 20 }), 3, LAST_4_WEEKS) }],
  ['S-23', 'steady', false, { cells: everyDay({ clicks: 20 }) }],
  ['S-23', 'rising, but ended', false, { cells: scaleCells(everyDay({ clicks: 20 }), 3, LAST_4_WEEKS), status: 'ended' }],
  ['S-25', '80 % of its goal', true, { cells: [{ day: AS_OF, clicks: 80 }] }, goal(100)],
  ['S-25', '79 % of its goal', false, { cells: [{ day: AS_OF, clicks: 79 }] }, goal(100)],
  ['S-25', 'all of its goal', false, { cells: [{ day: AS_OF, clicks: 100 }] }, goal(100)],
  ['S-25', 'clicks before the goal began', false, { cells: [{ day: AS_OF - 10, clicks: 80 }] }, goal(100)],
  [
    'S-25',
    'a goal that ended yesterday',
    false,
    { cells: [{ day: AS_OF - 2, clicks: 80 }] },
    goal(100, { period: { from: AS_OF - 9, to: AS_OF - 1 } }),
  ],
  ['S-25', 'a goal only proposed', false, { cells: [{ day: AS_OF, clicks: 80 }] }, goal(100, { state: 'proposed' })],
  [
    'S-25',
    'money in another currency',
    false,
    { cells: [{ day: AS_OF, ...sale }] },
    goal(12_000, { metric: 'revenue', currency: 'USD' }),
  ],
  ['S-25', 'a goal in what is not covered', false, {}, goal(100, { metric: 'impressions' })],
  ['S-25', 'nobody set a goal', false, { cells: [{ day: AS_OF, clicks: 80 }] }],
  [
    'S-25',
    '80 % of the next rate tier this month',
    true,
    { cells: [{ day: AS_OF, clicks: 80 }] },
    terms({ kind: 'tier', threshold: { metric: 'clicks', value: 100 } }),
  ],
  [
    'S-25',
    '80 % of the tier, but of last month',
    false,
    { cells: [{ day: AS_OF - 20, clicks: 80 }] },
    terms({ kind: 'tier', threshold: { metric: 'clicks', value: 100 } }),
  ],
  ['S-28', 'contract ends in 30 days', true, {}, terms({ to: AS_OF + 30 })],
  ['S-28', 'contract ends in 31 days', false, {}, terms({ to: AS_OF + 31 })],
  ['S-28', 'code ends today', true, {}, terms({ kind: 'code', to: AS_OF })],
  ['S-28', 'boost ended yesterday', false, {}, terms({ kind: 'boost', to: AS_OF - 1 })],
  ['S-28', 'a cap ends', false, {}, terms({ kind: 'cap', to: AS_OF + 3 })],
  ['S-28', 'terms of all partners end', false, {}, terms({ account: null, to: AS_OF + 3 })],
  ['S-28', 'open-ended', false, {}, terms({})],
  ['S-29', 'large, hardly a click', true, { cells: [{ day: AS_OF, clicks: 1 }] }, profile({ size: 70 })],
  ['S-29', 'not so large', false, { cells: [{ day: AS_OF, clicks: 1 }] }, profile({ size: 69 })],
  ['S-29', 'large, with many clicks', false, { cells: everyDay({ clicks: 100 }) }, profile({ size: 90 })],
  ['S-29', 'nobody knows how large', false, { cells: [{ day: AS_OF, clicks: 1 }] }],
  ['S-30', 'one sale ever, 60 days ago', true, { cells: [{ day: AS_OF - 60, ...sale }] }],
  ['S-30', 'one sale ever, 59 days ago', false, { cells: [{ day: AS_OF - 59, ...sale }] }],
  ['S-30', 'two sales ever', true, { cells: [100, 70].map((ago) => ({ day: AS_OF - ago, ...sale })) }],
  ['S-30', 'three sales ever', false, { cells: [100, 80, 70].map((ago) => ({ day: AS_OF - ago, ...sale })) }],
  ['S-30', 'one sale in the data, joined before it', false, { joined: FIRST_COVERED - 1, cells: [{ day: AS_OF - 60, ...sale }] }],
])('%s %s: %s', (id, _what, isIn, partner, beside) => {
  expect(segmentsOf(partner, beside).includes(id)).toBe(isIn);
});

test.each([
  ['20 settled, half reversed', reversing(10, 20), settled, true],
  ['19 settled, half reversed', reversing(9, 19), settled, false],
  ['20 settled, as many reversed as usual', reversing(1, 20), settled, false],
  ['20 settled, half reversed, nobody says which are settled', reversing(10, 20), {}, false],
])('S-27 %s', (_what, partner, beside, isIn) => {
  const insight = insightOf({ partners: [{ ownId: 'one', ...partner }, ...typical], ...beside });
  expect(insight.accounts[0]?.segments.includes('S-27')).toBe(isIn);
});

test.each([
  ['no sale on 200 clicks', [{ day: AS_OF - 3, clicks: 200 }], true],
  ['no sale on 199 clicks', [{ day: AS_OF - 3, clicks: 199 }], false],
  [
    'three sales on 200 clicks: at best less than half of what others sell',
    [{ day: AS_OF - 3, clicks: 200, conversions: 3 }],
    true,
  ],
  ['four sales on 200 clicks', [{ day: AS_OF - 3, clicks: 200, conversions: 4 }], false],
  ['clicks of more than 90 days ago', [{ day: AS_OF - 90, clicks: 5000 }], false],
])('S-17 %s', (_what, cells, isIn) => {
  // The others sell on one click in sixteen.
  const good = steady.map((partner) => ({ ...partner, cells: [{ day: AS_OF - 3, clicks: 1600, conversions: 100 }] }));
  const in17 = (coverage: ProgramDraft['coverage']) =>
    insightOf({ partners: [{ ownId: 'one', cells }, ...good], ...(coverage ? { coverage } : {}) }).accounts[0]?.segments.includes(
      'S-17',
    );
  expect(in17(ALL_COVERED)).toBe(isIn);
  expect(in17(clicksOnly.coverage)).toBe(false);
});

test('twice the revenue of the quarter before, with five sales, is rising, unless the whole programme doubled', () => {
  const doubled = everyDay({ clicks: 10 }).map((cell, i) => {
    const isRecent = cell.day > AS_OF - 90;
    return i % (isRecent ? 6 : 18) === 0 ? { ...cell, conversions: 1, revenue: 500_000 } : cell;
  });
  expect(segmentsOf({ cells: doubled })).toContain('S-23');
  const insight = insightOf({ partners: Array.from({ length: 5 }, () => ({ cells: doubled })) });
  for (const { segments } of insight.accounts) expect(segments).not.toContain('S-23');
});

test('partners under ten clicks are not called weak', () => {
  for (let clicks = 1; clicks < 10; clicks++) expect(segmentsOf({ cells: [{ day: AS_OF - 3, clicks }] })).not.toContain('S-17');
});

test('a partner may be in several segments at once', () => {
  const falling = scaleCells(steadyCells(100, 1), 0.3, LAST_4_WEEKS);
  expect(segmentsOf({ cells: falling })).toEqual(['S-08', 'S-16', 'S-22']);
});

test('tiers are the segments S-08 to S-10, and S-08 has at least 80 % of the year, without its smallest member less', () => {
  const partners = Array.from(
    { length: 30 },
    (_, i): PartnerDraft => ({
      ownId: `p${i}`,
      cells: [{ day: AS_OF - i, conversions: 1, revenue: 10_000 * (i + 1) ** 2 }],
    }),
  );
  const { accounts } = insightOf({ partners });
  const members = (id: SegmentId) => accounts.filter(({ segments }) => segments.includes(id));
  const total = sumOfWorth(accounts, 'year-value') ?? 0;
  const first = rankByWorth(members('S-08'), 'year-value', (insight) => insight);
  expect(sumOfWorth(first, 'year-value')).toBeGreaterThanOrEqual(0.8 * total);
  expect(sumOfWorth(first.slice(0, -1), 'year-value')).toBeLessThan(0.8 * total);
  expect(members('S-08').length + members('S-09').length + members('S-10').length).toBe(30);
});

test('dipping partners are ranked by the money lost', () => {
  const cut = (factor: number) => scaleCells(steadyCells(20, 1), factor, LAST_4_WEEKS);
  const others = Array.from({ length: 10 }, () => ({ cells: steadyCells(20, 1) }));
  const partners = [
    { ownId: 'less', cells: cut(0.4) },
    { ownId: 'most', cells: cut(0) },
    { ownId: 'more', cells: cut(0.2) },
  ];
  const dipping = insightOf({ partners: [...partners, ...others] }).accounts.filter(({ segments }) => segments.includes('S-16'));
  expect(rankByWorth(dipping, 'dip-value', (insight) => insight).map(({ account }) => account)).toEqual(
    ['most', 'more', 'less'].map(accountOf),
  );
});

test('all built-in segments are there, each with a rule that anybody may copy and a sentence', () => {
  expect(SEGMENTS.map(({ id }) => id)).toEqual(SEGMENT_IDS);
  for (const { id, rule } of SEGMENTS) {
    expect(readRule(JSON.parse(JSON.stringify(rule))), id).toEqual({ ok: true, value: rule });
    expect(sentenceText(segmentSentence(id, SETTINGS)).length, id).toBeGreaterThan(10);
  }
});

test('what the imports cannot feed is named with what would', () => {
  const needs = (draft: ProgramDraft) =>
    Object.fromEntries((insightOf(draft).blindSegments ?? []).map(({ segment, needs }) => [segment, needs]));
  expect(needs({ partners: steady })).toEqual({ 'S-13': 'impressions', 'S-27': 'reversals' });
  const young = [{ from: AS_OF - 40, to: LAST_COVERED }];
  const few = needs({ partners: steady, coverage: { clicks: young, conversions: young, impressions: young } });
  expect(few).toMatchObject({ 'S-13': 'span', 'S-20': 'year', 'S-21': 'year', 'S-29': 'span' });
  expect(needs({ partners: [{}], coverage: {} })).toMatchObject({ 'S-08': 'results', 'S-12': 'results', 'S-16': 'results' });
});
