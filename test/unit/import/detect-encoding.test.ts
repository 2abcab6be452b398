import { describe, expect, test } from 'vitest';
import type { Encoding } from '@/core/domain/report';
import { codePageOf, detectEncoding } from '@/core/import/detect-encoding';
import { openHead } from '@/core/import/open-head';

const CP1251 = new Map(Array.from({ length: 64 }, (_, i) => [String.fromCharCode(0x410 + i), 0xc0 + i]));
for (const [letter, byte] of [
  ['Ё', 0xa8],
  ['ё', 0xb8],
  ['№', 0xb9],
  ['–', 0x96],
  ['—', 0x97],
  ['«', 0xab],
  ['»', 0xbb],
  ['\u00a0', 0xa0],
] as const)
  CP1251.set(letter, byte);
const CP1252 = new Map([
  ['€', 0x80],
  ['–', 0x96],
  ['’', 0x92],
  ['Œ', 0x8c],
  ['œ', 0x9c],
  ['Š', 0x8a],
  ['š', 0x9a],
]);

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16le') return wide;
  if (encoding === 'utf-16be') return Buffer.from(wide).swap16();
  const page = encoding === 'windows-1251' ? CP1251 : CP1252;
  return Uint8Array.from(text, (letter) => page.get(letter) ?? letter.charCodeAt(0));
}

const CYRILLIC = [
  'Дата;Партнёр;Клики\n01.10.2026;Мир;5\n',
  'Date,Partner,Clicks\n2026-10-01,Ёлка,5\n',
  'Date,Partner,Clicks\n2026-10-01,Дом и сад,5\n',
  'Date,Partner,Clicks\n2026-10-01,Обзоры – и советы,5\n',
  'Date,Partner,Clicks\n2026-10-01,ООО «Вектор» № 5,5\n',
  'id;Сумма, руб.\n1;1 200,50\n',
  'Date,Partner,Clicks\n2026-10-01,SEO-блог,5\n',
  'Период: октябрь 2026\n\nПартнер;Заказы\nA;3\n',
  'ПАРТНЕР;СУММА\n1;2,5\n',
];
const WESTERN = [
  'Date,Partner,Clicks\n2026-10-01,Käthe,5\n',
  'Datum;Partner;Umsatz\n01.10.2026;Größe;5,00 €\n',
  'Date,Partner,Clicks\n2026-10-01,Café,5\n',
  'Prénom;Société;Montant\nRenée;Crème brûlée;5,00\n',
  'Fecha;Afiliado;Comisión\n01/10/2026;Peña;5,00\n',
  'Date,Partner,Revenue\n2026-10-01,Shop,5.00 €\n',
  'Date,Partner,Revenue\n2026-10-01,Shop – Berlin,5.00\n',
  'Date;Éditeur;Chiffre d’affaires\n2026-10-01;À la carte;5,00\n',
  'Nom;Ville\nÉté;Besançon\n',
  'Währung;Stück\nEUR;5\n',
  'Date,Partner,Clicks\n2026-10-01,Señor Ñandú,5\n',
  'Date,Partner,Clicks\n2026-10-01,ÜBERGRÖSSE,5\n',
  'Date,Partner,Clicks\n2026-10-01,Œuvre à part,5\n',
];

describe('short texts, every letter of which counts', () => {
  test.each(CYRILLIC.map((text) => [text]))('windows-1251: %j', (text) => {
    const bytes = encode(text, 'windows-1251');
    expect(detectEncoding(bytes)).toBe('windows-1251');
    expect(new TextDecoder('windows-1251').decode(bytes, { stream: true })).toBe(text);
  });

  test.each(WESTERN.map((text) => [text]))('windows-1252: %j', (text) => {
    const bytes = encode(text, 'windows-1252');
    expect(detectEncoding(bytes)).toBe('windows-1252');
    expect(new TextDecoder('windows-1252').decode(bytes, { stream: true })).toBe(text);
  });

  test.each([...CYRILLIC, ...WESTERN].map((text) => [text]))('UTF-8 and UTF-16, without a mark: %j', (text) => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      expect(detectEncoding(encode(text, encoding))).toBe(encoding);
    }
  });

  test.each([...CYRILLIC, ...WESTERN].map((text) => [text]))('UTF-8 and UTF-16, with a mark: %j', (text) => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      expect(detectEncoding(encode(`\ufeff${text}`, encoding))).toBe(encoding);
    }
  });

  test('a sign alone, without a letter, is Western', () => {
    expect(codePageOf(encode('1,5 €\n', 'windows-1252'))).toBe('windows-1252');
  });

  test('ASCII alone is UTF-8', () => {
    expect(detectEncoding(Buffer.from('Date,Partner ID\n2026-10-01,1\n'))).toBe('utf-8');
    expect(detectEncoding(new Uint8Array(0))).toBe('utf-8');
  });

  test('UTF-8 with one damaged letter among whole ones stays UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('Käthe,Größe,Café,'), Buffer.from([0xe4]), Buffer.from('x\n')]);
    expect(detectEncoding(bytes)).toBe('utf-8');
  });
});

test('the user’s word outweighs the bytes', async () => {
  const bytes = encode('Date,Partner,Clicks\n2026-10-01,Мир,5\n', 'windows-1251');
  const head = async (encoding?: Encoding) => {
    const opened = await openHead(new Blob([Buffer.from(bytes)]), encoding ? { encoding } : {});
    return opened.ok ? [opened.value.encoding, opened.value.preview.rows[0]?.[1]] : opened.reason;
  };
  expect(await head()).toEqual(['windows-1251', 'Мир']);
  expect(await head('windows-1252')).toEqual(['windows-1252', 'Ìèð']);
});
