import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { programIdOf } from '@/core/domain/ids';
import { isValidRecord } from '@/core/store/check-record';
import { openDb, SCHEMA_VERSION, type TableName } from '@/core/store/db';
import { readProgramData } from '@/core/store/program-data';
import { readAllDetails, readDirectory, readProgramDetail } from '@/core/store/published';
import { readSettings } from '@/core/store/records';
import { type DbDump, dumpDb, fromJson, schemaOf } from '../../fixtures/db/dump';
import { DUB } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';

const folder = 'test/fixtures/db';
const dumps = readdirSync(folder)
  .filter((name) => /^v\d+\.json$/.test(name))
  .map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as DbDump] as const);

/** A database as that version left it, written without our code. */
async function writeDump(name: string, { version, tables, records }: DbDump): Promise<void> {
  const old = new Dexie(name);
  old
    .version(version)
    .stores(Object.fromEntries(Object.entries(tables).map(([table, { key, indexes }]) => [table, [key, ...indexes].join(', ')])));
  for (const [table, rows] of Object.entries(records)) await old.table(table).bulkAdd(rows.map(fromJson));
  old.close();
}

test('every version up to the newest was recorded', () => {
  expect(dumps.map(([, { version }]) => version).sort()).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1));
});

test.each(dumps)('%s opens at head: no record is lost, every one is valid', async (name, dump) => {
  await writeDump(name, dump);
  const db = openDb(name);
  onTestFinished(() => db.delete());
  for (const [table, rows] of Object.entries(dump.records)) {
    const found = await db.table(table).toArray();
    expect(found.length, table).toBe(rows.length);
    expect(
      found.filter((record) => !isValidRecord(table as TableName, record)),
      table,
    ).toEqual([]);
  }
  if (dump.version === SCHEMA_VERSION) expect(await dumpDb(db)).toEqual(dump);
  expect(
    Object.values(dump.records).every((rows) => rows.length > 0),
    'a table without a record proves nothing',
  ).toBe(true);
});

test.each(dumps)('the data in %s still says what it said', async (name, dump) => {
  await writeDump(`${name} read`, dump);
  const db = openDb(`${name} read`);
  onTestFinished(() => db.delete());
  const [program] = await db.programs.toArray();
  const data = program && (await readProgramData(db, program.id));
  expect(data?.accounts.map(({ name: partner }) => partner)).toEqual(['Ann Müller', 'Боб', '"Cy, Ltd"']);
  expect(data?.accounts[0]).toMatchObject({ email: 'ann@partner.test', country: 'DE', status: 'active', listed: true });
  expect([...(data?.series.values.clicks ?? [])]).toEqual([5, 0, 0, 7, 0, 3]);
  expect([...(data?.series.values.conversions ?? [])]).toEqual([0, 1, 1, 0, 1, 0]);
  expect([...(data?.lifetime[0]?.values.revenue ?? [])]).toEqual([12_345_600, 0, 30_000_000_000]);
  expect(data?.touches).toHaveLength(1);
  expect(await readDirectory(db)).toHaveLength(3);
});

test.each(dumps)('results that %s published are read whole, until they are computed anew', async (name, dump) => {
  await writeDump(`${name} results`, dump);
  const db = openDb(`${name} results`);
  onTestFinished(() => db.delete());
  const [program] = await db.programs.toArray();
  if (!program) throw new Error('no programme');
  for (const { insight } of await readAllDetails(db, program.id)) {
    expect(insight).toMatchObject({ flags: expect.any(Array), ownSegments: expect.any(Array) });
    expect(insight.health).toHaveProperty('since');
  }
  const detail = await readProgramDetail(db, program.id);
  expect(detail).toMatchObject({ actions: expect.any(Array), types: expect.any(Array), blindFlags: expect.any(Array) });
});

test.each(dumps.filter(([, { version }]) => version >= 3))('the book in %s still says what it said', async (name, dump) => {
  await writeDump(`${name} book`, dump);
  const db = openDb(`${name} book`);
  onTestFinished(() => db.delete());
  const [acme, second] = await Promise.all(['Acme', 'Second'].map((program) => readProgramData(db, programIdOf(DUB, program))));
  const counts = Object.entries(acme?.book ?? {}).map(([list, records]) => [list, records.length]);
  expect(Object.fromEntries(counts)).toEqual({ ...Object.fromEntries(counts.map(([list]) => [list, 1])), prospects: 0 });
  expect(acme?.accounts[0]?.type).toBe('creator');
  expect(acme?.touches[0]).toMatchObject({ template: 'dip', measureOn: 20_520, state: { tier: 'A', baseline: 1_250_000 } });
  expect(second?.accounts.filter(({ prospect }) => prospect)).toMatchObject([{ name: 'Dora Dé', status: 'invited' }]);
  expect((await readSettings(db)).plays).toEqual({ 'A-16': { chance: 0.2 } });
});

test.each(dumps)(
  'the schema has only grown since %s: keys stay, indexes and tables are only added',
  async (_name, { tables }) => {
    const db = openTestDb();
    const now = schemaOf(db);
    for (const [table, { key, indexes }] of Object.entries(tables)) {
      expect(now[table]?.key, `key of ${table}`).toBe(key);
      expect(now[table]?.indexes, `indexes of ${table}`).toEqual(expect.arrayContaining([...indexes]));
    }
  },
);

test('a schema that is not recorded needs a new version number', () => {
  const newest = dumps.find(([, { version }]) => version === SCHEMA_VERSION)?.[1];
  expect(schemaOf(openTestDb())).toEqual(newest?.tables);
});
