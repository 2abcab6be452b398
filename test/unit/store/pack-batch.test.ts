import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportBatch } from '@/core/domain/batch';
import { importId } from '@/core/domain/ids';
import { unpackDictionary, unpackListings, unpackSnapshot } from '@/core/store/pack-accounts';
import { packBatch } from '@/core/store/pack-batch';
import { unpackLedger } from '@/core/store/pack-ledger';
import { packNumbers } from '@/core/store/pack-numbers';
import { unpackSeries } from '@/core/store/pack-series';
import { packTexts, unpackTexts } from '@/core/store/pack-texts';
import { packWords, unpackWords } from '@/core/store/pack-words';
import { arbitraryContent } from '../../fixtures/arbitrary-batch';
import { ACME, aBatch, NEW_YEAR } from '../../fixtures/makers';

const numbers = (columns: object) => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]));

function roundTrip(batch: ImportBatch) {
  const packed = packBatch(importId('i'), ACME, batch);
  const { daily, snapshot } = packed.head;
  const series = unpackSeries(packed.series, batch.accounts.length, daily?.metrics ?? []);
  const { ids, names } = unpackDictionary(packed.dictionary);
  return {
    accounts: ids,
    names,
    listing: packed.head.isList ? unpackListings(packed.listings) : null,
    snapshot: snapshot && numbers(unpackSnapshot(packed.snapshots, batch.accounts.length, snapshot.metrics)),
    daily: daily && {
      ...series,
      spans: null,
      grain: daily.grain ?? 'day',
      covered: daily.covered,
      values: numbers(series.values),
    },
    ledger: packed.head.ledger && numbers(unpackLedger(packed.ledger)),
  };
}

test('whatever a batch holds comes back exactly', () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const batch = aBatch(content);
      const { covered: _covered, carries: _carries, ...ledger } = batch.ledger ?? { covered: 0, carries: 0 };
      expect(roundTrip(batch)).toEqual({
        accounts: batch.accounts,
        names: batch.names,
        listing: batch.listing,
        snapshot: batch.snapshot && numbers(batch.snapshot.values),
        daily: batch.daily && { ...batch.daily, values: numbers(batch.daily.values) },
        ledger: batch.ledger && numbers(ledger),
      });
    }),
  );
});

test('accounts beyond one chunk of each kind come back in their places', () => {
  const ids = Array.from({ length: 2_500 }, (_, index) => String(index).padStart(5, '0'));
  const covered = { from: NEW_YEAR, to: NEW_YEAR + 40 };
  const batch = aBatch({
    accounts: ids,
    names: { '01024': 'first of the second', '02499': 'last' },
    daily: {
      covered,
      metrics: ['clicks', 'revenue'],
      figures: ids.filter((_, index) => index % 127 === 0).map((id, index) => [id, NEW_YEAR + (index % 41), { clicks: index }]),
    },
    ledger: {
      covered,
      carries: ['conversions'],
      conversions: ['00127', '00128', '02499'].map((account, id) => ({ account, id, day: NEW_YEAR })),
    },
  });
  const back = roundTrip(batch);
  expect(back.accounts).toEqual(ids);
  expect(back.names[1024]).toBe('first of the second');
  expect(back.daily?.offsets).toEqual(batch.daily?.offsets);
  expect(back.daily?.days).toEqual(batch.daily?.days);
  expect(back.daily?.values).toEqual(numbers(batch.daily?.values ?? {}));
  expect(back.ledger?.account).toEqual([127, 128, 2499]);
  expect(packBatch(importId('i'), ACME, batch).dictionary).toHaveLength(3);
});

test('a record holds a month of 128 partners, never a row', () => {
  const ids = Array.from({ length: 300 }, (_, index) => String(index).padStart(3, '0'));
  const figures = ids.flatMap((id) => [0, 20, 40].map((day) => [id, NEW_YEAR + day, { clicks: 1 }] as const));
  const batch = aBatch({ daily: { covered: { from: NEW_YEAR, to: NEW_YEAR + 40 }, metrics: ['clicks'], figures } });
  expect(packBatch(importId('i'), ACME, batch).series).toHaveLength(3 * 2);
});

test.each([
  ['whole numbers', [0, 1, -7, 2_147_483_647], Int32Array],
  ['a number too large for an Int32', [1, 2_147_483_648], Float64Array],
  ['a fraction', [0.5], Float64Array],
  ['an unknown', [1, Number.NaN], Float64Array],
  ['minus zero', [-0], Float64Array],
])('%s are kept exactly', (_name, values, type) => {
  const packed = packNumbers(values);
  expect(packed).toBeInstanceOf(type);
  expect([...packed]).toEqual(values);
});

test('no text and the empty text are two things, and no text is taken apart', () => {
  const texts = ['', null, 'a\u0000b', '\ud83d', 'ä\n', null];
  expect(unpackTexts(packTexts(texts))).toEqual(texts);
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'binary' }))), (some) => {
      expect(unpackTexts(packTexts(some))).toEqual(some);
    }),
  );
});

test('words come back, also those that a later version adds', () => {
  const words = ['active', 'unknown', 'active', ''];
  expect(unpackWords(packWords(words))).toEqual(words);
  expect(() => packWords(Array.from({ length: 70_000 }, (_, index) => String(index)))).toThrow(RangeError);
});

const covered = { from: NEW_YEAR, to: NEW_YEAR };
const good = aBatch({ accounts: ['a', 'b'], daily: { covered, metrics: ['clicks'], figures: [['a', NEW_YEAR, { clicks: 1 }]] } });
test.each<[string, ImportBatch]>([
  ['accounts out of order', { ...good, accounts: ['b', 'a'] }],
  ['an account twice', { ...good, accounts: ['a', 'a'] }],
  ['a name missing', { ...good, names: ['x'] }],
  ['listings for some accounts only', { ...good, listing: [{}] }],
  ['a snapshot for some accounts only', { ...good, snapshot: { day: 1, values: { clicks: Float64Array.of(1) } } }],
  [
    'a daily sum that is no number',
    { ...good, daily: { ...good.daily, values: { clicks: Float64Array.of(Number.NaN) } } as never },
  ],
  [
    'days that go back',
    {
      ...good,
      accounts: ['a'],
      names: [''],
      daily: {
        grain: 'day',
        covered,
        offsets: Uint32Array.of(0, 2),
        days: Int32Array.of(2, 1),
        spans: null,
        values: { clicks: Float64Array.of(1, 1) },
      },
    },
  ],
  ['offsets that do not fit', { ...good, daily: { ...good.daily, offsets: Uint32Array.of(0, 1) } as never }],
])('a batch with %s is a bug and is not stored', (_name, batch) => {
  expect(() => packBatch(importId('i'), ACME, batch)).toThrow(RangeError);
});
