import type { DirectoryEntry } from '../domain/directory';
import type { AccountId, ProgramId } from '../domain/ids';
import {
  accountsOf,
  LINK_REASONS,
  type LinkReason,
  type LinkSuggestion,
  type PartnerLinks,
  pairKey,
  partnerIdOf,
} from '../domain/links';
import { mailHost, ownDomain } from '../domain/site-domain';
import { exactName } from './partner-memory';

/** An address or domain that more accounts of one programme share is an agency's or a subnetwork's: it names no partner. */
const MOST_SHARING = 5;

type Kind = LinkReason['kind'];
/** Positions in the directory of those that share the value; two or more. */
type Bucket = { readonly kind: Kind; readonly value: string; readonly at: readonly number[] };

/**
 * Every two accounts of different programmes that share an e-mail address, a domain of their own (of website or mail), or a
 * name that nobody else has in either programme; strongest first. What the user said of them is not looked at: see openLinks.
 * Symmetric, and the same for any order of the entries. Linear: nobody is compared with everybody.
 */
export function findAlike(directory: readonly DirectoryEntry[]): LinkSuggestion[] {
  const found = new Map<number, Found>();
  for (const { kind, value, at } of bucketsOf(directory)) {
    const reason = { kind, value };
    for (const [one, other] of crossPairs(directory, kind, at)) {
      const key = Math.min(one, other) * directory.length + Math.max(one, other);
      const known = found.get(key);
      if (known) known.reasons.push(reason);
      else found.set(key, { accounts: inOrder(directory[one], directory[other]), reasons: [reason] });
    }
  }
  return [...found.values()].sort(likelierFirst);
}

type Found = { readonly accounts: LinkSuggestion['accounts']; readonly reasons: [LinkReason, ...LinkReason[]] };

/**
 * Those that are still open: one for every two partners of whom the user has said neither that they are one nor that they are
 * not. A name alone suggests nobody to a partner who is on that programme already.
 */
export function openLinks(alike: readonly LinkSuggestion[], links: PartnerLinks): LinkSuggestion[] {
  const settled = new Set([...links.different].map((pair) => partnerPair(links, pair.split(' ') as [AccountId, AccountId])));
  return alike.filter(({ accounts, reasons }) => {
    const [a, b] = accounts;
    const pair = partnerPair(links, accounts);
    if (partnerIdOf(links, a) === partnerIdOf(links, b) || settled.has(pair)) return false;
    if (reasons[0].kind === 'name' && areOnOneProgram(accountsOf(links, a), accountsOf(links, b))) return false;
    settled.add(pair);
    return true;
  });
}

function areOnOneProgram(ones: readonly AccountId[], others: readonly AccountId[]): boolean {
  const programs = new Set(ones.map(programOf));
  return others.some((other) => programs.has(programOf(other)));
}

/** Programmes stand in front of the last colon of an account's id. */
const programOf = (account: AccountId) => account.slice(0, account.lastIndexOf(':'));

const partnerPair = (links: PartnerLinks, [a, b]: readonly [AccountId, AccountId]) =>
  pairKey(partnerIdOf(links, a), partnerIdOf(links, b));

/** By kind, strongest first, so that each pair hears its reasons in that order; values in order, whatever the directory's is. */
function bucketsOf(directory: readonly DirectoryEntry[]): Bucket[] {
  const shared = { email: new Sharers(), domain: new Sharers(), name: new Sharers() };
  const domainOfHost = new Map<string, string | null>();
  const domainOf = (host: string) => {
    const known = domainOfHost.get(host);
    if (known !== undefined) return known;
    const domain = ownDomain(host);
    domainOfHost.set(host, domain);
    return domain;
  };
  const { others, largest } = splitOff(directory);
  if (others.length === 0) return [];
  for (const at of [...others, ...largest]) {
    const entry = directory[at];
    if (!entry) continue;
    if (at === largest[0]) for (const sharers of Object.values(shared)) sharers.close();
    const { email: written, website, name } = entry;
    const email = written.trim().toLowerCase();
    const host = mailHost(email);
    if (host !== null) shared.email.add(email, at);
    const ofMail = host === null ? null : domainOf(host);
    const ofSite = website ? ownDomain(website) : null;
    if (ofMail !== null) shared.domain.add(ofMail, at);
    if (ofSite !== null && ofSite !== ofMail) shared.domain.add(ofSite, at);
    shared.name.add(exactName(name), at);
  }
  return LINK_REASONS.flatMap((kind) =>
    shared[kind]
      .buckets()
      .flatMap(([value, at]) => (value === '' ? [] : [{ kind, value, at }]))
      .sort((a, b) => compare(a.value, b.value)),
  );
}

/** Positions by programme: the largest one apart. */
function splitOff(directory: readonly DirectoryEntry[]): { readonly others: number[]; readonly largest: number[] } {
  const byProgram = new Map<ProgramId, number[]>();
  for (const [at, { program }] of directory.entries()) {
    const positions = byProgram.get(program);
    if (positions) positions.push(at);
    else byProgram.set(program, [at]);
  }
  const [largest = [], ...others] = [...byProgram.values()].sort((a, b) => b.length - a.length);
  return { others: others.flat(), largest };
}

/** Who has which value. Most values are one partner's alone: those cost no list. */
class Sharers {
  readonly #first = new Map<string, number>();
  readonly #all = new Map<string, number[]>();
  #isClosed = false;

  /** From here on all come from one programme: a value that is new now has nobody to be shared with. */
  close(): void {
    this.#isClosed = true;
  }

  add(value: string, at: number): void {
    const first = this.#first.get(value);
    if (first === undefined) {
      if (!this.#isClosed) this.#first.set(value, at);
      return;
    }
    const all = this.#all.get(value);
    if (all) all.push(at);
    else this.#all.set(value, [first, at]);
  }

  buckets(): [string, number[]][] {
    return [...this.#all];
  }
}

function crossPairs(directory: readonly DirectoryEntry[], kind: Kind, at: readonly number[]): (readonly [number, number])[] {
  const programAt = (position: number) => directory[position]?.program;
  const counts = new Map<ProgramId | undefined, number>();
  for (const position of at) counts.set(programAt(position), (counts.get(programAt(position)) ?? 0) + 1);
  if (counts.size < 2 || (kind !== 'name' && Math.max(...counts.values()) > MOST_SHARING)) return [];
  const usable = kind === 'name' ? at.filter((position) => counts.get(programAt(position)) === 1) : at;
  const pairs: (readonly [number, number])[] = [];
  for (const [index, one] of usable.entries()) {
    for (const other of usable.slice(index + 1)) if (programAt(one) !== programAt(other)) pairs.push([one, other]);
  }
  return pairs;
}

function inOrder(a: DirectoryEntry | undefined, b: DirectoryEntry | undefined): LinkSuggestion['accounts'] {
  if (!a || !b) throw new Error('a position outside of the directory');
  return a.account < b.account ? [a.account, b.account] : [b.account, a.account];
}

const rank = ({ reasons }: Found) => LINK_REASONS.indexOf(reasons[0].kind);

function likelierFirst(a: Found, b: Found): number {
  return (
    rank(a) - rank(b) ||
    b.reasons.length - a.reasons.length ||
    compare(a.accounts[0], b.accounts[0]) ||
    compare(a.accounts[1], b.accounts[1])
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
