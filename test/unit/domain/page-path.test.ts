import { expect, test } from 'vitest';
import { fitsPath, partsOf, pathOf, turnPart } from '@/core/domain/page-path';

const at = (address: string) => new URL(address, 'https://shop.example');

test.each([
  ['a plain address', '/partners', null, '/partners'],
  ['a number', '/partners/12/links', null, '/partners/*/links'],
  ['a token', '/partners/pn_1A2bC3', null, '/partners/*'],
  ['a UUID', '/p/0b54a2f0-1c2d-4e5f-8a9b-0c1d2e3f4a5b', null, '/p/*'],
  ['the account', '/acme/program/partners', 'acme', '/*/program/partners'],
  ['no version for an id', '/v2/mp3/partners', null, '/v2/mp3/partners'],
  [
    'the screen of a WordPress page',
    '/wp-admin/admin.php?page=x-affiliates&paged=2&orderby=name',
    null,
    '/wp-admin/admin.php?page=x-affiliates',
  ],
  ['no page number for a screen', '/list?page=2', null, '/list'],
  ['a route in the hash', '/app#/partners/12?sort=a', null, '/app#/partners/*'],
  ['no mark for a route', '/partners#top', null, '/partners'],
])('the path of an address has %s', (_name, address, account, path) => {
  expect(pathOf(at(address), account)).toBe(path);
  expect(fitsPath(path, at(address))).toBe(true);
});

test.each([
  ['/partners/', '/partners'],
  ['/partners?status=active', '/partners'],
  ['/partners/7/links', '/partners/*/links'],
  ['/app#!/partners/9', '/app#/partners/*'],
])('%s fits %s', (address, path) => {
  expect(fitsPath(path, at(address))).toBe(true);
});

test.each([
  ['/partners/7', '/partners'],
  ['/partners', '/partners/*'],
  ['/partners//links', '/partners/*/links'],
  ['/customers', '/partners'],
  ['/blog/partners', '/partners'],
  ['/wp-admin/admin.php', '/wp-admin/admin.php?page=a'],
  ['/wp-admin/admin.php?page=b', '/wp-admin/admin.php?page=a'],
  ['/app', '/app#/partners'],
  ['/app#/customers', '/app#/partners'],
  ['/app#/customers', '/app'],
])('%s does not fit %s', (address, path) => {
  expect(fitsPath(path, at(address))).toBe(false);
});

test('a part can be called varying, and fixed again', () => {
  const url = at('/acme/partners?tab=all');
  const free = turnPart(pathOf(url, null), url, 0);
  expect(free).toBe('/*/partners?tab=all');
  expect(partsOf(free, url)).toEqual([
    { shown: 'acme', isFree: true },
    { shown: 'partners', isFree: false },
  ]);
  expect(turnPart(free, url, 0)).toBe('/acme/partners?tab=all');
  expect(turnPart(free, url, 7)).toBe(free);
});
