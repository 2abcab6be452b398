import { expect, test } from 'vitest';
import { type MergeRow, mailMergeCsv } from '@/core/outreach/mail-merge';

const row = (change: Partial<MergeRow> = {}): MergeRow => ({
  id: '001',
  name: 'Ann',
  person: 'Ann Lee',
  email: 'ann@example.test',
  language: 'de',
  type: 'creator',
  tier: 'B',
  clicks30: 120,
  conversions30: 4,
  main30: 1_234_500,
  main365: 9_999_900,
  ...change,
});
const euros = { mainMetric: 'revenue', currency: 'EUR' } as const;
const linesOf = (csv: string) =>
  csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(0, -1);

test('a line for each recipient, with its own figures', () => {
  const [heads, first, second, ...more] = linesOf(mailMergeCsv([row(), row({ id: '002', name: 'Bob', main30: 0 })], euros));
  expect(heads).toBe(
    '"id","name","person","email","language","type","tier","clicks_30","conversions_30","revenue_30","revenue_365","currency"',
  );
  expect(first).toBe('"001","Ann","Ann Lee","ann@example.test","de","creator","B","120","4","123.45","999.99","EUR"');
  expect(second).toContain('"002","Bob"');
  expect(second).toContain('"0.00"');
  expect(more).toEqual([]);
});

test('unknown is an empty cell, never 0', () => {
  const [, line] = linesOf(
    mailMergeCsv(
      [row({ clicks30: null, conversions30: null, main30: null, main365: null, type: null, tier: 'none', email: null })],
      euros,
    ),
  );
  expect(line).toBe('"001","Ann","Ann Lee","","de","","","","","","","EUR"');
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+49 30', `"'+49 30"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['-2', `"'-2"`],
  ['Ann "the" Lee', '"Ann ""the"" Lee"'],
  ['{{ partner_name }}', '"{{ partner_name }}"'],
])('the name %s is text to a spreadsheet', (name, cell) => {
  const [, line] = linesOf(mailMergeCsv([row({ name })], euros));
  expect(line?.startsWith(`"001",${cell},`)).toBe(true);
});

test('a programme that counts clicks has no column of money', () => {
  const [heads] = linesOf(mailMergeCsv([row()], { mainMetric: 'clicks', currency: null }));
  expect(heads).not.toContain('currency');
  expect(heads).toContain('"clicks_30"');
});

test('amounts of which the currency is not known are left out', () => {
  const [, line] = linesOf(mailMergeCsv([row()], { mainMetric: 'commission', currency: null }));
  expect(line?.endsWith('"","",""')).toBe(true);
});
