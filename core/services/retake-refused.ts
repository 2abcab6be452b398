import type { RefusedRows } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import type { FileRefusal } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import type { PlanAnswers } from '../import/plan-import';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { batchOf, mergeBatches } from '../store/merge-batches';
import { IMPORT_TABLES, readStoredImport, type StoredImport } from '../store/read-import';
import { putRecord } from '../store/records';
import { readRefused } from '../store/refused';
import { rewriteImport } from '../store/rewrite-import';
import { mergeSummaries } from './merge-summaries';
import { type ReadAgain, readRefusedAgain } from './read-refused-again';
import { withWriteLock } from './write-lock';

export type RetakeFailure = 'not-found' | 'nothing-refused' | 'needs-answers' | 'other-shape' | 'storage-full' | FileRefusal;
/** Rows taken in, and rows that stay refused. */
export type Retaken = { readonly taken: number; readonly still: number };

/**
 * Reads the refused rows of an import again, with what was corrected, and takes in those that can be read now: as if the file
 * had been read so at once. They belong to the import: undo takes all of it back. Then recompute the programme.
 *
 * A row about a partner that the import's list has already, or a conversion that it has, stays refused.
 * Fails, and changes nothing: `not-found`; `nothing-refused`; `needs-answers` when the rows alone leave something open (the open
 * needs are the detail); `other-shape` when they would no longer be part of the same report; `storage-full`; what planImport says.
 */
export async function retakeRefused(
  db: TrellisDb,
  id: ImportId,
  answers: PlanAnswers,
  at = now(),
): Promise<Result<Retaken, RetakeFailure>> {
  return withWriteLock(async () => {
    const kept = await readKept(db, id);
    if (!kept) return fail('not-found', id);
    if (!kept.refused) return fail('nothing-refused', id);
    const read = await readRefusedAgain(kept.stored, kept.refused, answers);
    if (!read.ok) return read;
    if (read.value === null) return ok({ taken: 0, still: kept.refused.rows.length });
    return takeIn(db, kept.stored, { ...read.value, at });
  });
}

async function readKept(db: TrellisDb, id: ImportId): Promise<{ stored: StoredImport; refused: RefusedRows | null } | null> {
  return db.transaction('r', [...IMPORT_TABLES], async () => {
    const [record, head] = [await db.imports.get(id), await db.batches.get(id)];
    if (!record || !head || record.deletedAt !== null) return null;
    return { stored: await readStoredImport(db, { record, head }), refused: await readRefused(db, id) };
  });
}

async function takeIn(
  db: TrellisDb,
  stored: StoredImport,
  { plan, still, answers, at }: ReadAgain & { readonly at: number },
): Promise<Result<Retaken, 'other-shape' | 'not-found' | 'storage-full'>> {
  const { summary, mapping: before } = stored.record;
  const { batch, sample } = plan;
  if (!batch || plan.summary.shape !== summary.shape || plan.summary.report !== summary.report)
    return fail('other-shape', 'report');
  const first = { batch: batchOf(stored), currency: summary.currency };
  const merged = mergeBatches(first, { batch, currency: plan.summary.currency });
  if (!merged.ok) return merged;
  const mapping = answers.mapping ?? before;
  const written = await rewriteImport(db, {
    base: stored.record,
    batch: merged.value,
    summary: mergeSummaries(summary, plan.summary, still),
    mapping,
    refused: still,
    at,
  });
  if (!written.ok) return written;
  if (answers.mapping) {
    await putRecord(db, 'mappings', { id: sample.headerKey, at, content: { headers: sample.headers, mapping: answers.mapping } });
  }
  return ok({ taken: plan.summary.rows.accepted, still: still.rows.length });
}
