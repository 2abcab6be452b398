import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowCells, ImportBatch } from '@/core/domain/batch';
import { importId } from '@/core/domain/ids';
import { isValidRecord } from '@/core/store/check-record';
import { unpackDictionary, unpackListings, unpackSnapshot } from '@/core/store/pack-accounts';
import { packBatch } from '@/core/store/pack-batch';
import { type LedgerEntries, unpackLedger } from '@/core/store/pack-ledger';
import { packNumbers } from '@/core/store/pack-numbers';
import { packRefused, unpackRefused } from '@/core/store/pack-refused';
import { packTexts, unpackTexts } from '@/core/store/pack-texts';
import { packWords, unpackWords } from '@/core/store/pack-words';
import { unpackDaily } from '@/core/store/read-import';
import { arbitraryContent, arbitraryRefused } from '../../fixtures/arbitrary-batch';
import { ACME, aBatch, NEW_YEAR } from '../../fixtures/makers';

const numbers = (columns: object) => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]));

const covered = { from: NEW_YEAR, to: NEW_YEAR };

/** A ledger with its traits as texts: where their texts stand in a list is of no meaning. */
function readable({ traits, ...ledger }: LedgerEntries) {
  const named = (places: Uint32Array, texts: readonly string[] = []) => Array.from(places, (place) => texts[place - 1] ?? null);
  return {
    ...numbers(ledger),
    ...(traits
      ? {
          traits: {
            ...numbers(Object.fromEntries(Object.entries(traits).filter(([name]) => !['codes', 'sites'].includes(name)))),
            ...(traits.code ? { code: named(traits.code, traits.codes) } : {}),
            ...(traits.site ? { site: named(traits.site, traits.sites) } : {}),
          },
        }
      : {}),
  };
}

function roundTrip(batch: ImportBatch) {
  const packed = packBatch(importId('i'), ACME, batch);
  const accounts = batch.accounts.length;
  const { daily, snapshot, ledger } = packed.head;
  const { ids, names } = unpackDictionary(packed.dictionary);
  const cells = ({ values, ...rest }: FlowCells) => ({ ...rest, values: numbers(values) });
  const flow = unpackDaily(packed.series, packed.head, accounts);
  const others = flow.otherDaily.map(({ currency, cells: some }) => ({ currency, ...cells(some) }));
  const amounts = Object.entries(snapshot?.otherMoney ?? {}).map(([currency, metrics]) => ({
    currency,
    values: numbers(unpackSnapshot(packed.snapshots, { accounts, metrics, currency })),
  }));
  return {
    accounts: ids,
    names,
    listing: packed.head.isList ? unpackListings(packed.listings) : null,
    snapshot: snapshot && {
      day: snapshot.day,
      values: numbers(unpackSnapshot(packed.snapshots, { accounts, metrics: snapshot.metrics })),
      ...(amounts.length > 0 ? { otherMoney: amounts } : {}),
    },
    daily: daily &&
      flow.daily && {
        grain: daily.grain,
        covered: daily.covered,
        ...cells(flow.daily),
        ...(others.length > 0 ? { otherMoney: others } : {}),
      },
    ledger: ledger && { covered: ledger.covered, carries: ledger.carries, ...readable(unpackLedger(packed.ledger)) },
  };
}

/** As roundTrip gives it. */
function asIs(batch: ImportBatch) {
  const cells = <Cells extends FlowCells>({ values, ...rest }: Cells) => ({ ...rest, values: numbers(values) });
  const { snapshot, daily } = batch;
  const others = (some: readonly { values: object }[] | undefined) =>
    some ? { otherMoney: some.map((amounts) => ({ ...amounts, values: numbers(amounts.values) })) } : {};
  return {
    ...batch,
    snapshot: snapshot && { ...snapshot, values: numbers(snapshot.values), ...others(snapshot.otherMoney) },
    daily: daily && { ...cells(daily), ...others(daily.otherMoney) },
    ledger: batch.ledger && {
      covered: batch.ledger.covered,
      carries: batch.ledger.carries,
      ...readable({ ...batch.ledger, covered: undefined, carries: undefined } as unknown as LedgerEntries),
    },
  };
}

