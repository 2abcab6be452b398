import type { Day } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { Play } from './plays';

export type PriorityParts = {
  /** M: at stake per 30 days, in the ranking unit of stakes.ts. */
  readonly stake: number;
  /** ΔP, 0..1. */
  readonly chance: number;
  /** U: 0.7, 1 or 1.5. */
  readonly urgency: number;
  /** C, 0.2..1. */
  readonly certainty: number;
  readonly minutes: number;
};

/** M · ΔP · U · C per minute of effort. For ranking only: the number has no unit and is never shown. */
export function priorityOf({ stake, chance, urgency, certainty, minutes }: PriorityParts): number {
  return (stake * chance * urgency * certainty) / minutes;
}

const FRESH_DAYS = 7;
const STALE_DAYS = 45;

/** U: what has just begun comes first, what has waited long may wait on. Unknown age counts as ordinary. */
export function urgencyOf(since: Day | null, asOf: Day): number {
  if (since === null) return 1;
  const age = asOf - since;
  if (age < FRESH_DAYS) return 1.5;
  return age > STALE_DAYS ? 0.7 : 1;
}

const LEAST_CERTAINTY = 0.2;

/** C: how sure the trigger is. For a dip 1 less the test's p, else the confidence of the partner's health. */
export function certaintyOf(play: Play, { dip, health }: AccountInsight): number {
  const certainty = play.stake === 'dip' && dip ? 1 - dip.p : health.confidence;
  return Math.min(1, Math.max(LEAST_CERTAINTY, certainty));
}

/** Dismissals of a play for one partner type that count as a verdict on the play. */
const VERDICT_DISMISSALS = 3;

/** ΔP after feedback: a third lower once the play was dismissed three times for partners of this type. */
export function chanceAfter(dismissals: number, play: Play): number {
  return dismissals >= VERDICT_DISMISSALS ? (play.chance * 2) / 3 : play.chance;
}
