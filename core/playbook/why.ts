import type { AccountInsight, Shift } from '../domain/insight';
import { UNITS_PER_MAJOR } from '../domain/money';
import type { Fact, Sentence } from '../domain/sentence';
import { sentence } from '../domain/sentence';
import { directionOf } from '../insight/factor-momentum';
import type { PlayId } from './plays';
import type { ProgramBasis } from './program-basis';
import type { Stake } from './stakes';
import { askedInVain, type Situation } from './triggers';

type Facts = Readonly<Record<string, Fact>>;

/**
 * Why a play is suggested, in this order: the fact, what was expected, the money, and what happens when nobody does anything.
 * A part that cannot be known is left out; the message chooses by the facts `worth`, `base` and `has...`.
 */
export function whyOf(play: PlayId, situation: Situation, stake: Stake): Sentence {
  return WHY[play](situation, stake);
}

const WHY: Readonly<Record<PlayId, (situation: Situation, stake: Stake) => Sentence>> = {
  'A-06': ({ insight, facts, basis }) =>
    sentence('play.A-06.why', { joined: dayFact(facts.joined), ...starter(basis), ...startsAlone(insight) }),

  'A-07': ({ insight, facts, basis }) =>
    sentence('play.A-07.why', {
      days: daysSince(facts.joined, basis),
      joined: dayFact(facts.joined),
      ...starter(basis),
      ...startsAlone(insight),
    }),

  'A-08': ({ insight, facts, basis }) => {
    const clicks = insight.totals.clicks ?? 0;
    const rate = basis.conversionRate;
    return sentence('play.A-08.why', {
      days: daysSince(facts.joined, basis),
      clicks,
      hasRate: rate === null ? 'no' : 'yes',
      rate: { share: rate ?? 0 },
      expected: oneDecimal(clicks * (rate ?? 0)),
      ...starter(basis),
    });
  },

  'A-14': (situation, stake) => {
    const { insight, facts, basis } = situation;
    if (insight.activity.code !== 'never-active') return sentence('play.A-14.why.dormant', silence(situation, stake));
    return sentence('play.A-14.why.never', {
      hasJoined: facts.joined === null ? 'no' : 'yes',
      days: daysSince(facts.joined, basis),
      ...starter(basis),
      ...leftAlone(insight),
    });
  },

  'A-15': (situation, stake) => {
    const asked = askedInVain(situation);
    return sentence('play.A-15.why', {
      ...silence(situation, stake),
      asked: dayFact(asked),
      waited: daysSince(asked, situation.basis),
    });
  },

  'A-16': (situation, stake) => {
    const { dip } = situation.insight;
    return dip
      ? sentence('play.A-16.why.dip', { ...fall(dip), ...atStake(stake) })
      : sentence('play.A-16.why.quiet', silence(situation, stake));
  },

  'A-25': ({ insight, basis }) => sentence('play.A-25.why', { tier: insight.tier, ...month(insight, basis) }),

  'A-26': ({ insight, basis }) => {
    const only = insight.recent.conversions30 === 1 ? insight.recent.main30 : null;
    return sentence('play.A-26.why', { day: dayFact(insight.firstConversion), ...worth(basis, only), ...leftAlone(insight) });
  },

  'A-39': ({ insight, basis }) =>
    sentence('play.A-39.why', {
      hasSince: insight.stage.since === null ? 'no' : 'yes',
      since: dayFact(insight.stage.since),
      ...month(insight, basis),
    }),

  'A-41': ({ insight, basis }) =>
    sentence('play.A-41.why', {
      hasSince: insight.activity.since === null ? 'no' : 'yes',
      since: dayFact(insight.activity.since),
      ...month(insight, basis),
      ...leftAlone(insight),
    }),
};

/** Days without a sign of life, what it brought before and what of that still counts, and the chance that it comes back. */
function silence({ insight, basis }: Situation, stake: Stake): Facts {
  const { activity, lastActive } = insight;
  return {
    hasGap: activity.gapDays === null ? 'no' : lastActive === null ? 'least' : 'yes',
    days: activity.gapDays ?? 0,
    ...about(basis, insight.recent.mainBeforeSilence),
    ...atStake(stake),
    ...leftAlone(insight),
  };
}

function fall(dip: Shift): Facts {
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

function month(insight: AccountInsight, basis: ProgramBasis): Facts {
  const { conversions30, conversionsPrevious30, main30 } = insight.recent;
  return {
    hasCount: conversions30 === null ? 'no' : conversionsPrevious30 === null ? 'alone' : 'both',
    conversions: conversions30 ?? 0,
    before: conversionsPrevious30 ?? 0,
    ...worth(basis, main30),
  };
}

const starter = (basis: ProgramBasis): Facts => about(basis, basis.starterMonth);

/** An estimate of the main metric, in whole units of money; `worth` names the metric, or `none` where it cannot be said. */
const about = (basis: ProgramBasis, value: number | null): Facts => worth(basis, value === null ? null : estimate(basis, value));

/** An amount of the main metric as it is. */
function worth({ program }: ProgramBasis, value: number | null): Facts {
  const { mainMetric, currency } = program;
  if (value === null || value <= 0) return { worth: 'none' };
  if (mainMetric === 'conversions') return { worth: 'conversions', amount: oneDecimal(value) };
  return currency === null ? { worth: 'none' } : { worth: mainMetric, amount: { units: Math.round(value), currency } };
}

const atStake = ({ money }: Stake): Facts =>
  money === null || money.units <= 0
    ? { hasStake: 'no' }
    : { hasStake: 'yes', stake: { ...money, units: wholeMajor(money.units) } };

const leftAlone = ({ returnChance }: AccountInsight): Facts =>
  returnChance === null ? { hasBase: 'no' } : { hasBase: 'yes', base: { share: returnChance } };

const estimate = ({ program }: ProgramBasis, value: number) => (program.mainMetric === 'conversions' ? value : wholeMajor(value));
/** An estimate carries no cents; one below ten keeps what it has. */
const wholeMajor = (units: number) =>
  units < 10 * UNITS_PER_MAJOR ? Math.round(units) : Math.round(units / UNITS_PER_MAJOR) * UNITS_PER_MAJOR;
/** The base rate of starting: only for those that have shown nothing yet. */
const startsAlone = (insight: AccountInsight): Facts =>
  insight.activity.code === 'never-active' ? leftAlone(insight) : { hasBase: 'no' };

const dayFact = (day: number | null): Fact => ({ day: day ?? 0 });
const daysSince = (day: number | null, { program }: ProgramBasis): number => (day === null ? 0 : program.asOf - day);
const oneDecimal = (value: number) => Math.round(value * 10) / 10;
