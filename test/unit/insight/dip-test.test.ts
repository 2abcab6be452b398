import { expect, test } from 'vitest';
import type { Measure } from '@/core/insight/channel-shift';
import { dipRulesOf } from '@/core/insight/dip-rules';
import { fallChance, isRise, riseChance, severityOf, strongBelow } from '@/core/insight/dip-test';
import { winsorizedSum } from '@/core/insight/robust-statistics';
import {
  ALL_COVERED,
  AS_OF,
  type Cell,
  everyDay,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  partnerInsight,
  SETTINGS,
  scaleCells,
  steadyCells,
} from './makers';

const RULES = dipRulesOf(SETTINGS);
const LAST_4_WEEKS = { from: AS_OF - 27, to: LAST_COVERED };

/** Partners with the same clicks every day, each with another level. */
function steadyPartners(count: number, clicks = 10): PartnerDraft[] {
  return Array.from({ length: count }, (_, i) => ({ cells: steadyCells(clicks + i, 7) }));
}

const cut = (partner: PartnerDraft, factor: number): PartnerDraft => ({
  ...partner,
  cells: scaleCells(partner.cells ?? [], factor, LAST_4_WEEKS),
});

const dipsOf = (partners: readonly PartnerDraft[]) =>
  insightOf({ partners }).accounts.map(({ dip, activity }) => (dip ? `${dip.metric} ${dip.severity} ${activity.code}` : ''));

test('one partner cut to 30 % is one dip, on clicks, with its share, its day and its price', () => {
  const partners = steadyPartners(12);
  const insight = insightOf({ partners: partners.map((partner, i) => (i === 4 ? cut(partner, 0.3) : partner)) });
  const dips = insight.accounts.flatMap(({ dip }, i) => (dip ? [{ i, ...dip }] : []));
  expect(dips).toHaveLength(1);
  expect(dips[0]).toMatchObject({ i: 4, metric: 'clicks', severity: 'normal', label: 'strong', since: AS_OF - 27 });
  expect(dips[0]?.ratio).toBeCloseTo(-0.7, 1);
  // 4 sales of 50 EUR in 4 weeks became 1.2: 2.8 lost in 28 days.
  expect(dips[0]?.money).toEqual({ units: 1_500_000, currency: 'EUR' });
  const dipping = insight.accounts[4];
  expect(dipping?.activity).toMatchObject({ code: 'dipping', since: AS_OF - 27 });
  expect(dipping?.health.score).toBeLessThanOrEqual(69);
});

test('everybody halved is one banner and no dip', () => {
  const insight = insightOf({ partners: steadyPartners(20).map((partner) => cut(partner, 0.5)) });
  expect(insight.accounts.filter(({ dip }) => dip)).toEqual([]);
  expect(insight.notes.map(({ id }) => id)).toEqual(['insight.note.fall']);
  expect(insight.isFalling).toBe(true);
  expect(insight.shift).toBeLessThan(0.6);
  expect(insight.shiftPartners).toBe(20);
});

test('a partner that fell further than the programme is still a dip', () => {
  const partners = steadyPartners(20).map((partner, i) => cut(partner, i === 3 ? 0.1 : 0.5));
  expect(
    dipsOf(partners)
      .map((dip, i) => (dip ? i : -1))
      .filter((i) => i >= 0),
  ).toEqual([3]);
});

test('a fall of one type has its own banner, and no dips', () => {
  const partners = steadyPartners(30).map((partner, i) => {
    const type = i < 10 ? 'coupon' : 'content';
    return cut({ ...partner, type }, i < 10 ? 0.5 : 1);
  });
  const insight = insightOf({ partners });
  expect(insight.notes.map(({ id, facts }) => [id, facts.type])).toEqual([['insight.note.type-fall', 'coupon']]);
  expect(insight.accounts.filter(({ dip }) => dip)).toEqual([]);
});

test.each([
  ['two partners say nothing of the channel: each is judged by itself', 2, 2],
  ['ten say enough', 10, 0],
])('%s', (_name, count, dips) => {
  const partners = steadyPartners(count).map((partner) => cut(partner, 0.3));
  expect(insightOf({ partners }).accounts.filter(({ dip }) => dip)).toHaveLength(dips);
});

