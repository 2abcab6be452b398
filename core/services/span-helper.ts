import { fail, type Result } from '../domain/result';
import type { SpanHooks, SpanJob, SpanTrouble } from '../import/bulk/read-span';
import type { SpanHelper, SpanPart } from '../import/bulk/read-spans';
import type { SpanReply, SpanRequest } from './span-messages';

export type SpanPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

const startWorker = (): SpanPort => new Worker(new URL('./span-worker.ts', import.meta.url), { type: 'module' });

type Call = { readonly hooks: SpanHooks; readonly resolve: (result: Result<SpanPart, SpanTrouble>) => void };

/**
 * A second worker, started with the first large file and kept. Where it can't be started, or dies, the first worker reads alone:
 * slower, with the same result.
 */
export function openSpanHelper(start: () => SpanPort = startWorker): SpanHelper {
  const calls = new Map<number, Call>();
  let port: SpanPort | null = null;
  let asked = 0;

  function loseHelper(): void {
    port?.terminate();
    port = null;
    // Answered as if the seam were wrong: then the file is read in one go.
    for (const { resolve } of calls.values()) resolve(fail('seam', 'the helper is gone'));
    calls.clear();
  }

  function receive(reply: SpanReply): void {
    const call = calls.get(reply.call);
    if (!call) return; // cancelled
    if (reply.kind === 'progress') {
      call.hooks.onProgress(reply.bytes, reply.rows);
      return;
    }
    calls.delete(reply.call);
    call.resolve(reply.result);
  }

  function connect(): SpanPort {
    const worker = start();
    worker.addEventListener('message', (event) => receive((event as MessageEvent<SpanReply>).data));
    worker.addEventListener('error', loseHelper);
    return worker;
  }

  return {
    warmUp() {
      port ??= connect();
    },
    readSpan(blob: Blob, job: SpanJob, hooks: SpanHooks) {
      const call = ++asked;
      const tell = (message: SpanRequest) => port?.postMessage(message);
      return new Promise((resolve) => {
        calls.set(call, { hooks, resolve });
        port ??= connect();
        tell({ kind: 'read', call, blob, job });
        hooks.signal.addEventListener('abort', () => {
          if (!calls.delete(call)) return;
          tell({ kind: 'cancel', call });
          resolve(fail('cancelled'));
        });
      });
    },
  };
}
