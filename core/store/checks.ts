import type { Check } from '../domain/book';
import { byAccount } from '../domain/by-account';
import type { AccountId } from '../domain/ids';
import type { TrellisDb } from './db';

/** What was answered about each of the accounts, in any list; who is not in the map was not asked about. */
export async function readChecks(
  db: TrellisDb,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, readonly Check[]>> {
  const checks = accounts.length === 0 ? [] : await db.checks.where('account').anyOf(accounts).toArray();
  return byAccount(checks.filter(({ deletedAt }) => deletedAt === null));
}