test.each<[string, PartnerDraft, string]>([
  ['4 clicks expected in 4 weeks are too few', { cells: everyDay({ clicks: 1 }, { every: 7, to: AS_OF - 28 }) }, ''],
  ['stopped', { cells: everyDay({ clicks: 2 }, { to: AS_OF - 28 }) }, 'clicks stopped dipping'],
  ['down to a fifth', cut({ cells: everyDay({ clicks: 10 }) }, 0.2), 'clicks severe dipping'],
  ['down to 65 %', cut({ cells: everyDay({ clicks: 20 }) }, 0.65), ''],
  [
    'eight conversions expected: judged on conversions, clicks are as before',
    { cells: everyDay({ clicks: 5 }).map((cell) => ({ ...cell, conversions: cell.day < AS_OF - 27 ? 1 : 0 })) },
    'conversions stopped dipping',
  ],
  ['one campaign in the base is not the usual', { cells: everyDay({ clicks: 1 }).map(campaign) }, ''],
])('%s', (_name, partner, expected) => {
  expect(dipsOf([partner, ...steadyPartners(10)])[0]).toBe(expected);
});

/** 200 clicks on one day, eight weeks ago. */
function campaign(cell: Cell): Cell {
  return cell.day === AS_OF - 56 ? { ...cell, clicks: 200 } : cell;
}

test('a partner that joined in the weeks of the base is judged by its own weeks', () => {
  const joined = AS_OF - 27 - 42;
  const partner = { joined, cells: everyDay({ clicks: 10 }, { from: joined }) };
  const [fresh] = insightOf({ partners: [partner, ...steadyPartners(10)] }).accounts;
  expect(fresh).toMatchObject({ dip: null, rise: null });
});

test('a dip stays open until it recovered, and closes when the partner is dormant', () => {
  const stopped = (daysAgo: number) => [{ cells: everyDay({ clicks: 10 }, { to: AS_OF - daysAgo }) }, ...steadyPartners(10)];
  expect(dipsOf(stopped(45))[0]).toBe('clicks stopped dipping');
  expect(insightOf({ partners: stopped(45) }).accounts[0]?.dip?.since).toBe(AS_OF - 41);
  expect(insightOf({ partners: stopped(70) }).accounts[0]).toMatchObject({ dip: null, activity: { code: 'dormant' } });
  const recovered = everyDay({ clicks: 10 }).map((cell) =>
    cell.day > AS_OF - 70 && cell.day <= AS_OF - 35 ? { ...cell, clicks: 2 } : cell,
  );
  expect(dipsOf([{ cells: recovered }, ...steadyPartners(10)])[0]).toBe('');
});

test('all that is told of a dip is measured on one metric, on the one to judge by once that has fallen, too', () => {
  const fallen = (clicks: number) => {
    const cells = everyDay({ clicks: 10 }).map((cell, i) => ({ ...cell, conversions: i % 3 === 0 ? 1 : 0 }));
    return cells.map((cell) => (cell.day > AS_OF - 49 ? { day: cell.day, clicks } : cell));
  };
  const insight = insightOf({ partners: [{ cells: fallen(2) }, { cells: fallen(10) }, ...steadyPartners(10)] });
  const told = insight.accounts.slice(0, 2).map(({ dip, activity, health }) => {
    const factor = health.factors.find(({ id }) => id === 'momentum')?.sentence.facts;
    for (const facts of [activity.reason.facts, factor]) {
      expect(facts).toMatchObject({ metric: dip?.metric, recent: dip?.recent, expected: Math.round(dip?.expected ?? 0) });
    }
    return dip?.metric;
  });
  expect(told).toEqual(['clicks', 'conversions']);
});

test('weeks that are not covered neither open nor close a dip', () => {
  const partners = [{ cells: everyDay({ clicks: 10 }, { to: AS_OF - 21 }) }, ...steadyPartners(10)];
  const hole = [
    { from: FIRST_COVERED, to: AS_OF - 14 },
    { from: AS_OF - 6, to: LAST_COVERED },
  ];
  const insight = insightOf({ partners, coverage: { ...ALL_COVERED, clicks: hole, conversions: hole } });
  expect(insight.accounts[0]?.dip).toBeNull();
  expect(insight.shift).toBeNull();
  const { health } = insight.accounts[1] ?? {};
  expect(health?.factors.find(({ id }) => id === 'momentum')).toMatchObject({
    confidence: 0,
    sentence: { id: 'insight.factor.momentum.uncovered' },
  });
});

