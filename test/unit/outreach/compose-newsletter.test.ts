import { expect, test } from 'vitest';
import { OFFER_KINDS, type Offer, type OfferKind } from '@/core/domain/book';
import { DRAFT_LANGUAGES, type DraftLanguage } from '@/core/domain/outreach';
import { newsletterWords } from '@/core/i18n/newsletter/newsletter-words';
import { composeNewsletter, type NewsletterParts, newsOf } from '@/core/outreach/compose-newsletter';
import { NEW_YEAR } from '../../fixtures/makers';
import { anOffer } from '../../fixtures/situation-makers';

const offer = (kind: OfferKind, change: Partial<Offer> = {}): Offer =>
  anOffer({ id: kind, kind, title: `The ${kind}`, from: NEW_YEAR - 3, to: NEW_YEAR + 14, ...change });
const parts = (change: Partial<NewsletterParts> = {}): NewsletterParts => ({
  language: 'en',
  programName: 'Acme',
  senderName: 'Kim',
  programLink: '',
  communityLink: '',
  offers: [],
  named: [],
  day: NEW_YEAR,
  ...change,
});
const FIVE = ['launch', 'sale', 'overstock', 'creative', 'coupon'] as const;

test.each(DRAFT_LANGUAGES)('a newsletter with all five kinds of news shows five headings in their order, in %s', (language) => {
  const { message } = composeNewsletter(parts({ language, offers: [...FIVE].reverse().map((kind) => offer(kind)) }));
  const { headings } = newsletterWords(language);
  const lines = message.split('\n');
  const places = FIVE.map((kind) => lines.indexOf(headings[kind]));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(lines).not.toContain(headings.video);
  expect(lines).not.toContain(headings.bonus);
});

test('videos and bonuses come after the five', () => {
  const { message } = composeNewsletter(parts({ offers: [offer('bonus'), offer('video'), offer('coupon')] }));
  const { headings } = newsletterWords('en');
  const places = (['coupon', 'video', 'bonus'] as const).map((kind) => message.indexOf(headings[kind]));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('an offer is told with its end, its code and its link', () => {
  const sale = offer('coupon', { title: 'Winter', text: 'Ten per cent.\nOn chairs.', code: 'W10', link: 'https://shop.test/w' });
  expect(composeNewsletter(parts({ offers: [sale] })).message).toContain(
    [
      'Coupon codes',
      '- Winter',
      '  Ten per cent.',
      '  On chairs.',
      '  Until January 15, 2026 · Code: W10',
      '  https://shop.test/w',
    ].join('\n'),
  );
});

test.each<[DraftLanguage, string]>([
  ['en', 'From January 4, 2026 to January 15, 2026'],
  ['de', 'Vom 4. Januar 2026 bis 15. Januar 2026'],
  ['ru', 'С 4 января 2026 г. по 15 января 2026 г.'],
])('what begins later is told with both days, in %s', (language, days) => {
  const later = offer('sale', { from: NEW_YEAR + 3 });
  expect(composeNewsletter(parts({ language, offers: [later] })).message).toContain(days);
});

test('the subject names the first piece of news, or the programme alone', () => {
  expect(composeNewsletter(parts({ offers: [offer('coupon'), offer('launch')] })).subject).toBe('News from Acme: The launch');
  expect(composeNewsletter(parts()).subject).toBe('News from Acme');
  expect(composeNewsletter(parts({ language: 'de' })).subject).toBe('Neues von Acme');
});

test('who is thanked, the community and the material are there where they are known', () => {
  const { message } = composeNewsletter(
    parts({ named: ['Ann', 'Bob'], communityLink: 'https://talk.test', programLink: 'https://kit.test' }),
  );
  expect(message).toContain('Partners of the month\nThank you for your good work: Ann, Bob.');
  expect(message).toContain('https://talk.test');
  expect(message).toContain('https://kit.test');
});

test.each(['Partners of the month', 'other partners', 'Links and creatives', 'undefined', 'null'])(
  'a newsletter of which nothing is known does not say “%s”',
  (text) => {
    expect(composeNewsletter(parts()).message).not.toContain(text);
  },
);

test('without a sender or without news the gap is seen', () => {
  const offers = [offer('sale')];
  expect(composeNewsletter(parts({ offers, senderName: ' ' })).message).toContain('[[sender name]]');
  expect(composeNewsletter(parts()).message).toContain('[[what is new]]');
  expect(composeNewsletter(parts({ offers })).message).not.toContain('[[');
});

test.each([
  ['Liquid is text', '{{ sender_name }}{% raw %}', '{{ sender_name }}{% raw %}'],
  ['markup is text', '<b>Ann</b>', '<b>Ann</b>'],
  ['a name in two lines is one line', 'Ann\n\nPartners of the month', 'Ann Partners of the month'],
  ['no name turns the reading direction', 'An\u202en', 'Ann'],
  ['no name looks like a gap', '[[Ann]]', '[Ann]]'],
])('names of partners are hostile: %s', (_name, hostile, shown) => {
  expect(composeNewsletter(parts({ named: [hostile] })).message).toContain(`Thank you for your good work: ${shown}.`);
});

test.each<[string, Partial<Offer>, boolean]>([
  ['on now', {}, true],
  ['open-ended', { to: null }, true],
  ['ends today', { to: NEW_YEAR }, true],
  ['begins within two weeks', { from: NEW_YEAR + 14, to: null }, true],
  ['ended yesterday', { to: NEW_YEAR - 1 }, false],
  ['begins later than that', { from: NEW_YEAR + 15, to: null }, false],
])('is it news on the day: %s', (_name, change, isNews) => {
  expect(newsOf([offer('sale', change)], NEW_YEAR)).toHaveLength(isNews ? 1 : 0);
});

test('of one kind those that end first come first', () => {
  const some = [
    offer('sale', { id: 'a', to: null }),
    offer('sale', { id: 'b', to: NEW_YEAR + 9 }),
    offer('sale', { id: 'c', to: NEW_YEAR + 2 }),
  ];
  expect(newsOf(some, NEW_YEAR).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('every language has words for every kind of offer', () => {
  for (const language of DRAFT_LANGUAGES) {
    const words = newsletterWords(language).headings;
    expect(new Set(OFFER_KINDS.map((kind) => words[kind])).size).toBe(OFFER_KINDS.length);
  }
});

test.each(DRAFT_LANGUAGES)(
  'what is noted for the segment stands under its own heading, in %s; without a note there is none',
  (language) => {
    const { terms } = newsletterWords(language);
    const told = composeNewsletter(parts({ language, offers: [offer('sale')], terms: '12 % until June\n{{7*7}} [[x]]' })).message;
    expect(told).toContain(`\n\n${terms}\n12 % until June {{7*7}} [x]]\n\n`);
    expect(composeNewsletter(parts({ language, offers: [offer('sale')] })).message).not.toContain(terms);
  },
);
