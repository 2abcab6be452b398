import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { BuyerHash } from '@/core/import/hash-buyer';
import { SecondReader, secondsBetween } from '@/core/import/read-second';
import { firstAddress, siteOfUrl } from '@/core/import/site-of-url';
import { TextIndex } from '@/core/import/text-index';
import { ledgerOf, readLedger } from './read-ledger';

const ROLES = [
  ...(['conversion-id', 'partner-id', 'date', 'click-date', 'promo-code', 'referrer', 'buyer', 'customer-kind'] as const),
  'commission',
] as const;
const SALT = new Uint8Array(32).fill(9);
const row = (id: string, cells: Partial<Record<(typeof ROLES)[number], string>>) =>
  ROLES.map((role) => (role === 'conversion-id' ? id : (cells[role] ?? (role === 'partner-id' ? 'p1' : ''))));
const traitsOf = (rows: readonly string[][], salt: Uint8Array | undefined = SALT) =>
  ledgerOf(readLedger(ROLES, rows, salt ? { salt } : {})).traits;
const DAY = '2026-03-01';

test('a ledger without anything of the kind has no traits', () => {
  expect(ledgerOf(readLedger(ROLES, [row('1', { date: DAY })]))).not.toHaveProperty('traits');
});

test('every trait stands beside its own conversion, whatever the order of the file', () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    row(String(at), {
      'partner-id': `p${at % 3}`,
      date: `2026-03-${String(1 + (at % 5)).padStart(2, '0')} 00:10:${String(at).padStart(2, '0')}`,
      'click-date': '2026-02-20 00:00:00',
      'promo-code': at % 2 ? `code${at}` : '',
      referrer: at % 3 ? `https://www.site${at}.example/x` : '',
      buyer: at % 4 ? `buyer${at}` : '',
      'customer-kind': at % 5 ? (at % 2 ? 'yes' : 'no') : '?',
      commission: String(at),
    }),
  );
  const { commission, traits } = ledgerOf(readLedger(ROLES, rows.reverse(), { salt: SALT }));
  expect(commission).toHaveLength(40);
  commission.forEach((units, entry) => {
    const at = units / 10_000;
    expect(traits?.second?.[entry]).toBe(600 + at);
    expect(traits?.lag?.[entry]).toBe((9 + (at % 5)) * 86_400 + 600 + at);
    expect(['', ...(traits?.codes ?? [])][traits?.code?.[entry] ?? -1]).toBe(at % 2 ? `CODE${at}` : '');
    expect(['', ...(traits?.sites ?? [])][traits?.site?.[entry] ?? -1]).toBe(at % 3 ? `site${at}.example` : '');
    expect(traits?.buyer?.[entry] === 0n).toBe(at % 4 === 0);
    expect(traits?.customer?.[entry]).toBe(at % 5 ? (at % 2 ? 1 : 2) : 0);
  });
  expect(new Set(traits?.buyer).size).toBe(31);
});

test('line items: the first moment, the shortest lag, of texts the first', () => {
  const items = [
    row('1', { date: '2026-03-02 08:00:00', 'click-date': '2026-03-02 07:59:50', 'promo-code': 'b', commission: '1' }),
    row('1', { date: '2026-03-01 12:00:00', 'click-date': '2026-03-01 11:00:00', 'promo-code': 'a', commission: '1' }),
    row('1', { date: '2026-03-01 09:00:00', commission: '1' }),
  ];
  for (const rows of [items, [...items].reverse()]) {
    const { traits } = ledgerOf(readLedger(ROLES, rows, { repeats: 'sum' }));
    expect(traits).toEqual({
      second: Int32Array.of(9 * 3600),
      lag: Int32Array.of(10),
      code: Uint32Array.of(1),
      codes: ['A'],
    });
  }
});

test('a column is absent where only a refused row had a value in it', () => {
  const rows = [row('1', { date: DAY, commission: '1', 'promo-code': 'X' }), row('1', { date: DAY, commission: '2' })];
  expect(traitsOf(rows)).toBeUndefined();
  expect(traitsOf(rows.reverse())).toBeUndefined();
});

