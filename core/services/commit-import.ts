import { importId, type NetworkId, type ProgramId } from '../domain/ids';
import type { ImportRecord } from '../domain/records';
import type { ColumnMapping } from '../domain/report';
import { fail, type Result } from '../domain/result';
import type { ImportPlan } from '../import/plan-import';
import { type CommitFailure, commitBatch } from '../store/commit-batch';
import type { TrellisDb } from '../store/db';
import { putRecord } from '../store/records';
import { withWriteLock } from './write-lock';

/** The programme that a file goes into: one that is there, or one to be made (or found) by network and name. */
export type ProgramChoice = { readonly program: ProgramId } | { readonly network: NetworkId; readonly name: string };

/**
 * Takes a planned file in, whole or not at all; its refused rows stay with it, for retakeRefused. A mapping that was used is
 * remembered for files with the same columns.
 * Fails: `needs-answers` while the plan has open questions (or its programme is gone); the rest as commitBatch.
 */
export async function commitImport(
  db: TrellisDb,
  plan: ImportPlan,
  choice: ProgramChoice,
  at: number,
  mapping: ColumnMapping | null = null,
): Promise<Result<ImportRecord, CommitFailure | 'needs-answers'>> {
  const { batch, summary, sample, refused = null } = plan;
  const place = await placeOf(db, choice);
  if (!batch || !place) return fail('needs-answers');
  const identity = { id: importId(crypto.randomUUID()), at, ...place, summary, mapping, refused };
  const stored = await withWriteLock(() => commitBatch(db, identity, batch));
  if (stored.ok && mapping) {
    const content = { headers: sample.headers, mapping };
    await putRecord(db, 'mappings', { id: sample.headerKey, at, content });
  }
  return stored;
}

async function placeOf(db: TrellisDb, choice: ProgramChoice): Promise<{ network: NetworkId; programName: string } | null> {
  if (!('program' in choice)) return { network: choice.network, programName: choice.name };
  const program = await db.programs.get(choice.program);
  return program ? { network: program.network, programName: program.name } : null;
}
