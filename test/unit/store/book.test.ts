import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Prospect } from '@/core/domain/book';
import { accountIdOf, programIdOf } from '@/core/domain/ids';
import { METRICS } from '@/core/domain/metrics';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { commitBatch } from '@/core/store/commit-batch';
import { BOOK_TABLES, type TrellisDb } from '@/core/store/db';
import { readProgramData } from '@/core/store/program-data';
import { readDirectory } from '@/core/store/published';
import { arbitraryContent } from '../../fixtures/arbitrary-batch';
import { aRecord } from '../../fixtures/book-records';
import { ACME, aBatch, anIdentity, aProgram, type BatchContent, DUB, NEW_YEAR } from '../../fixtures/makers';
import type { FileContent } from '../../fixtures/stored-imports';
import { openTestDb } from './open-test-db';
import { figures, foldOf } from './read-figures';

const OTHER = programIdOf(DUB, 'Acme2');
const prospect = (id: string, change: Partial<Prospect> = {}) => aRecord('prospects', { id, ...change });

async function withProgram(content?: BatchContent): Promise<TrellisDb> {
  const db = openTestDb();
  if (content) await commitBatch(db, anIdentity('one'), aBatch(content));
  else await db.programs.add(aProgram());
  return db;
}

async function read(db: TrellisDb) {
  const data = await readProgramData(db, ACME);
  if (!data) throw new Error('no programme');
  return data;
}

const elsewhere: Readonly<Record<string, string>> = { program: OTHER, account: accountIdOf(OTHER, 'ann') };

