import type { Day } from '../domain/day';
import type { ActionDecision, Touch } from '../domain/records';
import type { PlayId } from './play';

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

const isAnswer = (touch: Touch, asked: PlayId): boolean =>
  touch.direction === 'in' || (touch.play === asked && hasOutcome(touch));

/** Something came back on the day or later: a message of theirs, or an answer that was noted. */
export const isAnsweredSince = (contacts: readonly Touch[], day: Day): boolean =>
  contacts.some((touch) => touch.day >= day && (touch.direction === 'in' || hasOutcome(touch)));

export const hasOutcome = ({ outcome }: Touch): boolean => outcome === 'answer' || outcome === 'agreed';
