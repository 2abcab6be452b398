import { fail, type Result } from '../domain/result';
import type { SpanHooks, SpanTrouble } from '../import/bulk/read-span';
import type { SpanHelper, SpanPart } from '../import/bulk/read-spans';
import type { SpanReply, SpanRequest } from './span-messages';

/** The way to a helper: a second worker that the page has started and lent. */
export type SpanPort = Pick<MessagePort, 'postMessage' | 'addEventListener' | 'start'>;

type Call = { readonly hooks: SpanHooks; readonly resolve: (result: Result<SpanPart, SpanTrouble>) => void };

/** The helper behind `port`. After `lose` (it died) whatever it was asked is answered as if the seam were wrong: then one worker reads alone. */
export function openSpanHelper(port: SpanPort): SpanHelper & { lose(): void } {
  const calls = new Map<number, Call>();
  let asked = 0;
  let isLost = false;
  const tell = (message: SpanRequest) => port.postMessage(message);

  port.addEventListener('message', ({ data }: MessageEvent<SpanReply>) => {
    const call = calls.get(data.call);
    if (!call) return; // cancelled
    if (data.kind === 'progress') {
      call.hooks.onProgress(data.bytes, data.rows);
      return;
    }
    calls.delete(data.call);
    call.resolve(data.result);
  });
  port.start();

  return {
    readSpan(blob, job, hooks) {
      if (isLost) return Promise.resolve(fail('seam', 'the helper is gone'));
      const call = ++asked;
      return new Promise((resolve) => {
        calls.set(call, { hooks, resolve });
        tell({ kind: 'read', call, blob, job });
        hooks.signal.addEventListener('abort', () => {
          if (!calls.delete(call)) return;
          tell({ kind: 'cancel', call });
          resolve(fail('cancelled'));
        });
      });
    },
    lose() {
      isLost = true;
      for (const { resolve } of calls.values()) resolve(fail('seam', 'the helper is gone'));
      calls.clear();
    },
  };
}
