import type { BenchJob, JobDone } from './jobs';
import { cancelImport, type Imported, wholeImport } from './whole-import';

export type JobReply = JobDone & { readonly ms: number };

/** Runs one job in a fresh worker and hands its reply to the runner outside the browser. `ms`: its start included, as for an import. */
async function runJob({ kind, size = 0, metrics = [] }: Pick<BenchJob, 'kind'> & Partial<BenchJob>): Promise<JobReply> {
  const start = performance.now();
  const worker = new Worker(new URL('./jobs.ts', import.meta.url), { type: 'module' });
  try {
    const done = await new Promise<JobDone>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<JobDone>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ kind, file: chosen(), size, metrics } satisfies BenchJob);
    });
    return { ...done, ms: performance.now() - start };
  } finally {
    worker.terminate();
  }
}

const chosen = () => document.querySelector('input')?.files?.[0] ?? null;

function needed(): File {
  const file = chosen();
  if (!file) throw new Error('no file was chosen');
  return file;
}

declare global {
  interface Window {
    runJob: typeof runJob;
    wholeImport: () => Promise<Imported>;
    cancelImport: () => Promise<number>;
  }
}
window.runJob = runJob;
window.wholeImport = () => wholeImport(needed());
window.cancelImport = () => cancelImport(needed());
