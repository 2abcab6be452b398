import type { DirectoryEntry } from '../domain/directory';
import { type AccountId, accountIdOf, type ProgramId } from '../domain/ids';
import { type PartnerLinks, partnerIdOf } from '../domain/links';
import type { Program } from '../domain/records';
import { ownDomain, registeredDomain } from '../domain/site-domain';
import { partnersOfSite } from '../lookup/partners-of-site';
import { openDirectory } from '../lookup/search-directory';
import { packFor } from '../networks/registry';
import type { TrellisDb } from '../store/db';
import { readDirectoryToSearch } from '../store/known-as';
import { readLinks } from '../store/links';
import { exactCode, readOwnCodes } from '../store/own-codes';
import { listPrograms } from '../store/records';
import { exactName } from './partner-memory';
import { programOfPage } from './program-of-page';

/** What somebody pointed at: a text, a link, or a text that is a link. `page`: where. */
export type Pointed = { readonly text: string; readonly link: URL | null; readonly page: URL | null };

/** `find`: what the list of partners is to be narrowed to. */
export type Named =
  | { readonly kind: 'one'; readonly account: AccountId }
  | { readonly kind: 'several' | 'none'; readonly find: string };

const LONGEST = 100;

/**
 * The partner that a text or a link names, surest first: the link's own place on a dashboard, the exact id, address, code or name,
 * the link's site, a search. The first of these that knows anybody decides.
 */
export async function findNamed(db: TrellisDb, { text, link, page }: Pointed): Promise<Named> {
  const [entries, programs, links] = await Promise.all([readDirectoryToSearch(db), listPrograms(db), readLinks(db)]);
  const home = page && programOfPage(programs, page);
  const site = link && /^https?:$/.test(link.protocol) ? link : null;
  const word = text.trim() || mailOf(link) || (site ? placeOf(site) : '');
  const find = word.replace(/\s+/g, ' ').slice(0, LONGEST);

  const linked = site && partnerOfLink(entries, programs, site);
  if (linked) return { kind: 'one', account: linked.account };
  const ways = [
    async () => exactly(entries, word),
    async () => withCode(db, entries, programs, word),
    async () => entries.filter(({ name }) => name !== '' && exactName(name) === exactName(word)),
    async () => (site ? partnersOfSite(entries, site.href) : []),
    async () => openDirectory(entries.map(byNames)).search(find, entries.length),
  ];
  for (const way of ways) {
    const hits = await way();
    if (hits.length > 0) return settle(hits, { links, home: home?.id ?? null, find });
  }
  return { kind: 'none', find };
}

function partnerOfLink(entries: readonly DirectoryEntry[], programs: readonly Program[], link: URL): DirectoryEntry | null {
  const ownId = packFor(link)?.partnerOfPage(link) ?? null;
  const program = programOfPage(programs, link);
  if (ownId === null || program === null) return null;
  const account = accountIdOf(program.id, ownId);
  return entries.find((entry) => entry.account === account) ?? null;
}

function exactly(entries: readonly DirectoryEntry[], word: string): DirectoryEntry[] {
  if (word === '') return [];
  const byId = entries.filter(({ ownId }) => ownId === word);
  return byId.length > 0 ? byId : entries.filter(({ email }) => email !== '' && email.toLowerCase() === word.toLowerCase());
}

async function withCode(
  db: TrellisDb,
  entries: readonly DirectoryEntry[],
  programs: readonly Program[],
  word: string,
): Promise<DirectoryEntry[]> {
  if (word === '' || /\s/.test(word)) return [];
  const codes = await Promise.all(programs.map(({ id }) => readOwnCodes(db, id)));
  const owners = new Set(codes.flatMap((known) => known.get(exactCode(word)) ?? []));
  return entries.filter(({ account }) => owners.has(account));
}

/** A part of a site, a code or a group is enough to show somebody, and too little to say who is meant: instagram.com names nobody. */
const byNames = (entry: DirectoryEntry): DirectoryEntry => ({ ...entry, website: '', tag: '', codes: [], otherEmails: [] });

type Settling = { readonly links: PartnerLinks; readonly home: ProgramId | null; readonly find: string };

/** Accounts of one partner are one. Where the page is of one programme, its account is the one that is meant. */
function settle(hits: readonly DirectoryEntry[], { links, home, find }: Settling): Named {
  const here = hits.filter(({ program }) => program === home);
  const partners = new Set(hits.map(({ account }) => partnerIdOf(links, account)));
  const [first] = here.length > 0 ? here : hits;
  return first && partners.size === 1 ? { kind: 'one', account: first.account } : { kind: 'several', find };
}

const mailOf = (link: URL | null) => (link?.protocol === 'mailto:' ? decode(link.pathname) : '');

/** Of a link: the partner's id on the dashboard, else its site. */
const placeOf = (link: URL) =>
  packFor(link)?.partnerOfPage(link) ?? ownDomain(link.host) ?? registeredDomain(link.host) ?? link.host;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a page may write any percent sign it likes
  }
}
