import type { Day } from '../domain/day';
import type { Touch } from '../domain/records';
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

/** Day of the last message of this play, when nothing came back since; null: none was sent, or it was answered. */
export function unansweredSince(contacts: readonly Touch[], play: PlayId): Day | null {
  const asked = lastMessage(contacts, play)?.day ?? null;
  if (asked === null) return null;
  const isAnswered = contacts.some((touch) => touch.day >= asked && isAnswer(touch, play));
  return isAnswered ? null : asked;
}

const isAnswer = ({ direction, play, outcome }: Touch, asked: PlayId): boolean =>
  direction === 'in' || (play === asked && (outcome === 'answer' || outcome === 'agreed'));
