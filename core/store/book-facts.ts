import type { Book, Profile, Prospect } from '../domain/book';
import { type AccountId, accountIdOf, parseAccountId } from '../domain/ids';
import type { AccountFacts, Status } from '../domain/partner';

/** What the book says of who the accounts are. */
export type Told = Partial<Pick<Book, 'prospects' | 'profiles'>>;

const STATUS_OF = {
  identified: 'new',
  invited: 'invited',
  applied: 'pending',
  negotiating: 'negotiating',
  declined: 'declined_by_partner',
  resting: 'new',
} as const satisfies Readonly<Record<Prospect['state'], Status>>;

/** The account that a prospect is on its programme until it joins: no network's own id, since a network has none for it. */
export function prospectAccount({ program, id }: Pick<Prospect, 'program' | 'id'>): AccountId {
  return accountIdOf(program, ownIdOf(id));
}

const PREFIX = 'prospect:';
const ownIdOf = (id: string) => PREFIX + id;

/** The prospect whose account this is; null: a partner's. */
export function prospectOf(account: AccountId): string | null {
  const parts = parseAccountId(account);
  return parts.ok && parts.value.ownId.startsWith(PREFIX) ? parts.value.ownId.slice(PREFIX.length) : null;
}

/** Prospects that have not joined, as accounts. Silence proves nothing of them: no list names them. */
export function prospectFacts(prospects: readonly Prospect[]): AccountFacts[] {
  return prospects
    .filter(({ joinedAs }) => joinedAs === null)
    .map((prospect) => ({
      id: prospectAccount(prospect),
      ownId: ownIdOf(prospect.id),
      name: prospect.name || prospect.website || prospect.email || ownIdOf(prospect.id),
      email: prospect.email || null,
      country: prospect.country || null,
      website: prospect.website || null,
      group: null,
      type: prospect.type,
      status: STATUS_OF[prospect.state],
      statusWord: null,
      joined: null,
      listed: false,
      prospect: { since: prospect.stateDay, source: prospect.source },
    }));
}

/** The type that the user says stands above the network's. */
export function withOwnTypes(facts: readonly AccountFacts[], profiles: readonly Profile[]): readonly AccountFacts[] {
  const types = new Map(profiles.flatMap(({ account, type }) => (type === null ? [] : [[account, type]])));
  if (types.size === 0) return facts;
  return facts.map((one) => {
    const type = types.get(one.id);
    return type === undefined ? one : { ...one, type };
  });
}
