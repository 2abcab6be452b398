import type { RefusedRows } from '../domain/batch';
import { type ImportId, type ProgramId, programIdOf } from '../domain/ids';
import type { ImportRecord } from '../domain/records';
import type { FileRefusal, FileSummary } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import type { SpanHelper } from '../import/bulk/read-spans';
import {
  type FileSample,
  type PlanHooks as ImportHooks,
  type ImportPlan,
  type PlanAnswers,
  type PlanProgress,
  planImport,
  type SourceFile,
} from '../import/plan-import';
import { comparePartners, type PartnerComparison } from '../store/compare-partners';
import type { TrellisDb } from '../store/db';
import { listImports, putRecord } from '../store/records';
import { readRefused } from '../store/refused';
import { adviseOnCurrency } from './advise-on-currency';
import { buyerSalt } from './buyer-salt';
import { commitImport, type ProgramChoice } from './commit-import';
import type { Glance } from './import-messages';
import { type RetakeFailure, type Retaken, retakeRefused } from './retake-refused';

/** What is shown of a file before anything is stored. Its content waits at the desk under `planId`. */
export type PlannedFile = {
  readonly planId: string;
  readonly summary: FileSummary;
  readonly sample: FileSample;
  /** Against the chosen programme; null while none is chosen or questions are open. */
  readonly partners: PartnerComparison | null;
  /** The live import of the same file, in the chosen programme or, while none is chosen, in any. */
  readonly duplicateOf: ImportRecord | null;
  /** True when the columns were read by a mapping that the user confirmed for an earlier file. */
  readonly rememberedMapping: boolean;
};

export type CommitRefusal = 'already-imported' | 'storage-full' | 'plan-gone' | 'needs-answers';
export type PlanHooks = { readonly onProgress: (progress: PlanProgress) => void; readonly signal: AbortSignal };
export type PlanQuestion = { readonly answers: PlanAnswers; readonly choice: ProgramChoice | null };

type Waiting = { readonly file: SourceFile; readonly plan: ImportPlan; readonly answers: PlanAnswers };

/** Where files wait between preview and import. Lives in the import worker; holds the only copy of a file's packed content. */
export class ImportDesk {
  readonly #waiting = new Map<string, Waiting>();

  /** A second worker for large files; null: none was lent. */
  helper: SpanHelper | null = null;

  constructor(readonly db: TrellisDb) {}

  async plan(file: SourceFile, question: PlanQuestion, hooks: PlanHooks): Promise<Result<PlannedFile, FileRefusal>> {
    return this.#plan(crypto.randomUUID(), file, question, hooks);
  }

  /** The same file again with other answers. A plan that is gone was cancelled. */
  async replan(planId: string, question: PlanQuestion, hooks: PlanHooks): Promise<Result<PlannedFile, FileRefusal>> {
    const waiting = this.#waiting.get(planId);
    return waiting ? this.#plan(planId, waiting.file, question, hooks) : fail('cancelled');
  }

