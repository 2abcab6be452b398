import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { DraftLanguage } from '../domain/outreach';
import type { Channel, Touch } from '../domain/records';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { readAccountDetail } from '../store/published';
import { type Decided, decideAction, undoDecision } from './decide-action';
import { describeTouch } from './describe-touch';
import { noteInvitation } from './keep-prospects';
import { dropRecord, joinSteps, type Step, undoStep } from './keep-record';
import { logTouch } from './log-touch';

export type SentMessage = {
  readonly account: AccountId;
  readonly play: string | null;
  readonly channel: Channel;
  readonly subject: string;
  readonly message: string;
  readonly followUp: Day | null;
  /** On the user's own calendar. */
  readonly day: Day;
  /** What it was made from; absent: written by hand. */
  readonly made?: { readonly template: string; readonly language: DraftLanguage; readonly isEdited: boolean } | undefined;
};

/** What to hand to takeBackSent. `decided`: how the suggestion stood before; null where the play was not suggested. */
export type LoggedSent = { readonly touch: Touch; readonly decided: Decided | null; readonly step: Step };

/** Of a draft that is kept: one for each account and play. */
export const draftId = (account: AccountId, play: string | null): string => `${account}|${play ?? ''}`;

/**
 * Notes that a message went out: the touch with how the partner stood then and when to measure, the suggestion that it answers as
 * done, the draft that was kept for it as used up, and a prospect as invited when it was the invitation. Then recompute the partner's programmes, and plan the reminders.
 */
export async function logSent(db: TrellisDb, { made, ...sent }: SentMessage, at = now()): Promise<LoggedSent> {
  const { account, play } = sent;
  const state = await describeTouch(db, account, play);
  const touch = await logTouch(db, { ...sent, direction: 'out', outcome: null, ...state, ...made }, at);
  const detail = await readAccountDetail(db, account);
  const isOpen = detail?.actions.some((action) => action.play === play && action.state !== 'done') ?? false;
  const decided = play !== null && isOpen ? await decideAction(db, account, play, 'done', { at }) : null;
  const used = await dropRecord(db, 'drafts', { id: draftId(account, play), at });
  const invited = play === 'A-01' ? await noteInvitation(db, account, sent.day, at) : { before: [] };
  const step = joinSteps({ before: [{ table: 'touches', id: touch.id, fields: null }] }, invited);
  return { touch, decided: decided?.ok ? decided.value : null, step: used.ok ? joinSteps(step, used.value.step) : step };
}

/** As if it had never been logged: the suggestion stands again, and so does the draft. */
export async function takeBackSent(db: TrellisDb, { touch, decided, step }: LoggedSent, at = now()): Promise<void> {
  await undoStep(db, step, at);
  if (decided && touch.play !== null) await undoDecision(db, touch.account, touch.play, decided, at);
}
