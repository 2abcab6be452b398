import { expect, test } from 'vitest';
import type { Day } from '@/core/domain/day';
import type { Metric } from '@/core/domain/metrics';
import type { Status } from '@/core/domain/partner';
import {
  AS_OF,
  type Cell,
  everyDay,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  type ProgramDraft,
  partnerInsight,
  steadyCells,
} from './makers';

/** Clicks every day and a sale every third, until so many days before as-of. */
const soldUntil = (daysAgo: number) => steadyCells(5, 3, { to: AS_OF - daysAgo });
/** One click every so many days, with one sale at the start, until so many days before as-of. */
const rareUntil = (every: number, daysAgo: number): Cell[] => {
  const cells: Cell[] = [];
  for (let at = AS_OF - daysAgo; at >= FIRST_COVERED; at -= every) cells.unshift({ day: at, clicks: 1 });
  return cells.map((cell, i) => (i === 0 ? { ...cell, conversions: 1, revenue: 100_000 } : cell));
};

type Case = [name: string, partner: PartnerDraft, code: string, tags: readonly string[]];

test.each<Case>([
  ['sold yesterday', { cells: soldUntil(1) }, 'active', []],
  ['silent 7 days', { cells: soldUntil(7) }, 'active', []],
  ['a slow rhythm, silent 31 days', { cells: rareUntil(30, 31) }, 'active', ['slow-rhythm']],
  ['daily before, silent 31 days', { cells: soldUntil(31) }, 'dipping', []],
  ['daily before, silent 59 days', { cells: soldUntil(59) }, 'dipping', []],
  ['daily before, silent 60 days', { cells: soldUntil(60) }, 'dormant', []],
  ['silent 179 days', { cells: soldUntil(179) }, 'dormant', []],
  ['silent 180 days', { cells: soldUntil(180) }, 'churned', []],
  ['a rhythm of 30 days, silent 89 days', { cells: rareUntil(30, 89) }, 'dipping', ['gone-quiet']],
  ['a rhythm of 30 days, silent 91 days', { cells: rareUntil(30, 91) }, 'dormant', []],
  ['a rhythm of 60 days is dormant after 120 at most', { cells: rareUntil(60, 121) }, 'dormant', []],
  ['a rhythm of 60 days, silent 119 days', { cells: rareUntil(60, 119) }, 'dipping', ['gone-quiet']],
  ['never sold, clicks once', { cells: [{ day: AS_OF - 3, clicks: 4 }] }, 'activating', []],
  ['never sold and silent for long: dormant, never churned', { cells: [{ day: AS_OF - 300, clicks: 4 }] }, 'dormant', []],
  ['nothing since joining', { joined: AS_OF - 40 }, 'never-active', []],
  ['nothing, joined 14 days ago', { joined: AS_OF - 14 }, 'never-active', ['new']],
  ['nothing, joined 15 days ago', { joined: AS_OF - 15 }, 'never-active', []],
  ['joined after as-of', { joined: AS_OF + 1 }, 'never-active', ['new']],
  ['joined after as-of and already clicked', { joined: AS_OF + 1, cells: [{ day: AS_OF + 2, clicks: 1 }] }, 'unknown', []],
  ['joined before the data, silent in all of it', { joined: FIRST_COVERED - 1 }, 'dormant', []],
  ['no joining date, silent in all of it', { joined: null }, 'unknown', []],
  ['silent and in no list', { joined: null, listed: false }, 'unknown', []],
  ['declined by the partner', { status: 'declined_by_partner' as Status, cells: soldUntil(1) }, 'churned', ['ended-by-partner']],
  ['ended by the programme', { status: 'ended' as Status, cells: soldUntil(1) }, 'unknown', []],
  ['not joined yet', { status: 'pending' as Status }, 'unknown', []],
])('%s', (_name, partner, code, tags) => {
  const { activity } = partnerInsight({ partners: [partner] });
  expect({ code: activity.code, tags: activity.tags }).toEqual({ code, tags });
});

const shown = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const withImpressions = { clicks: shown, conversions: shown, revenue: shown, impressions: shown };

