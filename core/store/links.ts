import type { AccountId, ProgramId } from '../domain/ids';
import { accountsOf, type PartnerLinks, resolveLinks } from '../domain/links';
import type { AccountLink, Touch } from '../domain/records';
import type { TrellisDb } from './db';

export async function listLinks(db: TrellisDb): Promise<AccountLink[]> {
  return (await db.links.toArray()).filter(({ deletedAt }) => deletedAt === null);
}

/** Which accounts are one partner now. */
export async function readLinks(db: TrellisDb): Promise<PartnerLinks> {
  return resolveLinks(await listLinks(db));
}

/** Live contacts logged with the partners' other accounts, as if they had been logged with the programme's own. */
export async function readTouchesElsewhere(db: TrellisDb, program: ProgramId): Promise<Touch[]> {
  return db.transaction('r', ['links', 'touches'], async () => {
    const links = await readLinks(db);
    const prefix = `${program}:`;
    const own = [...links.groups.keys()].filter((account) => account.startsWith(prefix));
    const others = new Map<AccountId, AccountId[]>();
    for (const account of own) {
      for (const other of accountsOf(links, account)) {
        if (other !== account) others.set(other, [...(others.get(other) ?? []), account]);
      }
    }
    const touches = await db.touches
      .where('account')
      .anyOf([...others.keys()])
      .toArray();
    return touches
      .filter(({ deletedAt }) => deletedAt === null)
      .flatMap((touch) => (others.get(touch.account) ?? []).map((account) => ({ ...touch, account })));
  });
}
