import type { Reason } from '../domain/book';
import type { Day } from '../domain/day';
import type { EffectsRecord } from '../domain/effects';
import { type AccountId, parseAccountId } from '../domain/ids';
import type { Touch } from '../domain/records';
import type { TrellisDb } from '../store/db';
import { readEffects } from '../store/effects';
import { readProgramDetail } from '../store/published';
import { listTouches } from '../store/records';

/** What was said with one partner, and what came of it. */
export type Contacts = {
  /** Newest first. */
  readonly touches: readonly Touch[];
  /** Newest first. */
  readonly reasons: readonly Reason[];
  /** What was measured last of its programme; null: nothing yet. */
  readonly effects: EffectsRecord | null;
  /** Last day that the programme is judged by; null: it is not. */
  readonly asOf: Day | null;
};

export async function readContacts(db: TrellisDb, account: AccountId): Promise<Contacts> {
  const parts = parseAccountId(account);
  const program = parts.ok ? parts.value.program : null;
  const [touches, reasons, effects, detail] = await Promise.all([
    listTouches(db, account),
    db.reasons.where('account').equals(account).toArray(),
    program === null ? null : readEffects(db, program),
    program === null ? null : readProgramDetail(db, program),
  ]);
  return {
    touches,
    reasons: reasons.filter(({ deletedAt }) => deletedAt === null).sort(newestFirst),
    effects,
    asOf: detail?.asOf ?? null,
  };
}

const newestFirst = (a: Reason, b: Reason) => b.day - a.day || (a.id < b.id ? 1 : -1);
