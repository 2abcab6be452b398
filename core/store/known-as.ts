import type { DirectoryEntry } from '../domain/directory';
import type { AccountId } from '../domain/ids';
import { accountsOf } from '../domain/links';
import type { Stamped } from '../domain/records';
import type { TrellisDb } from './db';
import { readFitsOfProspects } from './fits';
import { readLinks } from './links';
import { readDirectory } from './published';

/** What the user says that a partner is known as. */
type KnownAs = { readonly aliases: Set<string>; readonly otherEmails: Set<string>; readonly codes: Set<string> };

/**
 * The directory with everything that a partner may be looked up by: beside what was published the person, address and codes that
 * the user noted, the names of the partner's other accounts, and how well a prospect fits. Those few are read as they are now and never copied, so that no
 * change, undone or not, leaves an old name behind.
 */
export async function readDirectoryToSearch(db: TrellisDb): Promise<DirectoryEntry[]> {
  const [entries, known, fits] = await Promise.all([readDirectory(db), readKnownAs(db), readFitsOfProspects(db)]);
  const links = await readLinks(db);
  const linked = entries.filter(({ account }) => links.groups.has(account));
  const nameOf = new Map(linked.map(({ account, name }) => [account, name]));
  for (const { account } of linked) {
    for (const other of accountsOf(links, account)) addTo(known, account).aliases.add(nameOf.get(other) ?? '');
  }
  if (known.size + fits.size === 0) return entries;
  return entries.map((entry) => {
    const fit = fits.get(entry.account);
    const found = withKnown(entry, known.get(entry.account));
    return fit ? { ...found, fit } : found;
  });
}

async function readKnownAs(db: TrellisDb): Promise<Map<AccountId, KnownAs>> {
  const known = new Map<AccountId, KnownAs>();
  for (const { account, person, email } of (await db.profiles.toArray()).filter(isLive)) {
    if (person !== '') addTo(known, account).aliases.add(person);
    if (email !== '') addTo(known, account).otherEmails.add(email);
  }
  for (const { account, code } of (await db.terms.toArray()).filter(isLive)) {
    if (account !== null && code !== '') addTo(known, account).codes.add(code);
  }
  return known;
}

function addTo(known: Map<AccountId, KnownAs>, account: AccountId): KnownAs {
  const found = known.get(account) ?? { aliases: new Set(), otherEmails: new Set(), codes: new Set() };
  known.set(account, found);
  return found;
}

function withKnown(entry: DirectoryEntry, known: KnownAs | undefined): DirectoryEntry {
  if (!known) return entry;
  const aliases = [...known.aliases].filter((name) => name !== '' && name !== entry.name);
  const otherEmails = [...known.otherEmails].filter((email) => email !== entry.email);
  const codes = [...known.codes];
  return {
    ...entry,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(otherEmails.length > 0 ? { otherEmails } : {}),
    ...(codes.length > 0 ? { codes } : {}),
  };
}

const isLive = ({ deletedAt }: Stamped) => deletedAt === null;
