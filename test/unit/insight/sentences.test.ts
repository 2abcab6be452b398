import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { ProgramInsight } from '@/core/domain/insight';
import type { Sentence } from '@/core/domain/sentence';
import { insightMessages } from '@/core/i18n/en/insight';
import { sentenceText } from '@/core/i18n/translate';
import { computeInsight } from '@/core/insight/compute-insight';
import {
  ALL_COVERED,
  AS_OF,
  aCheck,
  accountOf,
  aGoal,
  anOverride,
  aProgram,
  aPulse,
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
} from './makers';

const sentencesOf = ({ notes, accounts }: ProgramInsight): Sentence[] => [
  ...notes,
  ...accounts.flatMap(({ stage, activity, health }) => [
    stage.reason,
    activity.reason,
    ...health.factors.map((factor) => factor.sentence),
    ...health.caps.map((cap) => cap.sentence),
  ]),
];

const whole = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const LAST_4_WEEKS = { from: AS_OF - 27, to: LAST_COVERED };
const seen = { ...ALL_COVERED, impressions: whole, settledConversions: whole, reversedConversions: whole };
const settled = (cell: Cell): Cell => ({ ...cell, settledConversions: cell.conversions ?? 0, reversedConversions: 0 });

/** One of nearly everything that a programme may hold. */
const zoo: PartnerDraft[] = [
  { cells: steadyCells(10, 2).map(settled) },
  { cells: scaleCells(steadyCells(20, 1), 0.2, LAST_4_WEEKS), type: 'coupon' },
  { cells: scaleCells(everyDay({ clicks: 40, conversions: 2 }), 0.55, LAST_4_WEEKS) },
  { cells: scaleCells(steadyCells(20, 1), 3, LAST_4_WEEKS) },
  { cells: steadyCells(5, 3, { to: AS_OF - 40 }) },
  { cells: everyDay({ clicks: 1 }, { every: 7, to: AS_OF - 40 }) },
  { cells: steadyCells(5, 3, { to: AS_OF - 80 }) },
  { cells: [...steadyCells(5, 3, { to: AS_OF - 90 }), { day: AS_OF - 2, clicks: 1 }] },
  { cells: [...steadyCells(5, 3, { to: AS_OF - 90 }), { day: AS_OF - 2, conversions: 1 }] },
  { cells: [...steadyCells(5, 3, { to: AS_OF - 90 }), { day: AS_OF - 2, impressions: 1 }] },
  { cells: steadyCells(5, 3, { to: AS_OF - 200 }) },
  { cells: everyDay({ clicks: 1 }, { every: 30, to: AS_OF - 31 }) },
  {
    cells: [
      { day: AS_OF - 30 * 13, conversions: 1 },
      ...everyDay({ clicks: 1 }, { from: AS_OF - 31 - 330, every: 30, to: AS_OF - 31 }),
    ],
  },
  { joined: AS_OF - 20, cells: [{ day: AS_OF - 3, clicks: 4 }] },
  { joined: AS_OF - 20, cells: everyDay({ clicks: 2 }, { from: AS_OF - 18, to: AS_OF }) },
  { joined: AS_OF - 20, cells: [{ day: AS_OF - 3, impressions: 4 }] },
  { joined: AS_OF - 20 },
  { joined: AS_OF },
  { joined: AS_OF - 100 },
  { joined: FIRST_COVERED - 10 },
  { joined: null },
  { joined: null, listed: false },
  { joined: null, cells: [{ day: AS_OF - 3, clicks: 4 }] },
  { joined: AS_OF + 1, cells: [{ day: AS_OF + 2, clicks: 4 }] },
  { status: 'pending', joined: AS_OF - 3 },
  { status: 'pending', joined: AS_OF - 30 },
  { status: 'invited', joined: AS_OF - 100 },
  { status: 'ended', statusWord: 'Banned <b>{x}</b>' },
  { status: 'paused' },
  { status: 'declined_by_partner' },
  { joined: FIRST_COVERED - 100, cells: steadyCells(5, 3, { from: FIRST_COVERED + 70, to: AS_OF - 80 }) },
  { status: 'new', joined: null },
  { status: 'new', joined: null, prospect: { since: AS_OF - 9, source: 'Example <b>Fair</b>' } },
  { status: 'negotiating', joined: null, prospect: { since: AS_OF - 40, source: '' } },
  { status: 'declined_by_partner', joined: null, prospect: { since: AS_OF - 7, source: '' } },
];

const only = (...metrics: (keyof typeof ALL_COVERED)[]) => Object.fromEntries(metrics.map((metric) => [metric, whole]));
const snapshot = (clicks: number, conversions: number) => [
  {
    day: AS_OF - 30,
    values: { clicks: zoo.map(() => clicks), conversions: zoo.map(() => conversions), commission: zoo.map(() => 5) },
  },
];
const hole = [
  { from: FIRST_COVERED, to: AS_OF - 90 },
  { from: AS_OF - 5, to: LAST_COVERED },
];
const late = [{ from: AS_OF - 30, to: LAST_COVERED }];

