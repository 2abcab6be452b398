import type { ProgramId } from '../domain/ids';
import type { PageAccount } from '../domain/page';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { listPrograms, patchRecord } from '../store/records';

/** `by`: what says that a page is of this account (PageAccount). */
type Account = Pick<PageAccount, 'account' | 'by'>;

/**
 * Says which dashboard account a programme is about: badges show nowhere else.
 * Fails: `taken` when another programme of the network is bound to it already. An account that no address names (a host, what the
 * page shows) may be several programmes': there the partners on the page say each time which of them it is.
 */
export async function bindAccount(
  db: TrellisDb,
  program: ProgramId,
  { account, by }: Account,
  at = now(),
): Promise<Result<null, 'not-found' | 'taken'>> {
  return db.transaction('rw', db.programs, async () => {
    const programs = await listPrograms(db);
    const own = programs.find(({ id }) => id === program);
    if (!own) return fail('not-found', program);
    const isTaken = programs.some(({ id, network, boundTo }) => id !== program && network === own.network && boundTo === account);
    if (isTaken && by === 'address') return fail('taken', account);
    await patchRecord(db, 'programs', { id: program, at, change: { boundTo: account } });
    return ok(null);
  });
}

export async function unbindAccount(db: TrellisDb, program: ProgramId, at = now()): Promise<Result<null, 'not-found'>> {
  const changed = await patchRecord(db, 'programs', { id: program, at, change: { boundTo: null } });
  return changed.ok ? ok(null) : fail(changed.reason, program);
}
