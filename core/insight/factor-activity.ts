import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import { type FactorMeasure, neverCounted, notCounted } from './factor';
import type { ReturnTable } from './return-table';
import type { MissingReport, Silence } from './silence';

export const ACTIVITY_WEIGHT = 30;
/** Covered weeks since joining from which the factor counts in full. */
const FULL_WEEKS = 8;

export type ActivityInput = {
  readonly missing: MissingReport;
  /** Null: no click or conversion is known. */
  readonly silence: Silence | null;
  readonly lastActive: Day | null;
  readonly coveredWeeks: number;
  readonly isMonthly?: boolean;
  /** So many days are unknown since the last activity that a silence could hide in them. */
  readonly isBlind: boolean;
  readonly table: ReturnTable;
};

/** `coveredWeeks`: since joining; `isMonthly`: known by months alone, which is half as good. */
export const activityConfidence = (coveredWeeks: number, isMonthly: boolean) =>
  Math.min(1, coveredWeeks / FULL_WEEKS) * (isMonthly ? 0.5 : 1);

const NO_ACTIVITY = neverCounted('activity', ACTIVITY_WEIGHT, sentence('insight.factor.activity.no-activity'));

/** Factor A: how likely the partner is still to be active, against its own usual rhythm. */
export function measureActivity(input: ActivityInput): FactorMeasure {
  const { missing, silence, lastActive, table } = input;
  if (missing) return notCounted('activity', ACTIVITY_WEIGHT, () => sentence('insight.factor.activity.uncovered', { missing }));
  if (!silence || lastActive === null) {
    return NO_ACTIVITY;
  }
  if (input.isBlind) {
    const facts = { days: silence.blindDays, last: { day: lastActive } };
    return notCounted('activity', ACTIVITY_WEIGHT, () => sentence('insight.factor.activity.blind', facts));
  }
  return {
    id: 'activity',
    weight: ACTIVITY_WEIGHT,
    confidence: activityConfidence(input.coveredWeeks, input.isMonthly ?? false),
    score: table.retained(silence.silentWeeks, silence.activeWeeks),
    tell: () => {
      const { silentWeeks: weeks, activeWeeks: active } = silence;
      if (weeks === 0) return sentence('insight.factor.activity.active', { active, last: { day: lastActive } });
      const { chance, seen, assumed } = table.chance(weeks, active);
      const usual = { share: table.chance(0, active).chance };
      return sentence('insight.factor.activity.silent', { weeks, active, chance: { share: chance }, usual, seen, assumed });
    },
  };
}