describe('moments', () => {
  const secondOf = (cell: string) => {
    const reader = new SecondReader();
    reader.read(cell);
    return [reader.second, reader.isExact, reader.ahead];
  };
  test.each([
    ['2026-03-01', -1, false, Number.NaN],
    ['', -1, false, Number.NaN],
    ['2026-03-01 09:05:07', 32_707, true, Number.NaN],
    ['2026-03-01T09:05:07.123Z', 32_707, true, 0],
    ['2026-03-01T09:05:07+05:30', 32_707, true, 330],
    ['2026-03-01 09:05:07-0700', 32_707, true, -420],
    ['2026-03-01 09:05:07 CET', 32_707, true, Number.NaN],
    ['3/1/2026 9:05', 32_700, false, Number.NaN],
    ['3/1/2026 9:05 PM', 75_900, false, Number.NaN],
    ['3/1/2026 12:00:01 a.m.', 1, true, Number.NaN],
    ['3/1/2026 13:00 PM', -1, false, Number.NaN],
    ['2026-03-01 25:00:00', -1, false, Number.NaN],
    ['2026-03-01 09:75:00', -1, false, Number.NaN],
    ['Mar 1, 2026 09:05:07 AM', 32_707, true, Number.NaN],
    ['1772355907', 32_707, true, 0],
    ['1772355907000', 32_707, true, 0],
    ['20260301', -1, false, Number.NaN],
  ])('%s', (cell, second, isExact, ahead) => {
    expect(secondOf(cell)).toEqual([second, isExact, ahead]);
  });

  test.each([
    ['seconds apart', '2026-03-01 10:00:00', '2026-03-01 10:00:08', 8],
    ['over midnight', '2026-02-28 23:59:58', '2026-03-01 00:00:01', 3],
    ['in two zones', '2026-03-01T10:00:00+01:00', '2026-03-01T10:00:05Z', 3605],
    ['only one in a zone', '2026-03-01T10:00:00Z', '2026-03-01 10:00:05', -1],
    ['the click after the conversion', '2026-03-01 10:00:09', '2026-03-01 10:00:08', -1],
    ['to the minute only', '2026-03-01 10:00', '2026-03-01 10:00', -1],
    ['no time of click', '2026-03-01', '2026-03-01 10:00:00', -1],
    ['midnight twice: no times at all', '2026-03-01 00:00:00', '2026-03-01 00:00:00', -1],
    ['a click cell that is no moment', 'soon: 10:00:00', '2026-03-01 10:00:05', -1],
    ['no click', '', '2026-03-01 10:00:05', -1],
  ])('lag, %s', (_, click, date, lag) => {
    const other = row('2', { date: '2026-03-01 00:00:09', 'click-date': '2026-03-01 00:00:02', commission: '9' });
    const { commission, traits } = ledgerOf(readLedger(ROLES, [row('1', { date, 'click-date': click, commission: '1' }), other]));
    expect(traits?.lag?.[commission.indexOf(10_000)]).toBe(lag);
    expect(traits?.lag?.[commission.indexOf(90_000)]).toBe(7);
  });

  test('a file whose only time is midnight knows no times', () => {
    const rows = ['1', '2'].map((id) => row(id, { date: `${DAY} 00:00:00`, 'click-date': `${DAY} 00:00:00` }));
    expect(traitsOf(rows)).toBeUndefined();
  });

  test('a lag of a lifetime and more is none', () => {
    const times = [new SecondReader(), new SecondReader()] as const;
    for (const time of times) time.read('2026-03-01 10:00:00');
    expect(secondsBetween({ day: 0, time: times[0] }, { day: 24_856, time: times[1] })).toBe(-1);
  });
});

test('promo codes are compared without case and spaces around; words for nothing are none', () => {
  const codes = [' save10', 'SAVE10 ', 'Save10', 'n/a', '-', 'x'.repeat(101), 'Ärger'];
  const { code, codes: texts } =
    traitsOf(codes.map((text, at) => row(String(at), { date: DAY, 'promo-code': text, commission: String(at) }))) ?? {};
  expect(texts).toEqual(['SAVE10', 'ÄRGER']);
  expect([...(code ?? [])].sort()).toEqual([0, 0, 0, 1, 1, 1, 2]);
});

