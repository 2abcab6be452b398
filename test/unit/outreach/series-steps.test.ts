import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import type { SeriesGoal, SeriesRun } from '@/core/domain/outreach';
import type { Touch } from '@/core/domain/records';
import { goalMet, leftOutOf, placeInSeries, type SeriesPlace, type SeriesSeen } from '@/core/outreach/series-steps';
import { ACME, anInsight, aTouch } from '../../fixtures/makers';
import { aSeries, aSeriesRun } from '../../fixtures/outreach-makers';

const FROM = 20_000;
const silent = anInsight('a', { firstConversion: null, lastActive: null });

const seen = (change: Partial<SeriesSeen> = {}): SeriesSeen => ({
  status: 'active',
  insight: silent,
  touches: [],
  isOptedOut: false,
  ...change,
});

let touches = 0;
const sent = (template: string, day: number, change: Partial<Touch> = {}): Touch =>
  aTouch({ id: `t${++touches}`, account: accountIdOf(ACME, 'a'), template, day, ...change });

const series = aSeries('series', {
  steps: [
    { afterDays: 0, template: 'welcome' },
    { afterDays: 7, template: 'first-link-help' },
    { afterDays: 8, template: 'kit' },
  ],
});
const placeOn = (day: number, change: Partial<SeriesSeen> = {}, run: Partial<SeriesRun> = {}): SeriesPlace =>
  placeInSeries({ series, run: aSeriesRun(run), seen: seen(change) }, FROM + day);

test.each([
  ['the first step is due on the day of the start', 0, [], { kind: 'due', step: 0, template: 'welcome', day: FROM }],
  ['it stays due until it is sent', 5, [], { kind: 'due', step: 0, template: 'welcome', day: FROM }],
  ['sent on the first day, the second waits for day 7', 6, [0], { kind: 'waiting', step: 1, day: FROM + 7 }],
  ['and is due on it', 7, [0], { kind: 'due', step: 1, template: 'first-link-help', day: FROM + 7 }],
  ['a late message moves the next one three days on', 8, [6], { kind: 'waiting', step: 1, day: FROM + 9 }],
  ['but by no more than its own gap', 9, [0, 9], { kind: 'waiting', step: 2, day: FROM + 10 }],
  ['after the last one it is over', 12, [0, 7, 10], { kind: 'ended', why: 'finished', day: FROM + 10 }],
] as const)('steps: %s', (_name, day, days, expected) => {
  const log = days.map((at, step) => sent(series.steps[step]?.template ?? '', FROM + at));
  expect(placeOn(day, { touches: log.toReversed() })).toMatchObject(expected);
});

test.each([
  ['of another template', sent('update', FROM)],
  ['before the start', sent('welcome', FROM - 1)],
  ['that came in', sent('welcome', FROM, { direction: 'in' })],
  ['that was taken back', sent('welcome', FROM, { deletedAt: 5 })],
])('a message %s is no step', (_name, touch) => {
  expect(placeOn(1, { touches: [touch] })).toMatchObject({ kind: 'due', step: 0 });
});

test('a skipped step is behind, and moves nothing', () => {
  expect(placeOn(7, {}, { done: 1 })).toMatchObject({ kind: 'due', step: 1, day: FROM + 7 });
});

test('one message is one step, though two steps use one template', () => {
  const twice = aSeries('series', { steps: [0, 5].map((afterDays) => ({ afterDays, template: 'check-in' })) });
  const after = (log: readonly Touch[]) =>
    placeInSeries({ series: twice, run: aSeriesRun(), seen: seen({ touches: log }) }, FROM + 5);
  expect(after([sent('check-in', FROM)])).toMatchObject({ kind: 'due', step: 1 });
  expect(after([sent('check-in', FROM), sent('check-in', FROM + 5)])).toMatchObject({ kind: 'ended', why: 'finished' });
});

