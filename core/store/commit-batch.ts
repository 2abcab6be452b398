import type { ImportBatch, RefusedRows } from '../domain/batch';
import { type ImportId, type NetworkId, programIdOf } from '../domain/ids';
import { stampChange, stampNew } from '../domain/merge-records';
import type { ImportCounts, ImportRecord, Program } from '../domain/records';
import type { ColumnMapping, FileSummary } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { compareWithKnown } from './compare-batch';
import { comparePartners } from './compare-partners';
import type { TrellisDb } from './db';
import { packBatch } from './pack-batch';
import { packRefused } from './pack-refused';
import { IMPORT_TABLES } from './read-import';
import { listImports } from './records';
import { isStorageFull } from './storage-full';
import { writePacked } from './write-packed';

/** What an import is, beside what its file holds. `at`: epoch ms. */
export type ImportIdentity = {
  readonly id: ImportId;
  readonly at: number;
  readonly network: NetworkId;
  /** Name of the programme; made with the import if there is none of this name on the network. */
  readonly programName: string;
  readonly summary: FileSummary;
  readonly mapping: ColumnMapping | null;
  /** All of them: they stay with the import. */
  readonly refused?: RefusedRows | null;
};

export type CommitFailure = 'already-imported' | 'storage-full';

/**
 * Stores an import whole, in one transaction, or nothing of it. The chunks of other imports are not touched.
 * Fails: `already-imported` when the programme has a live import of the same file; `storage-full` when the disk or the quota
 * does not take it: all that was there is there as before.
 */
export async function commitBatch(
  db: TrellisDb,
  identity: ImportIdentity,
  batch: ImportBatch,
): Promise<Result<ImportRecord, CommitFailure>> {
  const program = programIdOf(identity.network, identity.programName);
  const packed = packBatch(identity.id, program, batch);
  const refused = identity.refused ? packRefused(identity.id, identity.refused) : [];
  try {
    return await db.transaction('rw', ['programs', ...IMPORT_TABLES], async () => {
      const live = await listImports(db, program);
      const isKnown = live.some(({ summary }) => summary.fingerprint === identity.summary.fingerprint);
      if (isKnown) return fail('already-imported', identity.summary.file);

      const partners = await comparePartners(db, program, batch.accounts);
      const { changed, moved, replacedDays } = await compareWithKnown(db, program, batch);
      const counts = {
        newPartners: partners.new,
        knownPartners: partners.known,
        changedConversions: changed,
        ...(replacedDays === null ? {} : { replacedDays }),
      };
      const record = stampNew(identity.id, await contentOf(db, identity, counts), identity.at) as ImportRecord;
      await db.programs.put(await programFor(db, identity));
      await db.imports.add(record);
      await writePacked(db, packed, moved);
      await db.refused.bulkAdd(refused);
      return ok(record);
    });
  } catch (error) {
    if (isStorageFull(error)) return fail('storage-full');
    throw error;
  }
}

async function contentOf(db: TrellisDb, { network, programName, summary, mapping }: ImportIdentity, counts: ImportCounts) {
  const program = programIdOf(network, programName);
  // Undone imports keep their record: an order is never given twice.
  const all = await db.imports.where('program').equals(program).toArray();
  const order = all.reduce((last, record) => Math.max(last, record.order), 0) + 1;
  return { program, order, summary, mapping, counts };
}

async function programFor(db: TrellisDb, { network, programName, summary, at }: ImportIdentity): Promise<Program> {
  const id = programIdOf(network, programName);
  const before = await db.programs.get(id);
  if (before) return stampChange(before, { deletedAt: null, currency: before.currency ?? summary.currency }, at);
  const content = { network, name: programName, currency: summary.currency, boundTo: null };
  return stampNew(id, content, at) as Program;
}
