import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import { clampShare, type FactorMeasure, notCounted } from './factor';
import type { ReturnTable } from './return-table';
import type { MissingReport, Silence } from './silence';

const WEIGHT = 30;
/** Covered weeks since joining from which the factor counts in full. */
const FULL_WEEKS = 8;

export type ActivityInput = {
  readonly missing: MissingReport;
  /** Null: no click or conversion is known. */
  readonly silence: Silence | null;
  readonly lastActive: Day | null;
  readonly coveredWeeks: number;
  /** So many days are unknown since the last activity that a silence could hide in them. */
  readonly isBlind: boolean;
  readonly table: ReturnTable;
};

/** Share of the usual chance to be active that is left after the silence, 0..1. */
export function retainedChance(table: ReturnTable, { silentWeeks, activeWeeks }: Silence): number {
  return clampShare(table.chance(silentWeeks, activeWeeks).chance / table.chance(0, activeWeeks).chance);
}

/** Factor A: how likely the partner is still to be active, against its own usual rhythm. */
export function measureActivity(input: ActivityInput): FactorMeasure {
  const { missing, silence, lastActive, table } = input;
  if (missing) return notCounted('activity', WEIGHT, () => sentence('insight.factor.activity.uncovered', { missing }));
  if (!silence || lastActive === null) {
    return notCounted('activity', WEIGHT, () => sentence('insight.factor.activity.no-activity'));
  }
  if (input.isBlind) {
    const facts = { days: silence.blindDays, last: { day: lastActive } };
    return notCounted('activity', WEIGHT, () => sentence('insight.factor.activity.blind', facts));
  }
  return {
    id: 'activity',
    weight: WEIGHT,
    confidence: Math.min(1, input.coveredWeeks / FULL_WEEKS),
    score: retainedChance(table, silence),
    tell: () => {
      const { silentWeeks: weeks, activeWeeks: active } = silence;
      if (weeks === 0) return sentence('insight.factor.activity.active', { active, last: { day: lastActive } });
      const { chance, seen, assumed } = table.chance(weeks, active);
      const usual = { share: table.chance(0, active).chance };
      return sentence('insight.factor.activity.silent', { weeks, active, chance: { share: chance }, usual, seen, assumed });
    },
  };
}
