import type { DirectoryEntry } from '../domain/directory';
import type { AccountId, ProgramId } from '../domain/ids';
import { LINK_REASONS, type LinkReason, type LinkSuggestion, type PartnerLinks, pairKey, partnerIdOf } from '../domain/links';
import { mailHost, ownDomain } from '../lookup/site-domain';
import { exactName } from './partner-memory';

/** An address or domain that more accounts of one programme share is an agency's or a subnetwork's: it names no partner. */
const MOST_SHARING = 5;

type Kind = LinkReason['kind'];
type Bucket = { readonly kind: Kind; readonly value: string; readonly entries: DirectoryEntry[] };

/**
 * Every two accounts of different programmes that share an e-mail address, a domain of their own (of website or mail), or a
 * name that nobody else has in either programme; strongest first. What the user said of them is not looked at: see openLinks.
 * Symmetric, and the same for any order of the entries. Linear: nobody is compared with everybody.
 */
export function findAlike(directory: readonly DirectoryEntry[]): LinkSuggestion[] {
  const found = new Map<string, { accounts: LinkSuggestion['accounts']; reasons: LinkReason[] }>();
  for (const { kind, value, entries } of bucketsOf(directory)) {
    for (const accounts of crossPairs(kind, entries)) {
      const key = pairKey(...accounts);
      const known = found.get(key);
      if (known) known.reasons.push({ kind, value });
      else found.set(key, { accounts, reasons: [{ kind, value }] });
    }
  }
  return [...found.values()]
    .flatMap(({ accounts, reasons }) => {
      const [first, ...others] = reasons.sort(strongerFirst);
      return first ? [{ accounts, reasons: [first, ...others] as const }] : [];
    })
    .sort(likelierFirst);
}

/** Those that are still open: one for every two partners of whom the user has said neither that they are one nor that they are not. */
export function openLinks(alike: readonly LinkSuggestion[], links: PartnerLinks): LinkSuggestion[] {
  const settled = new Set([...links.different].map((pair) => partnerPair(links, pair.split(' ') as [AccountId, AccountId])));
  return alike.filter(({ accounts }) => {
    const [a, b] = accounts;
    const pair = partnerPair(links, accounts);
    if (partnerIdOf(links, a) === partnerIdOf(links, b) || settled.has(pair)) return false;
    settled.add(pair);
    return true;
  });
}

const partnerPair = (links: PartnerLinks, [a, b]: readonly [AccountId, AccountId]) =>
  pairKey(partnerIdOf(links, a), partnerIdOf(links, b));

/** Entries by each thing that may be shared; only what two or more share. */
function bucketsOf(directory: readonly DirectoryEntry[]): Bucket[] {
  const maps = { email: new Map<string, Bucket>(), domain: new Map<string, Bucket>(), name: new Map<string, Bucket>() };
  const domains = new Map<string, string | null>();
  const add = (kind: Kind, value: string, entry: DirectoryEntry) => {
    const bucket = maps[kind].get(value);
    if (bucket) bucket.entries.push(entry);
    else maps[kind].set(value, { kind, value, entries: [entry] });
  };
  const domainOf = (host: string) => {
    const known = domains.get(host);
    if (known !== undefined) return known;
    const domain = ownDomain(host);
    domains.set(host, domain);
    return domain;
  };
  for (const entry of directory) {
    const email = entry.email.trim().toLowerCase();
    const host = email === '' ? null : mailHost(email);
    if (host !== null) add('email', email, entry);
    const ofMail = host === null ? null : domainOf(host);
    const ofSite = entry.website ? domainOf(entry.website) : null;
    if (ofMail !== null) add('domain', ofMail, entry);
    if (ofSite !== null && ofSite !== ofMail) add('domain', ofSite, entry);
    const name = exactName(entry.name);
    if (name !== '') add('name', name, entry);
  }
  return LINK_REASONS.flatMap((kind) => [...maps[kind].values()].filter(({ entries }) => entries.length > 1));
}

function crossPairs(kind: Kind, entries: readonly DirectoryEntry[]): LinkSuggestion['accounts'][] {
  const byProgram = new Map<ProgramId, AccountId[]>();
  for (const { program, account } of entries) {
    const accounts = byProgram.get(program);
    if (accounts) accounts.push(account);
    else byProgram.set(program, [account]);
  }
  const sharers = [...byProgram.values()];
  if (kind !== 'name' && sharers.some(({ length }) => length > MOST_SHARING)) return [];
  const usable = kind === 'name' ? sharers.filter(({ length }) => length === 1) : sharers;
  return usable.flatMap((ones, at) =>
    usable
      .slice(at + 1)
      .flatMap((others) => ones.flatMap((a) => others.map((b) => (a < b ? ([a, b] as const) : ([b, a] as const))))),
  );
}

const rank = ({ kind }: LinkReason) => LINK_REASONS.indexOf(kind);
const strongerFirst = (a: LinkReason, b: LinkReason) => rank(a) - rank(b) || (a.value < b.value ? -1 : 1);

function likelierFirst(a: LinkSuggestion, b: LinkSuggestion): number {
  const [[a1, a2], [b1, b2]] = [a.accounts, b.accounts];
  return (
    rank(a.reasons[0]) - rank(b.reasons[0]) || b.reasons.length - a.reasons.length || compare(a1, b1) || compare(a2, b2)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
