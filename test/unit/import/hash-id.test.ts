import { expect, test } from 'vitest';
import { hashText, IdHash } from '@/core/import/hash-id';
import { IdLanes, IdTable } from '@/core/import/id-table';

test('the hash of an id never changes: stored ledgers are matched by it', () => {
  expect(hashText('cm_1JVR7XRCSR0EDBAF39FZ4PMYE')).toBe(hashText('cm_1JVR7XRCSR0EDBAF39FZ4PMYE'));
  expect([hashText(''), hashText('1001'), hashText('12', 'woocommerce', '1001')]).toMatchInlineSnapshot(`
    [
      "39ba4fb2c924e27e",
      "9860eade13b2bcca",
      "646ef94bebafae13",
    ]
  `);
});

test('parts do not run into each other', () => {
  expect(hashText('ab', 'c')).not.toBe(hashText('a', 'bc'));
  expect(hashText('a', '')).not.toBe(hashText('a'));
});

test('200,000 ids that differ in their last digits have 200,000 hashes, even in each half about as many as chance allows', () => {
  const hash = new IdHash();
  const all = new Set<string>();
  const highs = new Set<number>();
  const lows = new Set<number>();
  for (let i = 0; i < 200_000; i++) {
    hash.start().add(`cm_1JVR7XRCSR0EDBAF39FZ${i}`).end();
    all.add(`${hash.high}:${hash.low}`);
    highs.add(hash.high);
    lows.add(hash.low);
  }
  expect(all.size).toBe(200_000);
  // By chance 4.7 pairs of 200,000 numbers of 32 bits are equal.
  expect(highs.size).toBeGreaterThan(200_000 - 25);
  expect(lows.size).toBeGreaterThan(200_000 - 25);
});

test('an id table knows what it has seen, also after growing', () => {
  const ids = new IdLanes(16);
  const table = new IdTable(ids);
  for (let i = 0; i < 5000; i++) {
    expect(table.add({ high: i * 7, low: -i }, i)).toBe(-1);
    ids.set(i, { high: i * 7, low: -i });
  }
  for (let i = 0; i < 5000; i++) expect(table.add({ high: i * 7, low: -i }, 9999)).toBe(i);
  expect(table.add({ high: 7, low: 5 }, 5000)).toBe(-1);
  ids.set(5000, { high: 7, low: 5 });
  expect(table.add({ high: 7, low: 5 }, 1)).toBe(5000);
  expect(table.add({ high: 0, low: 0 }, 1)).toBe(0);
});

test('lanes come out as the numbers of 64 bits that they are halves of', () => {
  const ids = new IdLanes(1);
  ids.set(0, { high: 0x12345678, low: 0x9abcdef0 });
  ids.set(1, { high: -1, low: 1 });
  expect([...ids.unload(Uint32Array.of(1, 0))]).toEqual([0xffffffff_00000001n, 0x12345678_9abcdef0n]);
});
