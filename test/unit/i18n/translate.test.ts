import { expect, test } from 'vitest';
import { sentence } from '@/core/domain/sentence';
import { formatDay, formatMoney, formatNumber, formatShare } from '@/core/i18n/format';
import { withLocale } from '@/core/i18n/locale';
import { hasMessage, sentenceText, setLocale, t } from '@/core/i18n/translate';

test.each([
  ['cents below a thousand', 499_000, 'EUR', '€49.90'],
  ['no cents from a thousand on', 12_345_600, 'EUR', '€1,235'],
  ['rounded half away from zero', 10_005_000, 'USD', '$1,001'],
  ['a thousand itself', 10_000_000, 'USD', '$1,000'],
  ['below a unit: up to four decimals, never 0', 49, 'USD', '$0.0049'],
  ['below a unit: at least its own decimals', 5_000, 'EUR', '€0.50'],
  ['nothing is nothing', 0, 'EUR', '€0.00'],
  ['a correction', -499_000, 'EUR', '-€49.90'],
  ['no decimals in yen', 1_230_000, 'JPY', '¥123'],
  ['three decimals in dinar', 12_345, 'KWD', 'KWD\u00a01.235'],
  ['a currency nobody knows', 499_000, 'XQZ', 'XQZ\u00a049.90'],
  ['not a currency at all', 499_000, '<b>', '49.90 <b>'],
])('money: %s', (_name, units, currency, expected) => {
  expect(formatMoney({ units, currency })).toBe(expected);
});

test('exact money keeps every decimal', () => {
  expect(formatMoney({ units: 12_345_678, currency: 'EUR' }, 'exact')).toBe('€1,234.5678');
  expect(formatMoney({ units: 12_345_600, currency: 'EUR' }, 'exact')).toBe('€1,234.56');
});

test('in prose a whole amount has no cents, any other keeps them', () => {
  expect(formatMoney({ units: 4_000_000, currency: 'EUR' }, 'prose')).toBe('€400');
  expect(formatMoney({ units: 499_000, currency: 'EUR' }, 'prose')).toBe('€49.90');
});

test.each([
  [0.52, '52%'],
  [0.526, '53%'],
  [0.074, '7.4%'],
  [0.07, '7%'],
  [0, '0%'],
  [0.0002, '<0.1%'],
  [-0.38, '-38%'],
  [1.5, '150%'],
])('the share %s is shown as %s', (share, expected) => {
  expect(formatShare(share)).toBe(expected);
});

test('days are those of the export, whatever the clock’s zone', () => {
  expect(formatDay(0)).toBe('Jan 1, 1970');
  expect(formatDay(20_610)).toBe('Jun 6, 2026');
  expect(formatDay(20_610, 'short')).toBe('Jun 6');
});

test('counts are grouped, measures have one decimal', () => {
  expect(formatNumber(12_345)).toBe('12,345');
  expect(formatNumber(3.46)).toBe('3.5');
  expect(formatNumber(123.4)).toBe('123');
});

test('a message is worded with its facts', () => {
  expect(t('word.band.at-risk')).toBe('At risk');
});

test('a sentence nobody knows throws under test', () => {
  expect(() => sentenceText(sentence('word.nothing'))).toThrow('word.nothing');
});

test('names that every object has are not messages', () => {
  expect(hasMessage('toString')).toBe(false);
  expect(hasMessage('word.band.watch')).toBe(true);
});

test('a draft’s language ends with the draft, also when it fails', () => {
  setLocale('en');
  expect(withLocale('en', () => t('word.band.watch'))).toBe('Watch');
  const failing = () => {
    throw new Error('no facts');
  };
  expect(() => withLocale('en', failing)).toThrow('no facts');
  expect(t('word.band.watch')).toBe('Watch');
});
