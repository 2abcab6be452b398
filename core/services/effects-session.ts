import type { ProgramId } from '../domain/ids';
import { fail } from '../domain/result';
import type { EffectsProgress, Measured, MeasureOptions } from './measure-effects';

export type EffectsRequest = { readonly program: ProgramId };
export type EffectsReply =
  | { readonly kind: 'progress'; readonly progress: EffectsProgress }
  | { readonly kind: 'done'; readonly result: Measured }
  | { readonly kind: 'crashed'; readonly message: string };

/** What the session needs of a worker. */
export type EffectsPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

const startWorker = (): EffectsPort => new Worker(new URL('./effects-worker.ts', import.meta.url), { type: 'module' });

/** As measureEffects, in a worker of its own, which ends with the measuring or when it is called off. */
export function measureInWorker(
  program: ProgramId,
  { onProgress, signal }: MeasureOptions = {},
  start: () => EffectsPort = startWorker,
): Promise<Measured> {
  if (signal?.aborted) return Promise.resolve(fail('cancelled'));
  const port = start();
  return new Promise<Measured>((resolve, reject) => {
    signal?.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
    port.addEventListener('message', (event) => {
      const reply = (event as MessageEvent<EffectsReply>).data;
      if (reply.kind === 'progress') onProgress?.(reply.progress);
      else if (reply.kind === 'done') resolve(reply.result);
      else reject(new Error(reply.message));
    });
    // The worker's script did not load, or threw outside of the measuring.
    port.addEventListener('error', (event) => reject(new Error((event as ErrorEvent).message || 'the effects worker failed')));
    port.postMessage({ program } satisfies EffectsRequest);
  }).finally(() => port.terminate());
}
