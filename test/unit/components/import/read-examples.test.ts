import { expect, test } from 'vitest';
import { PRESETS, presetPeriod } from '@/components/import/period-presets';
import { rateOf } from '@/components/import/rate-text';
import { amountAs, dayAs, tellingValue } from '@/components/import/read-examples';
import { isoDay, parseIsoDay } from '@/core/domain/day';

const day = (text: string) => {
  const read = parseIsoDay(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

test.each([
  ['03/04/26', 'dmy', '2026-04-03'],
  ['03/04/26', 'mdy', '2026-03-04'],
  ['2026-04-03', 'ymd', '2026-04-03'],
  ['3.4.2026 10:00', 'dmy', '2026-04-03'],
  ['25/12/2026', 'mdy', null],
  ['03/04/26', 'ymd', null],
  ['soon', 'dmy', null],
] as const)('%s read %s is %s', (value, order, expected) => {
  const read = dayAs(value, order);
  expect(read === null ? null : isoDay(read)).toBe(expected);
});

test.each([
  ['1.234', 'point', 1.234],
  ['1.234', 'comma', 1234],
  ['1,234.50', 'point', 1234.5],
  ['1,234.50', 'comma', null],
  ['€ 1.234,50', 'comma', 1234.5],
  ['-12,5', 'comma', -12.5],
  ['12,5', 'point', null],
  ['1.2.3', 'point', null],
  ['none', 'point', null],
] as const)('%s with a decimal %s is %s', (value, mark, expected) => {
  expect(amountAs(value, mark)).toBe(expected);
});

test('the value that is shown is one that the readings take differently', () => {
  expect(tellingValue(['25/12/2026', '03/04/2026'], ['dmy', 'mdy'], dayAs)).toBe('03/04/2026');
  expect(tellingValue(['25/12/2026', ''], ['dmy', 'mdy'], dayAs)).toBe('25/12/2026');
  expect(tellingValue(['', 'x'], ['dmy', 'mdy'], dayAs)).toBeNull();
});

test.each([
  ['2026-11-26', 'last-month', '2026-10-01', '2026-10-31'],
  ['2026-01-05', 'last-month', '2025-12-01', '2025-12-31'],
  ['2024-03-10', 'last-month', '2024-02-01', '2024-02-29'],
  // A Thursday, a Monday, a Sunday.
  ['2026-11-26', 'last-week', '2026-11-16', '2026-11-22'],
  ['2026-11-23', 'last-week', '2026-11-16', '2026-11-22'],
  ['2026-11-22', 'last-week', '2026-11-09', '2026-11-15'],
  ['2026-11-26', 'this-month', '2026-11-01', '2026-11-25'],
  ['2026-11-01', 'this-month', '2026-11-01', '2026-11-01'],
] as const)('a file of %s, %s: %s to %s', (file, preset, from, to) => {
  const period = presetPeriod(preset, day(file));
  expect([isoDay(period.from), isoDay(period.to)]).toEqual([from, to]);
});

test('no quick choice ends after the day of the file', () => {
  for (let at = day('2026-01-01'); at < day('2028-01-01'); at += 1)
    for (const preset of PRESETS) {
      const { from, to } = presetPeriod(preset, at);
      expect(from <= to && to <= at).toBe(true);
    }
});

test.each([
  ['1.17', '1.17'],
  ['1,17', '1.17'],
  [' 2 ', '2'],
  ['007.50', '7.5'],
  ['0.0067', '0.0067'],
  ['1.00', '1'],
  ['0', null],
  ['0,00', null],
  ['-1', null],
  ['1.2.3', null],
  ['1e3', null],
  ['', null],
  ['1.123456', '1.123456'],
  ['1.1234567', null],
  ['99999999', null],
])('the rate “%s” is %s', (text, rate) => {
  expect(rateOf(text)).toBe(rate);
});
