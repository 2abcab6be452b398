import { expect, test } from 'vitest';
import type { Offer } from '@/core/domain/book';
import { dayOf, isoDay } from '@/core/domain/day';
import { stampNew } from '@/core/domain/merge-records';
import { isInAudience } from '@/core/outreach/audience';
import { monthsIn, periodOfSpan, spanOfPeriod, targetOf } from '@/core/outreach/goal-plan';
import { boardOf, endsIn } from '@/core/outreach/offer-board';
import { STARTER_SERIES, wrongSteps } from '@/core/outreach/series-plan';
import { findTemplate } from '@/core/outreach/templates';
import { memberOf } from '@/core/store/pack-members';
import { BOOK_CONTENTS } from '../../fixtures/book-records';
import { anAccountDetail, anInsight, someFacts } from '../../fixtures/makers';

const day = (year: number, month: number, date: number) => {
  const found = dayOf(year, month, date);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
};

test.each([
  ['this month of 31 days', 'this-month', [2026, 1, 31], '2026-01-01', '2026-01-31'],
  ['the short one after it', 'next-month', [2026, 1, 31], '2026-02-01', '2026-02-28'],
  ['a leap year', 'next-month', [2028, 1, 30], '2028-02-01', '2028-02-29'],
  ['over the new year', 'next-month', [2026, 12, 31], '2027-01-01', '2027-01-31'],
  ['three months over the new year', 'next-quarter', [2026, 11, 30], '2026-12-01', '2027-02-28'],
] as const)('the period of a goal: %s', (_name, span, [year, month, date], from, to) => {
  const period = periodOfSpan(span, day(year, month, date));
  expect([isoDay(period.from), isoDay(period.to)]).toEqual([from, to]);
  expect(spanOfPeriod(period, day(year, month, date))).toBe(span);
  expect(spanOfPeriod({ ...period, to: period.to + 1 }, day(year, month, date))).toBeNull();
});

test.each<[string, [number, number, number], [number, number, number], number]>([
  ['a month', [2026, 2, 1], [2026, 2, 28], 1],
  ['a quarter', [2026, 12, 1], [2027, 2, 28], 3],
  ['a year', [2026, 1, 1], [2026, 12, 31], 12],
])('months in %s', (_name, from, to, months) => {
  expect(monthsIn({ from: day(...from), to: day(...to) })).toBe(months);
});

test('a part of a month is a part of its value', () => {
  expect(monthsIn({ from: day(2026, 6, 1), to: day(2026, 6, 15) })).toBeCloseTo(0.493, 3);
});

const JUNE = { from: day(2026, 6, 1), to: day(2026, 6, 30) };
const SUMMER = { from: day(2026, 6, 1), to: day(2026, 8, 31) };

test.each([
  ['the median 12 and a fifth more is 14.4, rounded up', 'conversions', 12, 0.2, JUNE, 15],
  ['no crumb of a float makes 12 of 11', 'clicks', 10, 0.1, JUNE, 11],
  ['three months are three times a month', 'conversions', 12, 0.2, SUMMER, 44],
  ['money is rounded to whole units of it', 'revenue', 1_234_000, 0.1, JUNE, 1_360_000],
  ['never less than one', 'conversions', 0.2, 0, JUNE, 1],
  ['nor less than one euro', 'commission', 1, 0, JUNE, 10_000],
] as const)('the target: %s', (_name, metric, month, step, period, target) => {
  expect(targetOf(metric, { month, step, period })).toBe(target);
});

const offer = (id: string, from: number, to: number | null, kind: Offer['kind'] = 'sale'): Offer =>
  stampNew(id, { ...BOOK_CONTENTS.offers, from, to, kind }, 1) as Offer;

test('the board: what ends first at the top, what comes next, what is over latest', () => {
  const offers = [offer('open', 1, null), offer('soon', 1, 12), offer('launch', 1, 12, 'launch'), offer('next', 11, 20)];
  const { live, coming, past } = boardOf([...offers, offer('last', 1, 9), offer('older', 1, 5), offer('after', 30, 40)], 10);
  expect(live.map(({ id }) => id)).toEqual(['launch', 'soon', 'open']);
  expect(coming.map(({ id }) => id)).toEqual(['next', 'after']);
  expect(past.map(({ id }) => id)).toEqual(['last', 'older']);
});

test.each([
  ['a week ahead', 1, 17, 7],
  ['today', 1, 10, 0],
  ['more than a week ahead', 1, 18, null],
  ['over', 1, 9, null],
  ['not begun', 11, 12, null],
  ['without an end', 1, null, null],
] as const)('ends soon: %s', (_name, from, to, left) => {
  expect(endsIn({ from, to }, 10)).toBe(left);
});

const partner = (change: Parameters<typeof someFacts>[1] = {}, segments: readonly 'S-08'[] = []) =>
  anAccountDetail('ann', { facts: someFacts('ann', change), insight: anInsight('ann', { segments, ownSegments: ['mine'] }) });

test.each([
  ['everybody', partner(), { segment: null }, true],
  ['a partner whose state no export says', partner({ status: 'unknown' }), { segment: null }, true],
  ['one of the types', partner({ type: 'app' }), { segment: null, types: ['app', 'b2b'] }, true],
  ['one in the segment', partner({}, ['S-08']), { segment: 'S-08' }, true],
  ['one in a segment of the user’s own', partner(), { segment: 'mine' }, true],
  ['another type', partner({ type: 'content' }), { segment: null, types: ['app'] }, false],
  ['no known type', partner(), { segment: null, types: ['app'] }, false],
  ['not in the segment', partner(), { segment: 'S-08' }, false],
  ['the type, but not in the segment', partner({ type: 'app' }), { segment: 'S-08', types: ['app'] }, false],
  ['who has applied only', partner({ status: 'pending' }), { segment: null }, false],
  ['who has left', partner({ status: 'ended' }), { segment: null }, false],
])('for whom: %s', (_name, detail, audience, isIn) => {
  expect(isInAudience(memberOf(detail), audience)).toBe(isIn);
});

const step = (afterDays: number, template = 'kit') => ({ afterDays, template });

test.each([
  ['one step', [step(0)], null],
  ['rising days', [step(0), step(7), step(8)], null],
  ['none', [], { reason: 'no-steps', step: 0 }],
  ['the same day twice', [step(3), step(3)], { reason: 'not-rising', step: 1 }],
  ['falling days', [step(0), step(9), step(7)], { reason: 'not-rising', step: 2 }],
  ['before the start', [step(-1)], { reason: 'not-a-day', step: 0 }],
  ['half a day', [step(0), step(1.5)], { reason: 'not-a-day', step: 1 }],
  ['no number', [step(Number.NaN)], { reason: 'not-a-day', step: 0 }],
  ['after eleven years', [step(4000)], { reason: 'not-a-day', step: 0 }],
  ['without a template', [step(0, '')], { reason: 'no-template', step: 0 }],
] as const)('steps of a series: %s', (_name, steps, wrong) => {
  expect(wrongSteps(steps)).toEqual(wrong);
});

test('every series to begin from is one, with templates that exist; that for new partners has the days 0, 7, 14 and 30', () => {
  for (const { steps } of STARTER_SERIES) {
    expect(wrongSteps(steps)).toBeNull();
    for (const { template } of steps) expect(findTemplate(template, 'en')).not.toBeNull();
  }
  expect(STARTER_SERIES[0]?.steps.map(({ afterDays }) => afterDays)).toEqual([0, 7, 14, 30]);
});
