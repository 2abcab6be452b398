import type { Day } from '../../domain/day';
import type { AccountInsight } from '../../domain/insight';
import type { AccountFacts } from '../../domain/partner';
import type { TouchState } from '../../domain/records';
import type { TestMetric } from '../../insight/dip-rules';
import type { Play } from '../play';
import { standingOf } from '../standing';

/** How a partner stood when a play was due, as a touch keeps it, with what its outcome is judged by. */
export type Standing = TouchState & {
  /** Position of the account. */
  readonly account: number;
  /** What its dip is measured on; null: no dip that a test found. */
  readonly dip: TestMetric | null;
  /** Chance to be active within 28 days by itself; null where not known. */
  readonly returnChance: number | null;
};

export type StandingQuestion = {
  readonly play: Play;
  readonly insight: AccountInsight;
  readonly facts: AccountFacts;
  readonly asOf: Day;
};

export function standingAt(account: number, question: StandingQuestion): Standing {
  const { dip, returnChance } = question.insight;
  const metric = dip && (dip.metric === 'clicks' || dip.metric === 'conversions') ? dip.metric : null;
  return { ...standingOf(question), account, dip: metric, returnChance };
}

/** Cells from the finest to the one that still compares like with like; a partner type is given up before the state is. */
export const cellsOf = ({ activity, tier, type, bin }: TouchState): readonly string[] => {
  const state = `${activity}|${tier}|${bin}`;
  return [`${state}|${type ?? ''}`, state];
};
