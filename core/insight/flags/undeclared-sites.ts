import type { AccountFacts } from '../../domain/partner';
import { sentence } from '../../domain/sentence';
import { mailHost, ownDomain, registeredDomain } from '../../domain/site-domain';
import { type Finding, type FlagRule, timesInOdds } from './finding';

const LEAST_KNOWN = 10;
const NAMED_SITES = 3;

/**
 * F-8: `undeclaredShare` of its conversions, of at least 10 with a referring site, came from domains that are not on file. On file
 * are the domain of its website, and that of its address where it is its own. A partner without a website on file is not asked:
 * nothing was declared, so nothing can be undeclared.
 */
export const UNDECLARED_SITES: FlagRule = {
  id: 'F-8',
  restsOn: ['referrer'],
  needs: ({ ledger }) => (ledger?.traits.site ? null : 'referrer'),
  find: ({ study: { data, settings }, ledger }) => {
    const { site: sites, sites: names = [] } = ledger?.traits ?? {};
    if (!ledger || !sites) return () => null;
    const domains = ['', ...names.map((name) => registeredDomain(name) ?? name)];
    const { from, to, day, period } = ledger;
    return (account) => {
      const [first, end] = [from[account] ?? 0, to[account] ?? 0];
      const facts = data.accounts[account];
      const onFile = end - first < LEAST_KNOWN || !facts ? null : domainsOnFile(facts);
      if (!onFile) return null;
      const elsewhere = new Map<string, number>();
      let known = 0;
      let count = 0;
      let seen = 0;
      for (let entry = first; entry < end; entry++) {
        const domain = domains[sites[entry] ?? 0] ?? '';
        if (domain === '') continue;
        known += 1;
        if (onFile.has(domain)) continue;
        count += 1;
        seen = day[entry] ?? 0;
        elsewhere.set(domain, (elsewhere.get(domain) ?? 0) + 1);
      }
      const share = count / known;
      if (known < LEAST_KNOWN || share < settings.undeclaredShare) return null;
      return {
        sentence: sentence('flag.F-8.seen', { count, known, share: { share }, sites: elsewhere.size }),
        evidence: [
          ...namesOf(elsewhere),
          sentence('flag.F-8.on-file', { domains: [...onFile].sort().join(', ') }),
          sentence('flag.days', { from: { day: period.from }, to: { day: period.to }, last: { day: seen } }),
        ],
        size: count,
        times: Math.min(known / LEAST_KNOWN, timesInOdds(share, settings.undeclaredShare)),
        from: period.from,
        seen,
      };
    };
  },
};

function domainsOnFile({ website, email }: AccountFacts): ReadonlySet<string> | null {
  const site = website === null ? null : registeredDomain(website);
  if (site === null) return null;
  const host = email === null ? null : mailHost(email);
  const mail = host === null ? null : ownDomain(host);
  return new Set(mail === null ? [site] : [site, mail]);
}

/** Most used first; of equal ones, by name. */
function namesOf(counts: ReadonlyMap<string, number>): Finding['evidence'] {
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, NAMED_SITES)
    .map(([domain, count]) => sentence('flag.F-8.site', { domain, count }));
}
