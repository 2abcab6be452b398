import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { calculate, fixed, named } from './build-formula';
import { type FactorMeasure, neverCounted, notCounted } from './factor';
import type { ReturnTable } from './return-table';
import type { MissingReport, Silence } from './silence';

/** Covered weeks since joining from which the factor counts in full. */
const FULL_WEEKS = 8;
/** What is known by months alone is half as good. */
const MONTHLY_TRUST = 0.5;

export type ActivityInput = {
  readonly settings: Settings;
  readonly missing: MissingReport;
  /** Null: no click or conversion is known. */
  readonly silence: Silence | null;
  readonly lastActive: Day | null;
  readonly coveredWeeks: number;
  readonly isMonthly: boolean;
  /** So many days are unknown since the last activity that a silence could hide in them. */
  readonly isBlind: boolean;
  /** As silent as in the same weeks a year ago. */
  readonly isInSeason: boolean;
  readonly table: ReturnTable;
};

/** `coveredWeeks`: since joining; `isMonthly`: known by months alone. */
export const activityConfidence = (coveredWeeks: number, isMonthly: boolean) =>
  Math.min(1, coveredWeeks / FULL_WEEKS) * (isMonthly ? MONTHLY_TRUST : 1);

const NO_ACTIVITY = neverCounted('activity', 'insight.factor.activity.no-activity');
const IN_SEASON = neverCounted('activity', 'insight.factor.activity.seasonal');

/** Factor A: how likely the partner is still to be active, against its own usual rhythm. */
export function measureActivity(input: ActivityInput): FactorMeasure {
  const { missing, silence, lastActive, table } = input;
  const weight = input.settings.weightActivity;
  if (missing) return notCounted('activity', weight, () => sentence('insight.factor.activity.uncovered', { missing }));
  if (!silence || lastActive === null) return NO_ACTIVITY(weight);
  if (input.isBlind) {
    const facts = { days: silence.blindDays, last: { day: lastActive } };
    return notCounted('activity', weight, () => sentence('insight.factor.activity.blind', facts));
  }
  if (input.isInSeason) return IN_SEASON(weight);
  const { silentWeeks: weeks, activeWeeks: active } = silence;
  return {
    id: 'activity',
    weight,
    confidence: activityConfidence(input.coveredWeeks, input.isMonthly),
    score: table.retained(weeks, active),
    tell: () => {
      if (weeks === 0) return sentence('insight.factor.activity.active', { active, last: { day: lastActive } });
      const { chance, seen, assumed } = table.chance(weeks, active);
      const usual = { share: table.chance(0, active).chance };
      return sentence('insight.factor.activity.silent', { weeks, active, chance: { share: chance }, usual, seen, assumed });
    },
    formula: () => {
      const [chance, usual] = [table.chance(weeks, active).chance, table.chance(0, active).chance];
      if (usual <= 0) return named('usual-chance', 0, 'share');
      return calculate('clamp', calculate('/', named('return-chance', chance, 'share'), named('usual-chance', usual, 'share')));
    },
    confidenceFormula: () =>
      calculate(
        '*',
        calculate('min', fixed(1), calculate('/', named('covered-weeks', input.coveredWeeks), fixed(FULL_WEEKS))),
        fixed(input.isMonthly ? MONTHLY_TRUST : 1),
      ),
  };
}
