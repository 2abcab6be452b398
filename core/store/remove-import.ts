import type { ImportId } from '../domain/ids';
import { stampChange } from '../domain/merge-records';
import type { ImportRecord } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import type { TrellisDb } from './db';
import { keysFrom } from './key-range';
import { IMPORT_TABLES } from './read-import';

/**
 * Takes an import back, whatever was imported after it: its packed records go, its own record stays marked as removed. What
 * the other imports say is as if it had never been.
 */
export async function removeImport(db: TrellisDb, id: ImportId, at: number): Promise<Result<ImportRecord, 'not-found'>> {
  return db.transaction('rw', [...IMPORT_TABLES], async () => {
    const record = await db.imports.get(id);
    if (!record || record.deletedAt !== null) return fail('not-found', id);
    const removed = stampChange(record, { deletedAt: at }, at);
    await db.imports.put(removed);
    await deletePacked(db, id);
    await db.refused
      .where('[import+chunk]')
      .between(...keysFrom(id))
      .delete();
    return ok(removed);
  });
}

/** What the file held, but for its refused rows. Within a transaction over IMPORT_TABLES. */
export async function deletePacked(db: TrellisDb, id: ImportId): Promise<void> {
  await db.batches.delete(id);
  for (const table of [db.dictionary, db.listings, db.snapshots, db.ledger]) {
    await table
      .where('[import+chunk]')
      .between(...keysFrom(id))
      .delete();
  }
  await db.series
    .where('[import+month+chunk]')
    .between(...keysFrom(id))
    .delete();
}