test('a partner that doubled is rising', () => {
  const partners = [cut({ cells: everyDay({ clicks: 10 }) }, 2), ...steadyPartners(10)];
  const [rising] = insightOf({ partners }).accounts;
  expect(rising?.rise).toMatchObject({ metric: 'clicks', label: 'strong', since: AS_OF - 27 });
  expect(rising?.segments).toContain('S-23');
  expect(rising?.dip).toBeNull();
});

const measure = (draft: Partial<Measure>): Measure => ({
  recent: 10,
  base: 60,
  baseWeeks: 12,
  expected: 20,
  ratio: 10.5 / 20.5,
  dispersion: 1,
  shift: { ratio: 1, partners: 50, isWeak: false, type: null },
  season: 1,
  grain: 'weeks',
  ...draft,
});

test('the two-count test agrees with a binomial one, and dispersion takes its certainty away', () => {
  // 70 counts, a quarter of them expected in the recent weeks: P(X <= 10) and P(X >= 10).
  expect(fallChance(measure({}))).toBeCloseTo(0.022005, 6);
  expect(riseChance(measure({}))).toBeCloseTo(0.990061, 6);
  expect(fallChance(measure({ dispersion: 4 }))).toBeGreaterThan(0.15);
  const shifted = { ratio: 0.5, partners: 50, isWeak: false, type: null };
  expect(fallChance(measure({ shift: shifted }))).toBeCloseTo(0.583288, 6);
});

test.each([
  [0, 0.02, 'stopped'],
  [5, 0.3, 'severe'],
  [6, 0.31, 'normal'],
] as const)('severity with %i counts at a ratio of %f', (recent, ratio, expected) => {
  expect(severityOf(measure({ recent, ratio }), RULES)).toBe(expected);
});

test('a rise needs both the size and the certainty', () => {
  expect(isRise({ metric: 'clicks', measure: measure({ recent: 40, ratio: 40.5 / 20.5 }) }, RULES)).toBe(true);
  expect(isRise({ metric: 'clicks', measure: measure({ recent: 30, ratio: 30.5 / 20.5 }) }, RULES)).toBe(false);
  expect(isRise({ metric: 'clicks', measure: measure({ recent: 40, ratio: 1.9, dispersion: 20 }) }, RULES)).toBe(false);
});

test.each([
  ['nobody was tested', [], -1],
  ['nothing stands out', [0.2, 0.5, 0.9], -1],
  ['one stands out', [0.01, 0.5, 0.9], 0.01],
  ['the larger one passes because of its rank', [0.06, 0.04], 0.06],
])('Benjamini and Hochberg: %s', (_name, chances, expected) => {
  expect(strongBelow(chances, RULES.discoveryRate)).toBe(expected);
});

test('a base is held at three spreads above its median', () => {
  const sum = (values: number[]) => winsorizedSum(Float64Array.from(values), new Float64Array(12), values.length);
  expect(sum([5, 5, 5, 5])).toBe(20);
  expect(sum([4, 4, 4, 4, 100])).toBe(16 + 4 + 3 * 2);
  expect(sum([0, 0, 0, 50])).toBe(3);
  expect(sum([10, 20, 30, 40])).toBe(100);
});

test('without enough covered weeks before, momentum is not counted', () => {
  const covered = [{ from: AS_OF - 7 * 7 + 1, to: LAST_COVERED }];
  const coverage = { ...ALL_COVERED, clicks: covered, conversions: covered, revenue: covered };
  const cells = everyDay({ clicks: 10, conversions: 1 }, { from: AS_OF - 7 * 7 + 1 });
  const { health } = partnerInsight({ partners: [{ cells }], coverage });
  expect(health.factors.find(({ id }) => id === 'momentum')?.confidence).toBe(0);
});
