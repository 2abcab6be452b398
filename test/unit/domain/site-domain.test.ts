import { expect, test } from 'vitest';
import { mailHost, ownDomain } from '@/core/domain/site-domain';

test.each([
  ['https://www.garden-letters.com/about?x=1#top', 'garden-letters.com'],
  ['garden-letters.com', 'garden-letters.com'],
  ['GARDEN-Letters.COM.', 'garden-letters.com'],
  ['//blog.garden.co.uk', 'garden.co.uk'],
  ['http://shop.garden.com.au:8080/x', 'garden.com.au'],
  ['garden.com:8080/x', 'garden.com'],
  ['https://user:secret@garden.de/', 'garden.de'],
  ['a.b.c.garden.or.jp', 'garden.or.jp'],
  ['https://ann.blogspot.com/2020', 'ann.blogspot.com'],
  ['www.ann.github.io', 'ann.github.io'],
  ['garden.com, other.com', 'garden.com'],
  ['garden.com and more', 'garden.com'],
  ['https://gärten.de', 'xn--grten-gra.de'],
  ['xn--grten-gra.de', 'xn--grten-gra.de'],
  ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
])('%s belongs to %s', (address, domain) => {
  expect(ownDomain(address)).toBe(domain);
});

test.each([
  '',
  '   ',
  'localhost',
  'garden',
  'co.uk',
  'com.au',
  'blogspot.com',
  'gmail.com',
  'yahoo.co.uk',
  'mail.yahoo.fr',
  'https://www.instagram.com/ann',
  'https://m.youtube.com/@ann',
  'https://www.amazon.de/shop/ann',
  'linktr.ee/ann',
  '127.0.0.1',
  'http://[::1]/',
  'http://',
  'javascript:alert(1)',
  'n/a',
  '-',
  '..',
  'a..b.com',
  '.com',
  'exa mple',
  '@ann',
  `${'a'.repeat(64)}.com`,
])('%j names nobody', (address) => {
  expect(ownDomain(address)).toBeNull();
});

test('a very long address is no trouble', () => {
  expect(ownDomain(`${'@'.repeat(100_000)}garden.com`)).toBeNull();
  expect(ownDomain(`https://garden.com/${'x'.repeat(1_000_000)}`)).toBe('garden.com');
});

test.each([
  ['ann@garden.com', 'garden.com'],
  ['ann+news@mail.garden.com', 'mail.garden.com'],
])('%s is an address at %s', (email, host) => {
  expect(mailHost(email)).toBe(host);
});

test.each(['', 'ann', 'ann@', '@garden.com', 'ann@garden', 'ann@@garden.com', 'ann @garden.com', 'a@b.c, d@e.f'])(
  '%j is no address',
  (email) => {
    expect(mailHost(email)).toBeNull();
  },
);
