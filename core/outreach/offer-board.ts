import { OFFER_KINDS, type Offer } from '../domain/book';
import type { Day } from '../domain/day';
import { type Phase, phaseOf } from './phase';

/** From so many days before its end on, an offer (or a term) ends soon. */
export const SOON_DAYS = 7;

/** Days left after `today`, 0 on the last one; null: no end, or not soon. */
export function endsIn(
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
  today: Day,
  soon = SOON_DAYS,
): number | null {
  if (to === null || to < today || (from !== null && from > today)) return null;
  return to - today <= soon ? to - today : null;
}

export type Board = { readonly [Part in Phase]: readonly Offer[] };

/** What is on, with what ends first at the top; what comes, the next first; what is over, the latest first. */
export function boardOf(offers: readonly Offer[], today: Day): Board {
  const part = (phase: Phase) => offers.filter((offer) => phaseOf(offer, today) === phase);
  const end = ({ to }: Offer) => to ?? Number.POSITIVE_INFINITY;
  return {
    live: part('live').sort((a, b) => compare(end(a), end(b)) || byKind(a, b)),
    coming: part('coming').sort((a, b) => a.from - b.from || byKind(a, b)),
    past: part('past').sort((a, b) => compare(end(b), end(a)) || byKind(a, b)),
  };
}

/** Infinity less itself is no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
const byKind = (a: Offer, b: Offer) => OFFER_KINDS.indexOf(a.kind) - OFFER_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
