import { expect, test } from 'vitest';
import { sizeText } from '@/components/import/file-size';
import { localDay } from '@/components/import/local-day';
import { mappingTrouble } from '@/components/import/mapping-trouble';
import { answersOf, correctable, type ReadingDraft, readingNeeds, startDraft } from '@/components/import/reading-needs';

import { aSummary, NEW_YEAR } from '@/test/fixtures/makers';

test.each([
  [0, '0 B'],
  [26, '26 B'],
  [999, '999 B'],
  [1_000, '1 kB'],
  [49_249, '49.2 kB'],
  [999_600, '1 MB'],
  [209_715_200, '210 MB'],
  [2e15, '2,000 TB'],
])('%s bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

test('the local day of a moment is the one on the wall calendar', () => {
  const late = new Date(2026, 10, 22, 23, 59).getTime();
  const early = new Date(2026, 10, 22, 0, 1).getTime();
  expect(localDay(late)).toBe(Date.UTC(2026, 10, 22) / 86_400_000);
  expect(localDay(early)).toBe(localDay(late));
});

test.each([
  ['all there', 'performance', { A: 'partner-id', B: 'clicks', C: 'date' }, null],
  ['a list without figures', 'partners', { A: 'partner-id', B: 'partner-name' }, null],
  ['conversions, one each row', 'transactions', { A: 'partner-id', B: 'date' }, null],
  ['columns not used may repeat', 'partners', { A: 'partner-id', B: 'ignore', C: 'ignore' }, null],
  ['no id', 'performance', { A: 'partner-name', B: 'clicks' }, { id: 'lacks', role: 'partner-id' }],
  ['conversions of a period', 'transactions', { A: 'partner-id', B: 'revenue' }, null],
  ['conversions with ids but no date', 'transactions', { A: 'partner-id', B: 'conversion-id' }, { id: 'lacks', role: 'date' }],
  ['results without figures', 'performance', { A: 'partner-id', B: 'date' }, { id: 'lacks', role: 'clicks' }],
  ['a role twice', 'performance', { A: 'partner-id', B: 'clicks', C: 'clicks' }, { id: 'twice', role: 'clicks' }],
  ['clicks, one each row', 'clicks', { A: 'partner-id', B: 'date' }, null],
  ['applications without figures', 'applications', { A: 'partner-id', B: 'status' }, null],
  ['payouts without an amount', 'payouts', { A: 'partner-id', B: 'date' }, { id: 'lacks', role: 'clicks' }],
  ['nothing', 'performance', {}, { id: 'lacks', role: 'partner-id' }],
] as const)('a mapping with %s', (_what, report, columns, trouble) => {
  expect(mappingTrouble(report, columns)).toEqual(trouble);
});

const DRAFT: ReadingDraft = {
  about: '',
  day: '',
  from: '',
  to: '',
  currency: '',
  dateOrder: '',
  decimal: '',
  grain: '',
  encoding: '',
};
const REQUIRED = { isRequired: true, isDateless: false, isSnapshot: false };

test.each([
  ['a period', ['period'], { from: '2026-01-01', to: '2026-01-31' }, { period: { from: NEW_YEAR, to: NEW_YEAR + 30 } }],
  ['one day', ['period'], { from: '2026-01-01', to: '2026-01-01' }, { period: { from: NEW_YEAR, to: NEW_YEAR } }],
  ['a currency in small letters', ['currency'], { currency: ' eur ' }, { currency: 'EUR' }],
  ['the order of dates', ['date-order'], { dateOrder: 'dmy' }, { dateOrder: 'dmy' }],
  ['the decimal mark', ['decimal'], { decimal: 'comma' }, { decimal: 'comma' }],
  ['only what was asked', ['decimal'], { decimal: 'comma', currency: 'EUR' }, { decimal: 'comma' }],
] as const)('answering %s', (_what, asked, part, answers) => {
  expect(answersOf({ ...DRAFT, ...part }, asked, REQUIRED)).toEqual({ answers, errors: {} });
});

test.each([
  ['a period from its end to its start', ['period'], { from: '2026-02-01', to: '2026-01-01' }],
  ['a period without an end', ['period'], { from: '2026-02-01' }],
  ['a day that does not exist', ['period'], { from: '2026-02-30', to: '2026-03-01' }],
  ['two letters of a currency', ['currency'], { currency: 'EU' }],
  ['a currency sign', ['currency'], { currency: '€' }],
  ['no order of dates', ['date-order'], {}],
  ['no decimal mark', ['decimal'], {}],
] as const)('%s is no answer', (_what, asked, part) => {
  expect(answersOf({ ...DRAFT, ...part }, asked, REQUIRED)).toEqual({ answers: null, errors: { [asked[0]]: true } });
});

test('a correction may leave fields as they were found', () => {
  expect(
    answersOf(DRAFT, ['currency', 'date-order', 'decimal', 'grain', 'encoding'], {
      isRequired: false,
      isDateless: false,
      isSnapshot: false,
    }),
  ).toEqual({ answers: {}, errors: {} });
});

test('what was answered before stands in the form before what the file says', () => {
  const summary = aSummary({ currency: 'USD', period: { from: NEW_YEAR, to: NEW_YEAR } });
  expect(startDraft(summary, {})).toMatchObject({ from: '2026-01-01', to: '2026-01-01', currency: 'USD' });
  expect(startDraft(summary, { currency: 'EUR', dateOrder: 'mdy' })).toMatchObject({ currency: 'EUR', dateOrder: 'mdy' });
});

test('a mapping and missing columns are not asked in the small form', () => {
  expect(readingNeeds(['mapping', 'decimal', 'partner-columns', 'period'])).toEqual(['period', 'decimal']);
});

test('how a known report writes its dates is not the user’s to correct', () => {
  const period = { from: NEW_YEAR, to: NEW_YEAR };
  expect(correctable(aSummary({ definition: 'dub-partners', period }))).toEqual(['period', 'currency', 'grain', 'encoding']);
  expect(correctable(aSummary({ definition: null, period }))).toEqual([
    'period',
    'currency',
    'date-order',
    'decimal',
    'grain',
    'encoding',
  ]);
  expect(correctable(aSummary({ definition: null, period: null }))).not.toContain('period');
});
