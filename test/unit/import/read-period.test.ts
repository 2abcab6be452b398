import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import type { DateOrder } from '@/core/domain/report';
import { DayReader, decideOrder, NO_DAY } from '@/core/import/read-day';
import { PeriodReader } from '@/core/import/read-period';

type Options = { readonly order?: DateOrder; readonly header?: string; readonly years?: boolean };

function read(text: string, { order = 'ymd', header = '', years = false }: Options = {}): string | null {
  const reader = new PeriodReader(order, false, { header, years });
  const day = reader.read(text);
  return day === NO_DAY ? null : `${isoDay(day)} +${reader.span}`;
}

describe('months', () => {
  test.each([
    ['2026-01'],
    ['2026/01'],
    ['2026.01'],
    ['01/2026'],
    ['1/2026'],
    ['01.2026'],
    ['Jan 2026'],
    ['Jan. 2026'],
    ['January 2026'],
    ['JANUARY, 2026'],
    ["Jan '26"],
    ['2026 Jan'],
    ['Januar 2026'],
    ['Jänner 2026'],
    ['Янв 2026'],
    ['янв. 2026'],
    ['Январь 2026'],
    ['января 2026 г.'],
    ['janv. 2026'],
    ['janvier 2026'],
    ['enero 2026'],
    ['enero de 2026'],
    ['ene-2026'],
    [' 2026-01 '],
  ])('%s', (text) => {
    expect(read(text)).toBe('2026-01-01 +31');
  });

  test.each([
    ['février 2024', '2024-02-01 +29'],
    ['févr. 2026', '2026-02-01 +28'],
    ['März 2026', '2026-03-01 +31'],
    ['mai 2026', '2026-05-01 +31'],
    ['май 2026', '2026-05-01 +31'],
    ['août 2026', '2026-08-01 +31'],
    ['aout 2026', '2026-08-01 +31'],
    ['septiembre 2026', '2026-09-01 +30'],
    ['дек 2026', '2026-12-01 +31'],
    ['Dez 2026', '2026-12-01 +31'],
    ['dic. 2026', '2026-12-01 +31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('weeks begin on Monday, as ISO counts them', () => {
  test.each([
    ['2026-W05'],
    ['2026W05'],
    ['2026-W5'],
    ['W05 2026'],
    ['W5/2026'],
    ['KW 5/2026'],
    ['KW05 2026'],
    ['2026-KW05'],
    ['5. KW 2026'],
    ['Week 5, 2026'],
    ['Week 5 of 2026'],
    ['Woche 5 2026'],
    ['Semaine 5 2026'],
    ['S05 2026'],
    ['Semana 5 de 2026'],
    ['Неделя 5, 2026'],
    ['5 неделя 2026'],
  ])('%s', (text) => {
    expect(read(text)).toBe('2026-01-26 +7');
  });

  test.each([
    ['2026-W01', '2025-12-29 +7'],
    ['2026-W53', '2026-12-28 +7'],
    ['2021-W01', '2021-01-04 +7'],
    ['Week of 2026-01-05', '2026-01-05 +7'],
    ['Week beginning 5 Jan 2026', '2026-01-05 +7'],
    ['week ending 11 Jan 2026', '2026-01-05 +7'],
    ['Woche vom 05.01.2026', '2026-01-05 +7'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('quarters, years and ranges', () => {
  test.each([
    ['Q1 2026', '2026-01-01 +90'],
    ['Q1/2026', '2026-01-01 +90'],
    ['2026-Q4', '2026-10-01 +92'],
    ['2026Q2', '2026-04-01 +91'],
    ['1st quarter 2026', '2026-01-01 +90'],
    ['3. Quartal 2026', '2026-07-01 +92'],
    ['III квартал 2026', '2026-07-01 +92'],
    ['3 кв. 2026 г.', '2026-07-01 +92'],
    ['T3 2026', '2026-07-01 +92'],
    ['2026-01-01 - 2026-01-07', '2026-01-01 +7'],
    ['2026-01-01/2026-01-07', '2026-01-01 +7'],
    ['2026-01-01 to 2026-01-07', '2026-01-01 +7'],
    ['20260101-20260107', '2026-01-01 +7'],
    ['01.01.2026-07.01.2026', '2026-01-01 +7'],
    ['01.01. - 07.01.2026', '2026-01-01 +7'],
    ['1.-7.1.2026', '2026-01-01 +7'],
    ['с 01.01.2026 по 07.01.2026', '2026-01-01 +7'],
    ['1 января - 7 января 2026', '2026-01-01 +7'],
    ['1 Jan 2026 to 7 Jan 2026', '2026-01-01 +7'],
    ['1 Jan – 7 Jan 2026', '2026-01-01 +7'],
    ['1-7 Jan 2026', '2026-01-01 +7'],
    ['Jan 1 - 7, 2026', '2026-01-01 +7'],
    ['Jan 1, 2026 through Jan 7, 2026', '2026-01-01 +7'],
    ['Dec 29 - Jan 4, 2026', '2025-12-29 +7'],
    ['1 enero 2026 al 7 enero 2026', '2026-01-01 +7'],
    ['2026-01 - 2026-03', '2026-01-01 +90'],
    ['Jan 2026 - Mar 2026', '2026-01-01 +90'],
    ['2026-01-05', '2026-01-05 +1'],
    ['2026-01-05 10:22:02', '2026-01-05 +1'],
    ['2026-01-05 - 2026-01-05', '2026-01-05 +1'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('an order holds for both ends', () => {
    expect(read('01/01/2026–01/07/2026', { order: 'mdy' })).toBe('2026-01-01 +7');
    expect(read('01/01/2026–07/01/2026', { order: 'dmy' })).toBe('2026-01-01 +7');
  });

  test('six digits and a bare year are read only where it is said what they are', () => {
    expect(read('202605')).toBeNull();
    expect(read('202605', { header: 'Month' })).toBe('2026-05-01 +31');
    expect(read('202605', { header: 'Kalenderwoche' })).toBe('2026-01-26 +7');
    expect(read('2026')).toBeNull();
    expect(read('2026', { years: true })).toBe('2026-01-01 +365');
    expect(read('Jan-26')).toBeNull();
    expect(read('Jan-26', { header: 'Месяц' })).toBe('2026-01-01 +31');
  });
});

test.each([
  [''],
  [' '],
  ['2026-13'],
  ['2026-00'],
  ['13/2026'],
  ['2026-W00'],
  ['2026-W54'],
  ['2025-W53'],
  ['Q5 2026'],
  ['Q0 2026'],
  ['Foo 2026'],
  ['Week 2026'],
  ['1969-12'],
  ['2200-01'],
  ['2026-01-07 - 2026-01-01'],
  ['2026-01-01 - soon'],
  ['2026-01-01 - 2026-01-32'],
  ['2026-01-01 - 2026-01-02 - 2026-01-03'],
  ['1926 to 2026-01-01'],
  ['2000-01-01 - 2026-01-01'],
  ['yesterday'],
  ['last month'],
  ['Jan'],
  ['January'],
  ['12.5'],
  ['45000'],
  ['- '],
  [' to '],
  ['x'.repeat(5000)],
])('%j is refused', (text) => {
  for (const order of ['dmy', 'mdy'] as const) expect(read(text, { order })).toBeNull();
});

test('ranges speak about the order of day and month', () => {
  const evidenceOf = (text: string) => {
    const reader = new PeriodReader('dmy', false);
    reader.read(text);
    return decideOrder(reader.evidence);
  };
  expect(evidenceOf('01/12/2026 - 01/18/2026')).toBe('mdy');
  expect(evidenceOf('12/01/2026 - 18/01/2026')).toBe('dmy');
  expect(evidenceOf('01/02/2026 - 01/08/2026')).toBeNull();
});

test('the same text gives the same, also after another', () => {
  const reader = new PeriodReader('ymd', false);
  for (const text of ['2026-01', '2026-01-05', '2026-W05', '2026-01', '2026-01', 'soon', '2026-W05']) {
    const fresh = new PeriodReader('ymd', false);
    expect([reader.read(text), reader.span]).toEqual([fresh.read(text), fresh.span]);
  }
});

test('a single day is read as DayReader reads it, and is one day long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 83_000 }), fc.constantFrom('-', '/', '.'), (day, separator) => {
      const [y, m, d] = isoDay(day).split('-');
      for (const text of [`${y}${separator}${m}${separator}${d}`, `${d}${separator}${m}${separator}${y}`]) {
        const reader = new PeriodReader('dmy', false);
        expect(reader.read(text)).toBe(new DayReader('dmy', false).read(text));
        expect(reader.span).toBe(1);
      }
    }),
  );
});

test('no text makes it throw, and what it reads is a stretch', () => {
  const some = fc.oneof(fc.string(), fc.stringMatching(/^[0-9QWJan ./–-]{0,24}$/));
  fc.assert(
    fc.property(some, (text) => {
      const reader = new PeriodReader('mdy', false, { header: 'Month', years: true });
      const day = reader.read(text);
      expect(day === NO_DAY || (Number.isInteger(day) && day >= 0 && reader.span >= 1 && reader.span <= 3660)).toBe(true);
    }),
  );
});
