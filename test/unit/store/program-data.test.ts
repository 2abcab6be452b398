import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONVERSION_STATUSES, type ImportBatch } from '@/core/domain/batch';
import type { Day } from '@/core/domain/day';
import { METRICS, type Metric } from '@/core/domain/metrics';
import type { ProgramData } from '@/core/domain/program-data';
import { commitBatch } from '@/core/store/commit-batch';
import { openDb, type TrellisDb } from '@/core/store/db';
import { readHistory } from '@/core/store/history';
import { readProgramData } from '@/core/store/program-data';
import { patchRecord } from '@/core/store/records';
import { removeImport } from '@/core/store/remove-import';
import { arbitraryContent } from '../../fixtures/arbitrary-batch';
import { ACME, aBatch, anIdentity, aSummary, aTouch, type BatchContent, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';
import { type Folded, figures, foldOf } from './read-figures';

async function importAll(db: TrellisDb, contents: readonly BatchContent[]): Promise<void> {
  for (const [index, content] of contents.entries()) await importOne(db, String(index), content);
}

async function importOne(db: TrellisDb, name: string, content: BatchContent): Promise<void> {
  const stored = await commitBatch(db, anIdentity(name), aBatch(content));
  if (!stored.ok) throw new Error(stored.reason);
}

const dataOf = (contents: readonly BatchContent[]) => foldOf(contents);

async function read(db: TrellisDb): Promise<ProgramData> {
  const data = await readProgramData(db, ACME);
  if (!data) throw new Error('no programme');
  return data;
}

const january = { from: NEW_YEAR, to: NEW_YEAR + 30 };
const february = { from: NEW_YEAR + 31, to: NEW_YEAR + 58 };
const clicks = (covered: typeof january, account: string, day: Day, count: number): BatchContent => ({
  daily: { covered, metrics: ['clicks'], figures: [[account, day, { clicks: count }]] },
});

test('a later flow replaces the days that it covers, for all partners and only for its metrics', async () => {
  const db = openTestDb();
  await importAll(db, [
    {
      daily: {
        covered: january,
        metrics: ['clicks', 'impressions'],
        figures: [
          ['ann', NEW_YEAR, { clicks: 5, impressions: 50 }],
          ['bob', NEW_YEAR + 9, { clicks: 7, impressions: 70 }],
          ['bob', NEW_YEAR + 20, { clicks: 1, impressions: 10 }],
        ],
      },
    },
    clicks({ from: NEW_YEAR + 5, to: NEW_YEAR + 15 }, 'ann', NEW_YEAR + 9, 3),
  ]);
  const data = await read(db);
  expect(figures(data, 'ann')).toEqual({ 0: { clicks: 5, impressions: 50 }, 9: { clicks: 3 } });
  expect(figures(data, 'bob')).toEqual({ 9: { impressions: 70 }, 20: { clicks: 1, impressions: 10 } });
  expect(data.coverage.clicks).toEqual([january]);
});

test('coverage is kept per metric, joined where it touches, empty where nothing covers', async () => {
  const data = dataOf([
    clicks(january, 'ann', NEW_YEAR, 1),
    clicks(february, 'ann', NEW_YEAR + 31, 1),
    clicks({ from: NEW_YEAR + 80, to: NEW_YEAR + 90 }, 'ann', NEW_YEAR + 80, 1),
  ]);
  expect(data.coverage.clicks).toEqual([
    { from: NEW_YEAR, to: NEW_YEAR + 58 },
    { from: NEW_YEAR + 80, to: NEW_YEAR + 90 },
  ]);
  expect(data.coverage.revenue).toEqual([]);
  expect(data.lastCovered).toBe(NEW_YEAR + 90);
});

const ledger = (conversions: NonNullable<BatchContent['ledger']>['conversions'], covered = january): BatchContent => ({
  ledger: {
    covered,
    carries: ['conversions', 'commission', 'reversedConversions', 'reversedCommission', 'settledConversions'],
    conversions,
  },
});

test('each status counts where it should, excluded nowhere', async () => {
  const statuses = CONVERSION_STATUSES.map((status, id) => ({ account: status, id, day: NEW_YEAR, status, commission: 10 }));
  const db = openTestDb();
  await importAll(db, [ledger([...statuses, { account: 'bonus', id: 99, day: NEW_YEAR, counts: 0, commission: 7 }])]);
  const data = await read(db);
  expect(figures(data, 'pending')).toEqual({ 0: { conversions: 1, commission: 10 } });
  expect(figures(data, 'hold')).toEqual({ 0: { conversions: 1, commission: 10 } });
  expect(figures(data, 'approved')).toEqual({ 0: { conversions: 1, commission: 10, settledConversions: 1 } });
  expect(figures(data, 'paid')).toEqual({ 0: { conversions: 1, commission: 10, settledConversions: 1 } });
  expect(figures(data, 'reversed')).toEqual({
    0: { conversions: 1, commission: 10, settledConversions: 1, reversedConversions: 1, reversedCommission: 10 },
  });
  expect(figures(data, 'excluded')).toEqual({});
  expect(figures(data, 'bonus')).toEqual({ 0: { commission: 7 } });
  expect(data.coverage.revenue).toEqual([]);
});

test('a second export of the same conversions updates their status and adds none', async () => {
  const db = openTestDb();
  await importOne(db, 'first', ledger([{ account: 'ann', id: 1, day: NEW_YEAR, status: 'pending', commission: 10 }]));
  const second = await commitBatch(
    db,
    anIdentity('second'),
    aBatch(
      ledger([
        { account: 'ann', id: 1, day: NEW_YEAR, status: 'reversed', commission: 10 },
        { account: 'ann', id: 2, day: NEW_YEAR, status: 'pending', commission: 5 },
      ]),
    ),
  );
  expect(second).toMatchObject({ value: { counts: { newPartners: 0, knownPartners: 1, changedConversions: 1 } } });
  expect(figures(await read(db), 'ann')).toEqual({
    0: { conversions: 2, commission: 15, reversedConversions: 1, reversedCommission: 10, settledConversions: 1 },
  });
});

test('a conversion that the network moved to another partner counts there alone, also in the history', async () => {
  const db = openTestDb();
  await importOne(db, 'first', ledger([{ account: 'ann', id: 1, day: NEW_YEAR }]));
  await importOne(db, 'second', ledger([{ account: 'bob', id: 1, day: NEW_YEAR + 2 }]));
  const data = await read(db);
  expect(figures(data, 'ann')).toEqual({});
  expect(figures(data, 'bob')).toMatchObject({ 2: { conversions: 1 } });
  expect((await readHistory(db, data.accounts[0]?.id as never)).days).toEqual([]);
  expect((await readHistory(db, data.accounts[1]?.id as never)).days).toEqual([NEW_YEAR + 2]);
});

test('ledgers speak as one: a day that the newest of them covers takes the conversions of all', async () => {
  const data = dataOf([
    ledger([{ account: 'ann', id: 1, day: NEW_YEAR }]),
    { daily: { covered: january, metrics: ['conversions'], figures: [['ann', NEW_YEAR, { conversions: 9 }]] } },
    ledger([{ account: 'ann', id: 2, day: NEW_YEAR }]),
  ]);
  expect(data && figures(data, 'ann')[0]?.conversions).toBe(2);
});

test('a partner list fills fields, the last word counts, an empty field says nothing', async () => {
  const data = dataOf([
    { names: { ann: 'Ann' }, listing: { ann: { email: 'a@x.test', status: 'active', statusWord: 'Approved', joined: 20_000 } } },
    { names: { bob: 'Bob' }, accounts: ['bob'] },
    { names: { ann: '' }, listing: { ann: { email: '', country: 'DE', status: 'ended', statusWord: 'Banned' } } },
  ]);
  expect(data.accounts).toMatchObject([
    {
      ownId: 'ann',
      name: 'Ann',
      email: 'a@x.test',
      country: 'DE',
      status: 'ended',
      statusWord: 'Banned',
      joined: 20_000,
      listed: true,
    },
    { ownId: 'bob', name: 'Bob', email: null, status: 'unknown', listed: false },
  ]);
  expect(data.hasList).toBe(true);
});

test('of two lists the one of the later day is believed, whichever was imported first', async () => {
  const dated = async (days: readonly Day[]) => {
    const db = openDb(`fold-${Math.random()}`);
    for (const day of days) {
      const ann = { status: day === NEW_YEAR ? 'pending' : 'active', statusWord: '' } as const;
      const content = { names: { ann: `Ann ${day - NEW_YEAR}` }, listing: { ann } };
      const summary = aSummary({ fingerprint: String(day), snapshotDay: day });
      await commitBatch(db, anIdentity(String(day), { summary }), aBatch(content));
    }
    const data = await read(db);
    await db.delete();
    return data.accounts[0];
  };
  const forwards = await dated([NEW_YEAR, NEW_YEAR + 9]);
  expect(forwards).toMatchObject({ name: 'Ann 9', status: 'active' });
  expect(await dated([NEW_YEAR + 9, NEW_YEAR])).toEqual(forwards);
});

test('snapshots are kept by day and never added up; two of one day are one', async () => {
  const data = dataOf([
    { snapshot: { day: NEW_YEAR + 9, figures: { ann: { clicks: 20 }, bob: { clicks: 1 } } } },
    { snapshot: { day: NEW_YEAR, figures: { ann: { clicks: 10 } } } },
    { snapshot: { day: NEW_YEAR + 9, figures: { ann: { clicks: 21, conversions: 2 } } } },
  ]);
  expect(
    data.lifetime.map(({ day, values }) => ({ day, clicks: [...(values.clicks ?? [])], conversions: values.conversions })),
  ).toEqual([
    { day: NEW_YEAR, clicks: [10, Number.NaN], conversions: undefined },
    { day: NEW_YEAR + 9, clicks: [21, 1], conversions: Float64Array.of(2, Number.NaN) },
  ]);
  expect(data.coverage.clicks).toEqual([]);
  expect(data.lastCovered).toBe(NEW_YEAR + 9);
});

test('amounts of two currencies are never added: the other one brings only its counts', async () => {
  const db = openTestDb();
  const metrics = ['clicks', 'revenue'] as const;
  const content = (covered: typeof january, revenue: number): BatchContent => ({
    daily: { covered, metrics, figures: [['ann', covered.from, { clicks: 1, revenue }]] },
  });
  await commitBatch(db, anIdentity('euro'), aBatch(content(january, 100)));
  const dollars = anIdentity('dollar', { summary: aSummary({ fingerprint: 'dollar', currency: 'USD' }) });
  await commitBatch(db, dollars, aBatch(content(february, 900)));
  const data = await read(db);
  expect(data.currency).toBe('EUR');
  expect(data.coverage.revenue).toEqual([january]);
  expect(figures(data, 'ann')).toEqual({ 0: { clicks: 1, revenue: 100 }, 31: { clicks: 1 } });
});

test('accounts are sorted by code point, whatever their script', async () => {
  const data = dataOf([{ accounts: ['\u{1F600}', '\uFFFD', 'b', 'Z', '10', '2'] }]);
  expect(data.accounts.map(({ ownId }) => ownId)).toEqual(['10', '2', 'Z', 'b', '\uFFFD', '\u{1F600}']);
});

test('touches of the programme come with it, removed ones and those of others do not', async () => {
  const db = openTestDb();
  await importAll(db, [{ accounts: ['ann'] }]);
  await db.touches.bulkAdd([
    aTouch(),
    aTouch({ id: 'removed', deletedAt: 5 }),
    aTouch({ id: 'other', account: 'dub:Acme2:ann' as never }),
  ]);
  expect((await read(db)).touches.map(({ id }) => id)).toEqual(['touch-1']);
});

test('a programme that is not there has no data', async () => {
  expect(await readProgramData(openTestDb(), ACME)).toBeNull();
});

/** The fold again, slowly and in plain words: the last covering import owns a metric's day, ledgers speak as one. */
function foldByHand(batches: readonly ImportBatch[]): Map<string, number> {
  const entries = new Map<
    bigint,
    { account: string; day: Day; status: string; counts: number; revenue: number; commission: number }
  >();
  for (const { accounts, ledger: rows } of batches) {
    rows?.id.forEach((id, at) => {
      entries.set(id, {
        account: accounts[rows.account[at] ?? 0] ?? '',
        day: rows.day[at] ?? 0,
        status: CONVERSION_STATUSES[rows.status[at] ?? 0] ?? '',
        counts: rows.counts[at] ?? 0,
        revenue: rows.revenue[at] ?? 0,
        commission: rows.commission[at] ?? 0,
      });
    });
  }
  const cells = new Map<string, number>();
  const put = (account: string, day: Day, metric: Metric, value: number) => {
    const key = `${account} ${day} ${metric}`;
    const sum = (cells.get(key) ?? 0) + value;
    if (sum === 0) cells.delete(key);
    else cells.set(key, sum);
  };
  for (const metric of METRICS) {
    for (let day = NEW_YEAR; day <= NEW_YEAR + 70; day++) {
      const covers = ({ from, to }: { from: Day; to: Day }) => from <= day && day <= to;
      let speaks: ImportBatch['daily'] | 'ledger' = null;
      let speaker: ImportBatch | null = null;
      for (const batch of batches) {
        if (batch.ledger?.carries.includes(metric) && covers(batch.ledger.covered)) speaks = 'ledger';
        if (batch.daily?.values[metric] && covers(batch.daily.covered)) [speaks, speaker] = [batch.daily, batch];
      }
      if (speaks === 'ledger') {
        for (const entry of entries.values()) if (entry.day === day) put(entry.account, day, metric, partOf(entry, metric));
      } else if (speaks && speaker) {
        const { offsets, days, values } = speaks;
        speaker.accounts.forEach((account, index) => {
          for (let cell = offsets[index] ?? 0; cell < (offsets[index + 1] ?? 0); cell++) {
            if (days[cell] === day) put(account, day, metric, values[metric]?.[cell] ?? 0);
          }
        });
      }
    }
  }
  return cells;
}

function partOf(entry: { status: string; counts: number; revenue: number; commission: number }, metric: Metric): number {
  if (entry.status === 'excluded') return 0;
  if (metric === 'conversions') return entry.counts;
  if (metric === 'revenue') return entry.revenue;
  if (metric === 'commission') return entry.commission;
  if (metric === 'reversedConversions') return entry.status === 'reversed' ? entry.counts : 0;
  return ['approved', 'reversed', 'paid'].includes(entry.status) ? entry.counts : 0;
}

function cellsOf(data: Folded): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { ownId } of data.accounts) {
    for (const [day, values] of Object.entries(figures(data, ownId))) {
      for (const [metric, value] of Object.entries(values)) cells.set(`${ownId} ${Number(day) + NEW_YEAR} ${metric}`, value);
    }
  }
  return cells;
}

