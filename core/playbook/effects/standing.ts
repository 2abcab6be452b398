import type { Day } from '../../domain/day';
import type { AccountInsight } from '../../domain/insight';
import type { AccountFacts, Activity, Tier } from '../../domain/partner';
import type { TestMetric } from '../../insight/dip-test';

/** How a partner stood when a play was due: those that stood alike are compared. */
export type Standing = {
  readonly account: number;
  readonly activity: Activity;
  readonly tier: Tier;
  readonly type: string | null;
  readonly bin: string;
  /** What its dip is measured on; null: no dip that a test found. */
  readonly dip: TestMetric | null;
  /** Chance to be active within 28 days by itself; null where not known. */
  readonly returnChance: number | null;
};

export function standingAt(account: number, insight: AccountInsight, facts: AccountFacts, asOf: Day): Standing {
  const { dip, activity, tier, returnChance } = insight;
  return {
    account,
    activity: activity.code,
    tier,
    type: facts.type,
    bin: binOf(insight, facts, asOf),
    dip: dip && (dip.metric === 'clicks' || dip.metric === 'conversions') ? dip.metric : null,
    returnChance,
  };
}

/** Upper bounds, the last class is open. */
const FALLS = [0.1, 0.3, 0.6] as const;
const AGES = [14, 30, 60, 90, 180] as const;
const GAPS = [30, 60, 90, 180] as const;

/** Coarse, so that somebody else is in it: depth of a dip, age of one that has not started, length of a silence. */
function binOf({ dip, activity, stage }: AccountInsight, { joined }: AccountFacts, asOf: Day): string {
  if (dip) return `fall ${classOf(FALLS, 1 + dip.ratio)}`;
  if (stage.code === 'onboarding') return joined === null ? 'age' : `age ${classOf(AGES, asOf - joined)}`;
  return activity.gapDays === null ? 'gap' : `gap ${classOf(GAPS, activity.gapDays)}`;
}

function classOf(bounds: readonly number[], value: number): number {
  const found = bounds.findIndex((bound) => value <= bound);
  return found < 0 ? bounds.length : found;
}

/** Cells from the finest to the one that still compares like with like; a partner type is given up before the state is. */
export const cellsOf = ({ activity, tier, type, bin }: Standing): readonly string[] => {
  const state = `${activity}|${tier}|${bin}`;
  return [`${state}|${type ?? ''}`, state];
};
