import { expect, test } from 'vitest';
import { screeningPlaces } from '@/components/partner/screening-links';

const searchOf = (href: string | undefined) => new URL(href ?? '').searchParams.get('q');

test('a site of its own is opened itself, and searched for by its domain alone', () => {
  const { searched, places } = screeningPlaces({ website: 'https://www.nora.test/about?me=1', email: 'nora@else.test' });
  expect(searched).toBe('nora.test');
  expect(places.site).toEqual({ href: 'https://www.nora.test/about?me=1', asks: false });
  expect(searchOf(places.links?.href)).toBe('"nora.test" -site:nora.test');
  expect(searchOf(places.reviews?.href)).toMatch(/^"nora\.test" /);
  expect(places.verdict).toBeUndefined();
  for (const place of Object.values(places)) expect(place.href).toMatch(/^https:\/\/(www\.nora\.test|duckduckgo\.com)\//);
});

test('where anybody may have a page, that page is searched for', () => {
  const { searched, places } = screeningPlaces({ website: 'https://www.youtube.com/@nora/?x="y"', email: '' });
  expect(searched).toBe('youtube.com/@nora');
  expect(searchOf(places.links?.href)).toBe('"youtube.com/@nora"');
});

test('without a website the mail’s own domain stands for it, never that of a mail provider', () => {
  expect(screeningPlaces({ website: '', email: 'kit@hale.test' })).toMatchObject({
    searched: 'hale.test',
    places: { site: { href: 'https://hale.test/' } },
  });
  expect(screeningPlaces({ website: '', email: 'kit@gmail.com' })).toEqual({ searched: null, places: {} });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//',
  'ftp://nora.test',
  'not a site',
  '" onclick="x',
])('what is no page of the web is never a link: %s', (website) => {
  expect(screeningPlaces({ website, email: '' })).toEqual({ searched: null, places: {} });
});
