import { sentence } from '../../domain/sentence';
import { decisionsOf, endingTerms, lockDays, nearCap, oddRate, overduePending, reviewFlag } from '../triggers/quality';
import { atStake, dayFact, figure, month, type TellWhy } from '../why-facts';

export const QUALITY_WHYS = {
  'A-34': (situation) => {
    const { kept, today, insight, basis } = situation;
    const ending = endingTerms(kept.terms, today);
    if (ending) {
      const when = ending.to < today ? 'past' : 'ahead';
      return sentence('play.A-34.why.ends', { kind: ending.kind, when, end: { day: ending.to }, ...month(insight, basis) });
    }
    const odd = oddRate(situation);
    return sentence('play.A-34.why.rate', {
      rate: { share: odd?.rate ?? 0 },
      peers: { share: odd?.peers ?? 0 },
      ...month(insight, basis),
    });
  },

  'A-34b': (situation, stake) => {
    const pending = overduePending(situation);
    return sentence('play.A-34b.why', {
      count: pending?.count ?? 0,
      oldest: dayFact(pending?.oldest ?? null),
      lock: lockDays(situation),
      ...atStake(stake),
    });
  },

  'A-36': (situation, stake) => {
    const { insight, basis } = situation;
    const cap = nearCap(situation);
    const why = decisionsOf(situation, ['hold']).length > 0 ? 'hold' : reviewFlag(situation) !== null ? 'flag' : 'cap';
    return sentence('play.A-36.why', {
      why,
      used: figure(basis, 'commission', cap?.used ?? 0),
      limit: figure(basis, 'commission', cap?.limit ?? 0),
      ...month(insight, basis),
      ...atStake(stake),
    });
  },

  'A-37': ({ insight }, stake) => {
    const { flags } = insight;
    return sentence('play.A-37.why', {
      count: flags.length,
      review: flags.filter(({ level }) => level === 'review').length,
      hasSeen: flags.length === 0 ? 'no' : 'yes',
      seen: dayFact(flags.length === 0 ? null : Math.max(...flags.map(({ seen }) => seen))),
      ...atStake(stake),
    });
  },

  'A-38': (situation) => {
    const decision = decisionsOf(situation, ['ask', 'breach'])[0];
    return sentence('play.A-38.why', {
      decision: decision?.decision ?? 'ask',
      decided: dayFact(decision?.day ?? null),
    });
  },
} as const satisfies Readonly<Record<string, TellWhy>>;
