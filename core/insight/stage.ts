import type { Day } from '../domain/day';
import type { Activity, Stage, Status, Tier } from '../domain/partner';
import type { Settings } from '../domain/settings';
import type { Regularity } from './regularity';

export const LOW_TIER_DAYS = 28;

/** A stage in which activity and health say nothing: not joined yet, or no longer in the programme. */
export type RestingStage = 'ended' | 'recruitment' | 'discovery';

/** Where the network's own status already decides. */
export function stageOfStatus(status: Status): RestingStage | null {
  switch (status) {
    case 'paused':
    case 'rejected':
    case 'declined_by_partner':
    case 'suspended':
    case 'ended':
      return 'ended';
    case 'new':
      return 'discovery';
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
  readonly settings: Settings;
  readonly activated: Day | null;
  /** It may have been activated before the data begins: then 13 covered weeks stand for the 90 days. */
  readonly isActivatedAtLatest: boolean;
  /** What `activePeriods` is counted of; null when too few weeks are covered. */
  readonly regularity: Regularity | null;
  /** Active weeks, or months, of these. */
  readonly activePeriods: number;
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
  const enters = !isIn && qualifiesSince !== null && day - qualifiesSince >= evidence.settings.cultivationHoldDays;
  const stays = isIn && !hasToLeave(evidence, lowTierSince);
  const cultivatedSince = enters ? day : stays ? before.cultivatedSince : null;
  const isSame =
    cultivatedSince === before.cultivatedSince &&
    qualifiesSince === before.qualifiesSince &&
    lowTierSince === before.lowTierSince;
  return isSame ? before : { cultivatedSince, qualifiesSince, lowTierSince };
}

function qualifies(evidence: StageEvidence): boolean {
  const { tier, score, settings } = evidence;
  return isRegular(evidence) && (tier === 'A' || (tier === 'B' && (score ?? 0) >= settings.tierBScore));
}

/** All that the last stage asks, but for the value. */
function isRegular(evidence: StageEvidence): boolean {
  const { day, settings, activated, regularity, activity, hasDip, isActivatedAtLatest } = evidence;
  if (activated === null || regularity === null || evidence.activePeriods < regularity.entersAt) return false;
  if (!isActivatedAtLatest && day - activated < settings.cultivationActivatedDays) return false;
  return !hasDip && activity !== 'dormant' && activity !== 'churned';
}

/** Whether the score makes any difference: it costs more than all the rest. */
export const asksForScore = (evidence: StageEvidence) => evidence.tier === 'B' && isRegular(evidence);

function hasToLeave(evidence: StageEvidence, lowTierSince: Day | null): boolean {
  const { day, settings, regularity, activity, dormantOn } = evidence;
  const isDormant = activity === 'dormant' || activity === 'churned';
  if (isDormant && dormantOn !== null && day - dormantOn >= settings.cultivationDormantDays) return true;
  if (lowTierSince !== null && day - lowTierSince >= LOW_TIER_DAYS) return true;
  return regularity !== null && evidence.activePeriods <= regularity.leavesAt;
}

/** The stage by rule of a partner whose status leaves it open. */
export function stageByRule(activated: Day | null, { cultivatedSince }: StageMemory): Stage {
  if (activated === null) return 'onboarding';
  return cultivatedSince === null ? 'engagement' : 'cultivation';
}
