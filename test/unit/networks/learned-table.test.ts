import { expect, test } from 'vitest';
import { between, learnedTable } from '@/core/networks/learned-table';
import { aTaughtPage } from '../../fixtures/taught-page';

test.each([
  ['the rest of an address', '/partners/12', '/partners/', '', '12'],
  ['up to what follows', '/partners/12/edit', '/partners/', '/edit', '12'],
  ['a parameter with others behind it', 'a.php?page=x&affiliate=7&_wpnonce=ab', 'page=x&affiliate=', '&_wpnonce=', '7'],
  ['the whole value', 'pn_1', '', '', 'pn_1'],
  ['decoded', '/p/a%20b', '/p/', '', 'a b'],
  ['after a beginning that comes again', '/12/x', '/', '/', '12'],
])('the id between two texts: %s', (_name, value, before, after, id) => {
  expect(between(value, { before, after })).toBe(id);
});

test.each([
  ['the text before is not there', '/customers/12', '/partners/', ''],
  ['the text before comes twice', 'x/partners/1/partners/2', '/partners/', ''],
  ['the text behind is not there', '/partners/12', '/partners/', '/edit'],
  ['nothing is between them', '/partners//edit', '/partners/', '/edit'],
  ['an address is between them', '/partners/12/links/3', '/partners/', ''],
  ['a query is between them', '/partners/12?x=1', '/partners/', ''],
  ['white space is between them', '/partners/1 2', '/partners/', ''],
  ['a stray percent sign', '/partners/%', '/partners/', ''],
  ['it is too long', `/partners/${'1'.repeat(101)}`, '/partners/', ''],
])('no id where %s', (_name, value, before, after) => {
  expect(between(value, { before, after })).toBeNull();
});

test('a table says what has to be watched', () => {
  const byText = { from: 'text', by: 'email', css: 'td.mail' } as const;
  expect(learnedTable(aTaughtPage())).toMatchObject({ identityAttributes: ['href'], readsText: false });
  expect(learnedTable(aTaughtPage({ ways: [byText] }))).toMatchObject({ identityAttributes: [], readsText: true });
});

test.each([
  ['rows', aTaughtPage({ rows: 'tr:has(*)' })],
  ['slot', aTaughtPage({ slot: '!' })],
  ['roots', aTaughtPage({ roots: ['a,b'] })],
  ['ways', aTaughtPage({ ways: [{ from: 'text', by: 'id', css: 'td:is(td)' }] })],
])('a selector that is not plain makes the table find nothing: %s', (_field, page) => {
  expect(learnedTable(page).rows).toEqual([]);
});
