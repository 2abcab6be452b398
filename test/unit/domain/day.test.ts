import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, dayOfMoment, firstDayOfMonth, isoDay, monthOf, parseIsoDay } from '@/core/domain/day';

test.each([
  [1970, 1, 1, 0],
  [1970, 1, 2, 1],
  [2024, 2, 29, 19_782],
  [2026, 11, 22, 20_779],
])('%i-%i-%i is day %i', (year, month, date, day) => {
  expect(dayOf(year, month, date)).toEqual({ ok: true, value: day });
});

test.each([
  [2026, 2, 30],
  [2025, 2, 29],
  [2026, 13, 1],
  [2026, 0, 10],
  [2026, 4, 31],
  [2026, 1, 0],
  [1969, 12, 31],
  [2200, 1, 1],
  [Number.NaN, 1, 1],
])('%d-%d-%d is not a day', (year, month, date) => {
  expect(dayOf(year, month, date)).toMatchObject({ ok: false, reason: 'not-a-day' });
});

test.each(['2026-1-2', '20260102', '2026-02-30', '02.01.2026', '', '2026-01-02T00:00:00Z'])('%j is not an ISO day', (text) => {
  expect(parseIsoDay(text).ok).toBe(false);
});

test('days, months and texts agree over all days we accept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 84_000 }), (day) => {
      expect(parseIsoDay(isoDay(day))).toEqual({ ok: true, value: day });
      expect(firstDayOfMonth(monthOf(day))).toBeLessThanOrEqual(day);
      expect(firstDayOfMonth(monthOf(day) + 1)).toBeGreaterThan(day);
      expect(dayOfMoment(day * 86_400_000 + 86_399_999)).toBe(day);
    }),
  );
});
