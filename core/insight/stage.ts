import type { Day } from '../domain/day';
import type { Activity, Stage, Status, Tier } from '../domain/partner';

/** Weeks that are looked at, and how many of them must be active to enter or to leave the last stage. */
export const CULTIVATION_WEEKS = 13;
const ENTERS_AT_WEEKS = 8;
const LEAVES_AT_WEEKS = 4;
const ACTIVATED_DAYS = 90;
const HOLD_DAYS = 14;
export const LOW_TIER_DAYS = 28;
const DORMANT_DAYS = 60;
const TIER_B_SCORE = 70;

/** Where the network's own status already decides. */
export function stageOfStatus(status: Status): 'ended' | 'recruitment' | null {
  switch (status) {
    case 'paused':
    case 'rejected':
    case 'declined_by_partner':
    case 'suspended':
    case 'ended':
      return 'ended';
    case 'new':
    case 'invited':
    case 'negotiating':
    case 'pending':
      return 'recruitment';
    case 'active':
    case 'unknown':
      return null;
    default:
      return status satisfies never;
  }
}

/** What outlives an evaluation: how long the conditions have held. */
export type StageMemory = {
  readonly cultivatedSince: Day | null;
  readonly qualifiesSince: Day | null;
  readonly lowTierSince: Day | null;
};

export const NO_STAGE_MEMORY: StageMemory = { cultivatedSince: null, qualifiesSince: null, lowTierSince: null };

export type StageEvidence = {
  readonly day: Day;
  readonly activated: Day | null;
  /** It may have been activated before the data begins: then 13 covered weeks stand for the 90 days. */
  readonly isActivatedAtLatest: boolean;
  /** Of the last 13 covered weeks; null when there are fewer. */
  readonly activeWeeks: number | null;
  readonly tier: Tier;
  readonly score: number | null;
  readonly activity: Activity;
  readonly dormantOn: Day | null;
  readonly hasDip: boolean;
};

/** Entering and leaving the last stage, one evaluation further. */
export function stepStage(before: StageMemory, evidence: StageEvidence): StageMemory {
  const { day, tier } = evidence;
  const qualifiesSince = qualifies(evidence) ? (before.qualifiesSince ?? day) : null;
  const lowTierSince = tier === 'A' || tier === 'B' ? null : (before.lowTierSince ?? day);
  const isIn = before.cultivatedSince !== null;
  const enters = !isIn && qualifiesSince !== null && day - qualifiesSince >= HOLD_DAYS;
  const stays = isIn && !hasToLeave(evidence, lowTierSince);
  const cultivatedSince = enters ? day : stays ? before.cultivatedSince : null;
  const isSame =
    cultivatedSince === before.cultivatedSince &&
    qualifiesSince === before.qualifiesSince &&
    lowTierSince === before.lowTierSince;
  return isSame ? before : { cultivatedSince, qualifiesSince, lowTierSince };
}

function qualifies(evidence: StageEvidence): boolean {
  const { day, activated, activeWeeks, tier, score, activity, hasDip, isActivatedAtLatest } = evidence;
  if (activated === null || activeWeeks === null || activeWeeks < ENTERS_AT_WEEKS) return false;
  if (!isActivatedAtLatest && day - activated < ACTIVATED_DAYS) return false;
  if (hasDip || activity === 'dormant' || activity === 'churned') return false;
  return tier === 'A' || (tier === 'B' && (score ?? 0) >= TIER_B_SCORE);
}

function hasToLeave({ day, activeWeeks, activity, dormantOn }: StageEvidence, lowTierSince: Day | null): boolean {
  const isDormant = activity === 'dormant' || activity === 'churned';
  if (isDormant && dormantOn !== null && day - dormantOn >= DORMANT_DAYS) return true;
  if (lowTierSince !== null && day - lowTierSince >= LOW_TIER_DAYS) return true;
  return activeWeeks !== null && activeWeeks <= LEAVES_AT_WEEKS;
}

/** The stage by rule of a partner whose status leaves it open. */
export function stageByRule(activated: Day | null, { cultivatedSince }: StageMemory): Stage {
  if (activated === null) return 'onboarding';
  return cultivatedSince === null ? 'engagement' : 'cultivation';
}
