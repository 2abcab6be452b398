import type { Touch } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { type Content, putRecord, removeRecord } from '../store/records';

/** Notes a contact that was made. Then recompute its programme: cooldowns and the relationship follow from it. */
export async function logTouch(db: TrellisDb, touch: Content<Touch>, at = now()): Promise<Touch> {
  return putRecord(db, 'touches', { id: crypto.randomUUID(), at, content: touch });
}

/** Takes a note back. */
export async function removeTouch(db: TrellisDb, id: string, at = now()): Promise<Result<null, 'not-found'>> {
  const removed = await removeRecord(db, 'touches', { id, at });
  return removed.ok ? ok(null) : fail(removed.reason, id);
}
