import type { Check } from '../domain/book';
import { type Fit, fitOf } from '../domain/fit';
import type { AccountId } from '../domain/ids';
import { prospectAccount } from './book-facts';
import type { TrellisDb } from './db';

/** What was answered about each of the accounts; of some nobody has asked anything. */
export async function readFits(db: TrellisDb, accounts: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Fit>> {
  const checks = accounts.length === 0 ? [] : await db.checks.where('account').anyOf(accounts).toArray();
  const asked = new Map<AccountId, Check[]>();
  for (const check of checks) {
    if (check.deletedAt === null) asked.set(check.account, [...(asked.get(check.account) ?? []), check]);
  }
  return new Map(accounts.map((account) => [account, fitOf(asked.get(account) ?? [])]));
}

/** Of all prospects that have not joined, in all programmes. */
export async function readFitsOfProspects(db: TrellisDb): Promise<ReadonlyMap<AccountId, Fit>> {
  const waiting = (await db.prospects.toArray()).filter(({ deletedAt, joinedAs }) => deletedAt === null && joinedAs === null);
  return readFits(db, waiting.map(prospectAccount));
}