const imports = fc.array(arbitraryContent, { minLength: 1, maxLength: 4 });

/** By day and in one currency: the rest has tests of its own (fold-coarse, currencies). */
function plain({ daily, ledger, snapshot: _, ...content }: BatchContent): BatchContent {
  const { otherMoney: _apart, figures: some = [], ...flow } = daily ?? {};
  const cells = some.map(([account, day, values]) => [account, day, values] as const);
  return {
    ...content,
    ...(daily ? { daily: { ...daily, ...flow, grain: 'day', figures: cells, otherMoney: {} } } : {}),
    ...(ledger ? { ledger: { ...ledger, conversions: ledger.conversions.map(({ currency: _code, ...rest }) => rest) } } : {}),
  };
}

test('the fold agrees with one made by hand', () => {
  fc.assert(
    fc.property(imports, (contents) => {
      const some = contents.map(plain);
      expect(cellsOf(foldOf(some))).toEqual(foldByHand(some.map((content) => aBatch(content))));
    }),
  );
});

test('what is read from the store is what was folded before it was written', async () => {
  await fc.assert(
    fc.asyncProperty(imports, async (contents) => {
      const db = openDb(`fold-${Math.random()}`);
      await importAll(db, contents);
      const { program: _program, touches: _touches, overrides: _overrides, book: _book, ...folded } = await read(db);
      await db.delete();
      const ids = { lifetime: foldOf(contents).lifetime.map((totals) => ({ ...totals, import: expect.anything() })) };
      expect(folded).toEqual({ ...foldOf(contents), ...ids });
    }),
    { numRuns: 15 },
  );
});

