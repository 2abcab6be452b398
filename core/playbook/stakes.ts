import type { GoalMetric } from '../domain/book';
import { type Money, UNITS_PER_MAJOR } from '../domain/money';
import { missedPace, nearestStep, type Progress } from './next-step';
import type { Play, StakeKind } from './play';
import { asMoney, asRank, type ProgramBasis } from './program-basis';
import type { Situation } from './situation';
import { overduePending } from './triggers/quality';

/** What hangs on acting, per 30 days. */
export type Stake = {
  /** null: cannot be said in money. */
  readonly money: Money | null;
  /** For ranking only: major units, or conversions where there is no money. Never negative. */
  readonly rank: number;
};

/** Days after which half of what a silent partner used to bring counts as gone. */
const HALF_LIFE_DAYS = 180;
/** Share of a partner's month that a friendly word is worth. */
export const CARE_SHARE = 0.02;

export function stakeOf(play: Pick<Play, 'stake'>, situation: Situation): Stake {
  const { basis } = situation;
  if (play.stake === 'quality' || play.stake === 'pending') return commissionAtStake(play.stake, situation);
  const value = amountAtStake(play.stake, situation);
  // A partner of unknown worth still ranks, below all that are known to matter.
  const least = CARE_SHARE * (basis.starterMonth ?? 1);
  return { money: asMoney(basis, value), rank: Math.max(0, asRank(basis, Math.max(value ?? 0, least))) };
}

/** Commissions that wait for validation: all of a flagged partner's, or those that have waited too long. No margin is taken off them. */
function commissionAtStake(kind: 'quality' | 'pending', situation: Situation): Stake {
  const { insight, figures, basis } = situation;
  const { currency, asOf } = basis.program;
  const pending = kind === 'pending' ? overduePending(situation) : figures.pendingSince(insight.account, asOf);
  const units = pending?.commission ?? null;
  const money = units === null || currency === null ? null : { units: Math.round(units), currency };
  const least = Math.max(0, asRank(basis, CARE_SHARE * (basis.starterMonth ?? 1)));
  return { money, rank: Math.max(least, (units ?? 0) / UNITS_PER_MAJOR) };
}

/** In the main metric; null: not known. */
function amountAtStake(kind: Exclude<StakeKind, 'quality' | 'pending'>, situation: Situation): number | null {
  const { insight, facts, basis } = situation;
  const { recent } = insight;
  switch (kind) {
    case 'starter':
      return basis.starterMonth;
    case 'clicks':
      return clicksValue(recent.clicks30, basis, facts.type);
    case 'silent':
      return insight.activity.code === 'never-active' ? basis.starterMonth : stillWinnable(situation);
    case 'dip':
      return dipValue(situation);
    case 'growth':
      return growth(situation);
    case 'next-step':
      return gapValue(situation, nearestStep(situation)) ?? growth(situation);
    case 'pace':
      return gapValue(situation, missedPace(situation)) ?? growth(situation);
    case 'relationship':
      return recent.main30 === null ? null : CARE_SHARE * recent.main30;
    default:
      return kind satisfies never;
  }
}

/** The rise going on, or a friendly word's share of the month. */
function growth({ insight }: Situation): number | null {
  const { main30, mainPrevious30 } = insight.recent;
  if (main30 === null) return null;
  return Math.max(CARE_SHARE * main30, main30 - (mainPrevious30 ?? main30));
}

/** What a silent partner used to bring, half of it written off per half year of silence. */
function stillWinnable({ insight }: Situation): number | null {
  const before = insight.recent.mainBeforeSilence;
  return before === null ? null : before * 0.5 ** ((insight.activity.gapDays ?? 0) / HALF_LIFE_DAYS);
}

function dipValue(situation: Situation): number | null {
  const { dip } = situation.insight;
  if (dip === null) return stillWinnable(situation);
  const { mainMetric } = situation.basis.program;
  if (dip.money && (mainMetric === 'revenue' || mainMetric === 'commission')) return dip.money.units;
  const lost = Math.max(0, dip.expected - dip.recent) * (30 / 28); // the test compares four weeks
  return dip.metric === 'conversions' || dip.metric === 'clicks' ? inMain(situation, dip.metric, lost) : null;
}

/** What is missing to the goal or tier, per 30 days of its period. */
function gapValue(situation: Situation, step: Progress | null): number | null {
  if (step === null) return null;
  const days = step.period.to - step.period.from + 1;
  return inMain(situation, step.metric, ((step.target - step.attained) * 30) / Math.max(30, days));
}

/** An amount of any metric in the main one; null where nothing relates the two. */
function inMain({ facts, basis }: Situation, metric: GoalMetric, amount: number): number | null {
  const { mainMetric } = basis.program;
  if (metric === mainMetric) return amount;
  if (metric === 'conversions') return times(amount, basis.valuePerConversion);
  return metric === 'clicks' ? clicksValue(amount, basis, facts.type) : null;
}

function clicksValue(clicks: number | null, basis: ProgramBasis, type: string | null): number | null {
  if (basis.program.mainMetric === 'clicks') return clicks;
  return times(times(clicks, basis.conversionRateOf(type)), basis.valuePerConversion);
}

const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);
