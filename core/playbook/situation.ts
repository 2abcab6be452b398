import type { CheckList, ReasonCode } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountInsight, SegmentId } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import { coveredDays, isCovered } from '../domain/program-data';
import type { ActionDecision, Touch } from '../domain/records';
import type { Settings } from '../domain/settings';
import type { Figures } from './figures';
import type { Kept } from './kept';
import type { PlayId } from './play';
import type { ProgramBasis } from './program-basis';

/** Everything a trigger may look at. */
export type Situation = {
  readonly insight: AccountInsight;
  readonly facts: AccountFacts;
  /** The contact log of this partner. An entry that is not there proves nothing. */
  readonly contacts: readonly Touch[];
  /** What the user decided of plays for this partner. */
  readonly decisions: readonly ActionDecision[];
  readonly kept: Kept;
  readonly figures: Figures;
  readonly basis: ProgramBasis;
  readonly settings: Settings;
  /**
   * Never before as-of. What the figures say is judged by the insight's as-of day; what stands in the user's own diary (an
   * invitation, a deadline, an offer) by the calendar on the wall, however old the data is.
   */
  readonly today: Day;
};

export type Trigger = {
  /** How bad it is: what a snooze compares with. Never grows merely because time passes; 1 where nothing can be measured. */
  readonly size: number;
  /** First day on which it held; null: not known. */
  readonly since: Day | null;
  /** Where a play comes once per occasion and nobody knows on which day it began to hold: the first day of the occasion. */
  readonly occasion?: Day;
  /** Last day on which acting still helps. */
  readonly deadline?: Day;
};

/** null: the play does not apply. */
export type FindTrigger = (situation: Situation) => Trigger | null;

export const isIn = ({ insight }: Situation, segment: SegmentId): boolean => insight.segments.includes(segment);

export function decisionOn(play: PlayId, decisions: readonly ActionDecision[]): ActionDecision | null {
  return decisions.find((decision) => decision.play === play) ?? null;
}

/** An answer holds for half a year: after that the partner may be asked again. */
const REASON_DAYS = 180;

/** The day of the newest answer, where it is this one and still holds. */
export function reasonDay({ kept, today }: Situation, code: ReasonCode): Day | null {
  const { reason } = kept;
  return reason?.code === code && today - reason.day <= REASON_DAYS ? reason.day : null;
}

export const hasReason = ({ kept, today }: Situation): boolean => kept.reason !== null && today - kept.reason.day <= REASON_DAYS;

/** Days after joining or starting during which an empty contact log may speak for a play. */
const RECENT_START_DAYS = 60;

/** When the partner joined, or made its first conversion, within the last sixty days; null: longer ago, or not known. */
export function recentStart(situation: Situation): Day | null {
  const { facts, insight, basis } = situation;
  const isRecent = (day: Day | null): day is Day => day !== null && basis.program.asOf - day <= RECENT_START_DAYS;
  if (isRecent(facts.joined)) return facts.joined;
  return isRecent(insight.firstConversion) && isFirstProven(situation) ? insight.firstConversion : null;
}

const PROOF_DAYS = 60;

/** Without known days before it, the first sale in the data may be the hundredth. */
export function isFirstProven({ insight, facts, basis }: Situation): boolean {
  const first = insight.firstConversion;
  if (first === null) return false;
  const coverage = basis.program.coverageByMetric.conversions;
  if (coveredDays(coverage, { from: first - PROOF_DAYS, to: first - 1 }) === PROOF_DAYS) return true;
  return facts.joined !== null && facts.joined <= first && isCovered(coverage, { from: facts.joined, to: first });
}

/** Days of the answers to a list's items; items that were never answered are not in it. */
export function answeredOn({ kept }: Situation, list: CheckList): readonly Day[] {
  const days: Day[] = [];
  for (const check of kept.checks.values()) if (check.list === list) days.push(check.day);
  return days;
}
