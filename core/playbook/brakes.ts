import type { Day } from '../domain/day';
import type { NextAction } from '../domain/insight';
import type { Tier } from '../domain/partner';
import type { ActionDecision, Touch } from '../domain/records';
import { type Sentence, sentence } from '../domain/sentence';
import { lastDone, lastMessage } from './contact-log';
import type { Play, PlayId } from './plays';
import type { Trigger } from './triggers';

export type ActionState = { readonly state: NextAction['state']; readonly until: Day | null };

const OPEN: ActionState = { state: 'open', until: null };
const DISMISSED_DAYS = 180;
/** A snoozed action wakes early when its trigger is this many times what it was. */
const WORSE = 1.2;
const CLOSE_ENOUGH = 1e-9; // 1.2 × 50 is a hair off 60 in binary
const RECENT_DAYS = 7;

type StateQuestion = {
  readonly play: Play;
  readonly trigger: Trigger;
  readonly asOf: Day;
  /** The user's own day: a snooze ends by the calendar on the wall, however old the data is. */
  readonly today: Day;
  readonly contacts: readonly Touch[];
  readonly decision: ActionDecision | null;
};

/** Whether a play whose trigger holds is open, or resting because of what was done or decided. `until`: the first day it may be open again. */
export function stateOf({ play, trigger, asOf, today, contacts, decision }: StateQuestion): ActionState {
  if (decision?.state === 'dismissed' && asOf < decision.day + DISMISSED_DAYS) {
    return { state: 'dismissed', until: decision.day + DISMISSED_DAYS };
  }
  if (decision?.state === 'snoozed' && isAsleep(decision, trigger, today)) return { state: 'snoozed', until: decision.until };
  return restingAfter(lastDone(contacts, decision, play.id), play, trigger, asOf);
}

function isAsleep(decision: ActionDecision, trigger: Trigger, today: Day): boolean {
  if (trigger.size >= decision.trigger * WORSE - CLOSE_ENOUGH) return false;
  if (decision.until !== null) return today < decision.until;
  // "Until it changes": a trigger that began afterwards is another occasion.
  return trigger.since === null || trigger.since <= decision.day;
}

function restingAfter(done: Day | null, play: Play, { since }: Trigger, asOf: Day): ActionState {
  if (done === null) return OPEN;
  if (play.cooldownDays === 'once') return since === null || done >= since ? { state: 'done', until: null } : OPEN;
  const until = done + play.cooldownDays;
  return asOf < until ? { state: 'done', until } : OPEN;
}

/** Plays held back because another open one already says it. */
export function absorbedBy(open: readonly Play[]): ReadonlySet<PlayId> {
  return new Set(open.flatMap(({ absorbs }) => absorbs));
}

/** A mass mailing leaves out tier A, and whoever got a message within the last seven days. */
export function isHeldBack(play: Play, tier: Tier, contacts: readonly Touch[], asOf: Day): boolean {
  if (play.isMass && tier === 'A') return true;
  return play.recentContact === 'blocks' && recentMessage(contacts, asOf) !== null;
}

/** What to know before writing again so soon. */
export function contactWarning(play: Play, contacts: readonly Touch[], asOf: Day): Sentence | null {
  const recent = play.recentContact === 'warns' ? recentMessage(contacts, asOf) : null;
  return recent && sentence('play.warning.recent-contact', { day: { day: recent.day } });
}

/** Messages logged after the data ends are recent too: people write today, the data is some days old. */
function recentMessage(contacts: readonly Touch[], asOf: Day): Touch | null {
  const last = lastMessage(contacts);
  return last !== null && asOf - last.day < RECENT_DAYS ? last : null;
}
