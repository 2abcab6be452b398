import { expect, onTestFinished, test } from 'vitest';
import { ALL_TABLES, isNewerDatabase, NewerDatabaseError, openDb, SCHEMA_VERSION } from '@/core/store/db';
import { aProgram } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';

/** The database as a later version of Trellis would leave it. */
function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a database of a newer version is refused, and not written to', async () => {
  const first = openDb('newer');
  await first.programs.add(aProgram());
  first.close();
  (await openRaw('newer', SCHEMA_VERSION + 1)).close();

  const db = openDb('newer');
  onTestFinished(() => db.delete());
  const error = await db.open().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NewerDatabaseError);
  expect(isNewerDatabase(error)).toBe(true);

  const later = await db.programs.put(aProgram({ name: 'changed' })).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(isNewerDatabase(later)).toBe(true);
  const raw = await openRaw('newer', SCHEMA_VERSION + 1);
  const stored = await new Promise((resolve) => {
    const request = raw.transaction('programs').objectStore('programs').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  raw.close();
  expect(stored).toEqual([aProgram()]);
});

test('another error is not taken for a newer database', () => {
  expect(isNewerDatabase(new Error('no'))).toBe(false);
  expect(isNewerDatabase('newer')).toBe(false);
});

test('an open database lets go when another context needs it to, and opens again when asked', async () => {
  const db = openTestDb();
  await db.programs.add(aProgram());
  const raw = await openRaw(db.name, SCHEMA_VERSION + 0.1); // one of Dexie's own repairs: still our version
  raw.close();
  expect(await db.programs.count()).toBe(1);
});

test('a context that does not let go is reported as blocking', async () => {
  const holder = await openRaw('blocked', 0.5);
  let blocked = 0;
  const db = openDb('blocked', { durability: 'strict', onBlocked: () => blocked++ });
  onTestFinished(() => db.delete());
  const opened = db.open();
  await expect.poll(() => blocked).toBe(1);
  holder.close();
  await opened;
  expect(db.isOpen()).toBe(true);
});

test('every table is named once in the lists that backup, restore and deletion go by', async () => {
  const db = openTestDb();
  await db.open();
  expect([...ALL_TABLES].sort()).toEqual(db.tables.map(({ name }) => name).sort());
  expect(new Set(ALL_TABLES).size).toBe(ALL_TABLES.length);
});