test.each<Case>([
  [
    'shown within 30 days, silent for 100: not dormant',
    { cells: [...soldUntil(100), { day: AS_OF - 29, impressions: 9 }] },
    'dipping',
    ['showing-only'],
  ],
  ['shown 30 days ago, silent for 100', { cells: [...soldUntil(100), { day: AS_OF - 30, impressions: 9 }] }, 'dormant', []],
  ['shown, never clicked', { joined: AS_OF - 20, cells: [{ day: AS_OF - 5, impressions: 9 }] }, 'activating', ['showing-only']],
])('%s', (_name, partner, code, tags) => {
  const { activity } = partnerInsight({ partners: [partner], coverage: withImpressions });
  expect({ code: activity.code, tags: activity.tags }).toEqual({ code, tags });
});

test.each<[string, Cell[], string]>([
  ['one stray click does not wake', [{ day: AS_OF - 3, clicks: 9 }], 'dormant'],
  ['clicks on two days near each other do', everyDay({ clicks: 1 }, { from: AS_OF - 9, to: AS_OF - 3, every: 6 }), 'reactivated'],
  ['clicks more than 30 days apart do not', everyDay({ clicks: 1 }, { from: AS_OF - 34, to: AS_OF - 3, every: 31 }), 'dormant'],
  ['one conversion does', [{ day: AS_OF - 3, conversions: 1 }], 'reactivated'],
])('after 100 days of silence, %s', (_name, later, code) => {
  const silentUntil = Math.min(...later.map((cell) => cell.day));
  const before = steadyCells(5, 3, { to: silentUntil - 100 });
  const { activity } = partnerInsight({ partners: [{ cells: [...before, ...later] }] });
  expect(activity.code).toBe(code);
});

test('a partner is reactivated for 60 days, then active', () => {
  const cells = (back: number) => [
    ...steadyCells(5, 3, { to: AS_OF - back - 100 }),
    ...steadyCells(5, 3, { from: AS_OF - back }),
  ];
  expect(partnerInsight({ partners: [{ cells: cells(55) }] }).activity.code).toBe('reactivated');
  expect(partnerInsight({ partners: [{ cells: cells(70) }] }).activity.code).toBe('active');
});

const gapOf = (draft: ProgramDraft) => partnerInsight(draft).activity.gapDays;

test('a day that is not covered counts as no silence', () => {
  const cells = soldUntil(50);
  expect(gapOf({ partners: [{ cells }] })).toBe(50);
  const hole = [
    { from: FIRST_COVERED, to: AS_OF - 41 },
    { from: AS_OF - 20, to: LAST_COVERED },
  ];
  const holed = { partners: [{ cells }], coverage: { clicks: hole, conversions: shown, revenue: shown } };
  expect(gapOf(holed)).toBe(30);
  expect(partnerInsight({ ...holed, partners: [{ cells: soldUntil(61) }] }).activity.code).toBe('dipping');
});

test('a long stretch without coverage makes it unknown, not active', () => {
  const ended = [{ from: FIRST_COVERED, to: AS_OF - 100 }];
  const coverage = { clicks: ended, conversions: shown, revenue: shown };
  expect(partnerInsight({ partners: [{ cells: soldUntil(100) }], coverage }).activity.code).toBe('unknown');
});

const only = (...metrics: Metric[]) => Object.fromEntries(metrics.map((metric) => [metric, shown]));

test.each<[string, number, string]>([
  ['a sale 30 days ago proves that it is active', 30, 'active'],
  ['a sale 31 days ago proves nothing', 31, 'unknown'],
])('without clicks, %s', (_name, daysAgo, code) => {
  const cells = everyDay({ conversions: 1, revenue: 10_000 }, { to: AS_OF - daysAgo, every: 40 });
  const last = { day: AS_OF - daysAgo, conversions: 1, revenue: 10_000 };
  const partner = { cells: [...cells.filter((cell) => cell.day < last.day), last] };
  const { activity } = partnerInsight({ partners: [partner], coverage: only('conversions', 'revenue') });
  expect(activity).toMatchObject({ code, gapDays: null });
});

test('without conversions, a partner with few clicks is unknown: it may have sold', () => {
  const coverage = only('clicks');
  expect(partnerInsight({ partners: [{ cells: [{ day: AS_OF, clicks: 3 }] }], coverage }).activity.code).toBe('unknown');
  expect(partnerInsight({ partners: [{ cells: everyDay({ clicks: 3 }) }], coverage }).activity.code).toBe('active');
  expect(partnerInsight({ partners: [{ joined: AS_OF - 40 }], coverage }).activity.code).toBe('unknown');
});

function ofSnapshot(clicks: number, conversions: number, joined: Day | null) {
  return partnerInsight({
    partners: [{ joined }],
    coverage: {},
    lifetime: [{ day: AS_OF + 2, values: { clicks: [clicks], conversions: [conversions] } }],
  });
}

