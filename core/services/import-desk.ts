import { type ProgramId, programIdOf } from '../domain/ids';
import type { ImportRecord } from '../domain/records';
import type { FileRefusal, FileSummary } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import type { SpanHelper } from '../import/bulk/read-spans';
import {
  type FileSample,
  type ImportPlan,
  type PlanAnswers,
  type PlanProgress,
  planImport,
  type SourceFile,
} from '../import/plan-import';
import { comparePartners, type PartnerComparison } from '../store/compare-partners';
import type { TrellisDb } from '../store/db';
import { listImports } from '../store/records';
import { adviseOnCurrency } from './advise-on-currency';
import { commitImport, type ProgramChoice } from './commit-import';

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

  /** `helper`: a second worker for large files; null: there is none. */
  constructor(
    readonly db: TrellisDb,
    readonly helper: SpanHelper | null = null,
  ) {}

  async plan(file: SourceFile, question: PlanQuestion, hooks: PlanHooks): Promise<Result<PlannedFile, FileRefusal>> {
    return this.#plan(crypto.randomUUID(), file, question, hooks);
  }

  /** The same file again with other answers. A plan that is gone was cancelled. */
  async replan(planId: string, question: PlanQuestion, hooks: PlanHooks): Promise<Result<PlannedFile, FileRefusal>> {
    const waiting = this.#waiting.get(planId);
    return waiting ? this.#plan(planId, waiting.file, question, hooks) : fail('cancelled');
  }

  /** On success the plan is used up; on failure it stays, to be tried again. */
  async commit(planId: string, choice: ProgramChoice, at: number): Promise<Result<ImportRecord, CommitRefusal>> {
    const waiting = this.#waiting.get(planId);
    if (!waiting) return fail('plan-gone');
    const stored = await commitImport(this.db, waiting.plan, choice, at, waiting.answers.mapping ?? null);
    if (stored.ok) this.#waiting.delete(planId);
    return stored;
  }

  discard(planId: string): void {
    this.#waiting.delete(planId);
  }

  async #plan(
    planId: string,
    file: SourceFile,
    { answers, choice }: PlanQuestion,
    { onProgress, signal }: PlanHooks,
  ): Promise<Result<PlannedFile, FileRefusal>> {
    const hooks = { onProgress, signal, ...(this.helper && { helper: this.helper }) };
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
    { answers, hooks }: { answers: PlanAnswers; hooks: PlanHooks },
  ) {
    if (!summary.needs.includes('mapping')) return null;
    const saved = await this.db.mappings.get(sample.headerKey);
    if (!saved || saved.deletedAt !== null) return null;
    const used = { ...answers, mapping: saved.mapping };
    const plan = await planImport(file, used, hooks);
    return plan.ok ? { plan: plan.value, used } : null;
  }

  async #findDuplicate(program: ProgramId | null, fingerprint: string): Promise<ImportRecord | null> {
    const imports = await listImports(this.db, program ?? undefined);
    return imports.find(({ summary }) => summary.fingerprint === fingerprint) ?? null;
  }
}

function programOf(choice: ProgramChoice | null): ProgramId | null {
  if (!choice) return null;
  return 'program' in choice ? choice.program : programIdOf(choice.network, choice.name);
}
