import type { DirectoryEntry } from '../domain/directory';
import { IN_PROGRAM } from '../domain/partner';
import { ownDomain, registeredDomain } from '../domain/site-domain';
import { plainSite } from './partners-of-site';

/** What of a prospect can be found again among partners. */
export type Sought = { readonly id: string; readonly program: string; readonly email: string; readonly website: string };

/**
 * Partners of the same programme that have a prospect's address or website, by the prospect's id: a likeness to be judged, no proof.
 * The address counts before the site. `entries`: without the prospects themselves.
 */
export function seemsJoined(sought: readonly Sought[], entries: readonly DirectoryEntry[]): ReadonlyMap<string, DirectoryEntry> {
  if (sought.length === 0) return new Map();
  const byEmail = new Map<string, DirectoryEntry>();
  const bySite = new Map<string, DirectoryEntry>();
  const emails = new Set(sought.map(emailKey));
  const sites = new Set(sought.map(({ program, website }) => siteKey(program, website)));
  for (const entry of entries) {
    if (!IN_PROGRAM.has(entry.stage)) continue;
    for (const email of [entry.email, ...(entry.otherEmails ?? [])]) put(byEmail, emails, emailKey({ ...entry, email }), entry);
    // Reading an address costs more than the rest together: not where no prospect has one.
    if (entry.website && (sites.size > 1 || !sites.has(''))) put(bySite, sites, siteKey(entry.program, entry.website), entry);
  }
  return new Map(
    sought.flatMap((one): [string, DirectoryEntry][] => {
      const found = byEmail.get(emailKey(one)) ?? bySite.get(siteKey(one.program, one.website));
      return found ? [[one.id, found]] : [];
    }),
  );
}

function put(found: Map<string, DirectoryEntry>, wanted: ReadonlySet<string>, key: string, entry: DirectoryEntry): void {
  if (key !== '' && wanted.has(key) && !found.has(key)) found.set(key, entry);
}

function emailKey({ program, email }: { readonly program: string; readonly email: string }): string {
  const address = email.trim().toLowerCase();
  return address === '' ? '' : `${program} ${address}`;
}

/** The site; where anybody may have a page (social networks) that very page. */
function siteKey(program: string, website: string): string {
  const page = plainSite(website.replace(/[?#].*$/, ''));
  const site = ownDomain(website) ?? (page.includes('/') && registeredDomain(website) !== null ? page : '');
  return site === '' ? '' : `${program} ${site}`;
}