const programmes: ProgramDraft[] = [
  { partners: zoo, coverage: seen },
  {
    partners: zoo,
    coverage: seen,
    touches: [
      aTouch({ account: accountOf('p00000'), day: AS_OF - 3, direction: 'in' }),
      aTouch({ account: accountOf('p00001'), day: AS_OF - 40 }),
      aTouch({ account: accountOf('p00012'), day: AS_OF - 19 }),
      aTouch({ account: accountOf('p00013'), day: AS_OF - 3, outcome: 'answer' }),
    ],
    overrides: [
      anOverride({ reason: 'A new {contract}' }),
      anOverride({ account: accountOf('p00001'), until: AS_OF + 9 }),
      anOverride({ account: accountOf('p00002'), stage: 'discovery' }),
    ],
  },
  {
    partners: zoo,
    coverage: seen,
    book: {
      ...EMPTY_BOOK,
      goals: [
        aGoal(),
        aGoal({ account: accountOf('p00001'), metric: 'revenue', currency: 'EUR', target: 9_000_000 }),
        aGoal({ account: accountOf('p00002'), metric: 'revenue', currency: 'USD' }),
        aGoal({ account: accountOf('p00003'), metric: 'commission', currency: 'EUR', period: { from: AS_OF, to: AS_OF } }),
      ],
      checks: (['link', 'creative', 'feed', 'facts'] as const).map((item, i) =>
        aCheck({ account: accountOf('p00015'), item, state: i === 3 ? 'part' : 'yes' }),
      ),
      pulses: [aPulse()],
    },
  },
  {
    partners: [{ cells: everyDay({ clicks: 3 }) }, { joined: AS_OF - 20 }],
    coverage: { ...only('clicks'), impressions: [] },
    book: {
      ...EMPTY_BOOK,
      goals: [aGoal({ metric: 'impressions' })],
      checks: [aCheck({ account: accountOf('p00001') })],
    },
  },
  { partners: zoo, coverage: only('clicks') },
  { partners: zoo, coverage: only('conversions'), hasList: false },
  { partners: zoo, coverage: { ...seen, clicks: hole, conversions: hole } },
  { partners: zoo.map((partner) => ({ ...partner, cells: [] })), coverage: { ...seen, clicks: late, conversions: late } },
  { partners: zoo.map((partner) => ({ ...partner, cells: [] })), coverage: seen, lifetime: snapshot(9, 1) },
  { partners: zoo, coverage: {}, lifetime: snapshot(0, 0), lastCovered: AS_OF - 30 },
  { partners: zoo, coverage: {}, lifetime: snapshot(9, 1), lastCovered: AS_OF - 30 },
  { partners: zoo.map((_, i) => ({ cells: scaleCells(steadyCells(20 + i, 1), 0.5, LAST_4_WEEKS) })) },
  {
    partners: Array.from({ length: 30 }, (_, i) => ({
      type: i < 10 ? '<i>coupon</i>' : 'content',
      cells: scaleCells(steadyCells(20, 1), i < 10 ? 0.5 : 1, LAST_4_WEEKS),
    })),
  },
  { partners: [{ cells: everyDay({ clicks: 3 }) }], coverage: { ...ALL_COVERED, reversedConversions: whole } },
  {
    partners: [{ joined: AS_OF - 20 }],
    coverage: {},
    lifetime: [{ day: LAST_COVERED, values: { clicks: [9], conversions: [1] } }],
  },
  {
    partners: [{}],
    coverage: { clicks: late, conversions: late },
    lifetime: [{ day: AS_OF, values: { clicks: [9], conversions: [2] } }],
  },
  {
    partners: Array.from({ length: 10 }, (_, i) => ({
      cells: scaleCells(everyDay({ clicks: 40, conversions: i === 0 ? 2 : 1 }), i === 0 ? 0.55 : 1, LAST_4_WEEKS),
    })),
  },
];

const told = [
  ...programmes.flatMap((programme) => sentencesOf(computeInsight(aProgram(programme), { ...SETTINGS, pulseCounts: true }))),
  ...sentencesOf(insightOf({ partners: zoo }, LAST_COVERED + 9)),
  ...sentencesOf(insightOf({ partners: zoo }, AS_OF - 200)),
];

test('every sentence can be worded: one sentence that starts with a capital letter or a number and ends with a full stop', () => {
  for (const one of told) {
    const text = sentenceText(one);
    expect(text, one.id).toMatch(/^[\p{Lu}\d<].*[.”]$/su);
    expect(text, one.id).not.toMatch(/undefined|NaN|\[object|!|\{(?!x|contract)/);
  }
});

test('every message of the area is told by some programme', () => {
  const ids = new Set(told.map(({ id }) => id));
  expect(Object.keys(insightMessages).filter((id) => !ids.has(id))).toEqual([]);
});
