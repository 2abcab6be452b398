import { localDay } from '@/components/import/local-day';
import type { DraftText } from '@/components/outreach/DraftForm';
import type { Day } from '@/core/domain/day';
import type { AccountDetail } from '@/core/domain/insight';
import type { Channel, Touch } from '@/core/domain/records';
import { sendMessage } from '@/core/messaging/protocol';
import { type Decided, decideAction, undoDecision } from '@/core/services/decide-action';
import { describeTouch } from '@/core/services/describe-touch';
import { programsOfPartner } from '@/core/services/link-accounts';
import { logTouch, removeTouch } from '@/core/services/log-touch';
import { db } from '@/core/services/open-store';

type Sent = {
  readonly detail: AccountDetail;
  readonly play: string | null;
  readonly channel: Channel;
  readonly text: DraftText;
  readonly followUp: Day | null;
  /** Epoch ms. */
  readonly at: number;
};

/** What to hand to takeBack. `decided`: how the suggestion stood before; null where the play was not suggested. */
export type Logged = { readonly touch: Touch; readonly decided: Decided | null };

/** Notes the contact; the suggestion that it answers is done with it. */
export async function logSent({ detail, play, channel, text, followUp, at }: Sent): Promise<Logged> {
  const account = detail.facts.id;
  const sent = { account, day: localDay(at), direction: 'out', channel, play, ...text, outcome: null, followUp } as const;
  const touch = await logTouch(db, { ...sent, ...(await describeTouch(db, account, play)) }, at);
  const isOpen = detail.actions.some((action) => action.play === play && action.state !== 'done');
  const decided = play !== null && isOpen ? await decideAction(db, account, play, 'done') : null;
  await recompute(touch);
  return { touch, decided: decided?.ok ? decided.value : null };
}

export async function takeBack({ touch, decided }: Logged): Promise<void> {
  await removeTouch(db, touch.id);
  if (decided && touch.play !== null) await undoDecision(db, touch.account, touch.play, decided);
  await recompute(touch);
}

/** The relationship and the brakes follow from contacts, on every programme that the partner is on. Without the background they follow when it next starts. */
async function recompute({ account }: Touch): Promise<void> {
  for (const program of await programsOfPartner(db, account)) await sendMessage('recompute', { program }).catch(() => undefined);
}
