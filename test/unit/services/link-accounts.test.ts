import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccountId, accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { accountsOf, pairKey } from '@/core/domain/links';
import {
  type LinkStep,
  linkAccounts,
  markDifferent,
  programsOfPartner,
  undoLinks,
  unlinkAccount,
} from '@/core/services/link-accounts';
import { logTouch } from '@/core/services/log-touch';
import type { TrellisDb } from '@/core/store/db';
import { readLinks, readTouchesElsewhere } from '@/core/store/links';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { ACME, anAccountDetail, aProgramDetail, aTouch, NEW_YEAR, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const SHOP = programIdOf(networkId('affiliatewp'), 'Shop');
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const acme = (name: string) => accountIdOf(ACME, name);
const shop = (name: string) => accountIdOf(SHOP, name);

async function published(): Promise<TrellisDb> {
  const db = openTestDb();
  for (const program of [ACME, SHOP]) {
    const details = NAMES.map((name) => anAccountDetail(name, { facts: someFacts(name, { id: accountIdOf(program, name) }) }));
    await writePublished(db, program, aProgramDetail(), details);
  }
  return db;
}

async function stepOf(done: Promise<{ ok: true; value: LinkStep } | { ok: false; reason: string }>): Promise<LinkStep> {
  const result = await done;
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test('two accounts become one partner, and two again', async () => {
  const db = await published();
  const step = await stepOf(linkAccounts(db, [shop('a'), acme('a')], 1));
  expect(accountsOf(await readLinks(db), acme('a'))).toEqual([shop('a'), acme('a')]);
  await undoLinks(db, step, 2);
  expect((await readLinks(db)).groups.size).toBe(0);
  expect((await db.links.toArray()).map(({ kind, deletedAt }) => [kind, deletedAt])).toEqual([['same', 2]]);
});

test('linking takes along what each of them is linked with', async () => {
  const db = await published();
  await linkAccounts(db, [acme('a'), shop('a')], 1);
  await linkAccounts(db, [acme('b'), shop('b')], 2);
  const step = await stepOf(linkAccounts(db, [acme('a'), acme('b')], 3));
  expect(accountsOf(await readLinks(db), shop('b'))).toHaveLength(4);
  await undoLinks(db, step, 4);
  expect(accountsOf(await readLinks(db), shop('b'))).toEqual([shop('b'), acme('b')]);
});

test.each([
  ['unknown-account', [acme('a'), acme('nobody')]],
  ['unknown-account', [acme('a'), accountIdOf(programIdOf(networkId('dub'), 'Gone'), 'a')]],
  ['unknown-account', [acme('a'), 'no account' as AccountId]],
  ['not-two', [acme('a'), acme('a')]],
  ['not-two', [acme('a')]],
  ['not-two', []],
] as const)('refused: %s', async (reason, accounts) => {
  const db = await published();
  expect(await linkAccounts(db, accounts, 1)).toMatchObject({ ok: false, reason });
  if (accounts.length === 2) expect(await markDifferent(db, [accounts[0], accounts[1]], 1)).toMatchObject({ ok: false, reason });
  expect(await db.links.count()).toBe(0);
});

test('what is linked already is not written again, and neither is what is different already', async () => {
  const db = await published();
  await linkAccounts(db, [acme('a'), shop('a')], 1);
  expect(await stepOf(linkAccounts(db, [shop('a'), acme('a')], 2))).toEqual({ before: [], programs: [] });
  await markDifferent(db, [acme('b'), shop('b')], 3);
  expect(await stepOf(markDifferent(db, [shop('b'), acme('b')], 4))).toEqual({ before: [], programs: [] });
  expect(await db.links.count()).toBe(2);
});

test('an account that is unlinked is alone, the others stay one, though only it held them together', async () => {
  const db = await published();
  await linkAccounts(db, [acme('a'), shop('a')], 1);
  await linkAccounts(db, [acme('a'), shop('b')], 2);
  const step = await stepOf(unlinkAccount(db, acme('a'), 3));
  const links = await readLinks(db);
  expect(accountsOf(links, acme('a'))).toEqual([acme('a')]);
  expect(accountsOf(links, shop('a'))).toEqual([shop('a'), shop('b')]);
  await undoLinks(db, step, 4);
  expect(accountsOf(await readLinks(db), shop('a'))).toHaveLength(3);
});

test('only what is linked can be unlinked, and only what is not can be called different', async () => {
  const db = await published();
  expect(await unlinkAccount(db, acme('a'), 1)).toMatchObject({ ok: false, reason: 'not-linked' });
  await linkAccounts(db, [acme('a'), shop('a')], 2);
  expect(await markDifferent(db, [acme('a'), shop('a')], 3)).toMatchObject({ ok: false, reason: 'linked' });
});

test('different, then linked, then undone: different again', async () => {
  const db = await published();
  await markDifferent(db, [acme('a'), shop('a')], 1);
  const step = await stepOf(linkAccounts(db, [acme('a'), shop('a')], 2));
  expect((await readLinks(db)).different.size).toBe(0);
  await undoLinks(db, step, 3);
  expect([...(await readLinks(db)).different]).toEqual([pairKey(acme('a'), shop('a'))]);
});

test('what is said last counts although the clock was set back', async () => {
  const db = await published();
  await linkAccounts(db, [acme('a'), shop('a')], 100);
  await unlinkAccount(db, acme('a'), 90);
  await markDifferent(db, [acme('a'), shop('a')], 80);
  expect((await readLinks(db)).different.size).toBe(1);
  await linkAccounts(db, [acme('a'), shop('a')], 70);
  expect(accountsOf(await readLinks(db), acme('a'))).toHaveLength(2);
});

/** Partners and pairs in an order of their own. */
async function stateOf(db: TrellisDb): Promise<string> {
  const { groups, different } = await readLinks(db);
  return JSON.stringify([[...new Set([...groups.values()].map((group) => group.join(' ')))].sort(), [...different].sort()]);
}

const anAccount = fc.constantFrom(acme('a'), acme('b'), shop('a'), shop('b'));
const someAccounts = fc.uniqueArray(anAccount, { minLength: 2, maxLength: 3 });
const VERBS = ['link', 'unlink', 'part', 'foreign-same', 'foreign-different'] as const;
type Step = { verb: (typeof VERBS)[number]; accounts: AccountId[] };
const steps = fc.array(fc.record({ verb: fc.constantFrom(...VERBS), accounts: someAccounts }), { minLength: 1, maxLength: 8 });

/** A later word parts a record of three: cutting it to one partner must not touch the other, nor let older words count again. */
const PARTED_LATER: Step[][] = [
  [
    { verb: 'link', accounts: [shop('a'), acme('a'), acme('b')] },
    { verb: 'foreign-different', accounts: [acme('b'), acme('a')] },
    { verb: 'link', accounts: [shop('b'), acme('b')] },
    { verb: 'unlink', accounts: [acme('b'), acme('a')] },
  ],
  [
    { verb: 'part', accounts: [shop('b'), acme('b'), acme('a')] },
    { verb: 'foreign-same', accounts: [shop('a'), acme('b'), shop('b')] },
    { verb: 'foreign-different', accounts: [shop('a'), shop('b')] },
    { verb: 'unlink', accounts: [shop('a'), acme('a')] },
  ],
];

test('each step does what it says, and its undo restores what was there exactly, whatever was said before', async () => {
  const db = await published();
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      await db.links.clear();
      let at = 0;
      for (const { verb, accounts } of list) {
        at += 2;
        const [a, b] = accounts as [AccountId, AccountId];
        if (verb.startsWith('foreign')) {
          // As another copy may bring them: of any moment, contradicting what is here.
          const kind = verb === 'foreign-same' ? 'same' : 'different';
          const content = { kind, accounts: kind === 'same' ? accounts : [a, b] } as const;
          await putRecord(db, 'links', { id: `foreign-${at}`, at: (at * 7) % 11, content });
          continue;
        }
        const before = await stateOf(db);
        const done = await (verb === 'link'
          ? linkAccounts(db, accounts, at)
          : verb === 'part'
            ? markDifferent(db, [a, b], at)
            : unlinkAccount(db, a, at));
        const links = await readLinks(db);
        if (!done.ok) continue;
        const after = await stateOf(db);
        if (verb === 'link') expect(accounts.every((account) => accountsOf(links, a).includes(account))).toBe(true);
        if (verb === 'unlink') expect(accountsOf(links, a)).toEqual([a]);
        if (verb === 'part') expect(links.different.has(pairKey(a, b))).toBe(true);
        await undoLinks(db, done.value, at + 1);
        expect(await stateOf(db)).toBe(before);
        // Undone and done again, so that the next step stands on it.
        await (verb === 'link'
          ? linkAccounts(db, accounts, at + 1)
          : verb === 'part'
            ? markDifferent(db, [a, b], at + 1)
            : unlinkAccount(db, a, at + 1));
        expect(await stateOf(db)).toBe(after);
      }
    }),
    { numRuns: 80, examples: PARTED_LATER.map((list) => [list]) },
  );
});

test('programmes are judged anew only where a contact is logged with the partner', async () => {
  const db = await published();
  expect((await stepOf(linkAccounts(db, [acme('a'), shop('a')], 1))).programs).toEqual([]);
  const { id: _, createdAt, updatedAt, deletedAt, fieldsAt, ...touch } = aTouch({ account: shop('b'), day: NEW_YEAR });
  await logTouch(db, touch, 2);
  expect((await stepOf(linkAccounts(db, [acme('b'), shop('b')], 3))).programs).toEqual([SHOP, ACME]);
  expect(await programsOfPartner(db, acme('b'))).toEqual([SHOP, ACME]);
  expect(await programsOfPartner(db, acme('c'))).toEqual([ACME]);
  expect((await readTouchesElsewhere(db, ACME)).map(({ account, day }) => [account, day])).toEqual([[acme('b'), NEW_YEAR]]);
  expect(await readTouchesElsewhere(db, SHOP)).toEqual([]);
});
