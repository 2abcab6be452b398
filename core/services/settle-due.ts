import type { Day } from '../domain/day';
import type { Due } from '../domain/due';
import type { SeriesRun } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { changeRecord, dropRecord, type Kept, type Step, undoStep } from './keep-record';
import { type LoggedSent, logSent, takeBackSent } from './log-sent';

/** How to take it back. A contact that was logged has a suggestion to set right, too. */
export type Settled = { readonly step: Step } | { readonly sent: LoggedSent };
/** It was removed or done meanwhile, in another tab; or nothing of the kind can be done with it here. */
export type SettleFailure = 'gone' | 'not-possible';

type Settling = { readonly today: Day; readonly at?: number };

/**
 * It was done: a follow-up is over, a draft is logged as sent, a step of a series is taken. Of a newsletter its own page says to
 * whom it went.
 */
export async function doneDue(db: TrellisDb, due: Due, { today, at = now() }: Settling): Promise<Result<Settled, SettleFailure>> {
  switch (due.kind) {
    case 'follow-up':
      return settled(await changeRecord(db, 'touches', { id: due.id, change: { followUp: null }, at }));
    case 'draft':
      return sendDraft(db, due, { today, at });
    case 'series-step':
      return changeRun(db, due.id, at, () => ({ done: stepOf(due) + 1 }));
    case 'newsletter':
      return fail('not-possible', due.kind);
    default:
      return due.kind satisfies never;
  }
}

/** To another day; the rest of a series moves with its step. */
export async function moveDue(db: TrellisDb, due: Due, to: Day, at = now()): Promise<Result<Settled, SettleFailure>> {
  switch (due.kind) {
    case 'follow-up':
      return settled(await changeRecord(db, 'touches', { id: due.id, change: { followUp: to }, at }));
    case 'draft':
      return settled(await changeRecord(db, 'drafts', { id: due.id, change: { planned: to }, at }));
    case 'newsletter':
      return settled(await changeRecord(db, 'newsletters', { id: due.id, change: { planned: to }, at }));
    case 'series-step':
      // What was sent before the new start would count no more: that it is behind the partner is said outright.
      return changeRun(db, due.id, at, ({ from }) => ({ from: from + to - due.day, done: stepOf(due) }));
    default:
      return due.kind satisfies never;
  }
}

/** Given up. A draft is thrown away, a newsletter stays without a day, a partner leaves its series; a contact stays in the log. */
export async function dropDue(db: TrellisDb, due: Due, { today, at = now() }: Settling): Promise<Result<Settled, SettleFailure>> {
  switch (due.kind) {
    case 'follow-up':
      return settled(await changeRecord(db, 'touches', { id: due.id, change: { followUp: null }, at }));
    case 'draft':
      return settled(await dropRecord(db, 'drafts', { id: due.id, at }));
    case 'newsletter':
      return settled(await changeRecord(db, 'newsletters', { id: due.id, change: { planned: null }, at }));
    case 'series-step':
      return changeRun(db, due.id, at, () => ({ ended: { day: today, why: 'taken-out' } }));
    default:
      return due.kind satisfies never;
  }
}

export async function undoSettled(db: TrellisDb, done: Settled, at = now()): Promise<void> {
  if ('sent' in done) await takeBackSent(db, done.sent, at);
  else await undoStep(db, done.step, at);
}

async function sendDraft(db: TrellisDb, { id }: Due, { today, at }: Required<Settling>): Promise<Result<Settled, SettleFailure>> {
  const draft = await db.drafts.get(id);
  if (!draft || draft.deletedAt !== null) return fail('gone', id);
  const { account, play, subject, message, template, language } = draft;
  // Kept drafts were looked through by their user, and are pasted where they were planned for.
  const made = { template, language, isEdited: true };
  const sent = { account, play, channel: 'network', subject, message, followUp: null, day: today, made } as const;
  return ok({ sent: await logSent(db, sent, at) });
}

async function changeRun(
  db: TrellisDb,
  id: string,
  at: number,
  changeOf: (run: SeriesRun) => Partial<SeriesRun>,
): Promise<Result<Settled, SettleFailure>> {
  const run = await db.seriesRuns.get(id);
  if (!run || run.deletedAt !== null || run.ended !== null) return fail('gone', id);
  return settled(await changeRecord(db, 'seriesRuns', { id, change: changeOf(run), at }));
}

const stepOf = ({ step }: Due): number => step?.done ?? 0;

const settled = (kept: Result<Pick<Kept<never>, 'step'>, string>): Result<Settled, SettleFailure> =>
  kept.ok ? ok({ step: kept.value.step }) : fail(kept.reason === 'not-found' ? 'gone' : 'not-possible', kept.detail);
