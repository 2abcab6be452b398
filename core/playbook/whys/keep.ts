import { sentence } from '../../domain/sentence';
import { reasonDay } from '../situation';
import { atStake, dayFact, fall, oneDecimal, silence, type TellWhy } from '../why-facts';

export const KEEP_WHYS = {
  'A-13': (situation, stake) =>
    sentence('play.A-13.why', { who: situation.facts.type === 'creator' ? 'creator' : 'other', ...silence(situation, stake) }),

  'A-16': (situation, stake) => {
    const { dip } = situation.insight;
    return dip
      ? sentence('play.A-16.why.dip', { ...fall(dip), ...atStake(stake) })
      : sentence('play.A-16.why.quiet', silence(situation, stake));
  },

  'A-17': (situation, stake) => {
    const { insight } = situation;
    const told = reasonDay(situation, 'technical');
    if (told !== null) return sentence('play.A-17.why.told', { told: dayFact(told), ...silence(situation, stake) });
    return insight.dip
      ? sentence('play.A-17.why.dip', { ...fall(insight.dip), ...atStake(stake) })
      : sentence('play.A-17.why.quiet', silence(situation, stake));
  },

  'A-18': ({ insight, facts, basis }, stake) => {
    const { clicks30, conversions30 } = insight.recent;
    const rate = basis.conversionRateOf(facts.type);
    return sentence('play.A-18.why', {
      hasClicks: clicks30 === null || conversions30 === null ? 'no' : 'yes',
      clicks: clicks30 ?? 0,
      conversions: conversions30 ?? 0,
      hasRate: rate === null || clicks30 === null ? 'no' : 'yes',
      rate: { share: rate ?? 0 },
      expected: oneDecimal((clicks30 ?? 0) * (rate ?? 0)),
      ...atStake(stake),
    });
  },
} as const satisfies Readonly<Record<string, TellWhy>>;
