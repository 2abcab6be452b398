import Papa from 'papaparse';
import type { Metric } from '@/core/domain/metrics';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { commitBatch } from '@/core/store/commit-batch';
import { openDb, type TrellisDb } from '@/core/store/db';
import { readProgramData } from '@/core/store/program-data';
import { anIdentity } from '../../fixtures/makers';
import type { PartnerSums } from '../truth';
import { rowsInDexie } from './rows-in-dexie';
import { fillRecords, readRecords } from './single-records';
import { sparseProgramme } from './sparse-programme';

/** What runs in a worker of its own. `segments`, `publish` and `sums` are about what was imported before. */
export type BenchJob = {
  readonly kind: 'bare-papaparse' | 'rows-in-dexie' | 'segments' | 'publish' | 'sums' | 'fill' | 'read-records';
  readonly file: File | null;
  readonly size: number;
  readonly metrics: readonly Metric[];
};
/** `check`: a figure that must agree between the jobs that do the same. `phases`: parts of the job, in ms. */
export type JobDone = {
  readonly check: number;
  readonly phases?: Readonly<Record<string, number>>;
  readonly sums?: PartnerSums;
};

/** papaparse as everybody would call it for a big file: chunks of arrays, nothing kept. */
function barePapaparse(file: File): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = -1;
    Papa.parse<string[]>(file, {
      chunkSize: 1 << 20,
      skipEmptyLines: true,
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

async function imported(db: TrellisDb) {
  const program = (await db.programs.toCollection().first())?.id;
  const data = program ? await readProgramData(db, program) : null;
  if (!data) throw new Error('nothing stored');
  return data;
}

/** All that follows a change of data: the fold and the whole replay. */
async function segments(): Promise<JobDone> {
  const start = performance.now();
  const data = await imported(openDb());
  const read = performance.now();
  const check = computeInsight(data, DEFAULT_SETTINGS).accounts.length;
  return { check, phases: { 'read back': read - start, compute: performance.now() - read } };
}

/** Sums per partner of what is stored, for comparison with what the file was made of. */
async function sums(metrics: readonly Metric[]): Promise<JobDone> {
  const { accounts, series } = await imported(openDb());
  const entries = accounts.map(({ ownId }, account) => {
    const [from, to] = [series.offsets[account] ?? 0, series.offsets[account + 1] ?? 0];
    const add = (metric: Metric) => Array.from(series.values[metric].subarray(from, to)).reduce((sum, value) => sum + value, 0);
    return [ownId, metrics.map(add)] as const;
  });
  return { check: entries.length, sums: Object.fromEntries(entries) };
}

/** What the background does after an import: read back, compute, choose actions, publish. */
async function publish(): Promise<JobDone> {
  const db = openDb('trellis', { durability: 'relaxed' });
  await recomputeInsights(db, null, Date.now());
  return { check: await db.programDetails.count() };
}

/** Stores a programme of this many partners by the product's own commit, and the same as single records. */
async function fill(partners: number): Promise<JobDone> {
  const batch = sparseProgramme(partners);
  const db = openDb('trellis', { durability: 'relaxed' });
  const stored = await commitBatch(db, anIdentity('bench'), batch);
  if (!stored.ok) throw new Error(stored.reason);
  return { check: await fillRecords(batch) };
}

const JOBS: Record<BenchJob['kind'], (job: BenchJob) => Promise<JobDone>> = {
  'bare-papaparse': async ({ file }) => ({ check: await barePapaparse(must(file)) }),
  'rows-in-dexie': async ({ file }) => ({ check: await rowsInDexie(must(file)) }),
  segments,
  publish,
  sums: ({ metrics }) => sums(metrics),
  fill: ({ size }) => fill(size),
  'read-records': async () => ({ check: await readRecords() }),
};

function must(file: File | null): File {
  if (!file) throw new Error('no file');
  return file;
}

self.onmessage = async ({ data }: MessageEvent<BenchJob>) => {
  self.postMessage(await JOBS[data.kind](data));
};
