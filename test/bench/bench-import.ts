import { openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { type ExportSize, exportChunks } from './generate-export';
import { type Measured, measured } from './goals';
import type { BenchJob, BenchReply } from './page/jobs';

type Cost = BenchReply & { readonly cpu: number };

/** CPU seconds of all the browser's processes so far. */
async function cpuOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: { cpuTime: number }[] };
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function writeExport(path: string, size: ExportSize): number {
  const file = openSync(path, 'w');
  const chunks = exportChunks(size);
  for (let next = chunks.next(); ; next = chunks.next()) {
    if (next.done) return next.value.rows;
    writeSync(file, next.value);
  }
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The built bench page on a port of its own: IndexedDB and module workers need an origin. */
async function servePage(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    try {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const body = await readFile(join(folder, path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end(); // only the browser's own favicon request comes here
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, close: () => server.close() };
}

export type ImportBench = { readonly browserPath: string; readonly pageFolder: string; readonly full: boolean };

/** The whole import against bare papaparse, and computing all partners anew against reading single records back. */
export async function benchImport({ browserPath, pageFolder, full }: ImportBench): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-bench-'));
  const server = await servePage(pageFolder);

  /** Runs jobs one after the other in one fresh profile; the cost of the last is what counts. */
  async function cost(path: string | null, jobs: readonly BenchJob['kind'][], size = 0): Promise<Cost> {
    const browser = await chromium.launch({
      executablePath: browserPath,
      headless: true,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(600_000);
      await page.goto(server.url);
      if (path) await page.setInputFiles('input', path);
      let last: Cost = { ms: 0, check: 0, cpu: 0 };
      for (const job of jobs) {
        const before = await cpuOf(browser);
        const reply = await page.evaluate(([kind, count]) => window.runJob(kind, count), [job, size] as const);
        last = { ...reply, cpu: (await cpuOf(browser)) - before };
      }
      return last;
    } finally {
      await browser.close();
    }
  }

  async function againstPapaparse(name: string, size: ExportSize, repeats: number): Promise<Measured[]> {
    const path = join(folder, `${name}.csv`);
    const rows = writeExport(path, size);
    const wall: number[] = [];
    const cpu: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      const ours = await cost(path, ['import']);
      const bare = await cost(path, ['bare-papaparse']);
      if (ours.check !== rows || bare.check !== rows) throw new Error(`${name}: ${ours.check} and ${bare.check} rows of ${rows}`);
      wall.push(ours.ms / bare.ms);
      cpu.push(ours.cpu / bare.cpu);
    }
    rmSync(path);
    return [
      measured({ name, peer: 'bare papaparse, chunks', goal: 1.3, unit: 'wall', samples: wall }),
      measured({ name, peer: 'bare papaparse, chunks', goal: 1.3, unit: 'cpu', samples: cpu }),
    ];
  }

  try {
    const lines = [
      ...(await againstPapaparse('import-100k', { partners: 2_000, days: 50 }, 3)),
      ...(await againstPapaparse('import-1m', { partners: 20_000, days: 50 }, 2)),
      ...(full ? await againstPapaparse('import-5m', { partners: 20_000, days: 250 }, 1) : []),
    ];
    const partners = 20_000;
    const path = join(folder, 'segments.csv');
    writeExport(path, { partners, days: 50, seed: 2 });
    const samples: number[] = [];
    for (let repeat = 0; repeat < 3; repeat++) {
      const ours = await cost(path, ['fill', 'segments']);
      const peer = await cost(null, ['fill-records', 'read-records'], partners);
      if (ours.check !== peer.check) throw new Error(`segments: ${ours.check} accounts, ${peer.check} records`);
      samples.push(ours.cpu / peer.cpu);
    }
    return [
      ...lines,
      measured({ name: 'segments-20k', peer: 'reading 20,000 single records back', goal: 0.3, unit: 'cpu', samples }),
    ];
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
