import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideDecimal, isNothing, NumberReader } from '@/core/import/read-number';

const NOT_READ = Number.NaN;

describe('amounts with a decimal point', () => {
  test.each([
    ['0', 0],
    ['12', 120_000],
    ['1234.5', 12_345_000],
    ['1,234.50', 12_345_000],
    ['$1,234.56', 12_345_600],
    ['CA$5.00', 50_000],
    ['¥1,200', 12_000_000],
    ['€12.00', 120_000],
    ["'-$12.00", -120_000],
    ['-$12.00', -120_000],
    ['$-12.00', -120_000],
    ['($12.00)', -120_000],
    ['12.00-', -120_000],
    ['CHF 12.00', 120_000],
    ['12.00 EUR', 120_000],
    ['EC$12.00', 120_000],
    ['FCFA\u00a01,200', 12_000_000],
    ["'-F\u202fCFA\u00a01,200", -12_000_000],
    ['CFPF\u00a01,200', 12_000_000],
    ['1200.50 руб.', 12_005_000],
    ['1\u00a0200.50 ₽', 12_005_000],
    ['500 грн.', 5_000_000],
    ['R 12.50', 125_000],
    ['RM12.50', 125_000],
    [' -12.00', -120_000],
    ['1 234.50', 12_345_000],
    ['1\u00a0234.50', 12_345_000],
    ["1'234.50", 12_345_000],
    ['−5.25', -52_500],
    ['+5', 50_000],
    ['1.0001', 10_001],
    ['12.34000000', 123_400],
    ['900,719,925,474.0991', 9_007_199_254_740_991],
  ])('%s is read', (text, units) => {
    expect(new NumberReader('point').read(text)).toBe(units);
  });

  test.each([
    [''],
    ['-'],
    ['$'],
    ['.'],
    ['1.'],
    ['12.34567'],
    ['1,00.00'],
    ['1,2345'],
    ['12,34,567.00'],
    ['1234,567.00'],
    ['0,123.00'],
    ['1.234,50'],
    ['1.2.3'],
    ['1,234 567.00'],
    ['--5'],
    ['-(5)'],
    ['$5 EUR'],
    ['5 apples'],
    ['1e5'],
    ['1E+5'],
    ['Infinity'],
    ['NaN'],
    ['0x10'],
    ['٣'],
    ['5%'],
    ['$12.00USD7'],
    ['900,719,925,474,099.3'],
    ['https://example.test/1'],
    ['<b>5</b>'],
  ])('%j is refused', (text) => {
    expect(new NumberReader('point').read(text)).toBe(NOT_READ);
  });
});

describe('amounts with a decimal comma', () => {
  test.each([
    ['1.234,50', 12_345_000],
    ['1.234', 12_340_000],
    ['12,5 €', 125_000],
    ['1 234,50', 12_345_000],
    ['-0,01', -100],
  ])('%s is read', (text, units) => {
    expect(new NumberReader('comma').read(text)).toBe(units);
  });

  test.each([['1,234.50'], ['12.50'], ['1,2,3'], ['1.23,4'], ['0.123'], ['1.2345']])('%s is refused', (text) => {
    expect(new NumberReader('comma').read(text)).toBe(NOT_READ);
  });
});

describe('counts', () => {
  test.each([
    ['0', 0],
    ['007', 7],
    ['1,007', 1007],
    ['1234567890', 1_234_567_890],
    ['3.0', 3],
    [' 5 ', 5],
  ])('%s is read', (text, count) => {
    expect(new NumberReader('point').readCount(text)).toBe(count);
  });

  test.each([[''], ['5.5'], ['1.234'], ['five'], ['$5'], ['5 EUR'], ['1e3'], ['1,00'], ['12 clicks'], ['∞']])(
    '%j is refused',
    (text) => {
      expect(new NumberReader('point').readCount(text)).toBe(NOT_READ);
    },
  );

  test('a negative count comes out negative, so that the row can be refused for it', () => {
    expect(new NumberReader('point').readCount('-5')).toBe(-5);
  });
});

describe('the decimal mark is decided from all cells', () => {
  const decide = (cells: readonly string[], mark: 'point' | 'comma' = 'point') => {
    const reader = new NumberReader(mark);
    for (const cell of cells) reader.read(cell);
    return decideDecimal(reader.evidence);
  };

  test.each([
    ['one cell with two decimals', ['1,234', '5.50'], 'point'],
    ['groups and decimals', ['1.234,50'], 'comma'],
    ['two groups', ['1.234.567'], 'comma'],
    ['a leading zero', ['0.123'], 'point'],
    ['no mark at all', ['5', '1234'], 'point'],
    ['a typing error among many', ['1,50', '2,50', '3,50', '4.50'], 'comma'],
  ] as const)('%s', (_name, cells, mark) => {
    expect(decide(cells)).toBe(mark);
    expect(decide(cells, 'comma')).toBe(mark);
  });

  test('cells that can all be read both ways decide nothing', () => {
    expect(decide(['1,234', '2,345'])).toBeNull();
    expect(decide(['1.234', '2.345'], 'comma')).toBeNull();
  });

  test('a count in groups speaks for its mark: there is no fraction of a click', () => {
    const reader = new NumberReader('point');
    reader.readCount('1.234');
    expect(decideDecimal(reader.evidence)).toBe('comma');
  });

  test('what was decided does not depend on the mark that was tried first', () => {
    const cell = fc.oneof(
      fc.nat(5_000_000).map((n) => (n / 100).toFixed(2)),
      fc.nat(5_000_000).map((n) => (n / 100).toFixed(2).replace('.', ',')),
      fc.nat(999_999).map((n) => n.toLocaleString('en-US')),
      fc.nat(999_999).map((n) => n.toLocaleString('de-DE')),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        expect(decide(cells)).toBe(decide(cells, 'comma'));
      }),
    );
  });
});

test('every amount in units is read back from its text, in either notation', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9e12, max: 9e12 }), (cents) => {
      const text = (locale: string) => (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
      expect(new NumberReader('point').read(text('en-US'))).toBe(cents * 100);
      expect(new NumberReader('comma').read(text('de-DE'))).toBe(cents * 100);
    }),
  );
});

test('no text makes it throw, and what it reads is a safe integer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-$€ '.,()0-9]{0,12}$/)), (text) => {
      const value = new NumberReader('point').read(text);
      expect(Number.isNaN(value) || Number.isSafeInteger(value)).toBe(true);
    }),
  );
});

test.each([
  '',
  ' ',
  '-',
  '--',
  '–',
  'n/a',
  'N/A',
  '#N/A',
  'null',
  'None',
  'nil',
  '(null)',
  '(none)',
  '\\N',
  'н/д',
  'k. A.',
  'n.d.',
  's/o',
])('%j stands for no value', (text) => {
  expect(isNothing(text)).toBe(true);
});
test.each(['0', 'no', '-1', 'nan', 'nothing', 'n', '#REF!', '#DIV/0!', '(nothing)', '\\n\\n', 'ka', 'so'])(
  '%j is a value',
  (text) => {
    expect(isNothing(text)).toBe(false);
  },
);
