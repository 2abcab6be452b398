import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DirectoryEntry } from '@/core/domain/directory';
import { type AccountId, accountIdOf, networkId, type ProgramId, programIdOf } from '@/core/domain/ids';
import { resolveLinks } from '@/core/domain/links';
import { stampNew } from '@/core/domain/merge-records';
import type { AccountLink } from '@/core/domain/records';
import { findAlike, openLinks } from '@/core/services/suggest-links';
import { entryOf } from '@/core/store/pack-directory';
import { ACME, anAccountDetail, someFacts } from '../../fixtures/makers';

const SHOP = programIdOf(networkId('affiliatewp'), 'Shop');
const THIRD = programIdOf(networkId('file'), 'Third');

function anEntry(program: ProgramId, ownId: string, change: Partial<Pick<DirectoryEntry, 'name' | 'email' | 'website'>> = {}) {
  const facts = someFacts(ownId, { id: accountIdOf(program, ownId), name: '' });
  return { ...entryOf(anAccountDetail(ownId, { facts }), program), ...change };
}

/** `Acme:1 Shop:1 email=ann@x.com`, in the order in which they are suggested. */
const lines = (directory: readonly DirectoryEntry[], records: readonly AccountLink[] = []) =>
  openLinks(findAlike(directory), resolveLinks(records)).map(({ accounts, reasons }) =>
    [
      ...accounts.map((account) => account.split(':').slice(1).join(':')),
      ...reasons.map(({ kind, value }) => `${kind}=${value}`),
    ].join(' '),
  );

const said = (kind: AccountLink['kind'], ...accounts: AccountId[]): AccountLink => ({
  ...stampNew(`${kind} ${accounts.join(' ')}`, { kind, accounts }, 1),
});

test('the same address, domain or name on two programmes is a reason, the strongest first', () => {
  expect(
    lines([
      anEntry(ACME, '1', { name: 'Ann Lee', email: 'Ann@Garden.com ', website: 'https://www.garden.com/about' }),
      anEntry(ACME, '2', { name: 'Bob', website: 'bobs.co.uk' }),
      anEntry(ACME, '3', { name: 'Ćiro  Novak' }),
      anEntry(SHOP, '1', { name: 'ćiro novak' }),
      anEntry(SHOP, '2', { name: 'Robert', email: 'post@bobs.co.uk' }),
      anEntry(SHOP, '3', { name: 'ann lee', email: 'ann@garden.com' }),
    ]),
  ).toEqual([
    'Shop:3 Acme:1 email=ann@garden.com domain=garden.com name=ann lee',
    'Shop:2 Acme:2 domain=bobs.co.uk',
    'Shop:1 Acme:3 name=ćiro novak',
  ]);
});

test.each([
  ['accounts of one programme', [anEntry(ACME, '1', { email: 'a@x.com' }), anEntry(ACME, '2', { email: 'a@x.com' })]],
  ['nothing is known of either', [anEntry(ACME, '1'), anEntry(SHOP, '1')]],
  ['a free mail domain', [anEntry(ACME, '1', { email: 'a@gmail.com' }), anEntry(SHOP, '1', { email: 'b@gmail.com' })]],
  [
    'pages on one social network',
    [anEntry(ACME, '1', { website: 'tiktok.com/@a' }), anEntry(SHOP, '1', { website: 'tiktok.com/@b' })],
  ],
  ['two sites under one suffix', [anEntry(ACME, '1', { website: 'a.co.uk' }), anEntry(SHOP, '1', { website: 'b.co.uk' })]],
  ['text that is no address', [anEntry(ACME, '1', { email: 'none' }), anEntry(SHOP, '1', { email: 'none' })]],
  ['names that only resemble each other', [anEntry(ACME, '1', { name: 'Müller' }), anEntry(SHOP, '1', { name: 'Muller' })]],
  [
    'a name that two have in one programme',
    [...'12'].map((id) => anEntry(ACME, id, { name: 'Chris' })).concat(anEntry(SHOP, '1', { name: 'Chris' })),
  ],
])('no suggestion: %s', (_, directory) => {
  expect(lines(directory)).toEqual([]);
});

test('a name that is shared in one programme still names one partner in two others', () => {
  const directory = [
    ...[...'12'].map((id) => anEntry(ACME, id, { name: 'Chris' })),
    anEntry(SHOP, '1', { name: 'Chris' }),
    anEntry(THIRD, '1', { name: 'Chris' }),
  ];
  expect(lines(directory)).toEqual(['Shop:1 Third:1 name=chris']);
});

