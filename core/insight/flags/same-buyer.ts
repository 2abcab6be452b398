import { sentence } from '../../domain/sentence';
import { type FlagRule, timesInOdds } from './finding';

const LEAST_OF_ONE = 3;

/**
 * F-6: one buyer behind at least 3 conversions, and `selfShare` of those of which the export tells a buyer. Buyers are kept as
 * salted hashes alone: whether one shares the partner's domain can't be asked, and is not.
 */
export const SAME_BUYER: FlagRule = {
  id: 'F-6',
  restsOn: ['buyer'],
  needs: ({ ledger }) => (ledger?.traits.buyer ? null : 'buyer'),
  find: ({ study: { settings }, ledger }) => {
    const buyers = ledger?.traits.buyer;
    if (!ledger || !buyers) return () => null;
    const { from, to, day, period } = ledger;
    const counts = new Map<bigint, { count: number; last: number }>();
    return (account) => {
      const [first, end] = [from[account] ?? 0, to[account] ?? 0];
      if (end - first < LEAST_OF_ONE) return null;
      counts.clear();
      let known = 0;
      let count = 0;
      let seen = 0;
      for (let entry = first; entry < end; entry++) {
        const buyer = buyers[entry] ?? 0n;
        if (buyer === 0n) continue;
        known += 1;
        const last = day[entry] ?? 0;
        const of = counts.get(buyer) ?? { count: 0, last };
        counts.set(buyer, of);
        of.count += 1;
        of.last = last;
      }
      for (const of of counts.values()) {
        if (of.count < count || (of.count === count && of.last < seen)) continue;
        count = of.count;
        seen = of.last;
      }
      const share = count / known;
      if (count < LEAST_OF_ONE || share < settings.selfShare) return null;
      return {
        sentence: sentence('flag.F-6.seen', { count, known, share: { share } }),
        evidence: [sentence('flag.days', { from: { day: period.from }, to: { day: period.to }, last: { day: seen } })],
        size: count,
        times: Math.min(count / LEAST_OF_ONE, timesInOdds(share, settings.selfShare)),
        from: period.from,
        seen,
      };
    };
  },
};
