import type { TrellisDb } from './db';
import type { PackedBatch } from './pack-batch';

/** Adds the records of an import, within the caller's transaction. `moved`: as in BatchHead. */
export async function writePacked(db: TrellisDb, packed: PackedBatch, moved: BigUint64Array): Promise<void> {
  const { head } = packed;
  await db.batches.add({ ...head, ledger: head.ledger && { ...head.ledger, moved } });
  await db.dictionary.bulkAdd([...packed.dictionary]);
  await db.listings.bulkAdd([...packed.listings]);
  await db.snapshots.bulkAdd([...packed.snapshots]);
  await db.series.bulkAdd([...packed.series]);
  await db.ledger.bulkAdd([...packed.ledger]);
}
