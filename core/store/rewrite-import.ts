import type { ImportBatch, RefusedRows } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import { stampChange } from '../domain/merge-records';
import type { ImportRecord } from '../domain/records';
import type { ColumnMapping, FileSummary } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { compareWithKnown } from './compare-batch';
import type { TrellisDb } from './db';
import { keysFrom } from './key-range';
import { packBatch } from './pack-batch';
import { packRefused } from './pack-refused';
import { IMPORT_TABLES, readAccounts, readHeads, readLedger } from './read-import';
import { deletePacked } from './remove-import';
import { isStorageFull } from './storage-full';
import { writePacked } from './write-packed';

/** What an import becomes. `base`: its record as it was read; when it changed since, nothing is written. */
export type Rewrite = {
  readonly base: ImportRecord;
  readonly batch: ImportBatch;
  readonly summary: FileSummary;
  readonly mapping: ColumnMapping | null;
  readonly refused: RefusedRows;
  readonly at: number;
};

/**
 * Puts another content in an import's place, in one transaction: afterwards it is the new or the old one, whole. Its order, and so
 * what it outweighs, stays.
 * Fails: `not-found` when it is undone or was changed meanwhile; `storage-full`: all is as before.
 */
export async function rewriteImport(
  db: TrellisDb,
  { base, batch, summary, mapping, refused, at }: Rewrite,
): Promise<Result<ImportRecord, 'not-found' | 'storage-full'>> {
  const { id, program, order } = base;
  const packed = packBatch(id, program, batch);
  const rows = packRefused(id, refused);
  try {
    return await db.transaction('rw', [...IMPORT_TABLES], async () => {
      const before = await db.imports.get(id);
      if (!before || before.deletedAt !== null || before.updatedAt !== base.updatedAt) return fail('not-found', id);
      const { moved } = await compareWithKnown(db, program, batch, order);
      await deletePacked(db, id);
      await db.refused
        .where('[import+chunk]')
        .between(...keysFrom(id))
        .delete();
      await writePacked(db, packed, moved);
      await db.refused.bulkAdd(rows);
      const record = stampChange(before, { summary, mapping }, at);
      await db.imports.put(record);
      if (batch.ledger) await noteMoves(db, record);
      return ok(record);
    });
  } catch (error) {
    if (isStorageFull(error)) return fail('storage-full');
    throw error;
  }
}

/** Later imports may have the conversions that came in now under another account. */
async function noteMoves(db: TrellisDb, { program, order }: ImportRecord): Promise<void> {
  for (const { record, head } of await readHeads(db, program)) {
    if (record.order <= order || !head.ledger) continue;
    const { moved } = await compareWithKnown(db, program, await ledgerOf(db, record.id, head.ledger), record.order);
    await db.batches.put({ ...head, ledger: { ...head.ledger, moved } });
  }
}

async function ledgerOf(
  db: TrellisDb,
  id: ImportId,
  { covered, carries }: Pick<NonNullable<ImportBatch['ledger']>, 'covered' | 'carries'>,
): Promise<Pick<ImportBatch, 'accounts' | 'ledger' | 'daily'>> {
  const { revenue, commission, ...entries } = await readLedger(db, id);
  const amounts = { revenue: Float64Array.from(revenue), commission: Float64Array.from(commission) };
  return { accounts: (await readAccounts(db, id)).ids, daily: null, ledger: { covered, carries, ...entries, ...amounts } };
}
