import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountId } from '@/core/domain/ids';
import { accountsOf, pairKey, partnerIdOf, resolveLinks } from '@/core/domain/links';
import { stampNew } from '@/core/domain/merge-records';
import type { AccountLink } from '@/core/domain/records';

const id = (name: string) => `dub:Acme:${name}` as AccountId;
let made = 0;

function said(kind: AccountLink['kind'], names: string, at: number, change: Partial<AccountLink> = {}): AccountLink {
  return { ...stampNew(`record-${made++}`, { kind, accounts: [...names].map(id) }, at), ...change };
}

/** Groups as sorted words: `abc de`. */
function groupsOf(...records: AccountLink[]): string {
  const { groups } = resolveLinks(records);
  const words = [...groups.values()].map((group) => group.map((account) => account.at(-1)).join(''));
  return [...new Set(words)].sort().join(' ');
}

const differentOf = (...records: AccountLink[]) =>
  [...resolveLinks(records).different].map((pair) => pair.replaceAll('dub:Acme:', '')).sort();

test('nobody is linked by himself', () => {
  expect(groupsOf()).toBe('');
  const nothing = resolveLinks([]);
  expect(accountsOf(nothing, id('a'))).toEqual([id('a')]);
  expect(partnerIdOf(nothing, id('a'))).toBe(id('a'));
  expect(groupsOf(said('same', 'a', 1), said('same', '', 1), said('same', 'aa', 1))).toBe('');
});

test('records that overlap make one partner, named by its smallest account', () => {
  const links = resolveLinks([said('same', 'cd', 1), said('same', 'xy', 1), said('same', 'db', 2)]);
  expect(accountsOf(links, id('d'))).toEqual([id('b'), id('c'), id('d')]);
  expect(partnerIdOf(links, id('d'))).toBe(id('b'));
  expect(partnerIdOf(links, id('y'))).toBe(id('x'));
});

test('a removed record says nothing', () => {
  expect(groupsOf(said('same', 'ab', 1, { deletedAt: 2 }))).toBe('');
  expect(differentOf(said('different', 'ab', 1, { deletedAt: 2 }))).toEqual([]);
});

test.each([
  ['linked later', said('different', 'ab', 1), said('same', 'ab', 2), 'ab', []],
  ['parted later', said('same', 'ab', 1), said('different', 'ba', 2), '', ['a b']],
  ['at the same moment the safer counts', said('same', 'ab', 2), said('different', 'ab', 2), '', ['a b']],
])('of two words on one pair the later counts: %s', (_, one, two, groups, different) => {
  for (const records of [
    [one, two],
    [two, one],
  ]) {
    expect(groupsOf(...records)).toBe(groups);
    expect(differentOf(...records)).toEqual(different);
  }
});

test('a pair that is different is not united by a third: the newest link is believed', () => {
  const [ab, bc, ac] = [said('same', 'ab', 1), said('same', 'bc', 2), said('different', 'ac', 3)];
  expect(groupsOf(ab, bc, ac)).toBe('bc');
  expect(groupsOf(said('same', 'abc', 1), said('different', 'ab', 2))).toBe('ac');
});

test('a link of three that came later outweighs what was said of two of them', () => {
  expect(groupsOf(said('different', 'ab', 1), said('same', 'abc', 2))).toBe('abc');
  expect(differentOf(said('different', 'ab', 1), said('same', 'abc', 2))).toEqual([]);
});

const anyRecords = fc.array(
  fc.record({
    kind: fc.constantFrom('same' as const, 'different' as const),
    names: fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 2, maxLength: 4 }),
    at: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 9 },
);
const recordsOf = (drafts: readonly { kind: AccountLink['kind']; names: readonly string[]; at: number }[]) =>
  drafts.map(({ kind, names, at }, index) => said(kind, names.join(''), at, { id: `r${index}` }));

test('the order of the records is irrelevant', () => {
  fc.assert(
    fc.property(anyRecords, fc.infiniteStream(fc.nat()), (drafts, keys) => {
      const records = recordsOf(drafts);
      const shuffled = records
        .map((record) => ({ record, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ record }) => record);
      expect(resolveLinks(shuffled)).toEqual(resolveLinks(records));
    }),
  );
});

test('every account has one partner, and no partner holds a pair that is different', () => {
  fc.assert(
    fc.property(anyRecords, (drafts) => {
      const links = resolveLinks(recordsOf(drafts));
      for (const [account, group] of links.groups) {
        expect(group).toContain(account);
        for (const other of group) expect(links.groups.get(other)).toEqual(group);
        for (const a of group) for (const b of group) expect(links.different.has(pairKey(a, b))).toBe(false);
      }
    }),
  );
});

test('ten thousand links are resolved', () => {
  const records = Array.from({ length: 10_000 }, (_, n) => ({
    ...stampNew(
      `r${n}`,
      { kind: n % 2 ? ('same' as const) : ('different' as const), accounts: [id(`p${n}`), id(`p${n + 2}`)] },
      n,
    ),
  }));
  const { groups } = resolveLinks([
    ...records,
    { ...stampNew('big', { kind: 'same', accounts: Array.from({ length: 20_000 }, (_, n) => id(`q${n}`)) }, 1) },
  ]);
  expect(groups.size).toBe(20_000 + 5_001);
});
