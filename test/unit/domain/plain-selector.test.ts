import { expect, test } from 'vitest';
import { isPlainSelector } from '@/core/domain/plain-selector';

test.each([
  'tr',
  '#the-list > tr',
  'table.wp-list-table > tbody > tr',
  ':scope',
  ':scope > td:nth-child(2) > a:nth-child(1)',
  '[role="row"]',
  '[role="grid"] [col-id="name"] > span.ag-cell-value',
  '[data-label="a \\" b > c"]',
  'partner-list',
  '.\\31 0px',
  'td.имя',
])('plain: %s', (css) => {
  expect(isPlainSelector(css)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['anything', '*'],
  ['a list', 'tr, li'],
  ['a search', 'tr:has(a)'],
  ['a search within a search', ':is(:is(:is(tr)))'],
  ['what is not', 'tr:not(.x)'],
  ['a sibling', 'h2 ~ tr'],
  ['a beginning without an end', 'tr >'],
  ['an end without a beginning', '> tr'],
  ['two joints', 'tr > > td'],
  ['an open bracket', 'tr[data-id'],
  ['an open text', 'tr[data-id="x]'],
  ['a made-up pseudo-class', 'tr:hover'],
  ['a pseudo-element', 'tr::before'],
  ['a rule', 'tr { color: red }'],
  ['a comment', 'tr /* x */ td'],
  ['too many parts', Array.from({ length: 25 }, () => 'div').join(' ')],
  ['too long a text', `.${'x'.repeat(500)}`],
])('not plain: %s', (_name, css) => {
  expect(isPlainSelector(css)).toBe(false);
});

test('a text made to be read in many ways is refused', () => {
  for (const piece of ['\\31 ', '\\aaaaaa', '[\\a', ' > ', 'a[b="\\"'])
    expect(isPlainSelector(`${piece.repeat(60)}!`)).toBe(false);
});
