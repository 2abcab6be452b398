import { expect, test } from 'vitest';
import { plainText, xmlText } from '@/core/platform/omnibox';

const plain = (text: string) => [{ text, look: 'plain' as const }];

test.each([
  ['an ordinary name', 'Ann & Co', 'Ann &amp; Co'],
  ['markup', '<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
  ['the bar’s own tags', '</match><url>evil</url>', '&lt;/match&gt;&lt;url&gt;evil&lt;/url&gt;'],
  ['quotes', `"'`, '&quot;&apos;'],
  ['an entity that is there already', '&lt;', '&amp;lt;'],
  ['the end of a CDATA section', ']]>', ']]&gt;'],
  ['control letters and line breaks', 'a\u0000b\u0007c\nd', 'a b c d'],
  ['half a pair', 'a\ud83cb', 'a b'],
  ['code points that no XML may hold', 'a\ufffe\uffffb', 'a b'],
  ['a whole pair, other scripts', '🌱 山田 Ölmühle', '🌱 山田 Ölmühle'],
])('%s is safe in a suggestion', (_what, text, written) => {
  expect(xmlText(plain(text))).toBe(written);
});

test('looks become tags round what is safe, and an empty piece none', () => {
  const pieces = [
    { text: 'O<', look: 'match' },
    { text: 'Brien', look: 'plain' },
    { text: '', look: 'dim' },
    { text: ' & more', look: 'dim' },
  ] as const;
  expect(xmlText(pieces)).toBe('<match>O&lt;</match>Brien<dim> &amp; more</dim>');
  expect(plainText(pieces)).toBe('O<Brien & more');
});
