import { expect, test } from 'vitest';
import { findGaps, placeOfGap } from '@/components/outreach/gaps';
import { mailLink } from '@/components/outreach/mail-link';

test.each([
  ['none', 'Hello Ann, nothing is missing.', []],
  ['one', 'Hello [[first name]],', ['first name']],
  ['one named twice', '[[rate]] and again [[rate]]', ['rate']],
  ['two, in order', '[[b]] then [[a]]', ['b', 'a']],
  ['single brackets', 'see [1] and [a]', []],
  ['an empty one', '[[]]', []],
  ['one broken over two lines', '[[first\nname]]', []],
  ['one inside another', '[[[[a]]]]', ['a']],
  ['markup', '[[<b>x</b>]]', ['<b>x</b>']],
  ['one that never ends', `[[${'x'.repeat(200)}]]`, []],
])('gaps in a text: %s', (_what, text, gaps) => {
  expect(findGaps(text)).toEqual(gaps);
});

test('gaps of subject and message are counted together', () => {
  expect(findGaps('[[a]] offer', 'Hello [[b]], [[a]]')).toEqual(['a', 'b']);
});

test('a gap is found where it first stands', () => {
  expect(placeOfGap('Hi [[a]] [[a]]', 'a')).toEqual({ from: 3, to: 8 });
  expect(placeOfGap('Hi', 'a')).toBeNull();
});

test('a mail link holds recipient, subject and message, each encoded', () => {
  const { href, isWhole } = mailLink({ to: 'ann@example.org', subject: 'A & B?', message: 'Line one\nLine two' });
  expect(isWhole).toBe(true);
  expect(href).toBe('mailto:ann@example.org?subject=A%20%26%20B%3F&body=Line%20one%0D%0ALine%20two');
});

test('an address from a file can’t add headers', () => {
  const { href } = mailLink({ to: 'ann@example.org?bcc=eve@example.org&x=', subject: 's', message: 'm' });
  expect(new URL(href).searchParams.get('bcc')).toBeNull();
  expect(href.startsWith('mailto:ann@example.org%3Fbcc')).toBe(true);
});

test('a message that would be cut is left out, whole', () => {
  const fits = mailLink({ to: 'a@b.co', subject: 's', message: 'x'.repeat(1_700) });
  const long = mailLink({ to: 'a@b.co', subject: 's', message: 'x'.repeat(1_800) });
  expect(fits.isWhole).toBe(true);
  expect(fits.href.length).toBeLessThanOrEqual(1_800);
  expect(long).toEqual({ href: 'mailto:a@b.co?subject=s', isWhole: false });
});

test('letters count as they are encoded', () => {
  expect(mailLink({ to: '', subject: '', message: 'я'.repeat(400) }).isWhole).toBe(false);
});