test('who asked for no messages, or has left, is held: nothing is due', () => {
  expect(placeOn(3, { isOptedOut: true })).toEqual({ kind: 'held', why: 'opted-out' });
  expect(placeOn(3, { status: 'ended' })).toEqual({ kind: 'held', why: 'left' });
  expect(placeOn(3, { status: 'unknown' })).toMatchObject({ kind: 'due' });
});

test('a partner who sells leaves the series by itself, whatever is left of it', () => {
  const sold = anInsight('a', { firstConversion: FROM + 2, lastActive: FROM + 2 });
  expect(placeOn(7, { insight: sold })).toEqual({ kind: 'ended', why: 'goal', day: FROM + 2 });
  expect(placeOn(7, { insight: silent })).toMatchObject({ kind: 'due' });
});

test('who was taken out by hand stays out, and says so even after a sale', () => {
  const ended = { day: FROM + 1, why: 'taken-out' } as const;
  const sold = anInsight('a', { firstConversion: FROM + 2 });
  expect(placeOn(7, { insight: sold }, { ended })).toEqual({ kind: 'ended', ...ended });
});

const totals = (change: Partial<Record<'clicks' | 'conversions', number>>) => ({ ...silent.totals, ...change });

test.each<[string, SeriesGoal, Partial<SeriesSeen>, number | null | false]>([
  ['a first sale has its day', 'first-conversion', { insight: anInsight('a', { firstConversion: FROM + 3 }) }, FROM + 3],
  [
    'a sale that only lifetime totals tell',
    'first-conversion',
    { insight: { ...silent, totals: totals({ conversions: 1 }) } },
    null,
  ],
  ['clicks are no sale', 'first-conversion', { insight: { ...silent, totals: totals({ clicks: 9 }) } }, false],
  ['a click', 'first-click', { insight: { ...silent, totals: totals({ clicks: 1 }) } }, null],
  ['a sale without a click counted', 'first-click', { insight: { ...silent, totals: totals({ conversions: 1 }) } }, null],
  ['no click is no click', 'first-click', { insight: { ...silent, totals: totals({ clicks: 0 }) } }, false],
  ['clicks that nobody counts are not known', 'first-click', {}, false],
  ['active since the start', 'active-again', { insight: { ...silent, lastActive: FROM } }, FROM],
  ['active before it only', 'active-again', { insight: { ...silent, lastActive: FROM - 1 } }, false],
  ['a message that came in', 'answer', { touches: [sent('', FROM + 4, { direction: 'in' })] }, FROM + 4],
  ['the first of two answers', 'answer', { touches: [5, 2].map((day) => sent('', FROM + day, { outcome: 'answer' })) }, FROM + 2],
  ['an answer of before', 'answer', { touches: [sent('', FROM - 1, { outcome: 'agreed' })] }, false],
  ['one that was taken back', 'answer', { touches: [sent('', FROM, { direction: 'in', deletedAt: 9 })] }, false],
  ['a message without an answer', 'answer', { touches: [sent('', FROM, { outcome: 'no-answer' })] }, false],
])('the goal: %s', (_name, goal, change, day) => {
  expect(goalMet(goal, FROM, seen(change))).toEqual(day === false ? null : { day });
});

const due = { kind: 'due', step: 0, template: 'welcome', day: FROM } as const;
const over = { kind: 'ended', why: 'finished', day: FROM } as const;

test.each([
  ['nothing speaks against it', {}, [], null],
  ['it has been through another series', {}, [{ series: 'other', place: over }], null],
  ['it is held in another one', {}, [{ series: 'other', place: { kind: 'held', why: 'left' } }], null],
  ['it is in it', {}, [{ series: 'series', place: due }], 'in-series'],
  ['it has been in it', {}, [{ series: 'series', place: over }], 'was-in-series'],
  ['it is in another one', {}, [{ series: 'other', place: due }], 'in-other-series'],
  ['it asked for no messages', { isOptedOut: true }, [], 'opted-out'],
  ['it has what the series is for', { insight: anInsight('a') }, [], 'goal-met'],
] as const)('who is taken in: %s', (_name, change, runs, expected) => {
  expect(leftOutOf({ series, seen: seen(change), runs }, FROM)).toBe(expected);
});