test('undoing any imports in any order is as if they had never been', async () => {
  await fc.assert(
    fc.asyncProperty(imports, fc.array(fc.nat({ max: 3 })), async (contents, undone) => {
      const db = openDb(`undo-${Math.random()}`);
      await importAll(db, contents);
      for (const index of undone) await removeImport(db, String(index) as never, 2);
      const after = await readProgramData(db, ACME);
      await db.delete();

      const other = openDb(`never-${Math.random()}`);
      await importAll(other, [{ accounts: ['before'] }]);
      await removeImport(other, '0' as never, 2);
      await other.imports.clear();
      for (const [index, content] of contents.entries()) {
        if (!undone.includes(index)) await importOne(other, String(index), content);
      }
      expect(await readProgramData(other, ACME)).toEqual(after);
      await other.delete();
    }),
    { numRuns: 15 },
  );
});

test('an import says how many days an earlier one told as finely', async () => {
  const db = openTestDb();
  const countOf = async (name: string, content: BatchContent) => {
    const stored = await commitBatch(db, anIdentity(name), aBatch(content));
    return stored.ok ? stored.value.counts.replacedDays : stored.reason;
  };
  const month = (metric: Metric): BatchContent => ({
    daily: { grain: 'month', covered: january, metrics: [metric], figures: [['ann', NEW_YEAR, { [metric]: 1 }, 31]] },
  });
  expect(await countOf('a', clicks(january, 'ann', NEW_YEAR, 1))).toBe(0);
  expect(await countOf('b', clicks({ from: NEW_YEAR + 20, to: NEW_YEAR + 40 }, 'ann', NEW_YEAR + 20, 1))).toBe(11);
  expect(await countOf('c', clicks({ from: NEW_YEAR + 5, to: NEW_YEAR + 60 }, 'ann', NEW_YEAR + 20, 1))).toBe(36);
  expect(await countOf('other metric', { daily: { covered: january, metrics: ['impressions'], figures: [] } })).toBe(0);
  expect(await countOf('other grain', month('clicks'))).toBe(0);
  expect(await countOf('same month', month('clicks'))).toBe(31);
  expect(await countOf('conversions', ledger([{ account: 'ann', id: 1, day: NEW_YEAR }]))).toBeUndefined();
  expect(await countOf('instead', { daily: { covered: january, metrics: ['conversions'], figures: [] } })).toBe(31);
});

