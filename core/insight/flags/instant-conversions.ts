import { sentence } from '../../domain/sentence';
import { type FlagRule, timesInOdds } from './finding';

const LEAST_INSTANT = 5;
const LEAST_SHARE = 0.2;

/**
 * F-4: conversions within `instantSeconds` of their click: at least 5, and a fifth of those of which the export tells the time of
 * the click. Nobody chooses and pays so fast; what was in the basket already was bought without the partner.
 */
export const INSTANT_CONVERSIONS: FlagRule = {
  id: 'F-4',
  restsOn: ['click-time'],
  needs: ({ ledger }) => (ledger?.traits.lag ? null : 'click-time'),
  find: ({ study: { settings }, ledger }) => {
    const lags = ledger?.traits.lag;
    if (!ledger || !lags) return () => null;
    const { from, to, day, period } = ledger;
    return (account) => {
      let timed = 0;
      let instant = 0;
      let seen = 0;
      const end = to[account] ?? 0;
      for (let entry = from[account] ?? 0; entry < end; entry++) {
        const lag = lags[entry] ?? -1;
        if (lag < 0) continue;
        timed += 1;
        if (lag > settings.instantSeconds) continue;
        instant += 1;
        seen = day[entry] ?? 0;
      }
      const share = instant / timed;
      if (instant < LEAST_INSTANT || share < LEAST_SHARE) return null;
      return {
        sentence: sentence('flag.F-4.seen', { instant, timed, share: { share }, seconds: settings.instantSeconds }),
        evidence: [sentence('flag.days', { from: { day: period.from }, to: { day: period.to }, last: { day: seen } })],
        size: instant,
        times: Math.min(instant / LEAST_INSTANT, timesInOdds(share, LEAST_SHARE)),
        from: period.from,
        seen,
      };
    };
  },
};
