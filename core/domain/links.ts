import type { AccountId } from './ids';
import type { AccountLink } from './records';

/** Who is one partner with whom, as the user's word stands now. */
export type PartnerLinks = {
  /** All accounts of a partner by each of them, in order of id. Partners with one account are not in it. */
  readonly groups: ReadonlyMap<AccountId, readonly AccountId[]>;
  /** Pairs (pairKey) that the user called different and did not link since. */
  readonly different: ReadonlySet<string>;
};

/** Why two accounts look like one partner, strongest first. */
export const LINK_REASONS = ['email', 'domain', 'name'] as const;
export type LinkReason = { readonly kind: (typeof LINK_REASONS)[number]; readonly value: string };

/** Two accounts on different programmes that may be one partner: only the user can say so. `accounts` in order of id. */
export type LinkSuggestion = {
  readonly accounts: readonly [AccountId, AccountId];
  /** At least one. */
  readonly reasons: readonly [LinkReason, ...LinkReason[]];
};

/**
 * All accounts of the partner that has this one, in order of id; the account alone where nothing links it. The first is the
 * partner's id: no id is made up, and the same accounts are the same partner in every copy of the data.
 */
export function accountsOf({ groups }: PartnerLinks, account: AccountId): readonly AccountId[] {
  return groups.get(account) ?? [account];
}

export function partnerIdOf(links: PartnerLinks, account: AccountId): AccountId {
  return accountsOf(links, account)[0] ?? account;
}

/** The same for both orders. Ids are percent-encoded: none holds a space. */
export function pairKey(a: AccountId, b: AccountId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Resolves what the user said into partners: every account belongs to exactly one, whatever the order of the records.
 *
 * Of two records that speak of the very same pair the later (`updatedAt`) counts; at the same moment `different`, because a
 * wrong parting costs less than a wrong union. What several `same` records say together never unites a pair that counts as
 * different: the newest record is believed first, and what would contradict it joins nothing.
 */
export function resolveLinks(records: readonly AccountLink[]): PartnerLinks {
  const live = records.filter(({ deletedAt }) => deletedAt === null).toSorted(newestFirst);
  const same = live
    .filter(({ kind }) => kind === 'same')
    .map(({ accounts, updatedAt }) => ({ members: new Set(accounts), updatedAt }));
  const sameOf = new Map<AccountId, Set<(typeof same)[number]>>();
  for (const record of same) for (const account of record.members) setOf(sameOf, account).add(record);

  const apart = new Map<AccountId, Set<AccountId>>();
  const different = new Set<string>();
  for (const { accounts, kind, updatedAt } of live) {
    if (kind !== 'different') continue;
    for (const [a, b] of pairsOf(accounts)) {
      if ([...(sameOf.get(a) ?? [])].some((later) => later.updatedAt > updatedAt && later.members.has(b))) continue;
      different.add(pairKey(a, b));
      setOf(apart, a).add(b);
      setOf(apart, b).add(a);
    }
  }

  const groups = new Map<AccountId, Set<AccountId>>();
  for (const { members } of same) {
    const leaders: AccountId[] = [];
    for (const account of [...members].sort()) {
      // Each joins the first of the record's accounts that nothing keeps it apart from.
      if (!leaders.some((leader) => join(groups, apart, [leader, account]))) leaders.push(account);
    }
  }
  return { groups: sortedGroups(groups), different };
}

/** Unites the two partners, unless a pair across them is different. True when they are one afterwards. */
function join(
  groups: Map<AccountId, Set<AccountId>>,
  apart: ReadonlyMap<AccountId, ReadonlySet<AccountId>>,
  [a, b]: readonly [AccountId, AccountId],
): boolean {
  const [one, two] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])];
  if (one === two || one.has(b)) return true;
  const [small, large] = one.size < two.size ? [one, two] : [two, one];
  for (const member of small) for (const enemy of apart.get(member) ?? []) if (large.has(enemy)) return false;
  for (const member of small) groups.set(member, large.add(member));
  groups.set(a, large).set(b, large);
  return true;
}

function sortedGroups(groups: ReadonlyMap<AccountId, ReadonlySet<AccountId>>): PartnerLinks['groups'] {
  const sorted = new Map<ReadonlySet<AccountId>, readonly AccountId[]>();
  for (const group of groups.values()) if (!sorted.has(group)) sorted.set(group, [...group].sort());
  return new Map([...groups].map(([account, group]) => [account, sorted.get(group) ?? [account]]));
}

/** Ties by id, so that two copies of the same records say the same. */
const newestFirst = (a: AccountLink, b: AccountLink) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);

/** Every two of them, each pair once. */
export function pairsOf(accounts: readonly AccountId[]): (readonly [AccountId, AccountId])[] {
  const once = [...new Set(accounts)];
  return once.flatMap((a, at) => once.slice(at + 1).map((b) => [a, b] as const));
}

function setOf<Key, Item>(map: Map<Key, Set<Item>>, key: Key): Set<Item> {
  const found = map.get(key) ?? new Set<Item>();
  map.set(key, found);
  return found;
}
