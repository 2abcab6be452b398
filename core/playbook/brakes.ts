import type { Day } from '../domain/day';
import type { NextAction, ProgramInsight } from '../domain/insight';
import type { Tier } from '../domain/partner';
import type { ActionDecision, Touch } from '../domain/records';
import { type Sentence, sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { lastDone, lastMessage } from './contact-log';
import type { Cooldown, Play, PlayId } from './play';
import { decisionOn, type Situation, type Trigger } from './situation';

export type ActionState = { readonly state: NextAction['state']; readonly until: Day | null };

const OPEN: ActionState = { state: 'open', until: null };
const CLOSE_ENOUGH = 1e-9; // 1.2 × 50 is a hair off 60 in binary

type StateQuestion = {
  readonly play: Play;
  readonly trigger: Trigger;
  readonly tier: Tier;
  readonly settings: Settings;
  readonly asOf: Day;
  /** The user's own day: a snooze ends by the calendar on the wall, however old the data is. */
  readonly today: Day;
  readonly contacts: readonly Touch[];
  readonly decision: ActionDecision | null;
};

/** Whether a play whose trigger holds is open, or resting because of what was done or decided. `until`: the first day it may be open again. */
export function stateOf({ play, trigger, tier, settings, asOf, today, contacts, decision }: StateQuestion): ActionState {
  const { dismissedDays, wakesAtRatio } = settings;
  if (decision?.state === 'dismissed' && asOf < decision.day + dismissedDays) {
    return { state: 'dismissed', until: decision.day + dismissedDays };
  }
  if (decision?.state === 'snoozed' && isAsleep(decision, trigger, { today, wakesAtRatio })) {
    return { state: 'snoozed', until: decision.until };
  }
  const cooldown = cooldownOf(play.cooldownDays, tier, settings);
  return restingAfter(lastDone(contacts, decision, play.id), cooldown, trigger, asOf);
}

/** In days; `once` stays what it is, and the newsletter's rhythm is part of its trigger. */
function cooldownOf(cooldown: Cooldown, tier: Tier, settings: Settings): number | 'once' {
  if (cooldown === 'rhythm') return 'once';
  if (cooldown !== 'cadence') return cooldown;
  return tier === 'A' ? settings.cadenceA : tier === 'B' ? settings.cadenceB : settings.cadenceC;
}

function isAsleep(
  decision: ActionDecision,
  trigger: Trigger,
  { today, wakesAtRatio }: { readonly today: Day; readonly wakesAtRatio: number },
): boolean {
  if (trigger.size >= decision.trigger * wakesAtRatio - CLOSE_ENOUGH) return false;
  if (decision.until !== null) return today < decision.until;
  // "Until it changes": a trigger that began afterwards is another occasion.
  return trigger.since === null || trigger.since <= decision.day;
}

function restingAfter(done: Day | null, cooldown: number | 'once', { since, occasion }: Trigger, asOf: Day): ActionState {
  if (done === null) return OPEN;
  if (cooldown === 'once') {
    const began = occasion ?? since;
    return began === null || done >= began ? { state: 'done', until: null } : OPEN;
  }
  const until = done + cooldown;
  return asOf < until ? { state: 'done', until } : OPEN;
}

/** Plays held back because another open one already says it. */
export function absorbedBy(open: readonly Play[]): ReadonlySet<PlayId> {
  return new Set(open.flatMap(({ absorbs }) => absorbs));
}

/** While the whole programme falls, or its tracking may be broken, a partner's own fall says nothing about the partner. */
export function isSuspended(
  { pausesInFall }: Play,
  { isFalling, trackingFault }: Pick<ProgramInsight, 'isFalling' | 'trackingFault'>,
): boolean {
  return pausesInFall && (isFalling || trackingFault !== null);
}

/**
 * Nobody who opted out is written to, nor who was put to rest while that lasts. A mass mailing leaves out tier A, and whoever got
 * a message within the last days, on any programme.
 */
export function isHeldBack(
  play: Play,
  { insight, kept, contacts, decisions, basis, settings }: Situation,
  everywhere: readonly Touch[],
): boolean {
  const writes = play.manner.template !== null;
  if (writes && kept.profile?.optedOut === true) return true;
  const { asOf } = basis.program;
  if (writes && play.group !== 'quality' && restsUntil(contacts, decisions, asOf) !== null) return true;
  if (play.isMass && insight.tier === 'A') return true;
  return play.recentContact === 'blocks' && recentMessage(everywhere, asOf, settings.mailRestDays) !== null;
}

const REST_DAYS = 365;

/**
 * Put to rest within the last year, and it has not written since: the first day on which it may be written to again.
 * Null: it does not rest.
 */
export function restsUntil(contacts: readonly Touch[], decisions: readonly ActionDecision[], day: Day): Day | null {
  const rested = lastDone(contacts, decisionOn('A-40', decisions), 'A-40');
  if (rested === null || day >= rested + REST_DAYS) return null;
  return contacts.some((touch) => touch.direction === 'in' && touch.day > rested) ? null : rested + REST_DAYS;
}

/** What to know before writing again so soon. */
export function contactWarning(play: Play, contacts: readonly Touch[], asOf: Day, restDays: number): Sentence | null {
  const recent = play.recentContact === 'warns' ? recentMessage(contacts, asOf, restDays) : null;
  return recent && sentence('play.warning.recent-contact', { day: { day: recent.day }, days: restDays });
}

/** Messages logged after the data ends are recent too: people write today, the data is some days old. */
function recentMessage(contacts: readonly Touch[], asOf: Day, restDays: number): Touch | null {
  const last = lastMessage(contacts);
  return last !== null && asOf - last.day < restDays ? last : null;
}