test('undoing leaves the records of other imports as they were, and none of its own', async () => {
  const db = openTestDb();
  const content: BatchContent = {
    ...clicks(january, 'ann', NEW_YEAR, 1),
    ...ledger([{ account: 'ann', id: 1, day: NEW_YEAR }]),
    listing: { ann: {} },
    snapshot: { day: NEW_YEAR, figures: { ann: { clicks: 1 } } },
  };
  const bulk = ['batches', 'dictionary', 'listings', 'snapshots', 'series', 'ledger', 'refused'];
  const row = { line: 2, column: null, value: '', reason: 'missing-id', cells: [''] } as const;
  const refused = { headers: ['ID'], rows: [row] };
  await commitBatch(db, anIdentity('stays', { refused }), aBatch(content));
  const dump = () => Promise.all(bulk.map((name) => db.table(name).toArray()));
  const before = await dump();
  expect(before.map((records) => records.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  await commitBatch(db, anIdentity('goes', { refused }), aBatch(content));
  expect(await removeImport(db, 'goes' as never, 9)).toMatchObject({ ok: true, value: { deletedAt: 9 } });
  expect(await dump()).toEqual(before);
  expect(await removeImport(db, 'goes' as never, 10)).toMatchObject({ ok: false, reason: 'not-found' });
});

test('imports that speak of different days and metrics give the same in any order', async () => {
  const parts: BatchContent[] = [
    clicks(january, 'ann', NEW_YEAR, 1),
    clicks(february, 'bob', NEW_YEAR + 40, 2),
    { daily: { covered: january, metrics: ['impressions'], figures: [['cy', NEW_YEAR, { impressions: 3 }]] } },
    ledger([{ account: 'ann', id: 1, day: NEW_YEAR }]),
    { names: { dora: 'Dora' }, listing: { dora: { country: 'FR' } } },
  ];
  const first = dataOf(parts);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: parts.length }), async (shuffled) => {
      expect(dataOf(shuffled)).toEqual(first);
    }),
    { numRuns: 15 },
  );
});

