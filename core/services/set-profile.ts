import { BLANK_PROFILE, type Profile } from '../domain/book';
import type { AccountId } from '../domain/ids';
import { fail, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { type Content, contentOf } from '../store/records';
import { type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

export type ProfileChange = Partial<Omit<Content<Profile>, 'account'>>;

/**
 * Changes some of what is known of a partner. Then recompute its programme.
 * Fails as keepRecord, `referredBy` also for the partner itself: nobody brings itself.
 */
export async function setProfile(
  db: TrellisDb,
  account: AccountId,
  change: ProfileChange,
  at = now(),
): Promise<Result<Kept<Profile>, WrongContent>> {
  if (change.referredBy === account) return fail('not-possible', 'referredBy');
  return db.transaction('rw', 'profiles', async () => {
    const known = await db.profiles.get(account);
    const before = known?.deletedAt === null ? contentOf(known) : { account, ...BLANK_PROFILE };
    return keepRecord(db, 'profiles', { ...before, ...change }, { id: account, at });
  });
}
