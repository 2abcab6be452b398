// Which offers are for whom, and when.
import type { Offer } from './book';
import type { Day } from './day';
import type { PartnerType } from './partner';

/** Of a partner, what decides whether an offer is meant for it: its type, and the ids of the segments that it is in. */
export type OfferAudience = {
  readonly type: PartnerType | null;
  readonly segments: readonly string[];
  readonly ownSegments: readonly string[];
};

/** Offers that are on, the first to end first. */
export function liveOffers(offers: readonly Offer[], today: Day): Offer[] {
  return offers
    .filter(({ from, to }) => from <= today && (to === null || to >= today))
    .sort((a, b) => (a.to ?? Number.POSITIVE_INFINITY) - (b.to ?? Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : 1));
}

/** An offer for some types is not for a partner whose type nobody knows. */
export function isMeantFor({ types, segment }: Offer, { type, segments, ownSegments }: OfferAudience): boolean {
  if (types.length > 0 && (type === null || !types.includes(type))) return false;
  return segment === null || segments.includes(segment) || ownSegments.includes(segment);
}