test.each(BOOK_TABLES)('of %s the programme has its live records, by id, and none of another programme', async (name) => {
  const db = await withProgram();
  const fields = Object.entries(aRecord(name)).map(([field, value]) => [field, elsewhere[field] ?? value]);
  const foreign = { ...Object.fromEntries(fields), id: 'else' };
  const own = [{ id: 'b' }, { id: 'a' }, { id: 'gone', deletedAt: 5 }].map((change) => ({ ...aRecord(name), ...change }));
  await db.table(name).bulkAdd([...own, foreign]);
  const list = (await read(db)).book[name === 'ownSegments' ? 'segments' : name];
  expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('days of every programme are days of this one, but for those of another one’s partner', async () => {
  const db = await withProgram();
  await db.calendar.bulkAdd([
    aRecord('calendar', { id: 'all', program: null }),
    aRecord('calendar', { id: 'ours', program: null, account: accountIdOf(ACME, 'ann') }),
    aRecord('calendar', { id: 'theirs', program: null, account: accountIdOf(OTHER, 'ann') }),
  ]);
  expect((await read(db)).book.calendar.map(({ id }) => id)).toEqual(['all', 'ours']);
});

test('prospects stand among the accounts in their places, and every figure stays with its partner', async () => {
  const daily = {
    covered: { from: NEW_YEAR, to: NEW_YEAR + 9 },
    metrics: ['clicks'] as const,
    figures: [
      ['ann', NEW_YEAR, { clicks: 1 }],
      ['zoe', NEW_YEAR + 1, { clicks: 2 }],
    ] as const,
  };
  const snapshot = { day: NEW_YEAR, figures: { zoe: { clicks: 9 } } };
  const ledger = {
    covered: daily.covered,
    carries: ['conversions'] as const,
    conversions: [{ account: 'zoe', id: 1, day: NEW_YEAR }],
  };
  const db = await withProgram({ daily, snapshot, ledger });
  await db.prospects.bulkAdd([prospect('2'), prospect('1', { name: '', website: '', type: null, country: '', email: '' })]);
  const data = await read(db);
  expect(data.accounts.map(({ ownId }) => ownId)).toEqual(['ann', 'prospect:1', 'prospect:2', 'zoe']);
  expect(data.accounts[1]).toEqual({
    id: accountIdOf(ACME, 'prospect:1'),
    ownId: 'prospect:1',
    name: 'prospect:1',
    email: null,
    country: null,
    website: null,
    group: null,
    type: null,
    status: 'invited',
    statusWord: null,
    joined: null,
    listed: false,
    prospect: { since: NEW_YEAR, source: 'fair' },
  });
  expect(data.accounts[2]).toMatchObject({ name: 'Dora Dé', email: 'dora@dora.test', country: 'FR', type: 'creator' });
  expect(figures(data, 'prospect:1')).toEqual({});
  expect(figures(data, 'zoe')).toEqual({ 0: { conversions: 1 }, 1: { clicks: 2 } });
  expect([...(data.lifetime[0]?.values.clicks ?? [])]).toEqual([Number.NaN, Number.NaN, Number.NaN, 9]);
  expect(data.conversions?.offsets).toEqual(Uint32Array.of(0, 0, 0, 0, 1));
});

test.each([
  ['identified', 'new'],
  ['invited', 'invited'],
  ['applied', 'pending'],
  ['negotiating', 'negotiating'],
  ['declined', 'declined_by_partner'],
  ['resting', 'new'],
] as const)('a prospect that is %s has the status %s', async (state, status) => {
  const db = await withProgram();
  await db.prospects.add(prospect('1', { state }));
  expect((await read(db)).accounts).toMatchObject([{ status }]);
});

test('a prospect that joined, or was removed, is an account no more', async () => {
  const db = await withProgram();
  await db.prospects.bulkAdd([prospect('1', { joinedAs: accountIdOf(ACME, 'ann') }), prospect('2', { deletedAt: 5 })]);
  expect((await read(db)).accounts).toEqual([]);
});

test('a programme with prospects and no import has data, and something is published of it', async () => {
  const db = await withProgram();
  await db.prospects.add(prospect('1'));
  expect(await read(db)).toMatchObject({ lastCovered: null, previousCovered: null, conversions: null, hasList: false });
  await recomputeInsights(db, ACME, 5);
  expect(await readDirectory(db)).toMatchObject([{ name: 'Dora Dé', listed: false }]);
});

test('the type that the user says stands above the network’s, also of a prospect; of nobody it changes nothing', async () => {
  const db = await withProgram({ listing: { ann: { type: 'coupon' }, bob: { type: 'email' } } });
  await db.prospects.add(prospect('1'));
  const typeOf = (ownId: string, type: string | null) => {
    const account = accountIdOf(ACME, ownId);
    return aRecord('profiles', { id: account, account, type });
  };
  await db.profiles.bulkAdd([
    typeOf('ann', 'podcast'),
    typeOf('bob', null),
    typeOf('prospect:1', 'b2b'),
    typeOf('nobody', 'app'),
  ]);
  expect((await read(db)).accounts.map(({ type }) => type)).toEqual(['podcast', 'email', 'b2b']);
});

test('prospects change nothing of any other partner’s figures', async () => {
  await fc.assert(
    fc.property(fc.array(arbitraryContent, { minLength: 1, maxLength: 3 }), (contents) => {
      const [plain, among] = [foldOf(contents), foldOf(contents, { prospects: [prospect('1'), prospect('2')] })];
      expect(among.accounts.filter((facts) => !facts.prospect)).toEqual(plain.accounts);
      for (const { ownId } of plain.accounts) expect(figures(among, ownId)).toEqual(figures(plain, ownId));
      expect(among.coarse.days).toEqual(plain.coarse.days);
      for (const metric of METRICS) expect(among.coarse.values[metric]).toEqual(plain.coarse.values[metric]);
      expect(among.conversions?.traits).toEqual(plain.conversions?.traits);
      expect(among.conversions?.offsets.at(-1)).toBe(plain.conversions?.offsets.at(-1));
    }),
  );
});

const flow = (from: number, to: number): FileContent => ({
  daily: { covered: { from: NEW_YEAR + from, to: NEW_YEAR + to }, metrics: ['clicks'], figures: [] },
});
const conversions = (to: number): FileContent => ({
  ledger: { covered: { from: NEW_YEAR, to: NEW_YEAR + to }, carries: ['conversions'], conversions: [] },
});
const month = (to: number): FileContent => ({
  daily: {
    grain: 'month',
    covered: { from: NEW_YEAR, to: NEW_YEAR + to },
    metrics: ['clicks'],
    figures: [['ann', NEW_YEAR, { clicks: 1 }, to + 1]],
  },
});
const totals = (day: number): FileContent => ({ snapshot: { day: NEW_YEAR + day, figures: { ann: { clicks: 1 } } } });

test.each<[string, readonly FileContent[], number | null]>([
  ['nothing', [], null],
  ['one flow', [flow(0, 9)], null],
  ['two flows that end on one day', [flow(0, 9), flow(5, 9)], null],
  ['three flows', [flow(0, 9), flow(0, 16), flow(0, 23)], 16],
  ['a flow by month behind one by day', [month(30), flow(0, 40)], 30],
  ['one file of two kinds that end on two days', [{ ...flow(0, 9), ...conversions(16) }], null],
  ['clicks and conversions of two weeks', [flow(0, 9), conversions(9), flow(0, 16), conversions(16)], 9],
  ['totals beside flows, which say no day of theirs', [totals(5), flow(0, 9)], null],
  ['totals alone', [totals(5), totals(20), totals(9)], 9],
  ['a list without a day', [{ listing: { ann: {} } }], null],
])('the end of the data before the newest: %s', (_name, files, wanted) => {
  const previous = wanted === null ? null : NEW_YEAR + wanted;
  expect(foldOf(files).previousCovered).toBe(previous);
  expect(foldOf(files.toReversed()).previousCovered).toBe(previous);
});
