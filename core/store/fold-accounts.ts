import type { Listing } from '../domain/batch';
import type { Day } from '../domain/day';
import { accountIdOf, type ProgramId } from '../domain/ids';
import type { AccountFacts } from '../domain/partner';
import { compareCodePoints } from './code-point-order';

/** What one import says of accounts; `listings` is empty where it is no partner list. */
export type AccountSource = {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly listings: readonly Listing[];
  /** The last day that it speaks of; null or absent: not known. */
  readonly day?: Day | null;
};

export type FoldedAccounts = {
  /** Sorted by the network's own id. */
  readonly facts: readonly AccountFacts[];
  /** Per source: the position in `facts` of each of its accounts. */
  readonly accountOf: readonly Uint32Array[];
};

/**
 * Everything the imports say of accounts, field by field: the latest that says something of a field is believed, and an import
 * that leaves it empty says nothing. Latest by the day that it speaks of (of one day, a list), not by when somebody imported it.
 * A partner without a name anywhere is called by its id. `others`: accounts that are on no import, in their places among them.
 */
export function foldAccounts(
  program: ProgramId,
  sources: readonly AccountSource[],
  others: readonly AccountFacts[] = [],
): FoldedAccounts {
  const byId = new Map(others.map((facts) => [facts.ownId, facts]));
  const ids = [...new Set([...byId.keys(), ...sources.flatMap((source) => source.ids)])].sort(compareCodePoints);
  const positions = new Map(ids.map((id, position) => [id, position]));
  const facts = ids.map((ownId): Writable<AccountFacts> => ({ ...(byId.get(ownId) ?? factsOfNobody(program, ownId)) }));
  const accountOf = sources.map((source) => Uint32Array.from(source.ids, (id) => positions.get(id) ?? 0));
  for (const [index, source] of byWeight(sources)) {
    source.names.forEach((name, local) => {
      const fact = facts[accountOf[index]?.[local] ?? -1];
      if (fact && name !== '') fact.name = name;
    });
    source.listings.forEach((listing, local) => {
      const fact = facts[accountOf[index]?.[local] ?? -1];
      if (fact) addListing(fact, listing);
    });
  }
  return { facts, accountOf };
}

/** The most believable last; of sources alike, the one imported last. */
function byWeight(sources: readonly AccountSource[]): [number, AccountSource][] {
  const dayOf = ({ day }: AccountSource) => day ?? -1;
  const isList = ({ listings }: AccountSource) => Number(listings.length > 0);
  return [...sources.entries()].sort(([m, a], [n, b]) => dayOf(a) - dayOf(b) || isList(a) - isList(b) || m - n);
}

type Writable<Item> = { -readonly [Name in keyof Item]: Item[Name] };

function factsOfNobody(program: ProgramId, ownId: string): Writable<AccountFacts> {
  return {
    id: accountIdOf(program, ownId),
    ownId,
    name: ownId,
    email: null,
    country: null,
    website: null,
    group: null,
    type: null,
    status: 'unknown',
    statusWord: null,
    joined: null,
    listed: false,
  };
}

function addListing(facts: Writable<AccountFacts>, listing: Listing): void {
  facts.listed = true;
  facts.email = listing.email || facts.email;
  facts.country = listing.country || facts.country;
  facts.website = listing.website || facts.website;
  facts.group = listing.group || facts.group;
  facts.type = listing.type || facts.type;
  facts.joined = listing.joined ?? facts.joined;
  // The word belongs to the status that came with it.
  if (listing.status === undefined && !listing.statusWord) return;
  facts.status = listing.status ?? 'unknown';
  facts.statusWord = listing.statusWord || null;
}
