import type { Money } from '../domain/money';
import type { Play } from './plays';
import { asMoney, asRank, type ProgramBasis } from './program-basis';
import type { Situation } from './triggers';

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
const CARE_SHARE = 0.02;

export function stakeOf(play: Play, situation: Situation): Stake {
  const { basis } = situation;
  const value = amountAtStake(play, situation);
  // A partner of unknown worth still ranks, below all that are known to matter.
  const least = CARE_SHARE * (basis.starterMonth ?? 1);
  return { money: asMoney(basis, value), rank: Math.max(0, asRank(basis, Math.max(value ?? 0, least))) };
}

/** In the main metric; null: not known. */
function amountAtStake(play: Play, situation: Situation): number | null {
  const { insight, basis } = situation;
  const { recent } = insight;
  switch (play.stake) {
    case 'starter':
      return basis.starterMonth;
    case 'clicks':
      return larger(clicksValue(recent.clicks30, basis), basis.starterMonth);
    case 'silent':
      return insight.activity.code === 'never-active' ? basis.starterMonth : stillWinnable(situation);
    case 'dip':
      return dipValue(situation);
    case 'growth': {
      const { main30, mainPrevious30 } = recent;
      if (main30 === null) return null;
      return Math.max(CARE_SHARE * main30, main30 - (mainPrevious30 ?? main30));
    }
    case 'relationship':
      return recent.main30 === null ? null : CARE_SHARE * recent.main30;
    default:
      return play.stake satisfies never;
  }
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
  if (dip.money && mainMetric !== 'conversions') return dip.money.units;
  const lost = Math.max(0, dip.expected - dip.recent) * (30 / 28); // the test compares four weeks
  if (dip.metric === 'conversions') return times(lost, mainMetric === 'conversions' ? 1 : situation.basis.valuePerConversion);
  return dip.metric === 'clicks' ? clicksValue(lost, situation.basis) : null;
}

function clicksValue(clicks: number | null, { conversionRate, valuePerConversion }: ProgramBasis): number | null {
  return times(times(clicks, conversionRate), valuePerConversion);
}

const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);
const larger = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