test('the same file twice in one programme changes nothing, in another it is taken', async () => {
  const db = openTestDb();
  await importOne(db, 'jan', clicks(january, 'ann', NEW_YEAR, 1));
  const before = await Promise.all(db.tables.map((table) => table.toArray()));
  const again = await commitBatch(db, { ...anIdentity('again'), summary: aSummary({ fingerprint: 'jan' }) }, aBatch());
  expect(again).toMatchObject({ ok: false, reason: 'already-imported' });
  expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);

  const elsewhere = { ...anIdentity('again', { programName: 'Other' }), summary: aSummary({ fingerprint: 'jan' }) };
  expect(await commitBatch(db, elsewhere, aBatch())).toMatchObject({ ok: true });
});

test('after an undo the same file can be imported again, and counts as the newest', async () => {
  const db = openTestDb();
  await importOne(db, 'a', clicks(january, 'ann', NEW_YEAR, 1));
  await importOne(db, 'b', clicks(january, 'ann', NEW_YEAR, 2));
  await removeImport(db, 'a' as never, 2);
  const again = await commitBatch(
    db,
    { ...anIdentity('c'), summary: aSummary({ fingerprint: 'a' }) },
    aBatch(clicks(january, 'ann', NEW_YEAR, 1)),
  );
  expect(again).toMatchObject({ ok: true, value: { order: 3 } });
  expect(figures(await read(db), 'ann')).toEqual({ 0: { clicks: 1 } });
});

