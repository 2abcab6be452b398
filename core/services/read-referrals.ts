import type { Profile } from '../domain/book';
import { type AccountId, parseAccountId } from '../domain/ids';
import type { TrellisDb } from '../store/db';
import { readDetailsOf } from '../store/published';

export type Named = { readonly account: AccountId; readonly name: string };

export type Referrals = {
  /** The partner that brought this one. Not `isKnown`: no published snapshot has it, its name is the network's id. */
  readonly by: (Named & { readonly isKnown: boolean }) | null;
  /** Whom this one brought: those that have joined, by their names. */
  readonly partners: readonly Named[];
  /** And those that have not. */
  readonly prospects: readonly Named[];
};

/** Who brought a partner, and whom it brought, as the user noted it. */
export async function readReferrals(db: TrellisDb, account: AccountId): Promise<Referrals> {
  const parts = parseAccountId(account);
  if (!parts.ok) return { by: null, partners: [], prospects: [] };
  // Of a programme's partners few have a profile, and no index tells who brought whom.
  const profiles = await db.profiles.where('account').startsWith(`${parts.value.program}:`).filter(isLive).toArray();
  const by = profiles.find((profile) => profile.account === account)?.referredBy ?? null;
  const brought = new Set(profiles.filter(({ referredBy }) => referredBy === account).map((profile) => profile.account));
  const asked = [...(by === null ? [] : [by]), ...brought];
  const facts = asked.length === 0 ? [] : (await readDetailsOf(db, asked)).map((detail) => detail.facts);
  const known = facts.filter(({ id }) => brought.has(id)).map((one) => ({ ...nameOf(one), isProspect: !!one.prospect }));
  known.sort((a, b) => a.name.localeCompare(b.name));
  const referrer = facts.find(({ id }) => id === by);
  return {
    by: by && (referrer ? { ...nameOf(referrer), isKnown: true } : { account: by, name: idOf(by), isKnown: false }),
    partners: known.filter(({ isProspect }) => !isProspect),
    prospects: known.filter(({ isProspect }) => isProspect),
  };
}

const isLive = ({ deletedAt }: Profile) => deletedAt === null;

const nameOf = ({ id, name, ownId }: { readonly id: AccountId; readonly name: string; readonly ownId: string }): Named => ({
  account: id,
  name: name || ownId,
});

function idOf(account: AccountId): string {
  const parts = parseAccountId(account);
  return parts.ok ? parts.value.ownId : account;
}