  /** What the beginning of a planned file comes to under other answers. */
  async preview(planId: string, answers: PlanAnswers, { signal }: PlanHooks): Promise<Result<Glance, FileRefusal>> {
    const waiting = this.#waiting.get(planId);
    if (!waiting) return fail('cancelled');
    const { file } = waiting;
    const isWhole = file.blob.size <= PREVIEW_BYTES;
    const beginning = isWhole ? file : { ...file, blob: await wholeLines(file.blob.slice(0, PREVIEW_BYTES)) };
    const plan = await planImport(beginning, answers, await this.#hooks({ signal, onProgress: () => {} }));
    return plan.ok ? ok({ summary: plan.value.summary, isWhole }) : plan;
  }

  async unpack(file: SourceFile, { signal, onProgress }: PlanHooks): Promise<Result<readonly SourceFile[], FileRefusal>> {
    // Loaded when the first file is dropped, not with the page.
    const { unpackFile } = await import('../import/unpack-file');
    const onBytes = (doneBytes: number, totalBytes: number) => onProgress({ phase: 'unpacking', doneBytes, totalBytes, rows: 0 });
    return unpackFile(file, { signal, onBytes });
  }

  /** Every refused row of a plan, or of a stored import. */
  async refused(of: { readonly planId: string } | { readonly import: ImportId }): Promise<RefusedRows | null> {
    return 'planId' in of ? (this.#waiting.get(of.planId)?.plan.refused ?? null) : readRefused(this.db, of.import);
  }

  retake(id: ImportId, answers: PlanAnswers): Promise<Result<Retaken, RetakeFailure>> {
    return retakeRefused(this.db, id, answers);
  }

  /** On success the plan is used up; on failure it stays, to be tried again. */
  async commit(planId: string, choice: ProgramChoice, at: number): Promise<Result<ImportRecord, CommitRefusal>> {
    const waiting = this.#waiting.get(planId);
    if (!waiting) return fail('plan-gone');
    const { plan, answers } = waiting;
    const stored = await commitImport(this.db, plan, choice, at, answers.mapping ?? null);
    if (!stored.ok) return stored;
    this.#waiting.delete(planId);
    const { definition, confidence } = plan.summary;
    if (definition !== null && confidence !== 'verified') {
      await putRecord(this.db, 'confirmations', { id: plan.sample.headerKey, at, content: { definition } });
    }
    return stored;
  }

  discard(planId: string): void {
    this.#waiting.delete(planId);
  }

  async #plan(
    planId: string,
    file: SourceFile,
    { answers, choice }: PlanQuestion,
    own: PlanHooks,
  ): Promise<Result<PlannedFile, FileRefusal>> {
    const hooks = await this.#hooks(own);
    const asked = await planImport(file, answers, hooks);
    if (!asked.ok) return asked;
    const remembered = answers.mapping ? null : await this.#planWithMemory(file, asked.value, { answers, hooks });
    const { plan, used } = remembered ?? { plan: asked.value, used: answers };
    this.#waiting.set(planId, { file, plan, answers: used });
    const program = programOf(choice);
    return ok({
      planId,
      summary: program ? await adviseOnCurrency(this.db, program, plan.summary) : plan.summary,
      sample: plan.sample,
      partners: program && plan.batch ? await comparePartners(this.db, program, plan.batch.accounts) : null,
      duplicateOf: await this.#findDuplicate(program, plan.summary.fingerprint),
      rememberedMapping: remembered !== null,
    });
  }

  async #planWithMemory(
    file: SourceFile,
    { summary, sample }: ImportPlan,
    { answers, hooks }: { answers: PlanAnswers; hooks: ImportHooks },
  ) {
    if (!summary.needs.includes('mapping')) return null;
    const saved = await this.db.mappings.get(sample.headerKey);
    if (!saved || saved.deletedAt !== null) return null;
    const used = { ...answers, mapping: saved.mapping };
    const plan = await planImport(file, used, hooks);
    return plan.ok ? { plan: plan.value, used } : null;
  }

  /** With all that the desk knows: the helper, what was confirmed before, and the secret for hashes. */
  async #hooks({ onProgress, signal }: PlanHooks): Promise<ImportHooks> {
    const confirmed = await this.db.confirmations.toArray();
    return {
      onProgress,
      signal,
      ...(this.helper && { helper: this.helper }),
      salt: () => buyerSalt(this.db),
      isConfirmed: (headerKey, definition) =>
        confirmed.some((record) => record.deletedAt === null && record.id === headerKey && record.definition === definition),
    };
  }

  async #findDuplicate(program: ProgramId | null, fingerprint: string): Promise<ImportRecord | null> {
    const imports = await listImports(this.db, program ?? undefined);
    return imports.find(({ summary }) => summary.fingerprint === fingerprint) ?? null;
  }
}

/** Bytes of a file that a preview looks at. */
const PREVIEW_BYTES = 1 << 20;

/** Up to the end of the last whole line. */
async function wholeLines(blob: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const end = bytes.lastIndexOf(10) + 1;
  return blob.slice(0, end || blob.size);
}

function programOf(choice: ProgramChoice | null): ProgramId | null {
  if (!choice) return null;
  return 'program' in choice ? choice.program : programIdOf(choice.network, choice.name);
}
