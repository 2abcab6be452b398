import type { RefusedRows } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import type { ImportRecord } from '../domain/records';
import type { FileRefusal, FileSummary } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import type { PlanAnswers } from '../import/plan-import';
import type { ProgramChoice as Choice } from './commit-import';
import type { CommitRefusal, PlannedFile as Planned } from './import-desk';
import type { ImportReply, ImportRequest, SessionProgress } from './import-messages';

export type PlannedFile = Planned;
export type ProgramChoice = Choice;
type OnProgress = (progress: SessionProgress) => void;

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
  /** A quick look at the first megabyte under other answers; the plan stays as it is. `isWhole`: the file is no longer than that. */
  preview(planId: string, answers: PlanAnswers): Promise<Result<{ summary: FileSummary; isWhole: boolean }, FileRefusal>>;
  /** The CSVs in a .gz or .zip; a plain file comes back as it is. */
  unpack(file: File, onProgress: OnProgress): Promise<Result<readonly File[], FileRefusal>>;
  /** All refused rows of a planned file; null when its plan is gone. */
  planRefused(planId: string): Promise<RefusedRows | null>;
  /** All refused rows of a stored import; null when it has none. */
  readRefused(id: ImportId): Promise<RefusedRows | null>;
  /** Reads an import's refused rows again under a corrected mapping and takes in what now fits. Then recompute its programme. */
  retakeRefused(
    id: ImportId,
    answers: PlanAnswers,
  ): Promise<Result<{ taken: number; still: number }, 'not-found' | 'needs-answers' | 'storage-full'>>;
  /** Then recompute the programme. */
  commit(planId: string, choice: ProgramChoice): Promise<Result<ImportRecord, CommitRefusal>>;
  /** Stops what is being planned; what was planned before stays. A commit that has begun is finished. */
  cancel(): void;
  discard(planId: string): void;
  /** Ends the worker and forgets every plan. */
  close(): void;
};

/** What an import session needs of a worker. */
export type ImportPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** After this the worker is taken for stuck, and ended: nothing was stored, other plans are gone. */
const STUCK_AFTER_MS = 5_000;

const startWorker = (): ImportPort => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

/** Starts the worker with the first file. */
export function openImportSession(start: () => ImportPort = startWorker): ImportSession {
  const line = new WorkerLine(start);
  const files = new Map<string, File>();
  const planned = async (ask: (call: number) => ImportRequest, onProgress: OnProgress) => {
    const reply = await line.ask(ask, onProgress);
    return reply.kind === 'planned' ? reply.result : fail('cancelled');
  };
  const planFile: ImportSession['plan'] = (file, answers, choice, onProgress) => {
    const source = { name: file.name, lastModified: file.lastModified, blob: file };
    return planned((call) => ({ kind: 'plan', call, file: source, answers, choice }), onProgress);
  };
  return {
    async plan(file, answers, choice, onProgress) {
      const plan = await planFile(file, answers, choice, onProgress);
      if (plan.ok) files.set(plan.value.planId, file);
      return plan;
    },
    async preview(planId, answers) {
      const file = files.get(planId);
      if (!file) return fail('cancelled');
      const plan = await planFile(await beginningOf(file), answers, null, () => {});
      if (!plan.ok) return plan;
      line.tell({ kind: 'discard', planId: plan.value.planId });
      return ok({ summary: plan.value.summary, isWhole: file.size <= PREVIEW_BYTES });
    },
    unpack: async (file) => ok([file]),
    planRefused: async () => null,
    readRefused: async () => null,
    retakeRefused: async () => fail('not-found'),
    replan: (planId, answers, choice, onProgress) =>
      planned((call) => ({ kind: 'replan', call, planId, answers, choice }), onProgress),
    async commit(planId, choice) {
      const reply = await line.ask((call) => ({ kind: 'commit', call, planId, choice }));
      return reply.kind === 'committed' ? reply.result : fail('plan-gone');
    },
    cancel: () => line.cancel(),
    discard: (planId) => line.tell({ kind: 'discard', planId }),
    close: () => line.hangUp(),
  };
}

const PREVIEW_BYTES = 1_000_000;

/** Up to the end of its last whole line. */
async function beginningOf(file: File): Promise<File> {
  if (file.size <= PREVIEW_BYTES) return file;
  const bytes = new Uint8Array(await file.slice(0, PREVIEW_BYTES).arrayBuffer());
  const end = bytes.lastIndexOf(10) + 1;
  return new File([bytes.subarray(0, end || bytes.length)], file.name, { lastModified: file.lastModified });
}

type Answer = Exclude<ImportReply, { kind: 'progress' | 'crashed' }> | { readonly kind: 'hung-up' };
type Call = {
  readonly isCommit: boolean;
  readonly onProgress: OnProgress;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

/** Numbers the questions to one worker and brings each answer to who asked; a worker that ended is replaced at the next question. */
class WorkerLine {
  readonly #calls = new Map<number, Call>();
  #port: ImportPort | null = null;
  #asked = 0;

  constructor(readonly start: () => ImportPort) {}

  ask(request: (call: number) => ImportRequest, onProgress: OnProgress = () => {}): Promise<Answer> {
    const call = ++this.#asked;
    const message = request(call);
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { isCommit: message.kind === 'commit', onProgress, resolve, reject });
      this.#port ??= this.#connect();
      this.#port.postMessage(message);
    });
  }

  /** For what needs no answer. A worker that does not run has nothing to forget. */
  tell(request: ImportRequest): void {
    this.#port?.postMessage(request);
  }

  cancel(): void {
    const cancelled = [...this.#calls].filter(([, { isCommit }]) => !isCommit).map(([call]) => call);
    this.tell({ kind: 'cancel' });
    const port = this.#port;
    setTimeout(() => {
      const isStuck = port === this.#port && cancelled.some((call) => this.#calls.has(call));
      const isStoring = [...this.#calls.values()].some(({ isCommit }) => isCommit);
      if (isStuck && !isStoring) this.hangUp();
    }, STUCK_AFTER_MS);
  }

  hangUp(): void {
    this.#port?.terminate();
    this.#port = null;
    for (const { resolve } of this.#calls.values()) resolve({ kind: 'hung-up' });
    this.#calls.clear();
  }

  #connect(): ImportPort {
    const port = this.start();
    port.addEventListener('message', (event) => this.#receive((event as MessageEvent<ImportReply>).data));
    // The worker's script did not load or threw outside of a question: whoever waits must hear it.
    port.addEventListener('error', (event) => this.#fail((event as ErrorEvent).message || 'the import worker failed'));
    return port;
  }

  #fail(message: string): void {
    for (const { reject } of this.#calls.values()) reject(new Error(message));
    this.#calls.clear();
    this.hangUp();
  }

  #receive(reply: ImportReply): void {
    const call = this.#calls.get(reply.call);
    if (!call) return; // of a question that was hung up on
    if (reply.kind === 'progress') {
      call.onProgress(reply.progress);
      return;
    }
    this.#calls.delete(reply.call);
    if (reply.kind === 'crashed') call.reject(Object.assign(new Error(reply.error.message), { name: reply.error.name }));
    else call.resolve(reply);
  }
}
