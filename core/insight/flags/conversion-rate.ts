import { sentence } from '../../domain/sentence';
import { betaBinomialAtLeast } from '../beta-binomial';
import type { Finding, FlagRule } from './finding';
import type { RateOfOne } from './peer-rates';

const LEAST_CONVERSIONS = 10;
/** Chance of so many by chance alone, if the partner were one of its peers. */
const AT_CHANCE = 0.001;

/**
 * F-1: conversions too many for the clicks: at least `conversionTimes` the peers' rate and hardly by chance, or more than
 * `conversionMost` of all clicks whatever the peers do; that one alone is never more than a look. Partners without a click have no
 * rate: codes without clicks are F-5's.
 */
export const CONVERSION_RATE: FlagRule = {
  id: 'F-1',
  restsOn: ['rate'],
  needs: ({ rates }) => (rates === null ? 'clicks-and-conversions' : null),
  find:
    ({ study: { settings }, evaluation, rates }) =>
    (account) => {
      const one = rates?.of(account, LEAST_CONVERSIONS);
      if (!rates || !one) return null;
      const times = timesAbovePeers(one, settings.conversionTimes);
      if (times === null && one.conversions / one.clicks <= settings.conversionMost) return null;
      const seen = rates.seen(account) ?? evaluation.day;
      return { ...tell(one, times !== null), size: one.conversions, times: times ?? 1, from: rates.from, seen };
    },
};

/** How many times over the limit; null when it is not exceeded, or by chance perhaps. */
function timesAbovePeers({ clicks, conversions, others }: RateOfOne, limit: number): number | null {
  if (!others) return null;
  const times = conversions / clicks / (limit * others.rate);
  return times >= 1 && betaBinomialAtLeast(Math.round(conversions), Math.round(clicks), others) <= AT_CHANCE ? times : null;
}

function tell({ clicks, conversions, others }: RateOfOne, isAbovePeers: boolean): Pick<Finding, 'sentence' | 'evidence'> {
  const own = { share: conversions / clicks };
  const counts = sentence('flag.F-1.counts', { conversions, clicks, own });
  if (!others) return { sentence: sentence('flag.F-1.most', { own }), evidence: [counts] };
  const peers = sentence('flag.F-1.peers', { peers: { share: others.rate }, partners: others.partners });
  if (!isAbovePeers) return { sentence: sentence('flag.F-1.most', { own }), evidence: [counts, peers] };
  return {
    sentence: sentence('flag.F-1.seen', { own, times: own.share / others.rate }),
    evidence: [counts, peers, sentence('flag.F-1.chance')],
  };
}
