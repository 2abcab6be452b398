import type { Reason } from '../domain/book';
import type { TouchOutcome } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { changeRecord, joinSteps, type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

export type ReasonFailure = WrongContent | 'no-such-touch';

/**
 * Notes why a partner is not active. With `outcome` also that the touch which brought the reason was answered, in one step.
 * Then recompute its programme: the newest reason decides the next action.
 * Fails: `no-such-touch` when the touch is not there or was with another partner; the rest as keepRecord.
 */
export async function noteReason(
  db: TrellisDb,
  reason: Content<Reason>,
  { outcome, at = now() }: { readonly outcome?: TouchOutcome; readonly at?: number } = {},
): Promise<Result<Kept<Reason>, ReasonFailure>> {
  return db.transaction('rw', ['reasons', 'touches'], async () => {
    const { touch } = reason;
    const found = touch === null ? undefined : await db.touches.get(touch);
    const isThere = found?.deletedAt === null && found.account === reason.account;
    if (touch !== null && !isThere) return fail('no-such-touch', touch);
    const kept = await keepRecord(db, 'reasons', reason, { at });
    if (!kept.ok || touch === null || outcome === undefined) return kept;
    const answered = await changeRecord(db, 'touches', { id: touch, change: { outcome }, at });
    if (!answered.ok) return fail('no-such-touch', touch);
    return ok({ record: kept.value.record, step: joinSteps(kept.value.step, answered.value.step) });
  });
}
