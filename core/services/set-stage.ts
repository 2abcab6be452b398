import type { AccountId } from '../domain/ids';
import type { StageOverride } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { putRecord, removeRecord } from '../store/records';
import { changeRecord, type Kept } from './keep-record';
import type { WrongContent } from './refuse-content';

/** `holdsAfterEnd`: set though the network has ended the partnership. */
export type StageByHand = Pick<StageOverride, 'stage' | 'reason' | 'until' | 'holdsAfterEnd'>;

/** Sets an account's stage by hand. `until` null: until the user changes it. Then recompute its programme. */
export async function setStage(
  db: TrellisDb,
  account: AccountId,
  { stage, reason, until, holdsAfterEnd = false }: StageByHand,
  at = now(),
): Promise<StageOverride> {
  return putRecord(db, 'overrides', { id: account, at, content: { account, stage, reason, until, holdsAfterEnd } });
}

/** Asked after the network has ended the partnership: the stage set by hand is to hold. Then recompute its programme. */
export async function keepStageAfterEnd(
  db: TrellisDb,
  account: AccountId,
  at = now(),
): Promise<Result<Kept<StageOverride>, WrongContent | 'not-found'>> {
  return changeRecord(db, 'overrides', { id: account, change: { holdsAfterEnd: true }, at });
}

/** Back to what the rules say. Then recompute its programme. */
export async function clearStage(db: TrellisDb, account: AccountId, at = now()): Promise<Result<null, 'not-found'>> {
  const removed = await removeRecord(db, 'overrides', { id: account, at });
  return removed.ok ? ok(null) : fail(removed.reason, account);
}
