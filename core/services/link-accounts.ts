import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import { accountsOf, type PartnerLinks, pairKey, pairsOf, partnerIdOf, resolveLinks } from '../domain/links';
import type { AccountLink } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { listLinks, readLinks } from '../store/links';
import { readAccountDetail } from '../store/published';
import { type Content, putRecord, removeRecord } from '../store/records';

export type LinkFailure =
  /** No published snapshot knows one of them. */
  | 'unknown-account'
  /** A partner is not linked with itself. */
  | 'not-two';

/** A change of links that was made. */
export type LinkStep = {
  /** What undoLinks writes back: each record that changed, as it was; null where there was none. */
  readonly before: readonly { readonly id: string; readonly content: Content<AccountLink> | null }[];
  /** Programmes to recompute, now and after undoing: their brakes see other contacts. Empty where no contact is logged. */
  readonly programs: readonly ProgramId[];
};

type Before = LinkStep['before'][number];

/**
 * The accounts, and all that each of them is linked with, are one partner from now on. What called two of them different
 * before is taken back. Accounts that are one partner already: nothing changes.
 */
export async function linkAccounts(
  db: TrellisDb,
  accounts: readonly AccountId[],
  at = now(),
): Promise<Result<LinkStep, LinkFailure>> {
  const checked = await checkAccounts(db, accounts);
  if (!checked.ok) return checked;
  return db.transaction('rw', ['links', 'touches'], async () => {
    const records = await listLinks(db);
    const links = resolveLinks(records);
    const united = [...new Set(checked.value.flatMap((account) => accountsOf(links, account)))].sort();
    const [first] = united;
    if (first !== undefined && accountsOf(links, first).length === united.length) return ok({ before: [], programs: [] });

    const before: Before[] = [];
    const parted = new Set(
      pairsOf(united)
        .map(([a, b]) => pairKey(a, b))
        .filter((pair) => links.different.has(pair)),
    );
    for (const record of records) {
      if (record.kind !== 'different' || !pairsOf(record.accounts).some(([a, b]) => parted.has(pairKey(a, b)))) continue;
      before.push({ id: record.id, content: contentOf(record) });
      await removeRecord(db, 'links', { id: record.id, at });
    }
    const id = crypto.randomUUID();
    await putRecord(db, 'links', { id, at: afterAll(records, at), content: { kind: 'same', accounts: checked.value } });
    return ok({ before: [...before, { id, content: null }], programs: await programsWithContacts(db, united) });
  });
}

/**
 * The account is a partner of its own again; the others stay one. It may be suggested again: markDifferent ends that.
 * Fails: `not-linked`.
 */
export async function unlinkAccount(db: TrellisDb, account: AccountId, at = now()): Promise<Result<LinkStep, 'not-linked'>> {
  return db.transaction('rw', ['links', 'touches'], async () => {
    const records = await listLinks(db);
    const links = resolveLinks(records);
    const group = accountsOf(links, account);
    if (group.length < 2) return fail('not-linked', account);

    const rest = group.filter((other) => other !== account);
    const own = records.filter(({ kind, accounts }) => kind === 'same' && accounts.includes(account));
    const [newest] = own.toSorted((a, b) => b.updatedAt - a.updatedAt);
    const before: Before[] = [];
    for (const { id } of records.filter((word) => isOverruled(word, own, links))) {
      await removeRecord(db, 'links', { id, at: afterAll(records, at) });
    }
    for (const record of own) {
      // What the record said against a later word is dead, and must not come back to life with a new moment.
      const said = group.filter((member) => record.accounts.includes(member));
      before.push({ id: record.id, content: said.length < 2 ? null : { kind: 'same', accounts: said } });
      // The others may have been linked only through this account.
      const left = record === newest ? rest : said.filter((member) => member !== account);
      const write = { id: record.id, at: afterAll(records, at) };
      if (left.length < 2) await removeRecord(db, 'links', write);
      else await putRecord(db, 'links', { ...write, content: { kind: 'same', accounts: left } });
      // Where a later word parted the record's accounts, it speaks of other partners too: they stay what they are.
      for (const accounts of partnersIn(links, record.accounts)) {
        if (accounts.length < 2 || accounts.some((member) => group.includes(member))) continue;
        await putRecord(db, 'links', { id: crypto.randomUUID(), at: write.at, content: { kind: 'same', accounts } });
      }
    }
    return ok({ before, programs: await programsWithContacts(db, group) });
  });
}

