import type { FlagDecision, FlagId } from '../domain/book';
import { type AccountId, parseAccountId } from '../domain/ids';
import { fail, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { readAccountDetail, readProgramDetail } from '../store/published';
import { type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

/**
 * Writes what the user decided of a quality flag, with the day of the data and the size of the evidence: the flag is silent until
 * there is more of it. Then recompute its programme. Fails: `not-flagged` when the partner has no such flag now; the rest as keepRecord.
 */
export async function decideFlag(
  db: TrellisDb,
  account: AccountId,
  flag: FlagId,
  { decision, note = '', at = now() }: Pick<FlagDecision, 'decision'> & { readonly note?: string; readonly at?: number },
): Promise<Result<Kept<FlagDecision>, WrongContent | 'not-flagged'>> {
  return db.transaction('rw', ['flagDecisions', 'details', 'programDetails'], async () => {
    const parts = parseAccountId(account);
    const program = parts.ok ? await readProgramDetail(db, parts.value.program) : null;
    const found = (await readAccountDetail(db, account))?.insight.flags.find(({ id }) => id === flag);
    if (!program || !found) return fail('not-flagged', flag);
    const content = { account, flag, decision, day: program.asOf, evidence: found.size, note };
    return keepRecord(db, 'flagDecisions', content, { id: `${account}|${flag}`, at });
  });
}
