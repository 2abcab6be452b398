import Dexie from 'dexie';
import Papa from 'papaparse';
import { programIdOf } from '@/core/domain/ids';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { planImport } from '@/core/import/plan-import';
import { computeInsight } from '@/core/insight/compute-insight';
import { commitImport } from '@/core/services/commit-import';
import { openDb } from '@/core/store/db';
import { readProgramData } from '@/core/store/program-data';

export type BenchJob = {
  readonly kind: 'bare-papaparse' | 'import' | 'fill' | 'fill-records' | 'segments' | 'read-records';
  readonly file: File | null;
  readonly size: number;
};
/** `ms`: wall time of the job itself. `check`: a figure that must agree between the jobs that do the same. */
export type BenchReply = { readonly ms: number; readonly check: number };

const DB = 'trellis-bench';
const hooks = { onProgress: () => {}, signal: new AbortController().signal };

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

/** What the user waits for: read, check, pack, store, read back, compute. */
async function wholeImport(file: File): Promise<number> {
  const source = (blob: Blob) => ({ name: file.name, lastModified: file.lastModified, blob });
  const head = await planImport(source(file.slice(0, 1 << 16)), {}, hooks);
  if (!head.ok) throw new Error(head.reason);
  const plan = await planImport(source(file), { mapping: head.value.sample.guess }, hooks);
  if (!plan.ok) throw new Error(plan.reason);
  const db = openDb(DB);
  await commitImport(db, plan.value, { network: plan.value.summary.network, name: 'bench' }, Date.now());
  await segments();
  return plan.value.summary.rows.accepted;
}

/** All that follows a change of data: the fold and the whole replay. */
async function segments(): Promise<number> {
  const db = openDb(DB);
  const program = (await db.programs.toCollection().first())?.id;
  const data = program ? await readProgramData(db, program) : null;
  if (!data) throw new Error('nothing stored');
  return computeInsight(data, DEFAULT_SETTINGS).accounts.length;
}

class RecordsDb extends Dexie {
  constructor() {
    super('trellis-bench-records');
    this.version(1).stores({ partners: '&id' });
  }
}

/** The peer of computing anew: a record per partner with its results, read back one table at a time. */
async function fillRecords(count: number): Promise<number> {
  const db = new RecordsDb();
  const program = programIdOf('file' as Parameters<typeof programIdOf>[0], 'bench');
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `${program}:${index}`,
    health: index % 101,
    stage: 'engagement',
    weeks: Array.from({ length: 26 }, (_week, week) => (index * week) % 97),
    sentence: { id: 'insight.activity', facts: { gap: index % 60, chance: 0.4 } },
  }));
  await db.table('partners').bulkPut(rows);
  return count;
}

const JOBS: Record<BenchJob['kind'], (job: BenchJob) => Promise<number>> = {
  'bare-papaparse': ({ file }) => barePapaparse(must(file)),
  import: ({ file }) => wholeImport(must(file)),
  fill: ({ file }) => wholeImport(must(file)),
  'fill-records': ({ size }) => fillRecords(size),
  segments: () => segments(),
  'read-records': async () => (await new RecordsDb().table('partners').toArray()).length,
};

function must(file: File | null): File {
  if (!file) throw new Error('no file');
  return file;
}

self.onmessage = async ({ data }: MessageEvent<BenchJob>) => {
  const start = performance.now();
  const check = await JOBS[data.kind](data);
  self.postMessage({ ms: performance.now() - start, check } satisfies BenchReply);
};
