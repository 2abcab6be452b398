import type { AccountId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { readSession, writeSession } from '../platform/session';
import type { TrellisDb } from '../store/db';
import { type Decided, decideAction, undoDecision } from './decide-action';

export type CardDecision = {
  readonly account: AccountId;
  readonly play: string;
  /** `open`: takes the last decision of a card back. */
  readonly state: 'done' | 'snoozed' | 'dismissed' | 'open';
};

/**
 * What the user decided on a card. What stood before is kept while the browser runs, so that "undo" works though the background
 * sleeps in between; decisions that were made elsewhere can't be taken back from a page.
 * Fails: `not-suggested` when the play is not among the account's next actions, or nothing is there to be taken back.
 */
export async function decideOnCard(
  db: TrellisDb,
  { account, play, state }: CardDecision,
): Promise<Result<null, 'not-suggested'>> {
  const key = `decided:${account}|${play}`;
  if (state === 'open') {
    const kept = (await readSession(key)) as Decided | null | undefined;
    if (!kept) return fail('not-suggested', play);
    const undone = await undoDecision(db, account, play, kept);
    await writeSession(key, null);
    return undone.ok ? ok(null) : fail('not-suggested', play);
  }
  const decided = await decideAction(db, account, play, state);
  if (!decided.ok) return fail(decided.reason, decided.detail);
  await writeSession(key, decided.value);
  return ok(null);
}
