import { expect, test } from 'vitest';
import { programIdOf } from '@/core/domain/ids';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import {
  listDecisions,
  listImports,
  listPrograms,
  listSites,
  listTouches,
  patchRecord,
  putRecord,
  readSettings,
  removeRecord,
} from '@/core/store/records';
import { ACME, aProgram, aTouch, DUB } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';

const SITE = 'https://app.dub.co/*';

test('a new record is stamped whole, a change stamps only its fields', async () => {
  const db = openTestDb();
  const content = { network: DUB, name: 'Acme', currency: null, boundTo: null };
  const made = await putRecord(db, 'programs', { id: ACME, at: 10, content });
  expect(made).toMatchObject({ id: ACME, createdAt: 10, updatedAt: 10, deletedAt: null });
  const changed = await patchRecord(db, 'programs', { id: ACME, at: 20, change: { boundTo: 'acme' } });
  expect(changed).toMatchObject({ ok: true, value: { boundTo: 'acme', updatedAt: 20, fieldsAt: { name: 10, boundTo: 20 } } });
  expect(await db.programs.get(ACME)).toEqual(changed.ok && changed.value);
});

test('writing what is there already changes nothing', async () => {
  const db = openTestDb();
  await putRecord(db, 'sites', { id: SITE, at: 10, content: { enabled: true } });
  const before = await db.sites.get(SITE);
  await putRecord(db, 'sites', { id: SITE, at: 20, content: { enabled: true } });
  expect(await db.sites.get(SITE)).toEqual(before);
});

test('a removed record stays for other copies, is in no list, and comes back when it is written again', async () => {
  const db = openTestDb();
  await putRecord(db, 'sites', { id: SITE, at: 10, content: { enabled: true } });
  expect(await removeRecord(db, 'sites', { id: SITE, at: 20 })).toMatchObject({ ok: true });
  expect(await listSites(db)).toEqual([]);
  expect(await db.sites.get(SITE)).toMatchObject({ deletedAt: 20, createdAt: 10 });
  expect(await removeRecord(db, 'sites', { id: SITE, at: 30 })).toMatchObject({ reason: 'not-found' });
  expect(await patchRecord(db, 'sites', { id: SITE, at: 30, change: { enabled: false } })).toMatchObject({ reason: 'not-found' });
  await putRecord(db, 'sites', { id: SITE, at: 40, content: { enabled: false } });
  expect(await listSites(db)).toMatchObject([{ enabled: false, deletedAt: null, createdAt: 10 }]);
});

test('programmes are listed by name, touches newest first', async () => {
  const db = openTestDb();
  await db.programs.bulkAdd([aProgram({ id: programIdOf(DUB, 'Zoo'), name: 'Zoo' }), aProgram()]);
  expect((await listPrograms(db)).map(({ name }) => name)).toEqual(['Acme', 'Zoo']);
  const other = { account: 'dub:Acme:bob' as never };
  await db.touches.bulkAdd([aTouch({ id: 'a', day: 1 }), aTouch({ id: 'b', day: 3 }), aTouch({ id: 'c', day: 2, ...other })]);
  expect((await listTouches(db)).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  expect((await listTouches(db, other.account)).map(({ id }) => id)).toEqual(['c']);
});

test('an empty database has empty lists and the default settings', async () => {
  const db = openTestDb();
  expect(await listImports(db)).toEqual([]);
  expect(await listDecisions(db)).toEqual([]);
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
});

test.each([
  ['a number below zero', 'lagDays', -1],
  ['a number that is none', 'lagDays', Number.NaN],
  ['a text for a number', 'lagDays', '3'],
  ['a language that we do not have', 'language', 'xx'],
  ['a name that is no setting', 'constructor', 'x'],
])('a stored setting with %s is not believed', async (_name, id, value) => {
  const db = openTestDb();
  await putRecord(db, 'settings', { id, at: 1, content: { value } });
  await putRecord(db, 'settings', { id: 'senderName', at: 1, content: { value: 'Ann' } });
  expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, senderName: 'Ann' });
});
