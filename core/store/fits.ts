import { type Fit, fitOf } from '../domain/fit';
import type { AccountId } from '../domain/ids';
import { prospectAccount } from './book-facts';
import { readChecks } from './checks';
import type { TrellisDb } from './db';

/** What was answered about each of the accounts; of some nobody has asked anything. */
export async function readFits(db: TrellisDb, accounts: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Fit>> {
  const asked = await readChecks(db, accounts);
  return new Map(accounts.map((account) => [account, fitOf(asked.get(account) ?? [])]));
}

/** Of all prospects that have not joined, in all programmes. */
export async function readFitsOfProspects(db: TrellisDb): Promise<ReadonlyMap<AccountId, Fit>> {
  const waiting = (await db.prospects.toArray()).filter(({ deletedAt, joinedAs }) => deletedAt === null && joinedAs === null);
  return readFits(db, waiting.map(prospectAccount));
}