/** The two are not one partner, whatever suggests it: not suggested again. Fails also: `linked` when they are one; unlink first. */
export async function markDifferent(
  db: TrellisDb,
  accounts: readonly [AccountId, AccountId],
  at = now(),
): Promise<Result<LinkStep, LinkFailure | 'linked'>> {
  const checked = await checkAccounts(db, accounts);
  if (!checked.ok) return checked;
  return db.transaction('rw', 'links', async () => {
    const records = await listLinks(db);
    const links = resolveLinks(records);
    const [a, b] = accounts;
    if (accountsOf(links, a).includes(b)) return fail('linked', pairKey(a, b));
    if (links.different.has(pairKey(a, b))) return ok({ before: [], programs: [] });
    const id = crypto.randomUUID();
    await putRecord(db, 'links', { id, at: afterAll(records, at), content: { kind: 'different', accounts: checked.value } });
    return ok({ before: [{ id, content: null }], programs: [] });
  });
}

/** Back to what stood before the step: the same partners, the same pairs called different. */
export async function undoLinks(db: TrellisDb, { before }: LinkStep, at = now()): Promise<void> {
  await db.transaction('rw', 'links', async () => {
    const moment = afterAll(await listLinks(db), at);
    for (const { id, content } of before) {
      if (content) await putRecord(db, 'links', { id, at: moment, content });
      else await removeRecord(db, 'links', { id, at: moment });
    }
  });
}

/** The programmes whose judgement follows from a contact with this account: its own, and those of the partner's other accounts. */
export async function programsOfPartner(db: TrellisDb, account: AccountId): Promise<ProgramId[]> {
  return programsOf(accountsOf(await readLinks(db), account));
}

async function programsWithContacts(db: TrellisDb, accounts: readonly AccountId[]): Promise<ProgramId[]> {
  const touches = await db.touches.where('account').anyOf(accounts).count();
  return touches === 0 ? [] : programsOf(accounts);
}

const programsOf = (accounts: readonly AccountId[]): ProgramId[] => [
  ...new Set(
    accounts.flatMap((account) => {
      const parts = parseAccountId(account);
      return parts.ok ? [parts.value.program] : [];
    }),
  ),
];

/** The accounts in order, each once. */
async function checkAccounts(db: TrellisDb, accounts: readonly AccountId[]): Promise<Result<AccountId[], LinkFailure>> {
  const once = [...new Set(accounts)].sort();
  if (once.length < 2) return fail('not-two');
  for (const account of once) if (!(await readAccountDetail(db, account))) return fail('unknown-account', account);
  return ok(once);
}

/** What is said last must count as the latest, even when the clock was set back since. */
const afterAll = (records: readonly AccountLink[], at: number): number =>
  records.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt + 1), at);

/**
 * A word that two partners are different, which counts no more because one of these records says otherwise later. It must not
 * count again because the record is cut to one partner.
 */
function isOverruled({ kind, accounts }: AccountLink, by: readonly AccountLink[], links: PartnerLinks): boolean {
  const pairs = pairsOf(accounts);
  if (kind !== 'different' || pairs.some(([a, b]) => links.different.has(pairKey(a, b)))) return false;
  return pairs.some(
    ([a, b]) =>
      partnerIdOf(links, a) !== partnerIdOf(links, b) &&
      by.some((record) => record.accounts.includes(a) && record.accounts.includes(b)),
  );
}

/** The accounts by the partner that each belongs to. */
function partnersIn(links: PartnerLinks, accounts: readonly AccountId[]): AccountId[][] {
  const partners = new Map<AccountId, AccountId[]>();
  for (const account of accounts) {
    const id = partnerIdOf(links, account);
    partners.set(id, [...(partners.get(id) ?? []), account]);
  }
  return [...partners.values()];
}

const contentOf = ({ kind, accounts }: AccountLink): Content<AccountLink> => ({ kind, accounts });
