import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '@/core/domain/day';
import type { Factor, FactorId } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { bandOf, capBand, stepBand } from '@/core/insight/band';
import { ConversionPeers } from '@/core/insight/conversion-peers';
import { type FactorMeasure, mixFactors, tellFactors } from '@/core/insight/factor';
import { measureActivity } from '@/core/insight/factor-activity';
import { measureConversion } from '@/core/insight/factor-conversion';
import { measureMomentum } from '@/core/insight/factor-momentum';
import { expectedProgress, measureActivation, measureWelcome } from '@/core/insight/factor-onboarding';
import { measureQuality } from '@/core/insight/factor-quality';
import { measureRelationship } from '@/core/insight/factor-relationship';
import { makeReturnTable, noReturnCounts } from '@/core/insight/return-table';
import {
  ALL_COVERED,
  AS_OF,
  aTouch,
  everyDay,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  partnerInsight,
  scaleCells,
  steadyCells,
} from './makers';

const tell = () => sentence('insight.factor.goal.none');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const measures = fc.array(
  fc
    .record({ weight: fc.integer({ min: 1, max: 45 }), confidence: share, score: share })
    .map((drawn): FactorMeasure => ({ ...drawn, id: 'activity', tell })),
  { minLength: 1, maxLength: 8 },
);

const sumOf = (factors: readonly Factor[]) => factors.reduce((sum, { pointsLost }) => sum + pointsLost, 0);