test.each(['email', 'website'] as const)('an %s that more than five accounts of one programme share is an agency', (field) => {
  const value = field === 'email' ? 'desk@agency.com' : 'agency.com';
  const sharing = (count: number) => [
    ...Array.from({ length: count }, (_, n) => anEntry(ACME, String(n), { [field]: value })),
    anEntry(SHOP, '1', { [field]: value }),
  ];
  expect(lines(sharing(5))).toHaveLength(5);
  expect(lines(sharing(6))).toEqual([]);
});

const trio = [ACME, SHOP, THIRD].map((program) => anEntry(program, '1', { email: 'ann@garden.com' }));
const [inAcme, inShop, inThird] = trio.map(({ account }) => account) as [AccountId, AccountId, AccountId];

test('what is one partner already is not suggested, and a partner is suggested to another once', () => {
  expect(lines(trio)).toHaveLength(3);
  expect(lines(trio, [said('same', inAcme, inShop)])).toEqual(['Shop:1 Third:1 email=ann@garden.com domain=garden.com']);
  expect(lines(trio, [said('same', inAcme, inShop, inThird)])).toEqual([]);
});

test('a name alone suggests nobody to a partner who is on that programme already; an address does', () => {
  const [here, namesake] = [anEntry(ACME, '1'), anEntry(ACME, '2', { name: 'Ann', email: 'post@ann.com' })];
  const there = anEntry(SHOP, '1', { name: 'Ann' });
  const linked = said('same', here.account, there.account);
  expect(lines([here, namesake, there])).toEqual(['Shop:1 Acme:2 name=ann']);
  expect(lines([here, namesake, there], [linked])).toEqual([]);
  expect(lines([here, namesake, { ...there, email: 'post@ann.com' }], [linked])).toHaveLength(1);
});

test('two of whom the user said that they are not the same are never suggested, nor the partners that they became', () => {
  expect(lines(trio, [said('different', inAcme, inShop)])).toHaveLength(2);
  expect(lines(trio, [said('different', inAcme, inThird), said('same', inAcme, inShop)])).toEqual([]);
});

const aDirectory = fc
  .uniqueArray(
    fc.record({
      program: fc.constantFrom(ACME, SHOP, THIRD),
      ownId: fc.constantFrom(...'123456'),
      name: fc.constantFrom('', 'Ann', 'ann ', 'Bob'),
      email: fc.constantFrom('', 'a@x.com', 'b@x.com', 'A@X.com', 'c@gmail.com', 'broken'),
      website: fc.constantFrom('', 'x.com', 'www.y.co.uk', 'youtube.com/@x'),
    }),
    { selector: ({ program, ownId }) => `${program} ${ownId}`, maxLength: 18 },
  )
  .map((drafts) => drafts.map(({ program, ownId, ...facts }) => anEntry(program, ownId, facts)));

test('the order of the partners is irrelevant, each pair is told once, across programmes, for a reason that holds on both sides', () => {
  fc.assert(
    fc.property(aDirectory, fc.infiniteStream(fc.nat()), (directory, keys) => {
      const found = findAlike(directory);
      const shuffled = directory.map((entry) => ({ entry, key: keys.next().value })).sort((a, b) => a.key - b.key);
      expect(findAlike(shuffled.map(({ entry }) => entry))).toEqual(found);
      expect(new Set(found.map(({ accounts }) => [...accounts].sort().join(' '))).size).toBe(found.length);
      for (const { accounts, reasons } of found) {
        const [a, b] = accounts.map((account) => directory.find((entry) => entry.account === account));
        expect(a?.program).not.toBe(b?.program);
        for (const { kind, value } of reasons) {
          const texts = [a, b].map((entry) =>
            (kind === 'domain' ? `${entry?.email} ${entry?.website}` : entry?.[kind])?.toLowerCase(),
          );
          expect(texts.every((text) => text?.includes(value))).toBe(true);
        }
      }
    }),
  );
});

test('twice twenty thousand partners are compared at once, not each with each', () => {
  const directory = [ACME, SHOP].flatMap((program) =>
    Array.from({ length: 20_000 }, (_, n) =>
      anEntry(program, String(n), {
        name: `Partner ${program === ACME ? n : n + 10_000}`,
        email: n % 2 ? `mail${n % 7_000}@site${n % 9_000}.com` : `person${n}@gmail.com`,
        website: n % 3 ? `https://www.site${n}.co.uk/about` : '',
      }),
    ),
  );
  const cost = (work: () => unknown) =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        work();
        return process.cpuUsage(before).user;
      }),
    );
  const took = cost(() => findAlike(directory));
  const bare = cost(() => {
    const seen = new Map<string, string>();
    for (const { name, email, website, ownId } of directory)
      for (const text of [name, email, website ?? '']) seen.set(`${text} `, ownId);
    return seen;
  });
  expect(findAlike(directory).length).toBeGreaterThan(10_000);
  // Some four times what it takes to put the texts into one map; comparing each with each would take thousands.
  expect(took / bare).toBeLessThan(40);
});
