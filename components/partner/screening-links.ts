import type { ScreeningItem } from '@/core/domain/screening';
import { mailHost, ownDomain } from '@/core/domain/site-domain';
import { webAddress } from './web-address';

/** Where to look, for one item. `asks`: a search engine, which is told what is searched for. */
export type LookAt = { readonly href: string; readonly asks: boolean };

type Known = { readonly website: string; readonly email: string };

export type ScreeningPlaces = {
  /** What the searches tell the search engine: a domain, or one page where anybody may have one; null: nothing is known to search for. */
  readonly searched: string | null;
  readonly places: Readonly<Partial<Record<ScreeningItem, LookAt>>>;
};

/** Addresses that the exports or the user know of an applicant; whatever is no page of the web is left out. */
export function screeningPlaces({ website, email }: Known): ScreeningPlaces {
  const site = webAddress(website.trim()) ?? webAddress(ownDomain(mailHost(email) ?? '') ?? '');
  if (site === null) return { searched: null, places: {} };
  const own = ownDomain(site);
  const searched = own ?? pageOf(site);
  const named = `"${searched}"`;
  return {
    searched,
    places: {
      site: { href: site, asks: false },
      links: search(own === null ? named : `${named} -site:${own}`),
      profiles: search(`${named} (instagram OR youtube OR tiktok OR linkedin)`),
      reviews: search(`${named} (review OR experience OR scam)`),
    },
  };
}

/** Without what people leave out, and without what follows `?`. */
function pageOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/["\s]|\/+$/g, '')}`;
}

const search = (words: string): LookAt => ({ href: `https://duckduckgo.com/?q=${encodeURIComponent(words)}`, asks: true });
