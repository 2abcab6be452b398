import type { Day } from '@/core/domain/day';
import type { Channel } from '@/core/domain/records';
import type { Agreement } from '@/core/outreach/agreement';
import { keepAgreement } from '@/core/services/keep-agreement';
import { joinSteps, type Step, undoStep } from '@/core/services/keep-record';
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
  /** Epoch ms. */
  readonly at: number;
};

export type LoggedDraft = { readonly logged: LoggedSent; readonly step: Step };

/**
 * Notes that the message went out, with what it promises; the draft is not kept any more. What was promised comes first: if it can't
 * be kept (throws `agreement`), nothing else is written.
 */
export async function logDraft({ desk, view, channel, followUp, agreement, at }: Sent): Promise<LoggedDraft> {
  const kept = agreement === null ? null : await keepAgreement(db, agreement, at);
  if (kept && !kept.ok) throw new Error('agreement');
  const promised: Step = kept?.ok ? kept.value : { before: [] };
  try {
    const { template, language, isEdited } = view;
    const made = template === '' ? undefined : { template, language, isEdited };
    const logged = await logSent({ account: desk.account, play: desk.choice.play, channel, ...view.text, followUp, made });
    return { logged, step: joinSteps(promised, await desk.discard()) };
  } catch (error) {
    await undoStep(db, promised);
    throw error;
  }
}

/** As if it had not been logged: the draft is there again. */
export async function takeBackDraft({ logged, step }: LoggedDraft, desk: DraftDesk): Promise<void> {
  await undoStep(db, step);
  await takeBack(logged);
  await desk.open();
}
