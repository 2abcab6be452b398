import type { Prospect } from '../domain/book';
import { type Fit, fitOf } from '../domain/fit';
import type { AccountId, ProgramId } from '../domain/ids';
import { prospectAccount } from '../store/book-facts';
import type { TrellisDb } from '../store/db';
import { readFits } from '../store/fits';

/** A prospect beside what was answered about it. `account`: its own until it joins, then the partner's. */
export type KnownProspect = { readonly prospect: Prospect; readonly account: AccountId; readonly fit: Fit };

/** Those of the programmes that were not removed, the newest first. */
export async function readProspects(db: TrellisDb, programs: readonly ProgramId[]): Promise<KnownProspect[]> {
  const all = await db.prospects.where('program').anyOf(programs).toArray();
  const live = all
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  const accounts = live.map((prospect) => prospect.joinedAs ?? prospectAccount(prospect));
  const fits = await readFits(db, accounts);
  return live.map((prospect, at) => {
    const account = accounts[at] ?? prospectAccount(prospect);
    return { prospect, account, fit: fits.get(account) ?? fitOf([]) };
  });
}