test('whatever a batch holds comes back exactly', () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const batch = aBatch(content);
      expect(roundTrip(batch)).toEqual(asIs(batch));
    }),
  );
});

test('every record of a batch is one that a backup may bring back', () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const { head, ...tables } = packBatch(importId('i'), ACME, aBatch(content));
      expect(isValidRecord('batches', head)).toBe(true);
      for (const [table, records] of Object.entries(tables)) {
        for (const record of records) expect(isValidRecord(table as keyof typeof tables, record), table).toBe(true);
      }
    }),
  );
});

test('refused rows come back exactly, a thousand to a record', () => {
  const id = importId('i');
  fc.assert(
    fc.property(arbitraryRefused, (refused) => {
      const packed = packRefused(id, refused);
      expect(unpackRefused(packed)).toEqual(refused.rows.length > 0 ? refused : null);
      expect(packed.every((record) => isValidRecord('refused', record))).toBe(true);
    }),
  );
  const row = { line: 0, column: null, value: '', reason: 'missing-id', cells: ['', 'a'] } as const;
  const rows = Array.from({ length: 2_001 }, (_, index) => ({ ...row, line: index + 2 }));
  const packed = packRefused(id, { headers: ['ID', 'Name'], rows });
  expect(packed.map(({ chunk, lines }) => [chunk, lines.length])).toEqual([
    [0, 1000],
    [1, 1000],
    [2, 1],
  ]);
  expect(unpackRefused(packed)?.rows).toEqual(rows);
  expect(isValidRecord('refused', { ...packed[0], widths: Int32Array.of(1) })).toBe(false);
});

test('a batch without new things makes the records it always made', () => {
  const plain = aBatch({
    accounts: ['a'],
    daily: { covered, metrics: ['clicks'], figures: [['a', NEW_YEAR, { clicks: 1 }]] },
    ledger: { covered, carries: ['conversions'], conversions: [{ account: 'a', id: 1, day: NEW_YEAR }] },
    snapshot: { day: NEW_YEAR, figures: { a: { clicks: 1 } } },
  });
  const packed = packBatch(importId('i'), ACME, plain);
  expect(Object.keys(packed.series[0] ?? {})).toEqual(['import', 'month', 'chunk', 'offsets', 'days', 'values']);
  expect(Object.keys(packed.ledger[0] ?? {})).toEqual(
    expect.not.arrayContaining(['currency', 'currencies', 'traits', 'otherMoney']),
  );
  expect(Object.keys(packed.snapshots[0] ?? {})).toEqual(['import', 'chunk', 'values']);
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
  expect(back.ledger).toMatchObject({ account: [127, 128, 2499] });
  expect(packBatch(importId('i'), ACME, batch).dictionary).toHaveLength(3);
});

test('a record holds a month of 512 partners, never a row', () => {
  const ids = Array.from({ length: 1_100 }, (_, index) => String(index).padStart(4, '0'));
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
  [
    'two stretches of one day and length',
    {
      ...good,
      accounts: ['a'],
      names: [''],
      daily: {
        grain: 'week',
        covered,
        offsets: Uint32Array.of(0, 2),
        days: Int32Array.of(2, 2),
        spans: Uint16Array.of(7, 7),
        values: { clicks: Float64Array.of(1, 1) },
      },
    },
  ],
  [
    'a currency that is none',
    { ...good, daily: { ...good.daily, otherMoney: [{ ...good.daily, values: {}, currency: '__proto__' }] } as never },
  ],
  ['clicks in a currency', { ...good, daily: { ...good.daily, otherMoney: [{ ...good.daily, currency: 'USD' }] } as never }],
  ['offsets that do not fit', { ...good, daily: { ...good.daily, offsets: Uint32Array.of(0, 1) } as never }],
])('a batch with %s is a bug and is not stored', (_name, batch) => {
  expect(() => packBatch(importId('i'), ACME, batch)).toThrow(RangeError);
});
