import type { FlowCells, Listing } from '../domain/batch';
import type { ImportId, ProgramId } from '../domain/ids';
import type { Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { ImportRecord } from '../domain/records';
import type { BatchHead, SeriesChunk } from './chunks';
import type { TrellisDb } from './db';
import { keysFrom } from './key-range';
import { unpackDictionary, unpackListings, unpackSnapshot } from './pack-accounts';
import { type LedgerEntries, unpackLedger } from './pack-ledger';
import { unpackSeries } from './pack-series';
import { listImports } from './records';

/** A live import with all that its file held, unpacked. */
export type StoredImport = {
  readonly record: ImportRecord;
  readonly head: BatchHead;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly listings: readonly Listing[];
  readonly snapshot: Columns | null;
  /** The snapshot's amounts in other currencies than the file's own. */
  readonly otherSnapshot: readonly { readonly currency: Currency; readonly values: Columns }[];
  readonly daily: FlowCells | null;
  /** The daily amounts in other currencies than the file's own. */
  readonly otherDaily: readonly { readonly currency: Currency; readonly cells: FlowCells }[];
  readonly ledger: LedgerEntries | null;
};

type Columns = Readonly<Partial<Record<Metric, Float64Array>>>;

/** The tables that reading imports touches: name them in the transaction around it. */
export const IMPORT_TABLES = [
  'imports',
  'batches',
  'dictionary',
  'listings',
  'snapshots',
  'series',
  'ledger',
  'refused',
] as const;

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
  for (const found of await readHeads(db, program)) stored.push(await readStoredImport(db, found));
  return stored;
}

/** One import, whole. */
export async function readStoredImport(
  db: TrellisDb,
  { record, head }: { readonly record: ImportRecord; readonly head: BatchHead },
): Promise<StoredImport> {
  const id = record.id;
  return {
    record,
    head,
    ...(await readAccounts(db, id)),
    listings: head.isList
      ? unpackListings(
          await db.listings
            .where('[import+chunk]')
            .between(...keysFrom(id))
            .toArray(),
        )
      : [],
    ...(await readSnapshot(db, head)),
    ...(await readDaily(db, head)),
    ledger: head.ledger && (await readLedger(db, id)),
  };
}

async function readSnapshot(
  db: TrellisDb,
  { import: id, accounts, snapshot }: BatchHead,
): Promise<Pick<StoredImport, 'snapshot' | 'otherSnapshot'>> {
  if (!snapshot) return { snapshot: null, otherSnapshot: [] };
  const chunks = await db.snapshots
    .where('[import+chunk]')
    .between(...keysFrom(id))
    .toArray();
  return {
    snapshot: unpackSnapshot(chunks, { accounts, metrics: snapshot.metrics }),
    otherSnapshot: Object.entries(snapshot.otherMoney ?? {}).map(([currency, metrics]) => ({
      currency,
      values: unpackSnapshot(chunks, { accounts, metrics, currency }),
    })),
  };
}

async function readDaily(db: TrellisDb, head: BatchHead): Promise<Pick<StoredImport, 'daily' | 'otherDaily'>> {
  const chunks = head.daily
    ? await db.series
        .where('[import+month+chunk]')
        .between(...keysFrom(head.import))
        .toArray()
    : [];
  return unpackDaily(chunks, head, head.accounts);
}

/** The daily flow of a head, from its records in key order. */
export function unpackDaily(
  chunks: readonly SeriesChunk[],
  { daily }: BatchHead,
  accounts: number,
): Pick<StoredImport, 'daily' | 'otherDaily'> {
  if (!daily) return { daily: null, otherDaily: [] };
  const wanted = { accounts, ...(daily.perChunk === undefined ? {} : { perChunk: daily.perChunk }) };
  return {
    daily: unpackSeries(chunks, { ...wanted, metrics: daily.metrics }),
    otherDaily: Object.entries(daily.otherMoney ?? {}).map(([currency, metrics]) => ({
      currency,
      cells: unpackSeries(chunks, { ...wanted, metrics, currency }),
    })),
  };
}