test('points lost and the score sum to 100 exactly, whatever the factors', () => {
  fc.assert(
    fc.property(measures, (drawn) => {
      const { uncapped, confidence } = mixFactors(drawn);
      const factors = tellFactors(drawn);
      if (uncapped === null) {
        expect(drawn.every((one) => one.confidence === 0)).toBe(true);
        return;
      }
      expect(uncapped + sumOf(factors)).toBe(100);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const { pointsLost } of factors) expect(pointsLost).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('where all is lost, the points still sum to 100', () => {
  const drawn = [6.011228339481352e-17, 1.2606459474487711e-8].map(
    (confidence): FactorMeasure => ({ id: 'activity', weight: 1, confidence, score: 0, tell }),
  );
  const { uncapped } = mixFactors(drawn);
  expect((uncapped ?? Number.NaN) + sumOf(tellFactors(drawn))).toBe(100);
});

test('a factor without data gives its weight to the others and stands last', () => {
  const drawn: FactorMeasure[] = [
    { id: 'goal', weight: 50, confidence: 0, score: 0, tell },
    { id: 'quality', weight: 10, confidence: 1, score: 0.5, tell },
    { id: 'activity', weight: 30, confidence: 1, score: 0.5, tell },
  ];
  expect(mixFactors(drawn)).toEqual({ uncapped: 50, confidence: 40 / 90 });
  expect(tellFactors(drawn).map(({ id, pointsLost }) => [id, pointsLost])).toEqual([
    ['activity', 37.5],
    ['quality', 12.5],
    ['goal', 0],
  ]);
  expect(mixFactors([]).uncapped).toBeNull();
});

test.each([
  [null, 70, 'healthy'],
  [null, 69, 'watch'],
  [null, 40, 'watch'],
  [null, 39, 'at-risk'],
  ['healthy', 68, 'healthy'],
  ['healthy', 67, 'watch'],
  ['watch', 72, 'watch'],
  ['watch', 73, 'healthy'],
  ['watch', 38, 'watch'],
  ['watch', 37, 'at-risk'],
  ['at-risk', 42, 'at-risk'],
  ['at-risk', 43, 'watch'],
  ['at-risk', 73, 'healthy'],
  ['healthy', 38, 'watch'],
  ['healthy', 37, 'at-risk'],
] as const)('from %s at %i points the band is %s', (before, score, expected) => {
  expect(stepBand(before, score)).toBe(expected);
});

test('a cap is stronger than the hold of a band', () => {
  expect(capBand('healthy', 'dipping')).toBe('watch');
  expect(capBand('at-risk', 'dipping')).toBe('at-risk');
  expect(capBand('watch', 'dormant')).toBe('at-risk');
  expect(capBand('healthy', null)).toBe(bandOf(70));
});

const table = makeReturnTable(noReturnCounts());
const silence = { gapDays: 40, blindDays: 0, silentWeeks: 5, activeWeeks: 26, meanGapDays: 7 };
const activity = { missing: null, silence, lastActive: 100, coveredWeeks: 8, isBlind: false, table };

test('activity is the share left of the usual chance to be active', () => {
  expect(measureActivity(activity)).toMatchObject({ confidence: 1, score: 0.3 / 0.97 });
  expect(measureActivity({ ...activity, silence: { ...silence, silentWeeks: 0 } }).score).toBe(1);
  expect(measureActivity({ ...activity, coveredWeeks: 2 }).confidence).toBe(0.25);
});

const peers = { rate: 0.04, strength: 100, partners: 20 };
const conversion = { missing: null, clicks: 100, conversions: 4, lastClick: 500, peers, day: 500 };

test.each([
  ['as the peers', {}, 0.7, 0.5],
  ['nothing sold: drawn half way to the peers', { conversions: 0 }, 0.4, 0.5],
  ['three times the peers', { conversions: 12 }, 1, 0.5],
  ['last click 90 days ago', { lastClick: 410 }, 0.7, 0.25],
])('conversion: %s', (_name, draft, score, confidence) => {
  const measure = measureConversion({ ...conversion, ...draft });
  expect(measure.score).toBeCloseTo(score, 10);
  expect(measure.confidence).toBeCloseTo(confidence, 10);
});

const quality = { weight: 15, isCovered: true, knowsReversals: true, settled: 20, reversed: 2, programRate: 0.1 };

test.each([
  ['as the programme', {}, 0.8, 0.5],
  ['none reversed', { reversed: 0 }, 0.9, 0.5],
  ['half of them', { reversed: 10 }, 0, 0.5],
  ['a programme without reversals counts as 2 %', { programRate: 0, reversed: 0 }, 0.9, 0.5],
])('quality: %s', (_name, draft, score, confidence) => {
  expect(measureQuality({ ...quality, ...draft }).score).toBeCloseTo(score, 10);
  expect(measureQuality({ ...quality, ...draft }).confidence).toBe(confidence);
});

test.each([
  ['reversals without the settled ones', true, 'insight.factor.quality.unsettled'],
  ['neither', false, 'insight.factor.quality.uncovered'],
])('quality is not counted, and says what it takes: %s', (_name, knowsReversals, id) => {
  const measure = measureQuality({ ...quality, isCovered: false, knowsReversals });
  expect([measure.confidence, measure.tell().id]).toEqual([0, id]);
});

const contact = { first: 100, lastTwoWay: 400, firstOutgoing: 100, lastOutgoing: 400, unanswered: 0 };

test.each([
  ['tier A, 30 days ago', 'A', 430, {}, 1],
  ['tier A, 60 days ago', 'A', 460, {}, 0.5],
  ['tier A, 90 days ago', 'A', 490, {}, 0],
  ['tier C, 90 days ago', 'C', 490, {}, 1],
  ['two messages unanswered', 'A', 430, { unanswered: 2 }, 0.7],
  ['one message unanswered', 'A', 430, { unanswered: 1 }, 1],
  ['never answered: counted from the first entry', 'B', 280, { lastTwoWay: null }, 0.5],
  ['answered after as-of', 'A', 399, {}, 1],
] as const)('relationship: %s', (_name, tier, day, draft, score) => {
  expect(measureRelationship({ contact: { ...contact, ...draft }, tier, day }).score).toBeCloseTo(score, 10);
});

test('momentum of what was expected is 0.6, half of it less, and nothing is left of a dormant partner', () => {
  const measure = {
    recent: 100,
    base: 300,
    baseWeeks: 12,
    expected: 100,
    ratio: 1,
    dispersion: 1,
    shift: { ratio: 1, partners: 9, isWeak: false, type: null },
    season: 1,
    grain: 'weeks' as const,
  };
  const of = (draft: object) => ({
    test: { metric: 'clicks' as const, measure: { ...measure, ...draft } },
    silentSince: null,
    isCovered: true,
    to: 5,
  });
  expect(measureMomentum(of({}))).toMatchObject({ score: 0.6, confidence: 1 });
  expect(measureMomentum(of({ recent: 45 })).score).toBeCloseTo(0.2, 10);
  expect(measureMomentum(of({ expected: 5 })).confidence).toBe(0.5);
  expect(measureMomentum(of({ baseWeeks: 4 })).confidence).toBe(0.5);
  expect(measureMomentum(of({ shift: { ...measure.shift, isWeak: true } })).confidence).toBe(0.5);
  expect(measureMomentum({ ...of({}), silentSince: 3 as Day })).toMatchObject({ score: 0, confidence: 1 });
  expect(measureMomentum({ ...of({}), test: null }).confidence).toBe(0);
});

test.each([
  [0, 0.1],
  [7, 0.2],
  [14, 0.3],
  [30, 0.5],
  [45, 0.625],
  [60, 0.75],
  [90, 1],
  [400, 1],
])('%i days after joining %f of the way is usual', (age, expected) => {
  expect(expectedProgress(age)).toBeCloseTo(expected, 10);
});

test('onboarding: the step against the age, and the welcome', () => {
  expect(measureActivation({ step: 'joined', age: 60, coveredDays: 60 }).score).toBeCloseTo(0.1 / 0.75, 10);
  expect(measureActivation({ step: 'grown', age: 10, coveredDays: 7 })).toMatchObject({ score: 1, confidence: 0.5 });
  expect(measureWelcome({ contact: null, joined: 100 }).confidence).toBe(0);
  expect(measureWelcome({ contact: { ...contact, lastTwoWay: null }, joined: 97 }).score).toBe(0.7);
  expect(measureWelcome({ contact: { ...contact, lastTwoWay: null }, joined: 96 }).score).toBe(0.4);
  expect(measureWelcome({ contact, joined: 96 }).score).toBe(1);
});

test('peers of one type where there are eight, else of the programme; few peers are worth 200 clicks', () => {
  const clicks = new Float64Array(12).fill(1000);
  const conversions = Float64Array.from(clicks, (_, i) => (i < 8 ? 20 : 40));
  const types = Array.from(clicks, (_, i) => (i < 8 ? 'content' : 'coupon'));
  const all = new ConversionPeers(clicks, conversions, types);
  expect(all.of('content')).toEqual({ rate: 0.02, strength: 1000, partners: 8 });
  expect(all.of('coupon')?.rate).toBeCloseTo(0.32 / 12, 10);
  expect(all.of(null)?.partners).toBe(12);
  const few = new ConversionPeers(clicks.subarray(0, 3), conversions.subarray(0, 3), types);
  expect(few.of('content')).toEqual({ rate: 0.02, strength: 200, partners: 3 });
  const uneven = Float64Array.from(clicks, (_, i) => (i % 2 === 0 ? 2 : 200));
  expect(new ConversionPeers(clicks, uneven, types).all?.strength).toBe(50);
  expect(new ConversionPeers(new Float64Array(2), conversions, types).of(null)).toBeNull();
});

const factorOf = (health: { factors: readonly Factor[] }, id: FactorId) => health.factors.find((factor) => factor.id === id);
const whole = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const judged = { ...ALL_COVERED, settledConversions: whole, reversedConversions: whole };
const settled = steadyCells(10, 2).map((cell) => ({ ...cell, settledConversions: cell.conversions ?? 0 }));

test('an established partner with all data has four counted factors and says what is missing', () => {
  const { health } = partnerInsight({ partners: Array.from({ length: 9 }, () => ({ cells: settled })), coverage: judged });
  expect(health.factors.map(({ id, weight, confidence }) => [id, weight, confidence > 0])).toEqual([
    ['momentum', 25, true],
    ['conversion', 15, true],
    ['quality', 15, true],
    ['activity', 30, true],
    ['relationship', 10, false],
    ['goal', 5, false],
  ]);
  expect(health).toMatchObject({ band: 'healthy', caps: [], isOld: false });
  expect(Math.round(health.uncapped ?? 0)).toBe(health.score);
  expect((health.uncapped ?? 0) + sumOf(health.factors)).toBe(100);
});

test('without a contact log the health changes only by the removal of the relationship factor', () => {
  const partners = Array.from({ length: 9 }, () => ({ cells: settled }));
  const touches = [aTouch({ day: AS_OF - 60, direction: 'in' }), aTouch({ day: AS_OF - 70, outcome: 'no-answer' })];
  const without = partnerInsight({ partners, coverage: judged });
  const logged = partnerInsight({ partners, coverage: judged, touches });
  const known = (insight: typeof without) =>
    insight.health.factors.filter(({ id }) => id !== 'relationship').map(({ pointsLost: _, ...rest }) => rest);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(known(logged).sort(byId)).toEqual(known(without).sort(byId));
  expect(factorOf(logged.health, 'relationship')).toMatchObject({ confidence: 1, score: 0.5 });
  const { health: _, segments: __, ...rest } = without;
  expect(logged).toMatchObject({ ...rest });
});

test('dipping is held at 69, and the cap says what the score were without it', () => {
  const cells = scaleCells(everyDay({ clicks: 40, conversions: 2 }), 0.55, { from: AS_OF - 27, to: LAST_COVERED });
  const others = Array.from({ length: 9 }, () => ({ cells: everyDay({ clicks: 40, conversions: 1 }) }));
  const { activity, health } = partnerInsight({ partners: [{ cells }, ...others] });
  expect(activity.code).toBe('dipping');
  expect(health).toMatchObject({ score: 69, band: 'watch' });
  expect(health.uncapped).toBeGreaterThan(69);
  expect(health.caps).toEqual([
    {
      id: 'dipping',
      at: 69,
      sentence: { id: 'insight.cap.dipping', facts: { at: 69, without: Math.round(health.uncapped ?? 0) } },
    },
  ]);
  expect((health.uncapped ?? 0) + sumOf(health.factors)).toBe(100);
});

test('a dormant partner is at risk and has no momentum left', () => {
  const others = Array.from({ length: 9 }, () => ({ cells: settled }));
  const partner = { cells: settled.filter((cell) => cell.day <= AS_OF - 70) };
  const { activity, health } = partnerInsight({ partners: [partner, ...others], coverage: judged });
  expect(activity.code).toBe('dormant');
  expect(health.band).toBe('at-risk');
  expect(health.score).toBeLessThanOrEqual(39);
  expect(factorOf(health, 'momentum')).toMatchObject({ score: 0, confidence: 1 });
});

test.each([
  ['never active', { joined: AS_OF - 100 }],
  ['churned', { cells: steadyCells(5, 3, { to: AS_OF - 200 }) }],
  ['ended', { status: 'ended' as const, cells: steadyCells(5, 3) }],
  ['invited', { status: 'invited' as const }],
  ['silent in all coverage, joined before it', { joined: FIRST_COVERED - 5 }],
])('%s partners have no score', (_name, partner) => {
  const { health } = partnerInsight({ partners: [partner] });
  expect(health).toMatchObject({ score: null, uncapped: null, band: 'unknown', factors: [] });
});

test('too little data has no score, but its factors', () => {
  const coverage = { conversions: whole };
  const { health } = partnerInsight({ partners: [{ cells: [{ day: AS_OF - 3, conversions: 1 }] }], coverage });
  expect(health).toMatchObject({ score: null, band: 'unknown' });
  expect(factorOf(health, 'activity')?.sentence).toEqual({
    id: 'insight.factor.activity.uncovered',
    facts: { missing: 'clicks' },
  });
});

test('data older than the setting allows is marked, and nothing decays', () => {
  const draft = { partners: [{ cells: steadyCells(10, 2) }] };
  const fresh = insightOf(draft, LAST_COVERED + 14).accounts[0];
  const old = insightOf(draft, LAST_COVERED + 15).accounts[0];
  expect(fresh?.health.isOld).toBe(false);
  expect(old?.health.isOld).toBe(true);
  expect(old?.health.band).toBe('healthy');
  expect(old?.activity).toMatchObject({ code: 'active', gapDays: 0 });
});
