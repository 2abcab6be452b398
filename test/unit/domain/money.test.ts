import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, parseDecimal } from '@/core/domain/money';

test.each([
  ['0', 0],
  ['1', 10_000],
  ['1234.5', 12_345_000],
  ['1234.50', 12_345_000],
  ['-0.01', -100],
  ['1.0001', 10_001],
  ['0.10000', 1_000],
])('reads %s exactly', (text, units) => {
  expect(parseDecimal(text)).toEqual({ ok: true, value: units });
});

test.each([
  ['', 'not-an-amount'],
  ['-', 'not-an-amount'],
  ['.5', 'not-an-amount'],
  ['5.', 'not-an-amount'],
  ['1,234.50', 'not-an-amount'],
  ['1e5', 'not-an-amount'],
  ['$5', 'not-an-amount'],
  [' 5', 'not-an-amount'],
  ['٥', 'not-an-amount'],
  ['1.00001', 'too-precise'],
  ['999999999999999', 'too-large'],
])('refuses %j: %s', (text, reason) => {
  expect(parseDecimal(text)).toMatchObject({ ok: false, reason });
});

test.each([
  [12_345_000, 'EUR', '1234.50'],
  [-100, 'USD', '-0.01'],
  [10_001, 'USD', '1.0001'],
  [12_000_000, 'JPY', '1200'],
  [12_345_000, 'KWD', '1234.500'],
  [0, 'EUR', '0.00'],
])('writes %i %s as %s', (units, currency, text) => {
  expect(decimalText({ units, currency })).toBe(text);
});

test('what is written reads back to the same amount', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD'), (units, currency) => {
      expect(parseDecimal(decimalText({ units, currency }))).toEqual({ ok: true, value: units === 0 ? 0 : units });
    }),
  );
});
