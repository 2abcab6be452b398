import type { Day } from '@/core/domain/day';
import type { Channel } from '@/core/domain/records';
import type { Agreement } from '@/core/outreach/agreement';
import { keepAgreement } from '@/core/services/keep-agreement';
import { type Step, undoStep } from '@/core/services/keep-record';
import type { LoggedSent } from '@/core/services/log-sent';
import { db } from '@/core/services/open-store';
import type { DeskView, DraftDesk } from './draft-desk';
import { logSent, takeBack } from './log-sent';

type Sent = {
  readonly desk: DraftDesk;
  readonly view: DeskView;
  readonly channel: Channel;
  readonly followUp: Day | null;
  /** Null: nothing was promised, or it is not to be kept. */
  readonly agreement: Agreement | null;
};

export type LoggedDraft = { readonly logged: LoggedSent; readonly promised: Step };

/**
 * Notes that the message went out, with what it promises; the draft is used up with it. What was promised comes first: if it can't
 * be kept (throws `agreement`), nothing else is written.
 */
export async function logDraft({ desk, view, channel, followUp, agreement }: Sent): Promise<LoggedDraft> {
  await desk.flush(); // so that undoing finds the draft as it was sent
  const kept = agreement === null ? null : await keepAgreement(db, agreement);
  if (kept && !kept.ok) throw new Error('agreement');
  const promised: Step = kept?.ok ? kept.value : { before: [] };
  const { template, language, isEdited, text } = view;
  const made = template === '' ? undefined : { template, language, isEdited };
  try {
    const logged = await logSent({ account: desk.account, play: desk.choice.play, channel, ...text, followUp, made });
    await desk.open();
    return { logged, promised };
  } catch (error) {
    await undoStep(db, promised);
    throw error;
  }
}

/** As if it had not been logged: the draft is there again. */
export async function takeBackDraft({ logged, promised }: LoggedDraft, desk: DraftDesk): Promise<void> {
  await undoStep(db, promised);
  await takeBack(logged);
  await desk.open();
}
