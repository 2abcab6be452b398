import type { Asset } from '../domain/book';
import type { Day } from '../domain/day';
import { fail, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { changeRecord, type Kept } from './keep-record';
import type { WrongContent } from './refuse-content';

export type ReviewState = NonNullable<Asset['review']>['state'];

/** What may follow: what was approved is not taken back, and what waits for changes comes in anew. */
export const NEXT_REVIEWS: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  submitted: ['approved', 'changes'],
  changes: ['submitted', 'approved'],
  approved: ['submitted'],
};

/**
 * Moves a partner's own creative on through its approval. Then recompute its programme.
 * Fails: `not-in-review` for material of ours; `not-next` when the state can't follow the one it has; the rest as changeRecord.
 */
export async function reviewAsset(
  db: TrellisDb,
  id: string,
  { state, day, at = now() }: { readonly state: ReviewState; readonly day: Day; readonly at?: number },
): Promise<Result<Kept<Asset>, WrongContent | 'not-found' | 'not-in-review' | 'not-next'>> {
  return db.transaction('rw', 'assets', async () => {
    const asset = await db.assets.get(id);
    if (asset?.deletedAt === null && asset.review === null) return fail('not-in-review', id);
    if (asset?.review && !NEXT_REVIEWS[asset.review.state].includes(state)) return fail('not-next', state);
    return changeRecord(db, 'assets', { id, change: { review: { state, day } }, at });
  });
}

/** The material was made anew or looked through on this day: its age counts from it. */
export async function renewAsset(
  db: TrellisDb,
  id: string,
  day: Day,
  at = now(),
): Promise<Result<Kept<Asset>, WrongContent | 'not-found'>> {
  return changeRecord(db, 'assets', { id, change: { updated: day }, at });
}
