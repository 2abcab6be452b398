import { sentence } from '../../domain/sentence';
import { registeredDomain } from '../../domain/site-domain';
import { type FlagRule, timesInOdds } from './finding';
import type { LedgerWindow } from './ledger-window';
import { isSearchEngine } from './search-engines';

const LEAST_KNOWN = 10;
const LEAST_TIMES = 2;
const MOST_NEW = 0.5;
const NEW = 1;

/**
 * F-7: perhaps it bids on the brand's own name: `searchShare` of its conversions come from search engines, it converts at least
 * twice as well as its peers, and brings at most half their share of new customers. Only a search by hand can confirm it.
 */
export const SEARCH_TRAFFIC: FlagRule = {
  id: 'F-7',
  restsOn: ['rate', 'referrer'],
  needs: ({ ledger, rates }) => {
    if (!ledger?.traits.site) return 'referrer';
    if (!ledger.traits.customer) return 'customer';
    return rates === null ? 'clicks-and-conversions' : null;
  },
  find: ({ study: { settings }, ledger, rates }) => {
    const { site: sites, sites: names = [], customer: customers } = ledger?.traits ?? {};
    if (!ledger || !sites || !customers || !rates) return () => null;
    const isSearch = Uint8Array.from(['', ...names], (site) => (isSearchEngine(site, registeredDomain(site) ?? site) ? 1 : 0));
    const everybody = customersOf(ledger, customers, { from: 0, to: ledger.day.length });
    const { from, to, day, period } = ledger;
    return (account) => {
      const range = { from: from[account] ?? 0, to: to[account] ?? 0 };
      if (range.to - range.from < LEAST_KNOWN) return null;
      let known = 0;
      let searched = 0;
      let seen = 0;
      for (let entry = range.from; entry < range.to; entry++) {
        const site = sites[entry] ?? 0;
        if (site === 0) continue;
        known += 1;
        if (isSearch[site] !== 1) continue;
        searched += 1;
        seen = day[entry] ?? 0;
      }
      const share = searched / known;
      if (known < LEAST_KNOWN || share < settings.searchShare) return null;

      const rate = rates.of(account, 1);
      const own = customersOf(ledger, customers, range);
      const others = { known: everybody.known - own.known, fresh: everybody.fresh - own.fresh };
      if (!rate?.others || own.known < LEAST_KNOWN || others.known < LEAST_KNOWN || others.fresh === 0) return null;
      const [fresh, usual] = [own.fresh / own.known, others.fresh / others.known];
      const better = rate.conversions / rate.clicks / rate.others.rate;
      if (better < LEAST_TIMES || fresh > MOST_NEW * usual) return null;
      return {
        sentence: sentence('flag.F-7.seen', { searched, known, share: { share } }),
        evidence: [
          sentence('flag.F-7.rate', {
            own: { share: rate.conversions / rate.clicks },
            peers: { share: rate.others.rate },
            times: better,
          }),
          sentence('flag.F-7.new', { own: { share: fresh }, others: { share: usual } }),
          sentence('flag.days', { from: { day: period.from }, to: { day: period.to }, last: { day: seen } }),
        ],
        size: searched,
        times: Math.min(
          timesInOdds(share, settings.searchShare),
          better / LEAST_TIMES,
          fresh === 0 ? Number.POSITIVE_INFINITY : (MOST_NEW * usual) / fresh,
        ),
        from: period.from,
        seen,
      };
    };
  },
};

/** Conversions of which it is said whether the customer was new, and those that were; of the ledger's days alone. */
function customersOf({ day, period }: LedgerWindow, customers: Uint8Array, { from, to }: { from: number; to: number }) {
  let known = 0;
  let fresh = 0;
  for (let entry = from; entry < to; entry++) {
    const customer = customers[entry] ?? 0;
    const at = day[entry] ?? 0;
    if (customer === 0 || at < period.from || at > period.to) continue;
    known += 1;
    if (customer === NEW) fresh += 1;
  }
  return { known, fresh };
}
