import { expect, test } from 'vitest';
import type { Offer } from '@/core/domain/book';
import { isMeantFor, liveOffers, type OfferAudience } from '@/core/domain/offers';
import { anOffer } from '../../fixtures/situation-makers';

const TODAY = 20_000;
const CREATOR: OfferAudience = { type: 'creator', segments: ['S-11'], ownSegments: ['mine'] };

test.each<[string, Partial<Offer>, boolean]>([
  ['for everybody', { types: [], segment: null }, true],
  ['for its type', { types: ['coupon', 'creator'], segment: null }, true],
  ['for another type', { types: ['coupon'], segment: null }, false],
  ['for a built-in segment that it is in', { types: [], segment: 'S-11' }, true],
  ['for a segment of the user’s own that it is in', { types: [], segment: 'mine' }, true],
  ['for a segment that it is not in', { types: [], segment: 'S-12' }, false],
  ['for its type, in a segment that it is not in', { types: ['creator'], segment: 'S-12' }, false],
])('an offer %s', (_what, offer, expected) => {
  expect(isMeantFor(anOffer(offer), CREATOR)).toBe(expected);
});

test('an offer for some types is not for a partner of no known type', () => {
  expect(isMeantFor(anOffer({ types: ['creator'] }), { ...CREATOR, type: null })).toBe(false);
});

test('offers that are on, the first to end first', () => {
  const offers = [
    anOffer({ id: 'open', from: TODAY - 1, to: null }),
    anOffer({ id: 'late', from: TODAY - 1, to: TODAY + 9 }),
    anOffer({ id: 'today', from: TODAY, to: TODAY }),
    anOffer({ id: 'over', from: TODAY - 9, to: TODAY - 1 }),
    anOffer({ id: 'to come', from: TODAY + 1, to: null }),
  ];
  expect(liveOffers(offers, TODAY).map(({ id }) => id)).toEqual(['today', 'late', 'open']);
});
