import type { DirectoryEntry } from '../domain/directory';
import { ownDomain, registeredDomain } from '../domain/site-domain';

/** Partners whose website an address is on; where anybody may have a page (social networks) only those whose very page it is. */
export function partnersOfSite(entries: readonly DirectoryEntry[], address: string): DirectoryEntry[] {
  const domain = ownDomain(address);
  if (domain !== null) return entries.filter(({ website }) => website !== undefined && ownDomain(website) === domain);
  const page = plainSite(address.replace(/[?#].*$/, ''));
  if (registeredDomain(address) === null || !page.includes('/')) return [];
  return entries.filter(({ website }) => website !== undefined && plainSite(website) === page);
}

/** An address without what people leave out: scheme, `www.`, the last slash. */
export const plainSite = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
