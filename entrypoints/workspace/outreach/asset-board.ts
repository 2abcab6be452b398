import { isToRenew, renewalDay } from '@/core/domain/asset-age';
import type { Asset } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';

/** `theirs`: creatives of partners, on their way through approval. */
export const ASSET_PARTS = ['renew', 'theirs', 'fresh'] as const;
export type AssetPart = (typeof ASSET_PARTS)[number];

const REVIEW_ORDER = { submitted: 0, changes: 1, approved: 2 } as const;

/** What is to be renewed, the longest overdue first; what waits for a word, the oldest first; the rest by when it will be due. */
export function boardOfAssets(assets: readonly Asset[], today: Day): Readonly<Record<AssetPart, readonly Asset[]>> {
  const byDay = (a: Asset, b: Asset) => dayOf(a) - dayOf(b) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
  const stateOf = ({ review }: Asset) => (review === null ? 0 : REVIEW_ORDER[review.state]);
  return {
    renew: assets.filter((asset) => isToRenew(asset, today)).sort(byDay),
    theirs: assets.filter(({ review }) => review !== null).sort((a, b) => stateOf(a) - stateOf(b) || byDay(a, b)),
    fresh: assets.filter((asset) => asset.review === null && !isToRenew(asset, today)).sort(byDay),
  };
}

/** What never grows old comes last. */
const dayOf = (asset: Asset): Day => asset.review?.day ?? renewalDay(asset) ?? Number.MAX_SAFE_INTEGER;