/** Anything, with a second ledger that moves conversions, and one import undone at the end. */
const undone = fc.option(fc.nat({ max: 3 }), { freq: 2 });

test("one partner's history is its part of the fold, whatever was undone", async () => {
  await fc.assert(
    fc.asyncProperty(imports, undone, async (contents, gone) => {
      const db = openDb(`history-${Math.random()}`);
      await importAll(db, contents);
      await patchRecord(db, 'programs', { id: ACME, at: 2, change: { rates: { USD: '0.5' } } });
      if (gone !== null) await removeImport(db, String(gone) as never, 3);
      const data = await read(db);
      for (const [index, { id }] of data.accounts.entries()) {
        const history = await readHistory(db, id);
        const { series, coarse } = data;
        const [from, to] = [series.offsets[index] ?? 0, series.offsets[index + 1] ?? 0];
        const [first, last] = [coarse.offsets[index] ?? 0, coarse.offsets[index + 1] ?? 0];
        expect(history.days).toEqual([...series.days.subarray(from, to)]);
        expect(history.coverage).toEqual(data.coverage);
        expect(history.coarseCoverage).toEqual(data.coarseCoverage);
        expect(history.coarse.days).toEqual([...coarse.days.subarray(first, last)]);
        expect(history.coarse.spans).toEqual([...coarse.spans.subarray(first, last)]);
        for (const metric of METRICS) {
          expect(history.values[metric]).toEqual([...series.values[metric].subarray(from, to)]);
          expect(history.coarse.values[metric]).toEqual([...coarse.values[metric].subarray(first, last)]);
        }
      }
      await db.delete();
    }),
    { numRuns: 20 },
  );
});

test('a conversion that moved twice is not back with its first partner when the second move is undone', async () => {
  const db = openTestDb();
  await importOne(db, '0', ledger([{ account: 'ann', id: 1, day: NEW_YEAR }]));
  await importOne(db, '1', ledger([{ account: 'bob', id: 1, day: NEW_YEAR + 2 }]));
  await importOne(db, '2', ledger([{ account: 'bob', id: 1, day: NEW_YEAR + 3 }]));
  await removeImport(db, '1' as never, 2);
  const data = await read(db);
  expect((await readHistory(db, data.accounts[0]?.id as never)).days).toEqual([]);
  expect((await readHistory(db, data.accounts[1]?.id as never)).days).toEqual([NEW_YEAR + 3]);
});
