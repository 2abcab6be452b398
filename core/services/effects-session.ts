import type { ProgramId } from '../domain/ids';
import { fail } from '../domain/result';
import { askOnce, type OncePort, type OnceReply } from './ask-worker';
import type { EffectsProgress, Measured, MeasureOptions } from './measure-effects';

export type EffectsRequest = { readonly program: ProgramId };
export type EffectsReply = OnceReply<Measured, EffectsProgress>;

/** What the session needs of a worker. */
export type EffectsPort = OncePort;

const startWorker = (): EffectsPort => new Worker(new URL('./effects-worker.ts', import.meta.url), { type: 'module' });

/** As measureEffects, in a worker of its own, which ends with the measuring or when it is called off. */
export function measureInWorker(
  program: ProgramId,
  { onProgress, signal }: MeasureOptions = {},
  start: () => EffectsPort = startWorker,
): Promise<Measured> {
  if (signal?.aborted) return Promise.resolve(fail('cancelled'));
  const port = start();
  const calledOff = new Promise<Measured>((resolve) => {
    signal?.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
  });
  const measured = askOnce<Measured, EffectsProgress>(port, { program } satisfies EffectsRequest, onProgress);
  return Promise.race([measured, calledOff]).finally(() => port.terminate());
}
