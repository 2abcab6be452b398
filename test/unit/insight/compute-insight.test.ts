import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountInsight } from '@/core/domain/insight';
import type { ProgramData } from '@/core/domain/program-data';
import { computeInsight } from '@/core/insight/compute-insight';
import {
  ALL_COVERED,
  AS_OF,
  aProgram,
  everyDay,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  NOT_COVERED,
  type PartnerDraft,
  partnerInsight,
  SETTINGS,
  scaleCells,
  seeded,
  steadyCells,
} from './makers';
import { simulate } from './simulation';

test('a steady partner is active, in the last stage, tier A, with all of its figures', () => {
  const partner = partnerInsight({ partners: [{ cells: steadyCells(10, 2) }] });
  expect(partner).toMatchObject({
    tier: 'A',
    activity: { code: 'active', gapDays: 0 },
    stage: { code: 'cultivation', by: 'rule' },
    returnChance: (22 + 20 * 0.97) / (22 + 20),
    firstConversion: FIRST_COVERED,
    lastActive: AS_OF,
    totals: { clicks: 4220, conversions: 211, revenue: 211 * 500_000, reversedRevenue: null, impressions: null },
    recent: { clicks30: 300, conversions30: 15, main30: 7_500_000, mainPrevious30: 7_500_000, mainBeforeSilence: null },
  });
  expect(partner.weeks).toHaveLength(26);
  expect(partner.weeks.reduce((sum: number, week) => sum + (week ?? 0), 0)).toBe(91 * 500_000);
});

test('as-of is the last covered day less the lag, or the day asked for; later flows count for nothing', () => {
  const draft = { partners: [{ cells: steadyCells(10, 2) }] };
  expect(insightOf(draft).asOf).toBe(LAST_COVERED - 2);
  const earlier = insightOf(draft, AS_OF - 100).accounts[0];
  const cut = insightOf({ partners: [{ cells: steadyCells(10, 2, { to: AS_OF - 98 }) }] }, AS_OF - 100).accounts[0];
  expect(earlier).toEqual(cut);
  expect(earlier?.totals.clicks).toBe(4220 - 1000);
});

test('an empty programme has an insight too', () => {
  const empty: ProgramData = { ...aProgram({ coverage: NOT_COVERED }), hasList: false };
  expect(computeInsight(empty, SETTINGS)).toMatchObject({ accounts: [], notes: [], shift: null, coverage: [] });
});

test('a listed partner without a cell in a covered flow has 0, and null where nothing covers the metric', () => {
  const { totals, recent, weeks } = partnerInsight({ partners: [{ joined: AS_OF - 50 }] });
  expect(totals).toMatchObject({ clicks: 0, conversions: 0, revenue: 0, impressions: null, settledConversions: null });
  expect(recent).toMatchObject({ main30: 0, main365: 0, clicks30: 0 });
  expect(weeks.every((week) => week === 0)).toBe(true);
});

test('snapshots alone give tiers, totals and the main metric, and say what they rest on', () => {
  const insight = insightOf({
    partners: [{}, {}, {}, {}],
    coverage: {},
    lifetime: [
      { day: AS_OF - 30, values: { revenue: [9, 9, 9, 9], clicks: [1, 1, 1, 1], conversions: [1, 1, 1, 1] } },
      { day: AS_OF + 2, values: { revenue: [850, 100, 41, Number.NaN], clicks: [9, 9, 9, 0], conversions: [3, 2, 1, 0] } },
    ],
  });
  expect(insight.mainMetric).toBe('revenue');
  expect(insight.accounts.map(({ tier }) => tier)).toEqual(['A', 'B', 'C', 'C']);
  expect(insight.accounts.map(({ totals }) => totals.revenue)).toEqual([850, 100, 41, 9]);
  expect(insight.accounts.map(({ totals }) => totals.commission)).toEqual([null, null, null, null]);
  expect(insight.accounts[0]?.weeks.every((week) => week === null)).toBe(true);
  expect(insight.accounts[0]?.recent).toMatchObject({ main30: null, main365: null, clicks30: null });
  expect(insight.notes.map(({ id }) => id)).toEqual(['insight.note.missing-report', 'insight.note.lifetime-tiers']);
});

