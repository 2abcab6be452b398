import type { Check, Prospect } from '../domain/book';
import { type Fit, fitOf } from '../domain/fit';
import type { AccountId, ProgramId } from '../domain/ids';
import { prospectAccount } from '../store/book-facts';
import type { TrellisDb } from '../store/db';

/** A prospect beside what was answered about it. `account`: its own until it joins, then the partner's. */
export type KnownProspect = { readonly prospect: Prospect; readonly account: AccountId; readonly fit: Fit };

/** Those of the programmes that were not removed, the newest first. */
export async function readProspects(db: TrellisDb, programs: readonly ProgramId[]): Promise<KnownProspect[]> {
  const all = await db.prospects.where('program').anyOf(programs).toArray();
  const live = all
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  const accounts = live.map((prospect) => prospect.joinedAs ?? prospectAccount(prospect));
  const checks = await db.checks.where('account').anyOf(accounts).toArray();
  const asked = new Map<AccountId, Check[]>();
  for (const check of checks) {
    if (check.deletedAt === null) asked.set(check.account, [...(asked.get(check.account) ?? []), check]);
  }
  return live.map((prospect, at) => {
    const account = accounts[at] ?? prospectAccount(prospect);
    return { prospect, account, fit: fitOf(asked.get(account) ?? []) };
  });
}