test('what is different in every row is no column of codes', () => {
  const index = new TextIndex((text) => text, 3);
  expect(['a', 'b', 'a', 'c'].map((text) => index.find(text))).toEqual([1, 2, 1, 3]);
  expect(index.settle(Int32Array.of(1, 3, 0))?.texts).toEqual(['a', 'c']);
  expect(index.find('d')).toBe(0);
  expect(index.settle(Int32Array.of(1, 3, 0))).toBeNull();
});

describe('sites', () => {
  test.each([
    ['https://www.Blog.example/post?x=1', 'blog.example'],
    ['http://shop.blog.example:8080', 'shop.blog.example'],
    ['blog.example/a', 'blog.example'],
    ['//blog.example', 'blog.example'],
    [' https://blog.example. ', 'blog.example'],
    ['https://user:secret@blog.example/', 'blog.example'],
    ['https://bücher.example#a', 'bücher.example'],
    ['https://xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['https://www.example', 'www.example'],
    ['HTTPS://BLOG.EXAMPLE', 'blog.example'],
    ['(direct)', ''],
    ['null', ''],
    ['localhost', ''],
    ['192.0.2.1', ''],
    ['https://[2001:db8::1]/', ''],
    ['android-app://com.example.reader', ''],
    ['javascript:alert(1)', ''],
    ['https://-.example', ''],
    ['https://a..example', ''],
    [`https://${'a'.repeat(64)}.example`, ''],
    [`https://${'a.'.repeat(150)}example`, ''],
    ['', ''],
  ])('%s', (url, site) => {
    expect(siteOfUrl(url)).toBe(site);
  });

  test.each([
    ['https://a.example, https://b.example', 'https://a.example'],
    ['https://a.example/x,y', 'https://a.example/x,y'],
    ['a.example,b.example', 'a.example'],
    ['https://a.example;https://b.example', 'https://a.example'],
    ['https://a.example\nhttps://b.example', 'https://a.example'],
    ['["https://a.example","https://b.example"]', 'https://a.example'],
    ['Blog: https://a.example | shop', 'https://a.example'],
    ['my little blog', 'my little blog'],
    ['', ''],
  ])('the first address in %j', (cell, address) => {
    expect(firstAddress(cell)).toBe(address);
  });
});

describe('buyers', () => {
  const lanes = (hash: BuyerHash, text: string) => {
    hash.read(text);
    return [hash.high >>> 0, hash.low >>> 0];
  };
  const expected = (text: string, salt = SALT) => {
    const view = new DataView(hmac(sha256, salt, new TextEncoder().encode(text)).buffer);
    return [view.getUint32(0), view.getUint32(4)];
  };

  test('are the first 64 bits of an HMAC under the salt, of the text without case and spaces around', () => {
    const hash = new BuyerHash(SALT);
    for (const text of ['jane@mail.example', 'x'.repeat(300), 'ünï@mail.example', '42']) {
      expect(lanes(hash, text)).toEqual(expected(text));
      expect(lanes(hash, ` ${text.toUpperCase()} `)).toEqual(expected(text));
    }
  });

  test('are right also when many were seen between', () => {
    const hash = new BuyerHash(SALT);
    for (let at = 0; at < 20_000; at++) hash.read(`buyer${at % 7000}`);
    for (const at of [0, 1, 4096, 6999]) expect(lanes(hash, `buyer${at}`)).toEqual(expected(`buyer${at}`));
  });

  test.each(['', ' ', '0', 'n/a', '-', 'x'.repeat(501)])('nobody: %j', (text) => {
    expect(lanes(new BuyerHash(SALT), text)).toEqual([0, 0]);
  });

  test('without a salt nothing is kept; under another salt nothing is alike', () => {
    const rows = [row('1', { date: DAY, buyer: 'jane@mail.example' }), row('2', { date: DAY, buyer: 'joe@mail.example' })];
    expect(ledgerOf(readLedger(ROLES, rows))).not.toHaveProperty('traits');
    const one = traitsOf(rows)?.buyer ?? [];
    const other = traitsOf(rows, new Uint8Array(32).fill(8))?.buyer ?? [];
    expect(new Set([...one, ...other]).size).toBe(4);
  });

  test('leave no text behind', () => {
    const plan = readLedger(ROLES, [row('1', { date: DAY, buyer: 'jane@mail.example' })], { salt: SALT });
    const text = JSON.stringify(plan, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(text).not.toMatch(/jane|mail/);
  });
});
