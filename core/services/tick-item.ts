import type { Check, CheckList } from '../domain/book';
import type { AccountId } from '../domain/ids';
import type { Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { dropRecord, type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

/** Answers one item of a partner's list. Then recompute its programme. Fails as keepRecord: an item that the list does not have. */
export async function tickItem(db: TrellisDb, check: Content<Check>, at = now()): Promise<Result<Kept<Check>, WrongContent>> {
  return keepRecord(db, 'checks', check, { id: checkId(check.account, check.list, check.item), at });
}

/** Not answered again, which is not "no". */
export async function untickItem(
  db: TrellisDb,
  { account, list, item }: Pick<Check, 'account' | 'list' | 'item'>,
  at = now(),
): Promise<Result<Kept<Check>, 'not-found'>> {
  return dropRecord(db, 'checks', { id: checkId(account, list, item), at });
}

/** Natural key of an answer. */
export const checkId = (account: AccountId, list: CheckList, item: string) => `${account}|${list}|${item}`;
