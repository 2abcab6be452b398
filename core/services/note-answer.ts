import type { ReasonCode } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { Channel, Touch, TouchOutcome } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { changeRecord, joinSteps, keepRecord, type Step } from './keep-record';
import { noteReason } from './note-reason';
import type { WrongContent } from './refuse-content';

export type Answer = {
  readonly outcome: TouchOutcome;
  /** Why they are not active, where they said it. */
  readonly reason: ReasonCode | null;
  /** In their words or the user's. */
  readonly note: string;
  readonly followUp: Day | null;
  /** On the user's own calendar. */
  readonly day: Day;
};

export type AnswerFailure = WrongContent | 'no-such-touch';

/**
 * Notes what became of a contact. A note without a reason is kept as a message that came in by the same channel: it is one. Then
 * recompute the partner's programmes (the newest reason decides the next action) and plan the reminders.
 */
export async function noteAnswer(
  db: TrellisDb,
  touch: Pick<Touch, 'id' | 'account' | 'channel'>,
  { outcome, reason, note, followUp, day }: Answer,
  at = now(),
): Promise<Result<{ readonly step: Step }, AnswerFailure>> {
  const { id, account, channel } = touch;
  return db.transaction('rw', ['reasons', 'touches'], async () => {
    const found = await db.touches.get(id);
    if (found?.deletedAt !== null || found.account !== account) return fail('no-such-touch', id);
    // First what can be refused: then nothing of it is kept.
    const said = await keepSaid(db, { account, channel, reason, note, day, touch: id }, at);
    if (!said.ok) return said;
    const changed = await changeRecord(db, 'touches', { id, change: { outcome, followUp }, at });
    if (!changed.ok) throw new Error(`${changed.reason} ${changed.detail}`); // ends the transaction: nothing is kept
    return ok({ step: joinSteps(said.value.step, changed.value.step) });
  });
}

/**
 * Logs a contact that was made or came in, with the reason that it brought. Then as noteAnswer. A reason that can't be kept is refused
 * with the contact: what it says is part of it.
 */
export async function noteContact(
  db: TrellisDb,
  { reason, ...content }: Content<Touch> & { readonly reason: ReasonCode | null },
  at = now(),
): Promise<Result<{ readonly step: Step }, AnswerFailure>> {
  return db.transaction('rw', ['reasons', 'touches'], async () => {
    const kept = await keepRecord(db, 'touches', content, { at });
    if (!kept.ok || reason === null) return kept;
    const { record, step } = kept.value;
    const { account, day, message } = record;
    const noted = await noteReason(db, { account, code: reason, day, note: message, touch: record.id }, { at });
    if (!noted.ok) throw new Error(`${noted.reason} ${noted.detail}`); // ends the transaction: nothing is kept
    return ok({ step: joinSteps(step, noted.value.step) });
  });
}

type Said = {
  readonly account: AccountId;
  readonly channel: Channel;
  readonly reason: ReasonCode | null;
  readonly note: string;
  readonly day: Day;
  readonly touch: string;
};

async function keepSaid(
  db: TrellisDb,
  { account, channel, reason, note, day, touch }: Said,
  at: number,
): Promise<Result<{ readonly step: Step }, AnswerFailure>> {
  if (reason !== null) return noteReason(db, { account, code: reason, day, note, touch }, { at });
  if (note.trim() === '') return ok({ step: { before: [] } });
  const said = { account, channel, day, message: note, subject: '', play: null, outcome: null, followUp: null } as const;
  return noteContact(db, { ...said, direction: 'in', reason: null }, at);
}
