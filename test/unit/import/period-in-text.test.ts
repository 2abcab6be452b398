import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, type Period } from '@/core/domain/day';
import { periodInText, suggestPeriod } from '@/core/import/period-in-text';

const told = (period: Period | null) => (period === null ? null : `${isoDay(period.from)}..${isoDay(period.to)}`);
const OCTOBER = '2026-10-01..2026-10-31';

describe('a stretch in a text', () => {
  test.each([
    ['2026-10-01 to 2026-10-31'],
    ['From 2026-10-01 To 2026-10-31'],
    ['2026-10-01/2026-10-31'],
    ['20261001-20261031'],
    ['01.10.2026 - 31.10.2026'],
    ['01.10.2026-31.10.2026'],
    ['01.10.26 – 31.10.26'],
    ['01.-31.10.2026'],
    ['du 01/10/2026 au 31/10/2026'],
    ['10/01/2026 - 10/31/2026'],
    ['Date range: 10/1/2026 through 10/31/2026 (UTC)'],
    ['October 1-31, 2026'],
    ['October 1, 2026 - October 31, 2026'],
    ['October 1 2026 - October 31 2026'],
    ['Oct 1 – Oct 31, 2026'],
    ['1-31 October 2026'],
    ['1.-31. Oktober 2026'],
    ['1 октября - 31 октября 2026'],
    ['с 01.10.2026 по 31.10.2026'],
    ['del 1 de octubre de 2026 al 31 de octubre de 2026'],
    ['Oct 2026'],
    ['October 2026'],
    ['2026-10'],
    ['10/2026'],
    ['Performance, October 2026, all partners'],
    ['за октябрь 2026 г.'],
    ['Oktober 2026'],
    ['octobre 2026'],
    ['octubre de 2026'],
  ])('%s', (text) => {
    expect(told(periodInText(text, null))).toBe(OCTOBER);
  });

  test.each([
    ['Q3 2026', '2026-07-01..2026-09-30'],
    ['2026-Q3', '2026-07-01..2026-09-30'],
    ['3. Quartal 2026', '2026-07-01..2026-09-30'],
    ['III квартал 2026', '2026-07-01..2026-09-30'],
    ['KW 41 2026', '2026-10-05..2026-10-11'],
    ['2026-W41', '2026-10-05..2026-10-11'],
    ['Week 41, 2026', '2026-10-05..2026-10-11'],
    ['Jan - Mar 2026', '2026-01-01..2026-03-31'],
    ['2026-01 - 2026-03', '2026-01-01..2026-03-31'],
    ['Dec 29 - Jan 4, 2026', '2025-12-29..2026-01-04'],
  ])('%s', (text, expected) => {
    expect(told(periodInText(text, null))).toBe(expected);
  });

  test.each([
    ['a date alone', '2026-10-31'],
    ['a moment', 'Generated 2026-11-02 10:00'],
    ['day first or month first', '01/10/2026 - 12/10/2026'],
    ['two months', 'Oct 2026 vs Sep 2026'],
    ['two ranges', '2026-10-01 - 2026-10-31, compared with 2026-09-01 - 2026-09-30'],
    ['a year', 'Report 2026'],
    ['a number and a date', 'Top 10 - 2026-10-01'],
    ['a month without a year', 'October'],
    ['an end before the start', '2026-10-31 - 2026-10-01'],
    ['no such day', '2026-02-01 - 2026-02-30'],
    ['no such week', 'KW 54 2026'],
    ['an account number', 'Account 12-345-678'],
    ['a phone number', '+44 20 7946 0958'],
    ['a version', 'v2026.10.3'],
    ['nothing', ''],
  ])('%s is none: %s', (_name, text) => {
    expect(periodInText(text, null)).toBeNull();
  });

  test('a known order settles what could be both', () => {
    expect(told(periodInText('01/10/2026 - 12/10/2026', 'dmy'))).toBe('2026-10-01..2026-10-12');
    expect(told(periodInText('01/10/2026 - 12/10/2026', 'mdy'))).toBe('2026-01-10..2026-12-10');
  });

  test('hostile text is read once, and throws nothing', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => void periodInText(text, null)));
    for (const piece of ['1 ', '1-', '01.01.', 'Jan ', '2026-', 'Jan 1 - ', '1. ', '2026 '])
      expect(periodInText(piece.repeat(100_000), null)).toBeNull(); // faster growing work would not end within the test's time
  });
});

describe('the file’s name', () => {
  test.each([
    ['awin_2026-10-01_2026-10-31.csv', OCTOBER],
    ['report_20261001-20261031.csv', OCTOBER],
    ['report_20261001_20261031.csv', OCTOBER],
    ['2026_10_01_to_2026_10_31.csv', OCTOBER],
    ['perf 10-01-2026_10-31-2026.csv', OCTOBER],
    ['performance-oct-2026.csv', OCTOBER],
    ['report_2026_10.csv', OCTOBER],
    ['sales-2026-10.csv', OCTOBER],
    ['sales-2026-10 (2).csv', OCTOBER],
    ['Oktober_2026.csv', OCTOBER],
    ['pub-perf-2026-10-01-2026-10-31.csv.gz', OCTOBER],
    ['exports.zip/october-2026.csv', OCTOBER],
    ['Q3-2026.csv', '2026-07-01..2026-09-30'],
    ['report-2026W41.csv', '2026-10-05..2026-10-11'],
  ])('%s', (name, expected) => {
    expect(told(suggestPeriod(name, []))).toBe(expected);
  });

  test.each([
    ['Dub Partners Export - 2026-10-31-12-00-00.csv'],
    ['affiliate-wp-export-visits-10-31-2026.csv'],
    ['report-2026-10-31.csv'],
    ['export (3).csv'],
    ['2026.csv'],
    ['report 12 2026-10-31.csv'],
    ['.csv'],
    [''],
  ])('%s tells none', (name) => {
    expect(suggestPeriod(name, [])).toBeNull();
  });
});

describe('the lines before the header', () => {
  test('outweigh the name', () => {
    expect(told(suggestPeriod('report-2026-09.csv', ['Performance report', 'Period: 01.10.2026 - 31.10.2026']))).toBe(OCTOBER);
  });

  test('a line that says so outweighs another', () => {
    expect(told(suggestPeriod('x.csv', ['Campaign Q3 2026', 'Zeitraum 01.10.2026 - 31.10.2026']))).toBe(OCTOBER);
  });

  test('when the file was made tells nothing', () => {
    expect(suggestPeriod('x.csv', ['Generated in October 2026', 'Exported 2026-11-01 - 2026-11-02'])).toBeNull();
  });

  test.each([
    [['Start date 2026-10-01', 'End date 2026-10-31']],
    [['Account 12', 'Von: 01.10.2026', 'Bis: 31.10.2026']],
    [['# from 10/01/2026', '# to 10/31/2026']],
  ])('start and end on lines of their own: %j', (lines) => {
    expect(told(suggestPeriod('x.csv', lines))).toBe(OCTOBER);
  });
});