test('a flow beats a snapshot of the same metric; the snapshot fills in the others', () => {
  const partner = partnerInsight({
    partners: [{ cells: [{ day: AS_OF - 5, conversions: 2 }] }],
    coverage: { conversions: ALL_COVERED.conversions },
    lifetime: [{ day: AS_OF, values: { conversions: [7], clicks: [70] } }],
  });
  expect(partner.totals).toMatchObject({ conversions: 2, clicks: 70, revenue: null });
});

test.each([
  ['revenue', { revenue: ALL_COVERED.revenue, commission: ALL_COVERED.revenue }, 'revenue'],
  ['commission without revenue', { commission: ALL_COVERED.revenue, conversions: ALL_COVERED.revenue }, 'commission'],
  ['nothing but clicks', { clicks: ALL_COVERED.clicks }, 'conversions'],
])('the main metric: %s', (_name, coverage, expected) => {
  expect(insightOf({ partners: [{}], coverage }).mainMetric).toBe(expected);
});

test('tiers are by net value: what was reversed does not count', () => {
  const cells = steadyCells(5, 5);
  const reversed = cells.map((cell) => ({ ...cell, reversedRevenue: cell.revenue ?? 0 }));
  const coverage = { ...ALL_COVERED, reversedRevenue: ALL_COVERED.revenue };
  const insight = insightOf({ partners: [{ cells }, { cells: reversed }], coverage });
  expect(insight.accounts.map(({ tier }) => tier)).toEqual(['A', 'none']);
});

test('medians price partners without a history', () => {
  const partners = Array.from({ length: 3 }, () => ({ joined: AS_OF - 200, cells: steadyCells(5, 3, { from: AS_OF - 200 }) }));
  const insight = insightOf({ partners });
  expect(insight.medianOrderValue).toBe(500_000);
  expect(insight.medianFirst90).toBe(30 * 500_000);
  expect(insightOf({ partners: partners.slice(1) }).medianFirst90).toBeNull();
});

test('what a partner made before its silence is its mean month of the quarter up to it', () => {
  const { recent } = partnerInsight({ partners: [{ cells: steadyCells(5, 3, { to: AS_OF - 80 }) }] });
  expect(recent.mainBeforeSilence).toBe(10 * 500_000);
});

test('a week that is not covered is null, not zero', () => {
  const holed = [
    { from: FIRST_COVERED, to: AS_OF - 8 },
    { from: AS_OF - 6, to: LAST_COVERED },
  ];
  const { weeks } = partnerInsight({ partners: [{ cells: steadyCells(5, 1) }], coverage: { ...ALL_COVERED, revenue: holed } });
  expect(weeks.slice(-3)).toEqual([7 * 500_000, null, 7 * 500_000]);
});

test('a never active partner is no likelier to start than its row says, and one of unknown age says nothing', () => {
  for (const [age, most] of [
    [0, 0.2],
    [13, 0.2],
    [14, 0.12],
    [100, 0.02],
    [300, 0.01],
  ] as const) {
    expect(partnerInsight({ partners: [{ joined: AS_OF - age }] }).returnChance).toBeLessThanOrEqual(most);
  }
  const lifetime = [{ day: AS_OF, values: { clicks: [0], conversions: [0] } }];
  expect(partnerInsight({ partners: [{ joined: null }], coverage: {}, lifetime }).returnChance).toBeNull();
});

const programme = () => simulate({ seed: 11, partners: 80, weeks: 60, first: FIRST_COVERED }).map(withSales);

/** Every 25th click or so buys; a tenth of the sales is reversed. */
function withSales(partner: PartnerDraft): PartnerDraft {
  const cells = (partner.cells ?? []).map((cell) => {
    const conversions = Math.floor((cell.clicks ?? 0) / 25 + (cell.day % 2) * 0.5);
    return { ...cell, conversions, revenue: conversions * 400_000, settledConversions: conversions };
  });
  return { ...partner, cells };
}

const judged = { ...ALL_COVERED, settledConversions: ALL_COVERED.clicks, reversedConversions: ALL_COVERED.clicks };

