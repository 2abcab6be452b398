import { Dexie } from 'dexie';
import { fail, ok, type Result } from '../domain/result';
import { type BackupEnd, BrokenFrameError, decodeFrame, FORMAT, FORMAT_VERSION, type ReadBytes } from '../store/backup-frames';
import { isValidRecord } from '../store/check-record';
import { ALL_TABLES, SCHEMA_VERSION, type TableName, type TrellisDb } from '../store/db';
import { isStorageFull } from '../store/storage-full';
import { byteReader } from './byte-reader';
import { withPublishLock, withWriteLock } from './write-lock';

export type RestoreFailure = 'not-a-backup' | 'too-new' | 'damaged' | 'storage-full';
export type RestoredCounts = Readonly<Record<TableName, number>>;

/** Records written at once: some tens of megabytes at most, whatever the size of the backup. */
const RECORDS_PER_WRITE = 64;

/**
 * Replaces everything with what the backup holds: nothing is merged, what was there before is gone. Ask the user first.
 *
 * The file is read twice: once to see that it is whole and ours, once to write it in one transaction, so that on any failure
 * everything is as it was. Fails: `not-a-backup`; `too-new` when a later Trellis wrote it; `damaged`; `storage-full`.
 */
export async function restoreBackup(db: TrellisDb, file: Blob): Promise<Result<{ counts: RestoredCounts }, RestoreFailure>> {
  try {
    await readToEnd(file);
    const counts = await withPublishLock(() => withWriteLock(() => replaceEverything(db, file)));
    return ok({ counts });
  } catch (error) {
    if (error instanceof BackupRefusal) return fail(error.reason, error.message);
    if (isStorageFull(error)) return fail('storage-full');
    throw error;
  }
}

/** Carries the reason out of the streams and the transaction, which it undoes on its way. */
class BackupRefusal extends Error {
  constructor(
    readonly reason: RestoreFailure,
    message: string,
  ) {
    super(message);
  }
}

type Entry = { readonly table: TableName; readonly record: object };
type Entries = AsyncGenerator<Entry, RestoredCounts>;

async function readToEnd(file: Blob): Promise<void> {
  const entries = readEntries(file);
  while (!(await entries.next()).done);
}

async function replaceEverything(db: TrellisDb, file: Blob): Promise<RestoredCounts> {
  return db.transaction('rw', [...ALL_TABLES], async () => {
    for (const name of ALL_TABLES) await db.table(name).clear();
    const entries = readEntries(file);
    for (;;) {
      // A transaction ends when nothing is asked of it: waitFor keeps it open while the file is read.
      const { taken, counts } = await Dexie.waitFor(take(entries, RECORDS_PER_WRITE));
      for (const name of ALL_TABLES) {
        const records = taken.filter(({ table }) => table === name).map(({ record }) => record);
        if (records.length > 0) await addAll(db, name, records);
      }
      if (counts) return counts;
    }
  });
}

async function take(entries: Entries, count: number): Promise<{ taken: Entry[]; counts: RestoredCounts | null }> {
  const taken: Entry[] = [];
  while (taken.length < count) {
    const next = await entries.next();
    if (next.done) return { taken, counts: next.value };
    taken.push(next.value);
  }
  return { taken, counts: null };
}

async function addAll(db: TrellisDb, name: TableName, records: readonly object[]): Promise<void> {
  try {
    await db.table(name).bulkAdd(records);
  } catch (error) {
    if (isStorageFull(error)) throw error;
    // A key that is there twice, or is none.
    throw new BackupRefusal('damaged', `${name}: ${String(error)}`);
  }
}

async function* readEntries(file: Blob): Entries {
  const read = byteReader(file.stream().pipeThrough(new DecompressionStream('gzip')) as ReadableStream<Uint8Array<ArrayBuffer>>);
  await readHead(read);
  const counts = Object.fromEntries(ALL_TABLES.map((name) => [name, 0])) as Record<TableName, number>;
  for (;;) {
    const frame = await refusing('damaged', () => decodeFrame(read));
    if (!frame || 'format' in frame) throw new BackupRefusal('damaged', 'the file has no end');
    if ('end' in frame) {
      await refuseWrongEnd(frame, counts, read);
      return counts;
    }
    const table = ALL_TABLES.find((name) => name === frame.table);
    if (!table || !isValidRecord(table, frame.record)) throw new BackupRefusal('damaged', `a record of ${frame.table}`);
    counts[table]++;
    yield { table, record: frame.record as object };
  }
}

async function readHead(read: ReadBytes): Promise<void> {
  const head = await refusing('not-a-backup', () => decodeFrame(read));
  if (!head || !('format' in head) || head.format !== FORMAT) throw new BackupRefusal('not-a-backup', 'no head');
  if (typeof head.version !== 'number' || typeof head.schema !== 'number') throw new BackupRefusal('damaged', 'no version');
  if (head.version > FORMAT_VERSION || head.schema > SCHEMA_VERSION) throw new BackupRefusal('too-new', `schema ${head.schema}`);
}

async function refuseWrongEnd({ counts }: BackupEnd, found: RestoredCounts, read: ReadBytes): Promise<void> {
  // A backup of an older schema counts no record in tables that came later.
  const isWhole = ALL_TABLES.every((name) => (counts[name] ?? 0) === found[name]);
  // Reading on to the very end: only there the unpacker compares its checksum.
  const rest = await refusing('damaged', () => read(1));
  if (!isWhole || rest !== null) throw new BackupRefusal('damaged', 'the end does not fit the file');
}

async function refusing<Value>(reason: RestoreFailure, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BrokenFrameError) throw new BackupRefusal(reason, error.message);
    throw error;
  }
}
