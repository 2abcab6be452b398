import { expect, test } from 'vitest';
import type { Day } from '@/core/domain/day';
import { agreementOf } from '@/core/outreach/agreement';
import { AS_OF, accountOf, type PartnerDraft } from '../makers';
import { flaggedProgram, flagOf, type Sale, someTerms, spread } from './ledger-maker';

const sale = (repeat: number, traits: Sale = {}): Sale => ({ repeat, ...traits });

test.each([
  ['five of 25 within ten seconds', [sale(5, { lag: 10 }), sale(20, { lag: 400 })], true],
  ['five of 26', [sale(5, { lag: 10 }), sale(21, { lag: 400 })], false],
  ['four of four', [sale(4, { lag: 0 })], false],
  ['eleven seconds', [sale(9, { lag: 11 })], false],
  ['those without a time of the click are not counted as slow', [sale(5, { lag: 3 }), sale(5, { lag: 90 }), sale(90)], true],
  ['more than three months ago', [sale(9, { lag: 3, day: AS_OF - 100 })], false],
  ['after the day that is judged', [sale(1, { lag: 3, day: AS_OF + 1 }), sale(4, { lag: 3 })], false],
])('F-4: %s', (_name, sales, expected) => {
  expect(flagOf({ sales: [sales] }, 'F-4') !== null).toBe(expected);
});

test('F-4: fifty of them, nearly all, are a review by themselves; a few of many are not', () => {
  expect(flagOf({ sales: [[sale(50, { lag: 3 }), sale(5, { lag: 90 })]] }, 'F-4')?.level).toBe('review');
  expect(flagOf({ sales: [[sale(49, { lag: 3 }), sale(5, { lag: 90 })]] }, 'F-4')?.level).toBe('look');
  expect(flagOf({ sales: [[sale(50, { lag: 3 }), sale(150, { lag: 90 })]] }, 'F-4')?.level).toBe('look');
});

test('F-4: how fast is too fast is a setting', () => {
  const sales = [[sale(9, { lag: 30 })]];
  expect(flagOf({ sales, settings: { instantSeconds: 29 } }, 'F-4')).toBeNull();
  expect(flagOf({ sales, settings: { instantSeconds: 30 } }, 'F-4')).toMatchObject({ size: 9 });
});

const mine = { code: 'SAVE10' };
const terms = [someTerms()];
/** Somebody whose clicks are told on every day, so that an empty time of the click means that there was none. */
const timed = [sale(60, { lag: 500 })];

test.each([
  ['ten of twenty with its code came without its click', [[sale(10, mine), sale(10, { ...mine, lag: 90 })], timed], true],
  ['nine of nine', [[sale(9, mine)], timed], false],
  ['ten of 21', [[sale(10, mine), sale(11, { ...mine, lag: 90 })], timed], false],
  ['on days on which no export tells clicks', [[sale(10, { ...mine, day: AS_OF - 70 })], [sale(3, { lag: 5 })]], false],
  ['where no export tells clicks at all', [[sale(30, mine)], [sale(60)]], false],
  ['another code', [[sale(30, { code: 'OTHER' })], timed], false],
  ['five booked to another partner', [[], [sale(5, mine)]], true],
  ['four booked to others', [[], [sale(2, mine)], [sale(2, mine)]], false],
  ['two and three booked to two others', [[], [sale(2, mine)], [sale(3, mine)]], true],
])('F-5: %s', (_name, sales, expected) => {
  expect(flagOf({ sales, terms }, 'F-5') !== null).toBe(expected);
  expect(flagOf({ sales, terms: [] }, 'F-5')).toBeNull();
});

test('F-5: a code is compared in capitals, and only while it is one partner’s', () => {
  const sales = [[], [sale(5, mine)]];
  expect(flagOf({ sales, terms: [someTerms({ code: ' save10 ' })] }, 'F-5')).not.toBeNull();
  expect(flagOf({ sales, terms: [...terms, someTerms({ account: accountOf('p00001') })] }, 'F-5')).toBeNull();
  expect(flagOf({ sales, terms: [someTerms({ account: null })] }, 'F-5')).toBeNull();
  expect(flagOf({ sales, terms: [someTerms({ to: AS_OF - 4 })] }, 'F-5')).toBeNull();
  expect(flagOf({ sales, terms: [someTerms({ from: AS_OF - 5, to: AS_OF - 1 })] }, 'F-5')).toMatchObject({ size: 5 });
});

