import type { Listing } from '../domain/batch';
import type { ImportId, ProgramId } from '../domain/ids';
import type { Metric } from '../domain/metrics';
import type { ImportRecord } from '../domain/records';
import type { BatchHead } from './chunks';
import type { TrellisDb } from './db';
import { keysFrom } from './key-range';
import { unpackDictionary, unpackListings, unpackSnapshot } from './pack-accounts';
import { type LedgerEntries, unpackLedger } from './pack-ledger';
import { type DailyCells, unpackSeries } from './pack-series';
import { listImports } from './records';

/** A live import with all that its file held, unpacked. */
export type StoredImport = {
  readonly record: ImportRecord;
  readonly head: BatchHead;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly listings: readonly Listing[];
  readonly snapshot: Partial<Record<Metric, Float64Array>> | null;
  readonly daily: DailyCells | null;
  readonly ledger: LedgerEntries | null;
};

/** The tables that reading imports touches: name them in the transaction around it. */
export const IMPORT_TABLES = ['imports', 'batches', 'dictionary', 'listings', 'snapshots', 'series', 'ledger'] as const;

/** Live imports of a programme with their heads, in the order in which they count. */
export async function readHeads(db: TrellisDb, program: ProgramId): Promise<{ record: ImportRecord; head: BatchHead }[]> {
  const records = await listImports(db, program);
  const heads = await db.batches.bulkGet(records.map(({ id }) => id));
  return records.flatMap((record, index) => {
    const head = heads[index];
    return head ? [{ record, head }] : [];
  });
}

export async function readAccounts(db: TrellisDb, id: ImportId): Promise<{ ids: string[]; names: string[] }> {
  return unpackDictionary(
    await db.dictionary
      .where('[import+chunk]')
      .between(...keysFrom(id))
      .toArray(),
  );
}

export async function readLedger(db: TrellisDb, id: ImportId): Promise<LedgerEntries> {
  return unpackLedger(
    await db.ledger
      .where('[import+chunk]')
      .between(...keysFrom(id))
      .toArray(),
  );
}

/** All live imports of a programme, whole. Within one transaction over IMPORT_TABLES it is one consistent state. */
export async function readStoredImports(db: TrellisDb, program: ProgramId): Promise<StoredImport[]> {
  const stored: StoredImport[] = [];
  for (const { record, head } of await readHeads(db, program)) {
    const id = record.id;
    const { accounts, isList, snapshot, daily, ledger } = head;
    stored.push({
      record,
      head,
      ...(await readAccounts(db, id)),
      listings: isList
        ? unpackListings(
            await db.listings
              .where('[import+chunk]')
              .between(...keysFrom(id))
              .toArray(),
          )
        : [],
      snapshot:
        snapshot &&
        unpackSnapshot(
          await db.snapshots
            .where('[import+chunk]')
            .between(...keysFrom(id))
            .toArray(),
          accounts,
          snapshot.metrics,
        ),
      daily:
        daily &&
        unpackSeries(
          await db.series
            .where('[import+month+chunk]')
            .between(...keysFrom(id))
            .toArray(),
          accounts,
          daily.metrics,
        ),
      ledger: ledger && (await readLedger(db, id)),
    });
  }
  return stored;
}
