import type { ImportReply, ImportRequest, SessionProgress } from './import-messages';

/** What an import session needs of a worker. */
export type ImportPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export type OnProgress = (progress: SessionProgress) => void;
export type Answer = Exclude<ImportReply, { kind: 'progress' | 'crashed' }> | { readonly kind: 'hung-up' };
type Call = {
  readonly isWriting: boolean;
  readonly onProgress: OnProgress;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

/** After this the worker is taken for stuck, and ended: nothing was stored, other plans are gone. */
const STUCK_AFTER_MS = 5_000;

/** Numbers the questions to one worker and brings each answer to who asked; a worker that ended is replaced at the next question. */
export class WorkerLine {
  readonly #calls = new Map<number, Call>();
  #port: ImportPort | null = null;
  #asked = 0;

  /** Reads half of a large file; started with the first one. */
  #helper: ImportPort | null = null;

  constructor(
    readonly start: () => ImportPort,
    readonly startHelper: () => ImportPort,
  ) {}

  /** Lends the worker a helper, if it has none yet. */
  lendHelper(): void {
    if (this.#helper) return;
    const helper = this.startHelper();
    const { port1, port2 } = new MessageChannel();
    helper.addEventListener('error', () => {
      this.#dropHelper();
      this.tell({ kind: 'lose-helper' });
    });
    helper.postMessage(null, [port2]);
    this.#port ??= this.#connect();
    this.#port.postMessage({ kind: 'lend-helper', port: port1 } satisfies ImportRequest, [port1]);
    this.#helper = helper;
  }

  ask(request: (call: number) => ImportRequest, onProgress: OnProgress = () => {}): Promise<Answer> {
    const call = ++this.#asked;
    const message = request(call);
    const isWriting = message.kind === 'commit' || message.kind === 'retake';
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { isWriting, onProgress, resolve, reject });
      this.#port ??= this.#connect();
      this.#port.postMessage(message);
    });
  }

  /** For what needs no answer. A worker that does not run has nothing to forget. */
  tell(request: ImportRequest): void {
    this.#port?.postMessage(request);
  }

  cancel(): void {
    const cancelled = [...this.#calls].filter(([, { isWriting }]) => !isWriting).map(([call]) => call);
    this.tell({ kind: 'cancel' });
    const port = this.#port;
    setTimeout(() => {
      const isStuck = port === this.#port && cancelled.some((call) => this.#calls.has(call));
      const isStoring = [...this.#calls.values()].some(({ isWriting }) => isWriting);
      if (isStuck && !isStoring) this.hangUp();
    }, STUCK_AFTER_MS);
  }

  hangUp(): void {
    this.#port?.terminate();
    this.#port = null;
    this.#dropHelper();
    for (const { resolve } of this.#calls.values()) resolve({ kind: 'hung-up' });
    this.#calls.clear();
  }

  #dropHelper(): void {
    this.#helper?.terminate();
    this.#helper = null;
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
