import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { Touch } from '../domain/records';

/** A message without a noted outcome counts as unanswered after this long. */
const ANSWER_DAYS = 14;

/** What the contact log says of one partner on one day. */
export type Contact = {
  readonly first: Day;
  /** Last day on which the partner answered or wrote. */
  readonly lastTwoWay: Day | null;
  readonly firstOutgoing: Day | null;
  readonly lastOutgoing: Day | null;
  /** Messages since the last two-way contact that nobody answered. */
  readonly unanswered: number;
};

export class ContactLog {
  readonly #touches = new Map<AccountId, Touch[]>();

  constructor(touches: readonly Touch[]) {
    for (const touch of touches) {
      if (touch.deletedAt !== null) continue;
      const list = this.#touches.get(touch.account);
      if (list) list.push(touch);
      else this.#touches.set(touch.account, [touch]);
    }
  }

  get isEmpty(): boolean {
    return this.#touches.size === 0;
  }

  /** As `at`, with everything logged so far: contacts go on after the last day of the data. */
  latest(account: AccountId, asOf: Day): Contact | null {
    const touches = this.#touches.get(account);
    return touches ? this.at(account, Math.max(asOf, ...touches.map((touch) => touch.day))) : null;
  }

  /** Null when the log has no entry for the account up to `day`. */
  at(account: AccountId, day: Day): Contact | null {
    const touches = this.#touches.get(account)?.filter((touch) => touch.day <= day);
    if (!touches || touches.length === 0) return null;
    const twoWay = touches.filter(isTwoWay).map((touch) => touch.day);
    const lastTwoWay = twoWay.length > 0 ? Math.max(...twoWay) : null;
    const outgoing = touches.filter((touch) => touch.direction === 'out');
    const outgoingDays = outgoing.map((touch) => touch.day);
    return {
      first: Math.min(...touches.map((touch) => touch.day)),
      lastTwoWay,
      firstOutgoing: outgoing.length > 0 ? Math.min(...outgoingDays) : null,
      lastOutgoing: outgoing.length > 0 ? Math.max(...outgoingDays) : null,
      unanswered: outgoing.filter((touch) => touch.day > (lastTwoWay ?? -1) && isUnanswered(touch, day)).length,
    };
  }
}

function isTwoWay(touch: Touch): boolean {
  return touch.direction === 'in' || touch.outcome === 'answer' || touch.outcome === 'agreed';
}

function isUnanswered(touch: Touch, day: Day): boolean {
  return touch.outcome === 'no-answer' || (touch.outcome === null && day - touch.day >= ANSWER_DAYS);
}
