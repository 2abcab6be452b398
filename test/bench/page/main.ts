import type { BenchJob, BenchReply } from './jobs';

/** Runs one job in a fresh worker, as the product does, and hands its reply to the runner outside the browser. */
async function runJob(job: BenchJob['kind'], size: number): Promise<BenchReply> {
  const file = document.querySelector('input')?.files?.[0] ?? null;
  const worker = new Worker(new URL('./jobs.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<BenchReply>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<BenchReply>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ kind: job, file, size } satisfies BenchJob);
    });
  } finally {
    worker.terminate();
  }
}

declare global {
  interface Window {
    runJob: typeof runJob;
  }
}
window.runJob = runJob;
