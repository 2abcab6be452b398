import type { Asset, AssetKind } from './book';
import type { Day } from './day';

/** Days for which material is fresh. Sources: plays A-22 (links, creatives) and A-23 (catalogues). */
export const CREATIVE_DAYS = 90;
export const LINK_DAYS = 365;
export const CATALOGUE_DAYS = 30;
/** Days that a partner may wait for a word on its own creative. Source: play A-24. */
export const REVIEW_DAYS = 3;

/** Null: its age says nothing. Samples do not age, and a feed is checked where it runs (play A-30). */
const LASTS: Readonly<Record<AssetKind, number | null>> = {
  link: LINK_DAYS,
  banner: CREATIVE_DAYS,
  copy: CREATIVE_DAYS,
  photo: CREATIVE_DAYS,
  video: CREATIVE_DAYS,
  social: CREATIVE_DAYS,
  catalogue: CATALOGUE_DAYS,
  sample: null,
  feed: null,
};

/** The first day on which it is older than it should be; null: it never is. A partner's own creative is not ours to renew. */
export function renewalDay({ kind, updated, review }: Pick<Asset, 'kind' | 'updated' | 'review'>): Day | null {
  const lasts = LASTS[kind];
  return lasts === null || review !== null ? null : updated + lasts + 1;
}

export function isToRenew(asset: Pick<Asset, 'kind' | 'updated' | 'review'>, today: Day): boolean {
  const day = renewalDay(asset);
  return day !== null && day <= today;
}
