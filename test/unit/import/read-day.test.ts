import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { DayReader, decideOrder, NO_DAY } from '@/core/import/read-day';

const read = (text: string, order: 'ymd' | 'dmy' | 'mdy' = 'ymd', isStated = false) => {
  const day = new DayReader(order, isStated).read(text);
  return day === NO_DAY ? null : isoDay(day);
};

describe('dates that need no order', () => {
  test.each([
    ['2026-10-01', '2026-10-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-10-01T23:59:59.999Z', '2026-10-01'],
    ['2020-09-10T09:45:07-07:00', '2020-09-10'],
    ['2026-10-01 10:22:02', '2026-10-01'],
    ['2026-10-01 10:22:02 CET', '2026-10-01'],
    ['2026-10-01 10:22 UTC+0', '2026-10-01'],
    ['2026/10/01', '2026-10-01'],
    ['2026.1.5', '2026-01-05'],
    ['15.01.2026', '2026-01-15'],
    ['20261001', '2026-10-01'],
    ['Jan 5, 2026', '2026-01-05'],
    ['5 January 2026', '2026-01-05'],
    ['5. März 2026', '2026-03-05'],
    ['1790812800000', '2026-10-01'],
    ['1790812800', '2026-10-01'],
    ['Thu, 01 Oct 2026 10:22:02 GMT', '2026-10-01'],
    ['Thu, Oct 1, 2026', '2026-10-01'],
    ['Do., 01.10.2026', '2026-10-01'],
    [' 2026-10-01 ', '2026-10-01'],
    ['2026-10-01T23:59', '2026-10-01'],
    ['2026-10-01T00:00:00+00:00', '2026-10-01'],
    ['2026-10-01T10:22:02.123456789Z', '2026-10-01'],
    ['2026-10-01 10:22:02.0', '2026-10-01'],
    ['2026-10-01 10:22:02 PM', '2026-10-01'],
    ['2026-10-01 10:22:02 +0200', '2026-10-01'],
    ['2026-10-01 10:22:02 EST', '2026-10-01'],
    ['2026/1/5 9:05', '2026-01-05'],
    ['5.1.2026', '2026-01-05'],
    ['05.01.26', '2026-01-05'],
    ['15.01.2026 10:22', '2026-01-15'],
    ['January 5, 2026', '2026-01-05'],
    ['January 5 2026', '2026-01-05'],
    ['Jan. 5, 2026 10:00 AM', '2026-01-05'],
    ['Jan 5, 26', '2026-01-05'],
    ['January 5th, 2026', '2026-01-05'],
    ['Sept 30, 2026', '2026-09-30'],
    ['5th January 2026', '2026-01-05'],
    ['5 Jan 2026', '2026-01-05'],
    ['05-Jan-2026', '2026-01-05'],
    ['05-Jan-26', '2026-01-05'],
    ['5 Jan 26', '2026-01-05'],
    ['05-JAN-2026 10:22:02', '2026-01-05'],
    ['5. Januar 2026', '2026-01-05'],
    ['5. Jänner 2026', '2026-01-05'],
    ['31. Dez. 2026', '2026-12-31'],
    ['1. Okt. 2026', '2026-10-01'],
    ['5 janvier 2026', '2026-01-05'],
    ['1er février 2026', '2026-02-01'],
    ['14 juil. 2026', '2026-07-14'],
    ['15 août 2026', '2026-08-15'],
    ['25 déc. 2026', '2026-12-25'],
    ['5 de enero de 2026', '2026-01-05'],
    ['5 enero 2026', '2026-01-05'],
    ['1 de septiembre de 2026', '2026-09-01'],
    ['12-dic-2026', '2026-12-12'],
    ['5 января 2026', '2026-01-05'],
    ['5 января 2026 г.', '2026-01-05'],
    ['9 мая 2026', '2026-05-09'],
    ['23 февр. 2026', '2026-02-23'],
    ['12 июня 2026 10:00', '2026-06-12'],
    ['чт, 1 октября 2026', '2026-10-01'],
    ['Donnerstag, 1. Oktober 2026', '2026-10-01'],
    ['jeudi, 1 octobre 2026', '2026-10-01'],
  ])('%s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test.each([
    [''],
    ['2026-02-30'],
    ['2025-02-29'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['2026-10-00'],
    ['0000-00-00 00:00:00'],
    ['1969-12-31'],
    ['2200-01-01'],
    ['2026-03'],
    ['2026-W12'],
    ['2026-10-01 - 2026-10-07'],
    ['2026-10-01 yesterday'],
    ['2026-10-01T99:99'.slice(0, 12)],
    ['45000'],
    ['12345678'],
    ['10:11:36'],
    ['yesterday'],
    ['Foo 5, 2026'],
    ['5'],
    ['1/2/3'],
    ['1/2/345'],
    ['1.2-2026'],
    ['٢٠٢٦-١٠-٠١'],
    [' '],
    ['-'],
    ['2026'],
    ['202610'],
    ['2026-10'],
    ['10/2026'],
    ['Oct 2026'],
    ['Oct 5'],
    ['October'],
    ['Q3 2026'],
    ['KW 41 2026'],
    ['44,561.5'],
    ['46296'],
    ['46296.5'],
    ['0'],
    ['-1'],
    ['1e12'],
    ['2026-10-'],
    ['2026-1O-01'],
    ['2026-10-01-02'],
    ['26-10-01-02'],
    ['2026--10-01'],
    ['2026-10-01T'],
    ['2026-10-01 10'],
    ['2026-10-01 10:2'],
    ['32.01.2026'],
    ['30.02.2026'],
    ['5 Jan 326'],
    ['5 Jan'],
    ['5 Januar 20266'],
    ['0 Jan 2026'],
    ['32 Jan 2026'],
    ['29 Feb 2025'],
    ['Janx 5, 2026'],
    ['Mayor 5, 2026'],
    ['5 декаб 2026'],
    ['Jan 5 26'],
    ['31/31/31/31'],
    ['2026-10-01;2026-10-02'],
    ['=TODAY()'],
    ["'2026-10-01"],
    ['12345678901234'],
    ['null'],
  ])('%j is refused', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('dates that need an order', () => {
  test.each([
    ['03/04/26', 'dmy', '2026-04-03'],
    ['03/04/26', 'mdy', '2026-03-04'],
    ['2/22/19', 'mdy', '2019-02-22'],
    ['22-2-2019 10:00:05', 'dmy', '2019-02-22'],
    ['1/2/2026 3:04 PM', 'mdy', '2026-01-02'],
  ] as const)('%s as %s', (text, order, day) => {
    expect(read(text, order)).toBe(day);
  });

  test.each([
    ['22/2/19', 'mdy'],
    ['2/22/19', 'dmy'],
    ['31/04/2026', 'dmy'],
    ['03/04/26', 'ymd'],
    ['13/13/2026', 'dmy'],
    ['13/13/2026', 'mdy'],
  ] as const)('%s is no date as %s', (text, order) => {
    expect(read(text, order)).toBeNull();
  });

  test('the user’s word holds for dots too', () => {
    expect(read('03.04.2026')).toBe('2026-04-03');
    expect(read('03.04.2026', 'mdy', true)).toBe('2026-03-04');
  });
});

describe('the order is decided from all dates', () => {
  const decide = (dates: readonly string[], order: 'ymd' | 'dmy' | 'mdy' = 'dmy') => {
    const reader = new DayReader(order, false);
    for (const date of dates) reader.read(date);
    return decideOrder(reader.evidence);
  };

  test.each([
    ['a day above 12 in front', ['03/04/26', '13/04/26'], 'dmy'],
    ['a day above 12 behind', ['03/04/26', '04/13/26'], 'mdy'],
    ['ISO alone', ['2026-03-04'], 'ymd'],
    ['the same number twice says nothing, and needs nothing', ['03/03/26'], 'ymd'],
    ['one bad date among many', ['13/04/26', '14/04/26', '04/15/26'], 'dmy'],
  ] as const)('%s', (_name, dates, order) => {
    for (const tried of ['ymd', 'dmy', 'mdy'] as const) expect(decide(dates, tried)).toBe(order);
  });

  test.each([
    ['dates that can all be both', ['03/04/26', '05/06/26']],
    ['as many for one order as for the other', ['13/04/26', '04/13/26']],
  ])('%s decide nothing', (_name, dates) => {
    expect(decide(dates)).toBeNull();
  });
});

test('every day is read back from every notation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 83_000 }), (day) => {
      const [y = '', m = '', d = ''] = isoDay(day).split('-');
      const stated = (order: 'dmy' | 'mdy') => new DayReader(order, true);
      expect(new DayReader('ymd', true).read(`${y}-${m}-${d}`)).toBe(day);
      expect(stated('dmy').read(`${Number(d)}/${Number(m)}/${y}`)).toBe(day);
      expect(stated('mdy').read(`${m}/${d}/${y} 10:00`)).toBe(day);
      expect(new DayReader('ymd', false).read(`${d}.${m}.${y}`)).toBe(day);
    }),
  );
});

test('no text makes it throw, and what it reads is a day', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:Z /.-]{0,14}$/)), (text) => {
      const day = new DayReader('dmy', false).read(text);
      expect(day === NO_DAY || (Number.isInteger(day) && day >= 0)).toBe(true);
    }),
  );
});