test('F-5: a code that a message promised is that partner’s from the day on which it was sent', () => {
  const promisedOn = (today: Day) =>
    agreementOf({ account: accountOf('p00000'), template: 'exclusive-code', given: { code: 'save10' }, today });
  const sales = [[], [sale(5, mine)]];
  const flagAfter = (today: Day) => {
    const promised = promisedOn(today);
    if (promised?.kind !== 'terms') throw new Error('no terms');
    return flagOf({ sales, terms: [someTerms({ ...promised.content, account: accountOf('p00000') })] }, 'F-5');
  };
  expect(flagAfter(AS_OF - 30)).toMatchObject({ size: 5 });
  expect(flagAfter(AS_OF + 1)).toBeNull();
});

test('F-5: a code that two partners share is neither’s, so that its use by a third asks nobody', () => {
  const shared = [...terms, someTerms({ account: accountOf('p00001') })];
  const { accounts } = flaggedProgram({ sales: [[], [], [sale(9, mine)]], terms: shared });
  expect(accounts.flatMap(({ flags }) => flags)).toEqual([]);
});

test('F-5: a code that went on to another partner is the other’s from then on', () => {
  const handedOver = [someTerms({ to: AS_OF - 30 }), someTerms({ account: accountOf('p00001'), from: AS_OF - 29 })];
  expect(flagOf({ sales: [[], [sale(5, mine)]], terms: handedOver }, 'F-5')).toBeNull();
});

test.each([
  [
    'three of ten of one buyer',
    [sale(3, { buyer: 7n }), ...[1n, 2n, 3n, 4n, 5n, 6n, 8n].map((buyer) => sale(1, { buyer }))],
    true,
  ],
  ['three of eleven', [sale(3, { buyer: 7n }), ...[1n, 2n, 3n, 4n, 5n, 6n, 8n, 9n].map((buyer) => sale(1, { buyer }))], false],
  ['two of two', [sale(2, { buyer: 7n })], false],
  ['those without a buyer are nobody, and not the same', [sale(50), sale(1, { buyer: 1n })], false],
])('F-6: %s', (_name, sales, expected) => {
  expect(flagOf({ sales: [sales] }, 'F-6') !== null).toBe(expected);
});

/** Three partners that nothing is odd about: 2 % convert, half of the customers are new. */
const honest = Array.from({ length: 3 }, () => [
  sale(20, { site: 'blog.example', customer: 'new' }),
  sale(20, { site: 'blog.example', customer: 'known' }),
]);
const honestPartners: PartnerDraft[] = honest.map(() => ({
  cells: spread({ clicks: 2000, conversions: 40 }),
  website: 'https://blog.example',
}));
type Bidder = {
  readonly search?: number;
  readonly other?: number;
  readonly fresh?: number;
  readonly clicks?: number;
  readonly site?: string;
};
function bidding({ search = 10, other = 10, fresh = 5, clicks = 500, site = 'www.google.de' }: Bidder) {
  const all = search + other;
  const sales = Array.from({ length: all }, (_, i) =>
    sale(1, { day: AS_OF - i, site: i < search ? site : 'deals.example', customer: i < fresh ? 'new' : 'known' }),
  );
  return { sales: [sales, ...honest], partners: [{ cells: spread({ clicks, conversions: all }) }, ...honestPartners] };
}

test.each([
  ['half from search, twice the rate, half the new customers', {}, true],
  ['less than half from search', { search: 9, other: 11 }, false],
  ['less than twice the rate', { clicks: 501 }, false],
  ['more than half the new customers', { fresh: 6 }, false],
  ['nine with a known origin', { search: 9, other: 0, fresh: 0, clicks: 200 }, false],
  ['another search engine', { site: 'duckduckgo.com' }, true],
  ['a site that only sounds like one', { site: 'google.deals.example' }, false],
] satisfies [string, Bidder, boolean][])('F-7: %s', (_name, bidder, expected) => {
  expect(flagOf(bidding(bidder), 'F-7') !== null).toBe(expected);
});

const from = (site: string, repeat: number) => sale(repeat, { site });

test.each([
  ['three of ten from elsewhere', [from('ann.example.net', 7), from('other.test', 3)], {}, true],
  ['two of ten', [from('ann.example.net', 8), from('other.test', 2)], {}, false],
  ['nine of nine: too few', [from('other.test', 9)], {}, false],
  [
    'names below its own domain are its own',
    [from('m.shop.ann-site.de', 10)],
    { website: 'https://www.ann-site.de/blog' },
    false,
  ],
  ['the domain of its address is on file, too', [from('ann.dev', 10)], { email: 'me@ann.dev' }, false],
  ['a free mail address declares nothing', [from('gmail.com', 10)], { email: 'ann@gmail.com' }, true],
  ['a page on a network of pages is on that network', [from('l.instagram.com', 10)], { website: 'instagram.com/ann' }, false],
  ['without a website on file nothing was declared', [from('other.test', 10)], { website: null }, false],
  ['a website that is none', [from('other.test', 10)], { website: 'coming soon' }, false],
] as const)('F-8: %s', (_name, sales, change, expected) => {
  const partner = { website: 'https://ann.example.net', ...change };
  expect(flagOf({ sales: [sales], partners: [partner] }, 'F-8') !== null).toBe(expected);
});

