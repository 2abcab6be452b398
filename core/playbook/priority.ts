import type { Day } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { Play } from './play';
import type { Trigger } from './situation';

export type PriorityParts = {
  /** M: at stake per 30 days, in the ranking unit of stakes.ts. */
  readonly stake: number;
  /** ΔP, 0..1; null: a duty, which has no rank. */
  readonly chance: number | null;
  /** U: 0.7, 1 or 1.5. */
  readonly urgency: number;
  /** C, 0.2..1. */
  readonly certainty: number;
  readonly minutes: number;
};

/** M · ΔP · U · C per minute of effort. For ranking only: the number has no unit and is never shown. 0 for duties: they go by age. */
export function priorityOf({ stake, chance, urgency, certainty, minutes }: PriorityParts): number {
  return chance === null ? 0 : (stake * chance * urgency * certainty) / minutes;
}

const FRESH_DAYS = 7;
const STALE_DAYS = 45;
const DEADLINE_DAYS = 7;

/** U: what has just begun or soon ends comes first, what has waited long may wait on. Unknown age counts as ordinary. */
export function urgencyOf({ since, deadline }: Pick<Trigger, 'since' | 'deadline'>, asOf: Day): number {
  if (deadline !== undefined && deadline >= asOf && deadline - asOf <= DEADLINE_DAYS) return 1.5;
  if (since === null) return 1;
  const age = asOf - since;
  if (age < FRESH_DAYS) return 1.5;
  return age > STALE_DAYS ? 0.7 : 1;
}

const LEAST_CERTAINTY = 0.2;

/** C: how sure the trigger is. For a dip 1 less the test's p, else the confidence of the partner's health. */
export function certaintyOf(play: Pick<Play, 'stake'>, { dip, health }: AccountInsight): number {
  const certainty = play.stake === 'dip' && dip ? 1 - dip.p : health.confidence;
  return Math.min(1, Math.max(LEAST_CERTAINTY, certainty));
}

/** Dismissals of a play for one partner type that count as a verdict on the play. */
const VERDICT_DISMISSALS = 3;

/** ΔP after feedback: a third lower once the play was dismissed three times for partners of this type. */
export function chanceAfter(dismissals: number, chance: number | null): number | null {
  return chance !== null && dismissals >= VERDICT_DISMISSALS ? (chance * 2) / 3 : chance;
}
