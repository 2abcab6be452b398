import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, splitPartnerCell } from '@/core/import/clean-text';

test.each([
  ["O\\\\\\'Brien", "O'Brien"],
  ["O'Brien", "O'Brien"],
  ['C:\\\\\\\\Temp', 'C:\\Temp'],
  ['Jack &amp; Jill', 'Jack & Jill'],
  ['O&#039;Neill', "O'Neill"],
  ['&lt;b&gt;bold&lt;/b&gt;', '<b>bold</b>'],
  ['&amp;lt;', '&lt;'],
  ['&unknown;', '&unknown;'],
  [' spaces ', 'spaces'],
])('what WordPress did to %s is undone', (exported, name) => {
  expect(cleanText(exported, 'php-slashes')).toBe(name);
});

test.each([
  ["'@handle", '@handle'],
  ["'=1+1", '=1+1'],
  ["'-minus", '-minus'],
  ["'+44 7700", '+44 7700'],
  ["'Ohana", "'Ohana"],
  ["''=1", "''=1"],
  ["O'Brien", "O'Brien"],
])('the guard before %s goes, and no other apostrophe', (exported, name) => {
  expect(cleanText(exported, 'formula-guard')).toBe(name);
});

test('slashes added twice are taken away twice, whatever the name', () => {
  const slashed = (text: string) => text.replace(/[\\']/g, (sign) => `\\${sign}`);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\\', "'", ' ', 'ö') }), (name) => {
      expect(cleanText(slashed(slashed(name)), 'php-slashes')).toBe(name.trim());
    }),
  );
});

test.each([
  ['Jane Doe (#12)', { name: 'Jane Doe', id: '12' }],
  ['James (Bond) (#007)', { name: 'James (Bond)', id: '007' }],
  ['Ninja (#1) (#2)', { name: 'Ninja (#1)', id: '2' }],
  [' (#5)', { name: '', id: '5' }],
])('%s is a partner', (cell, parts) => {
  expect(splitPartnerCell(cell)).toEqual(parts);
});

test.each([
  '',
  'Jane Doe',
  'Jane (#)',
  'Jane (#0)',
  'Jane (#12',
  'Jane (#1x)',
  'Jane #12',
  'Jane (12)',
  'Jane (#-1)',
  '(#1) Jane',
])('%j names no partner', (cell) => {
  expect(splitPartnerCell(cell)).toBeNull();
});
