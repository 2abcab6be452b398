import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { Stage } from '../domain/partner';
import type { StageOverride } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { putRecord, removeRecord } from '../store/records';

/** Sets an account's stage by hand. `until` null: until the user changes it. Then recompute its programme. */
export async function setStage(
  db: TrellisDb,
  account: AccountId,
  stage: Stage,
  reason: string,
  until: Day | null,
  at = now(),
): Promise<StageOverride> {
  return putRecord(db, 'overrides', { id: account, at, content: { account, stage, reason, until } });
}

/** Back to what the rules say. Then recompute its programme. */
export async function clearStage(db: TrellisDb, account: AccountId, at = now()): Promise<Result<null, 'not-found'>> {
  const removed = await removeRecord(db, 'overrides', { id: account, at });
  return removed.ok ? ok(null) : fail(removed.reason, account);
}