test('F-8: names the sites that are used most, and what is on file', () => {
  const sales = [[from('b.test', 2), from('a.test', 2), from('c.test', 1), from('d.test', 5), from('ann.test', 4)]];
  expect(flagOf({ sales, partners: [{ website: 'ann.test' }] }, 'F-8')).toMatchObject({
    sentence: { facts: { count: 10, known: 14, sites: 4 } },
    evidence: [
      { facts: { domain: 'd.test', count: 5 } },
      { facts: { domain: 'a.test', count: 2 } },
      { facts: { domain: 'b.test', count: 2 } },
      { facts: { domains: 'ann.test' } },
      {},
    ],
  });
});

/** A hundred orders of others, each of another amount, over all hours of the day. */
const mixed = Array.from({ length: 100 }, (_, i) => sale(1, { revenue: 100_000 + i, hour: i % 24 }));
const varied = (count: number, hour?: number) =>
  Array.from({ length: count }, (_, i) => sale(1, { revenue: 900_000 + i, hour: hour ?? (i * 5) % 24 }));

test.each([
  ['four of ten of one amount', [sale(4, { revenue: 5_000 }), ...varied(6)], true],
  ['three of ten', [sale(3, { revenue: 5_000 }), ...varied(7)], false],
  ['nine of nine: too few', [sale(9, { revenue: 5_000 })], false],
  ['orders without an amount are not alike', [sale(30)], false],
  ['nor are those of nothing', [sale(30, { revenue: 0 })], false],
  ['by commission, where no export says the order value', [sale(10, { commission: 700 })], true],
])('F-9, amounts: %s', (_name, sales, expected) => {
  expect(flagOf({ sales: [sales, mixed] }, 'F-9') !== null).toBe(expected);
});

test('F-9: the price of a product that many buy is no sign', () => {
  const top = (count: number) => [sale(count, { revenue: 5_000 }), ...mixed.slice(count)];
  expect(flagOf({ sales: [[sale(20, { revenue: 5_000 })], top(4)] }, 'F-9')).not.toBeNull();
  expect(flagOf({ sales: [[sale(20, { revenue: 5_000 })], top(5)] }, 'F-9')).toBeNull();
});

test.each([
  ['twenty of forty in one hour', [...varied(20, 3), ...varied(20)], true],
  ['three of ten in one hour: chance does that', [...varied(3, 3), ...varied(7)], false],
  ['at no known time', varied(40).map((one) => ({ ...one, hour: null })), false],
])('F-9, hours: %s', (_name, sales, expected) => {
  expect(flagOf({ sales: [sales, mixed] }, 'F-9') !== null).toBe(expected);
});

test('F-9: an hour in which everybody sells is no sign', () => {
  const evening = mixed.map((one, i) => ({ ...one, hour: i % 2 === 0 ? 20 : (one.hour ?? 0) }));
  expect(flagOf({ sales: [[...varied(20, 20), ...varied(20)], evening] }, 'F-9')).toBeNull();
});

test('of every rule whose inputs no import carries it is said what would feed it', () => {
  expect(flaggedProgram({ partners: [{ joined: null }], coverage: {} }).blindFlags).toEqual([
    { flag: 'F-1', needs: 'clicks-and-conversions' },
    { flag: 'F-2', needs: 'clicks-and-conversions' },
    { flag: 'F-3', needs: 'reversals' },
    { flag: 'F-4', needs: 'click-time' },
    { flag: 'F-5', needs: 'code' },
    { flag: 'F-6', needs: 'buyer' },
    { flag: 'F-7', needs: 'referrer' },
    { flag: 'F-8', needs: 'referrer' },
    { flag: 'F-9', needs: 'orders' },
    { flag: 'F-10', needs: 'clicks-and-conversions' },
  ]);
  const rich = sale(1, { hour: 1, lag: 1, code: 'A', site: 'a.test', buyer: 1n, customer: 'new', revenue: 1 });
  expect(flaggedProgram({ sales: [[rich]] }).blindFlags).toEqual([{ flag: 'F-3', needs: 'reversals' }]);
  const noCustomer = flaggedProgram({ sales: [[sale(1, { site: 'a.test' })]], partners: [{ joined: null }] }).blindFlags;
  expect(noCustomer).toContainEqual({ flag: 'F-7', needs: 'customer' });
  expect(noCustomer).toContainEqual({ flag: 'F-10', needs: 'joined' });
});