test.each<[string, number, number, Day | null, string, string]>([
  ['nothing at all', 0, 0, AS_OF - 100, 'never-active', 'onboarding'],
  ['nothing at all, joining unknown', 0, 0, null, 'never-active', 'onboarding'],
  ['sales at some time', 50, 2, AS_OF - 100, 'unknown', 'engagement'],
  ['clicks at some time', 50, 0, AS_OF - 100, 'unknown', 'onboarding'],
  ['sales, and joined 20 days ago', 50, 2, AS_OF - 20, 'active', 'engagement'],
  ['clicks, and joined 20 days ago', 5, 0, AS_OF - 20, 'activating', 'onboarding'],
])('a snapshot of lifetime totals alone: %s', (_name, clicks, conversions, joined, activity, stage) => {
  const insight = ofSnapshot(clicks, conversions, joined);
  expect([insight.activity.code, insight.stage.code]).toEqual([activity, stage]);
  expect(insight.health.score).toBeNull();
});

test('a snapshot of 0 and coverage after it prove never active, even when it joined before the data', () => {
  const coverage = Object.fromEntries(
    ['clicks', 'conversions'].map((metric) => [metric, [{ from: AS_OF - 50, to: LAST_COVERED }]]),
  );
  const never = (day: Day) =>
    insightOf({
      partners: [{ joined: FIRST_COVERED }],
      coverage,
      lifetime: [{ day, values: { clicks: [0], conversions: [0] } }],
    }).accounts[0]?.activity.code;
  expect(never(AS_OF - 51)).toBe('never-active');
  expect(never(AS_OF - 53)).toBe('unknown');
});

test.each<[string, ProgramDraft, string, string]>([
  ['a list alone', { partners: [{ joined: LAST_COVERED }], coverage: {}, lastCovered: LAST_COVERED }, 'unknown', 'onboarding'],
  ['a list without a day', { partners: [{ joined: AS_OF - 100 }], coverage: {}, lastCovered: null }, 'unknown', 'onboarding'],
  [
    'conversions that end before it joined',
    { partners: [{ joined: AS_OF - 3 }], coverage: { ...only('clicks'), conversions: [{ from: FIRST_COVERED, to: AS_OF - 6 }] } },
    'unknown',
    'onboarding',
  ],
])('%s proves nothing of a partner', (_name, draft, activity, stage) => {
  const insight = partnerInsight(draft);
  expect([insight.activity.code, insight.stage.code]).toEqual([activity, stage]);
  if (draft.lastCovered === null) expect(insight.segments).toEqual([]);
});

test.each<[string, Day, string]>([
  ['joined before the data: silent in all of it', FIRST_COVERED - 1, 'dormant'],
  ['joined while the data shows nothing: the two disagree', AS_OF - 100, 'unknown'],
  ['joined a few days ago', AS_OF - 5, 'activating'],
])('lifetime clicks that no day accounts for, %s', (_name, joined, code) => {
  const lifetime = [{ day: LAST_COVERED, values: { clicks: [3], conversions: [0] } }];
  expect(partnerInsight({ partners: [{ joined }], lifetime }).activity.code).toBe(code);
});

test.each([
  ['29 days ago', 29, 'dipping'],
  ['30 days ago', 30, 'churned'],
] as const)('sold before the data and silent in it, last shown %s', (_name, daysAgo, code) => {
  const partners = [{ joined: FIRST_COVERED - 100, cells: [{ day: AS_OF - daysAgo, impressions: 9 }] }];
  const lifetime = [{ day: FIRST_COVERED - 1, values: { clicks: [50], conversions: [5] } }];
  expect(partnerInsight({ partners, lifetime, coverage: withImpressions }).activity.code).toBe(code);
});

test('the first conversion is not known where a lifetime total has some from before the data', () => {
  const cells = [{ day: AS_OF - 3, conversions: 1, revenue: 500_000 }];
  const firstOf = (joined: Day, total: number) =>
    partnerInsight({ partners: [{ joined, cells }], lifetime: [{ day: LAST_COVERED, values: { conversions: [total] } }] })
      .firstConversion;
  expect(firstOf(FIRST_COVERED - 100, 51)).toBeNull();
  expect(firstOf(FIRST_COVERED - 100, 1)).toBe(AS_OF - 3);
  expect(firstOf(FIRST_COVERED, 51)).toBe(AS_OF - 3);
});
