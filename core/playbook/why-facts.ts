import type { GoalMetric } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountInsight, Shift } from '../domain/insight';
import { isMoneyMetric } from '../domain/metrics';
import { UNITS_PER_MAJOR } from '../domain/money';
import type { Fact, Sentence } from '../domain/sentence';
import { directionOf } from '../insight/factor-momentum';
import type { ProgramBasis } from './program-basis';
import type { Situation } from './situation';
import type { Stake } from './stakes';

// What reasons have in common. A part that cannot be known is left out: the message chooses by `worth`, `hasBase`, `has...`.

export type Facts = Readonly<Record<string, Fact>>;
export type TellWhy = (situation: Situation, stake: Stake) => Sentence;

/** Days without a sign of life, what it brought before and what of that still counts, and the chance that it comes back. */
export function silence({ insight, basis }: Situation, stake: Stake): Facts {
  const { activity, lastActive } = insight;
  return {
    hasGap: activity.gapDays === null ? 'no' : lastActive === null ? 'least' : 'yes',
    days: activity.gapDays ?? 0,
    ...about(basis, insight.recent.mainBeforeSilence),
    ...atStake(stake),
    ...leftAlone(insight),
  };
}

export function fall(dip: Shift): Facts {
  const own = dip.channelRatio - 1;
  return {
    metric: dip.metric,
    recent: Math.round(dip.recent),
    expected: Math.round(dip.expected),
    fall: { share: Math.abs(dip.ratio) },
    channel: directionOf(own),
    shift: { share: Math.abs(own) },
    since: { day: dip.since },
  };
}

export function month(insight: AccountInsight, basis: ProgramBasis): Facts {
  const { conversions30, conversionsPrevious30, main30 } = insight.recent;
  return {
    hasCount: conversions30 === null ? 'no' : conversionsPrevious30 === null ? 'alone' : 'both',
    conversions: conversions30 ?? 0,
    before: conversionsPrevious30 ?? 0,
    ...worth(basis, main30),
  };
}

export const starter = (basis: ProgramBasis): Facts => about(basis, basis.starterMonth);

/** An estimate of the main metric, in whole units of money; `worth` names the metric, or `none` where it cannot be said. */
const about = (basis: ProgramBasis, value: number | null): Facts => worth(basis, value === null ? null : estimate(basis, value));

/** An amount of the main metric as it is. */
export function worth({ program }: ProgramBasis, value: number | null): Facts {
  const { mainMetric, currency } = program;
  if (value === null || value <= 0) return { worth: 'none' };
  if (!isMoneyMetric(mainMetric)) return { worth: mainMetric, amount: oneDecimal(value) };
  return currency === null ? { worth: 'none' } : { worth: mainMetric, amount: { units: Math.round(value), currency } };
}

export const atStake = ({ money }: Stake): Facts =>
  money === null || money.units <= 0
    ? { hasStake: 'no' }
    : { hasStake: 'yes', stake: { ...money, units: wholeMajor(money.units) } };

export const leftAlone = ({ returnChance }: AccountInsight): Facts =>
  returnChance === null ? { hasBase: 'no' } : { hasBase: 'yes', base: { share: returnChance } };

/** The base rate of starting: only for those that have shown nothing yet. */
export const startsAlone = (insight: AccountInsight): Facts =>
  insight.activity.code === 'never-active' ? leftAlone(insight) : { hasBase: 'no' };

/** A figure of any metric under a name; `isMoney` says how all figures of the sentence are worded. */
export function figure({ program }: ProgramBasis, metric: GoalMetric, value: number): Fact {
  if (!isMoneyMetric(metric)) return Math.round(value);
  return program.currency === null
    ? Math.round(value / UNITS_PER_MAJOR)
    : { units: Math.round(value), currency: program.currency };
}
export const moneyMark = ({ program }: ProgramBasis, metric: GoalMetric): 'yes' | 'no' =>
  isMoneyMetric(metric) && program.currency !== null ? 'yes' : 'no';

const estimate = ({ program }: ProgramBasis, value: number) => (isMoneyMetric(program.mainMetric) ? wholeMajor(value) : value);
/** An estimate carries no cents; one below ten keeps what it has. */
const wholeMajor = (units: number) =>
  units < 10 * UNITS_PER_MAJOR ? Math.round(units) : Math.round(units / UNITS_PER_MAJOR) * UNITS_PER_MAJOR;

export const dayFact = (day: Day | null): Fact => ({ day: day ?? 0 });
export const daysSince = (day: Day | null, { program }: ProgramBasis): number => (day === null ? 0 : program.asOf - day);
export const oneDecimal = (value: number) => Math.round(value * 10) / 10;
/** `day` as a fact that may be missing. */
export const since = (day: Day | null): Facts => ({ hasSince: day === null ? 'no' : 'yes', since: dayFact(day) });
