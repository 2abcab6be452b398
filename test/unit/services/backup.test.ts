import { expect, test, vi } from 'vitest';
import { importId } from '@/core/domain/ids';
import { deleteEverything } from '@/core/services/delete-everything';
import { exportBackup } from '@/core/services/export-backup';
import { saveLearned } from '@/core/services/keep-learned';
import { restoreBackup } from '@/core/services/restore-backup';
import { encodeFrame } from '@/core/store/backup-frames';
import { commitBatch } from '@/core/store/commit-batch';
import { ALL_TABLES, BOOK_TABLES, SCHEMA_VERSION, type TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { removeImport } from '@/core/store/remove-import';
import { aRecord } from '../../fixtures/book-records';
import { ACME, aBatch, anAccountDetail, anIdentity, aProgramDetail, aTouch, NEW_YEAR } from '../../fixtures/makers';
import { aKeptDraft, aNewsletter, anOwnTemplate, aSeries, aSeriesRun } from '../../fixtures/outreach-makers';
import { aTaughtPage } from '../../fixtures/taught-page';
import { openTestDb } from '../store/open-test-db';

/** Something in every table, with all that JSON can't say and odd texts. */
async function fill(db: TrellisDb): Promise<void> {
  const covered = { from: NEW_YEAR, to: NEW_YEAR + 40 };
  const batch = aBatch({
    names: { a: '\ud83d\u0000 ä', b: '__proto__' },
    listing: { a: { email: 'a@x.test', joined: 1 }, b: {} },
    snapshot: { day: NEW_YEAR, figures: { a: { clicks: 1 }, b: { revenue: 3_000_000_000 } } },
    daily: { covered, metrics: ['clicks', 'revenue'], figures: [['a', NEW_YEAR + 33, { clicks: 2, revenue: 9_999_999_999 }]] },
    ledger: { covered, carries: ['conversions'], conversions: [{ account: 'b', id: 7, day: NEW_YEAR }] },
  });
  const mapping = { report: 'performance', columns: { $: 'clicks', ['__proto__']: 'ignore', 'a.b': 'date' } } as const;
  await commitBatch(db, anIdentity('one', { mapping }), batch);
  await commitBatch(db, anIdentity('undone'), batch);
  await removeImport(db, importId('undone'), 5);
  await db.touches.add(aTouch());
  const account = aTouch().account;
  const decision = { account, play: 'A-16', state: 'snoozed', day: 1, until: null, trigger: -0, reason: '' } as const;
  await putRecord(db, 'decisions', { id: `${account}|A-16`, at: 1, content: decision });
  await putRecord(db, 'overrides', { id: account, at: 1, content: { account, stage: 'ended', reason: 'x', until: null } });
  await putRecord(db, 'sites', { id: 'https://x.test/*', at: 1, content: { enabled: true } });
  await putRecord(db, 'mappings', { id: 'h', at: 1, content: { headers: ['$'], mapping } });
  await putRecord(db, 'settings', { id: 'lagDays', at: 1, content: { value: 3 } });
  await putRecord(db, 'links', { id: 'link', at: 1, content: { kind: 'different', accounts: [account] } });
  await putRecord(db, 'confirmations', { id: 'h', at: 1, content: { definition: 'awin/publishers' } });
  await saveLearned(db, aTaughtPage(), 1);
  await db.drafts.add(aKeptDraft());
  await db.ownTemplates.add(anOwnTemplate());
  await db.newsletters.add(aNewsletter());
  await db.sequences.add(aSeries());
  await db.seriesRuns.add(aSeriesRun());
  for (const name of BOOK_TABLES) await db.table(name).add(aRecord(name));
  await db.refused.add({
    import: importId('one'),
    chunk: 0,
    headers: ['ID'],
    lines: Int32Array.of(2),
    columns: { text: 'ID', lengths: Int32Array.of(2) },
    values: { text: '', lengths: Int32Array.of(0) },
    reasons: { words: ['missing-id'], codes: Uint16Array.of(0) },
    widths: Int32Array.of(1),
    cells: { text: '', lengths: Int32Array.of(0) },
  });
  await writePublished(db, ACME, aProgramDetail({ shift: Number.NaN }), [anAccountDetail('a'), anAccountDetail('b')]);
}

const dump = async (db: TrellisDb) =>
  Object.fromEntries(await Promise.all(ALL_TABLES.map(async (name) => [name, await db.table(name).toArray()])));

async function gzip(parts: Uint8Array<ArrayBuffer>[]): Promise<Blob> {
  return new Response(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
const unzip = async (blob: Blob) =>
  new Uint8Array(await new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());

test('back up, wipe, restore: every table is as it was, to the byte', async () => {
  const db = openTestDb();
  await fill(db);
  const before = await dump(db);
  for (const name of ALL_TABLES) expect(before[name]?.length, `${name} has something to lose`).toBeGreaterThan(0);

  const backup = await exportBackup(db);
  expect(backup.type).toBe('application/gzip');
  await deleteEverything(db);
  expect(await dump(db)).toEqual(Object.fromEntries(ALL_TABLES.map((name) => [name, []])));

  const restored = await restoreBackup(db, backup);
  expect(restored).toEqual({
    ok: true,
    value: { counts: Object.fromEntries(ALL_TABLES.map((name) => [name, before[name]?.length])) },
  });
  expect(await dump(db)).toStrictEqual(before);
});

test('a restore replaces what is there: nothing is merged', async () => {
  const [db, other] = [openTestDb(), openTestDb()];
  await fill(db);
  const before = await dump(db);
  await other.touches.add(aTouch({ id: 'only here' }));
  await restoreBackup(other, await exportBackup(db));
  expect(await dump(other)).toStrictEqual(before);
});

test('the backup of an empty database empties another', async () => {
  const [db, other] = [openTestDb(), openTestDb()];
  await fill(other);
  expect(await restoreBackup(other, await exportBackup(db))).toMatchObject({ ok: true });
  expect((await other.imports.toArray()).length).toBe(0);
});

test('records beyond one write come back', async () => {
  const [db, other] = [openTestDb(), openTestDb()];
  await db.touches.bulkAdd(Array.from({ length: 1_000 }, (_, index) => aTouch({ id: `t${index}`, message: 'x'.repeat(5_000) })));
  await restoreBackup(other, await exportBackup(db));
  expect(await dump(other)).toStrictEqual(await dump(db));
});

const head = { format: 'trellis-backup', version: 1, schema: 1 } as const;
const none = Object.fromEntries(ALL_TABLES.map((name) => [name, 0]));
const touchFrame = encodeFrame({ table: 'touches', record: aTouch() });
const refused: [string, () => Promise<Blob>, string][] = [
  ['an empty file', async () => new Blob([]), 'not-a-backup'],
  ['a CSV file', async () => new Blob(['id,name\n1,Ann\n']), 'not-a-backup'],
  ['a packed file of something else', () => gzip([new TextEncoder().encode('{"a":1}'.repeat(99))]), 'not-a-backup'],
  ['a container of another format', () => gzip(encodeFrame({ ...head, format: 'other' as never })), 'not-a-backup'],
  ['a newer container', () => gzip(encodeFrame({ ...head, version: 2 })), 'too-new'],
  ['a newer schema', () => gzip(encodeFrame({ ...head, schema: SCHEMA_VERSION + 1 })), 'too-new'],
  ['a backup without its end', () => gzip([...encodeFrame(head), ...touchFrame]), 'damaged'],
  [
    'an end that counts otherwise',
    () => gzip([...encodeFrame(head), ...touchFrame, ...encodeFrame({ end: true, counts: none })]),
    'damaged',
  ],
  [
    'a table that we do not have',
    () => gzip([...encodeFrame(head), ...encodeFrame({ table: 'constructor', record: {} })]),
    'damaged',
  ],
  [
    'a record that is none',
    () => gzip([...encodeFrame(head), ...encodeFrame({ table: 'touches', record: { ...aTouch(), day: 'x' } })]),
    'damaged',
  ],
  [
    'two records of one key',
    () =>
      gzip([...encodeFrame(head), ...touchFrame, ...touchFrame, ...encodeFrame({ end: true, counts: { ...none, touches: 2 } })]),
    'damaged',
  ],
  [
    'bytes after the end',
    () => gzip([...encodeFrame(head), ...encodeFrame({ end: true, counts: none }), new Uint8Array(9)]),
    'damaged',
  ],
];

test.each(refused)('%s is refused and nothing changes', async (_name, make, reason) => {
  const db = openTestDb();
  await fill(db);
  const before = await dump(db);
  expect(await restoreBackup(db, await make())).toMatchObject({ ok: false, reason });
  expect(await dump(db)).toStrictEqual(before);
});

test('a backup that was cut off or changed anywhere is refused and nothing changes', async () => {
  const db = openTestDb();
  await fill(db);
  const before = await dump(db);
  const backup = new Uint8Array(await (await exportBackup(db)).arrayBuffer());
  for (let step = 1; step <= 20; step++) {
    const at = Math.floor((backup.length * step) / 21);
    expect(await restoreBackup(db, new Blob([backup.subarray(0, at)])), `cut at ${at}`).toMatchObject({ ok: false });
    const changed = backup.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    expect(await restoreBackup(db, new Blob([changed])), `changed at ${at}`).toMatchObject({ ok: false });
  }
  expect(await dump(db)).toStrictEqual(before);
});

test('a place that would reach a prototype is refused', async () => {
  const good = encodeFrame({ table: 'sites', record: { id: 'x', odd: Number.NaN } });
  const text = new TextDecoder().decode(good[1]).replace('"path":["odd"]', '"path":["__proto__","polluted"]');
  const json = new TextEncoder().encode(text);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  const db = openTestDb();
  const file = await gzip([...encodeFrame(head), length, json]);
  expect(await restoreBackup(db, file)).toMatchObject({ ok: false, reason: 'damaged' });
  expect('polluted' in {}).toBe(false);
});

test('when the disk is full during a restore everything is as it was', async () => {
  const db = openTestDb();
  await fill(db);
  const before = await dump(db);
  const backup = await exportBackup(db);
  vi.spyOn(db.series.constructor.prototype, 'bulkAdd').mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  expect(await restoreBackup(db, backup)).toMatchObject({ ok: false, reason: 'storage-full' });
  expect(await dump(db)).toStrictEqual(before);
});

test('a backup takes less than half of what it holds', async () => {
  const db = openTestDb();
  await fill(db);
  const backup = await exportBackup(db);
  expect(backup.size).toBeLessThan((await unzip(backup)).length / 2);
});
