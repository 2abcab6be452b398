import type { RefusedRows } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import type { ImportRecord } from '../domain/records';
import type { FileRefusal } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import type { PlanAnswers, SourceFile } from '../import/plan-import';
import type { ProgramChoice as Choice } from './commit-import';
import type { CommitRefusal, PlannedFile as Planned } from './import-desk';
import type { Glance, ImportRequest } from './import-messages';
import type { RetakeFailure, Retaken } from './retake-refused';
import { type Answer, type ImportPort, type OnProgress, WorkerLine } from './worker-line';

export type PlannedFile = Planned;
export type ProgramChoice = Choice;
export type { ImportPort } from './worker-line';

/** A page's conversation with its import worker: files are planned, shown, and then taken in or dropped. */
export type ImportSession = {
  plan(
    file: File,
    answers: PlanAnswers,
    choice: ProgramChoice | null,
    onProgress: OnProgress,
  ): Promise<Result<PlannedFile, FileRefusal>>;
  /** The same file again with other answers. */
  replan(
    planId: string,
    answers: PlanAnswers,
    choice: ProgramChoice | null,
    onProgress: OnProgress,
  ): Promise<Result<PlannedFile, FileRefusal>>;
  /** A quick look at the beginning of a planned file under other answers; its plan stays as it is. */
  preview(planId: string, answers: PlanAnswers): Promise<Result<Glance, FileRefusal>>;
  /** The files in a .gz or .zip that may be tables; any other file comes back as it is. */
  unpack(file: File, onProgress: OnProgress): Promise<Result<readonly File[], FileRefusal>>;
  /** All refused rows of a planned file; null when there is none, or its plan is gone. */
  planRefused(planId: string): Promise<RefusedRows | null>;
  /** All refused rows of a stored import; null when it has none. */
  readRefused(id: ImportId): Promise<RefusedRows | null>;
  /** Reads an import's refused rows again under corrected answers and takes in what now fits. Then recompute its programme. */
  retakeRefused(id: ImportId, answers: PlanAnswers): Promise<Result<Retaken, RetakeFailure>>;
  /** Then recompute the programme. */
  commit(planId: string, choice: ProgramChoice): Promise<Result<ImportRecord, CommitRefusal>>;
  /** Stops what is being planned; what was planned before stays. A commit that has begun is finished. */
  cancel(): void;
  discard(planId: string): void;
  /** Ends the worker and forgets every plan. */
  close(): void;
};

const startWorker = (): ImportPort => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

const startHelper = (): ImportPort => new Worker(new URL('./span-worker.ts', import.meta.url), { type: 'module' });

/** A helper's start costs about as much as reading so much alone. */
const LEAST_BYTES_TO_HELP = 12 << 20;

/** Starts the worker with the first file. */
export function openImportSession(start: () => ImportPort = startWorker): ImportSession {
  const line = new WorkerLine(start, startHelper);
  const planned = async (ask: (call: number) => ImportRequest, onProgress: OnProgress) => {
    const reply = await line.ask(ask, onProgress);
    return reply.kind === 'planned' ? reply.result : fail('cancelled');
  };
  const rowsOf = (reply: Answer) => (reply.kind === 'refused' ? reply.rows : null);
  return {
    plan(file, answers, choice, onProgress) {
      if (file.size >= LEAST_BYTES_TO_HELP) line.lendHelper();
      return planned((call) => ({ kind: 'plan', call, file: sourceOf(file), answers, choice }), onProgress);
    },
    replan: (planId, answers, choice, onProgress) =>
      planned((call) => ({ kind: 'replan', call, planId, answers, choice }), onProgress),
    async preview(planId, answers) {
      const reply = await line.ask((call) => ({ kind: 'preview', call, planId, answers }));
      return reply.kind === 'previewed' ? reply.result : fail('cancelled');
    },
    async unpack(file, onProgress) {
      const reply = await line.ask((call) => ({ kind: 'unpack', call, file: sourceOf(file) }), onProgress);
      if (reply.kind !== 'unpacked') return fail('cancelled');
      return reply.result.ok ? ok(filesOf(file, reply.result.value)) : reply.result;
    },
    planRefused: async (planId) => rowsOf(await line.ask((call) => ({ kind: 'refused', call, of: { planId } }))),
    readRefused: async (id) => rowsOf(await line.ask((call) => ({ kind: 'refused', call, of: { import: id } }))),
    async retakeRefused(id, answers) {
      const reply = await line.ask((call) => ({ kind: 'retake', call, import: id, answers }));
      return reply.kind === 'retaken' ? reply.result : fail('cancelled');
    },
    async commit(planId, choice) {
      const reply = await line.ask((call) => ({ kind: 'commit', call, planId, choice }));
      return reply.kind === 'committed' ? reply.result : fail('plan-gone');
    },
    cancel: () => line.cancel(),
    discard: (planId) => line.tell({ kind: 'discard', planId }),
    close: () => line.hangUp(),
  };
}

const sourceOf = (file: File): SourceFile => ({ name: file.name, lastModified: file.lastModified, blob: file });

/** A file that holds no others is the very file that was asked about. */
function filesOf(asked: File, sources: readonly SourceFile[]): File[] {
  const [only] = sources;
  if (sources.length === 1 && only?.name === asked.name && only.blob.size === asked.size) return [asked];
  return sources.map(({ name, lastModified, blob }) => new File([blob], name, { lastModified }));
}
