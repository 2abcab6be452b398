import type { Check } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { Result } from '../domain/result';
import type { ScreeningAnswer, ScreeningItem } from '../domain/screening';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { changeRecord, type Kept } from './keep-record';
import type { WrongContent } from './refuse-content';
import { checkId, tickItem, untickItem } from './tick-item';

type Asked = { readonly account: AccountId; readonly item: ScreeningItem };

/** Answers one item of the screening, or (null) takes the answer back; a note stays as long as there is an answer. Then recompute its programme. */
export async function answerScreening(
  db: TrellisDb,
  { account, item, answer }: Asked & { readonly answer: ScreeningAnswer | null },
  { day, at = now() }: { readonly day: Day; readonly at?: number },
): Promise<Result<Kept<Check>, WrongContent | 'not-found'>> {
  const asked = { account, list: 'screening', item } as const;
  if (answer === null) return untickItem(db, asked, at);
  return db.transaction('rw', 'checks', async () => {
    const id = checkId(account, 'screening', item);
    const before = await db.checks.get(id);
    if (before?.deletedAt === null) return changeRecord(db, 'checks', { id, change: { state: answer, day }, at });
    return tickItem(db, { ...asked, state: answer, day, note: '' }, at);
  });
}

/** A note beside an answer. Fails `not-found` where the item is not answered. */
export async function noteScreening(
  db: TrellisDb,
  { account, item, note }: Asked & { readonly note: string },
  at = now(),
): Promise<Result<Kept<Check>, WrongContent | 'not-found'>> {
  return changeRecord(db, 'checks', { id: checkId(account, 'screening', item), change: { note }, at });
}
