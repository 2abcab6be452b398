import type { Day } from '../domain/day';
import type { ActionDecision, Touch } from '../domain/records';
import type { PlayId } from './plays';

/** The newest message to the partner; of one play, or of any. */
export function lastMessage(contacts: readonly Touch[], play?: PlayId): Touch | null {
  let last: Touch | null = null;
  for (const touch of contacts) {
    if (touch.direction !== 'out' || (play !== undefined && touch.play !== play)) continue;
    if (last === null || touch.day > last.day) last = touch;
  }
  return last;
}

/** The day on which a play was last done: by a message logged with it, or by the user's word that it is done. */
export function lastDone(contacts: readonly Touch[], decision: ActionDecision | null, play: PlayId): Day | null {
  const written = lastMessage(contacts, play)?.day ?? null;
  const decided = decision?.state === 'done' ? decision.day : null;
  return written === null || decided === null ? (written ?? decided) : Math.max(written, decided);
}

/** The same, when nothing came back since; null: it was never done, or it was answered. */
export function unansweredSince(contacts: readonly Touch[], decision: ActionDecision | null, play: PlayId): Day | null {
  const asked = lastDone(contacts, decision, play);
  if (asked === null) return null;
  const isAnswered = contacts.some((touch) => touch.day >= asked && isAnswer(touch, play));
  return isAnswered ? null : asked;
}

const isAnswer = ({ direction, play, outcome }: Touch, asked: PlayId): boolean =>
  direction === 'in' || (play === asked && (outcome === 'answer' || outcome === 'agreed'));
