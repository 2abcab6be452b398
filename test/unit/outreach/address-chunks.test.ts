import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkAddresses, usableAddress } from '@/core/outreach/address-chunks';

const addresses = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.test`);

test.each([
  [0, 50, []],
  [1, 50, [1]],
  [50, 50, [50]],
  [51, 50, [50, 1]],
  [200, 50, [50, 50, 50, 50]],
  [201, 100, [100, 100, 1]],
])('%i addresses in groups of %i', (count, size, lengths) => {
  expect(chunkAddresses(addresses(count), size).map((chunk) => chunk.length)).toEqual(lengths);
});

test('an address that two partners share is mailed once, however it is written', () => {
  expect(chunkAddresses(['Ann@example.test', 'bob@example.test', 'ann@EXAMPLE.test'], 10)).toEqual([
    ['Ann@example.test', 'bob@example.test'],
  ]);
});

test('in groups of any size nobody is lost, nobody is written to twice, and the order stays', () => {
  void fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 120 }), (count, size) => {
      const chunks = chunkAddresses(addresses(count), size);
      expect(chunks.flat()).toEqual(addresses(count));
      expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= size)).toBe(true);
    }),
  );
});

test.each([
  ['the book before the export', ['ann@book.test', 'ann@export.test'], 'ann@book.test'],
  ['white space around it', ['  ann@example.test '], 'ann@example.test'],
  ['an empty one in the book', ['', 'ann@example.test'], 'ann@example.test'],
  ['one in the book that nobody could use', ['ann', 'ann@example.test'], 'ann@example.test'],
])('an address is taken: %s', (_name, texts, address) => {
  expect(usableAddress(...texts)).toBe(address);
});

test.each([
  ['nothing', [null, undefined, '']],
  ['two addresses in one', ['ann@example.test,bob@example.test']],
  ['two by a semicolon', ['ann@example.test;bob@example.test']],
  ['a name around it', ['Ann <ann@example.test>']],
  ['a second header', ['ann@example.test\nBcc: all@example.test']],
  ['no domain', ['ann@localhost']],
  ['quotes', ['"ann"@example.test']],
])('an address is refused: %s', (_name, texts) => {
  expect(usableAddress(...texts)).toBeNull();
});
