import { describe, expect, test } from 'vitest';
import { isoDay, parseIsoDay } from '@/core/domain/day';
import { grainOfDates, stretchOf } from '@/core/import/grain-of-dates';

const days = (...texts: string[]) =>
  texts.map((text) => {
    const day = parseIsoDay(text);
    if (!day.ok) throw new Error(text);
    return day.value;
  });
const WEEKLY = days('2026-01-05', '2026-01-12', '2026-01-19', '2026-02-02');
const DAILY = days('2026-01-05', '2026-01-06', '2026-01-08');
const MONTHLY = days('2026-01-01', '2026-02-01', '2026-03-01');
const MONTH_ENDS = days('2026-01-31', '2026-02-28', '2026-03-31');

describe('the header decides', () => {
  test.each([
    ['Week', 'week'],
    ['Week of', 'week'],
    ['Week Begin', 'week'],
    ['Transaction Week Begin Date', 'week'],
    ['Woche', 'week'],
    ['Kalenderwoche', 'week'],
    ['Неделя', 'week'],
    ['Semaine', 'week'],
    ['Semana', 'week'],
    ['Month', 'month'],
    ['Monat', 'month'],
    ['Месяц', 'month'],
    ['Mois', 'month'],
    ['Mes', 'month'],
    ['Date', 'day'],
    ['Datum', 'day'],
  ] as const)('%s: by %s', (header, grain) => {
    expect(grainOfDates(header, days('2026-01-05'))).toBe(grain);
  });

  test('but not against the days', () => {
    expect(grainOfDates('Week', DAILY)).toBe('day');
    expect(grainOfDates('Month', DAILY)).toBe('day');
  });
});

describe('without a word, the days decide', () => {
  test.each([
    ['four that lie whole weeks apart', WEEKLY, 'week'],
    ['three of them', WEEKLY.slice(0, 3), 'day'],
    ['three first days of months', MONTHLY, 'month'],
    ['two of them', MONTHLY.slice(0, 2), 'day'],
    ['three last days of months', MONTH_ENDS, 'month'],
    ['first and last days mixed', days('2026-01-01', '2026-02-28', '2026-03-01'), 'day'],
    ['days', DAILY, 'day'],
    ['every day of two weeks', Array.from({ length: 14 }, (_, i) => 20_000 + i), 'day'],
    ['days out of order and repeated', [...WEEKLY, ...WEEKLY].reverse(), 'week'],
    ['one day', days('2026-01-05'), 'day'],
  ] as const)('%s', (_name, given, grain) => {
    expect(grainOfDates('Date', given)).toBe(grain);
    expect(grainOfDates('Date', Int32Array.from(given))).toBe(grain);
  });

  test('quarters, and nothing at all, are not told', () => {
    expect(grainOfDates('Date', days('2026-01-01', '2026-04-01', '2026-07-01'))).toBeNull();
    expect(grainOfDates('Quarter', days('2026-01-01'))).toBeNull();
    expect(grainOfDates('Date', [])).toBeNull();
  });
});

test.each([
  ['2026-01-05', 'day', 'Date', '2026-01-05', 1],
  ['2026-01-05', 'week', 'Week', '2026-01-05', 7],
  ['2026-01-11', 'week', 'Week ending', '2026-01-05', 7],
  ['2026-01-11', 'week', 'Week End Date', '2026-01-05', 7],
  ['2026-01-01', 'month', 'Month', '2026-01-01', 31],
  ['2026-02-28', 'month', 'Date', '2026-02-01', 28],
] as const)('%s of a column by %s under “%s” begins on %s', (date, grain, header, from, span) => {
  const stretch = stretchOf(days(date)[0] ?? 0, grain, header);
  expect([isoDay(stretch.from), stretch.span]).toEqual([from, span]);
});