test('ten times every count leaves tiers and ratios as they are', () => {
  const partners = programme();
  const tenfold = partners.map((partner) => ({
    ...partner,
    cells: scaleCells(partner.cells ?? [], 10, { from: FIRST_COVERED, to: LAST_COVERED }),
  }));
  const before = insightOf({ partners, coverage: judged });
  const after = insightOf({ partners: tenfold, coverage: judged });
  expect(after.accounts.map(({ tier }) => tier)).toEqual(before.accounts.map(({ tier }) => tier));
  expect(after.accounts.map(({ returnChance }) => returnChance)).toEqual(before.accounts.map(({ returnChance }) => returnChance));
  expect(after.medianOrderValue).toBe(before.medianOrderValue);
});

/** Numbers that are sums over accounts may differ in their last bits with the order of the sum. */
const rounded = (insight: AccountInsight | undefined) =>
  JSON.parse(JSON.stringify(insight, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)));

test('the order of accounts leaves no trace', () => {
  const partners = programme().map((partner, i) => ({ ...partner, ownId: `own${i}`, type: i % 3 === 0 ? 'coupon' : null }));
  const straight = insightOf({ partners, coverage: judged });
  const random = seeded(5);
  const shuffled = partners.map((partner) => ({ partner, key: random() })).sort((a, b) => a.key - b.key);
  const mixed = insightOf({ partners: shuffled.map(({ partner }) => partner), coverage: judged });
  const byAccount = new Map(mixed.accounts.map((insight) => [insight.account, insight]));
  for (const insight of straight.accounts) expect(rounded(byAccount.get(insight.account))).toEqual(rounded(insight));
});

test('the same data twice is the same insight', () => {
  const data = aProgram({ partners: programme(), coverage: judged });
  expect(computeInsight(data, SETTINGS)).toEqual(computeInsight(data, SETTINGS));
});

const drawnCells = fc
  .array(
    fc.record({
      day: fc.integer({ min: FIRST_COVERED, max: LAST_COVERED }),
      impressions: fc.integer({ min: 0, max: 50 }),
      clicks: fc.integer({ min: 0, max: 50 }),
      conversions: fc.integer({ min: 0, max: 5 }),
      revenue: fc.integer({ min: -100_000, max: 5_000_000 }),
      settledConversions: fc.integer({ min: 0, max: 5 }),
      reversedConversions: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 60 },
  )
  .map((cells) => [...new Map(cells.map((cell) => [cell.day, cell])).values()]);
const drawnPeriod = fc
  .tuple(fc.integer({ min: FIRST_COVERED, max: LAST_COVERED }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => [{ from, to: Math.min(LAST_COVERED, from + length) }]);
const drawnProgram = fc.record({
  partners: fc.array(
    fc.record({
      cells: drawnCells,
      joined: fc.option(fc.integer({ min: FIRST_COVERED - 300, max: LAST_COVERED })),
      listed: fc.boolean(),
      status: fc.constantFrom('active', 'unknown', 'pending', 'ended'),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  clicks: drawnPeriod,
  conversions: drawnPeriod,
  revenue: drawnPeriod,
});

test('whatever the data: points and score sum to 100, a score is within 0..100, and silence is within the covered days', () => {
  fc.assert(
    fc.property(drawnProgram, ({ partners, clicks, conversions, revenue }) => {
      const insight = insightOf({ partners: partners as PartnerDraft[], coverage: { clicks, conversions, revenue } });
      for (const { health, activity } of insight.accounts) {
        const lost = health.factors.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
        if (health.uncapped !== null) expect(health.uncapped + lost).toBe(100);
        if (health.score !== null) expect(health.score).toBe(Math.min(Math.max(health.score, 0), 100));
        expect(activity.gapDays ?? 0).toBeLessThanOrEqual(400 + 1);
      }
    }),
    { numRuns: 60 },
  );
});

test('a day taken out of the coverage never makes a silence longer', () => {
  const partners = [{ cells: everyDay({ clicks: 5, conversions: 1 }, { to: AS_OF - 50 }) }];
  fc.assert(
    fc.property(fc.integer({ min: AS_OF - 60, max: AS_OF }), (missing) => {
      const clicks = [
        { from: FIRST_COVERED, to: missing - 1 },
        { from: missing + 1, to: LAST_COVERED },
      ];
      const { gapDays } = partnerInsight({ partners, coverage: { ...ALL_COVERED, clicks } }).activity;
      expect(gapDays).toBe(missing > AS_OF - 50 ? 49 : 50);
    }),
    { numRuns: 20 },
  );
});
