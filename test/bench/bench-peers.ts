import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { onFreshPage } from './fresh-page';
import { exportChunks } from './generate-export';
import { type Measured, measured } from './goals';
import { type Cost, compare, type GeneratedFile, type Place, ratios } from './measure-import';
import { serveFolder } from './serve-folder';
import { mustHavePartners, type PartnerSums } from './truth';
import { writeGenerated } from './write-generated';

const PACKAGE = '@duckdb/duckdb-wasm';
const VERSION = '1.32.0';
const INSTALL_MS = 300_000;

/** The same sums as the file's truth, money in units. duckdb's own reader finds the dialect and the types, as it would for a user. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>duckdb-wasm</title>
<input type="file" aria-label="Export">
<script type="module">
  import * as duckdb from './duckdb.js';
  const units = (column) => 'CAST(sum(CAST(replace(replace("' + column + '", chr(36), \\'\\'), \\',\\', \\'\\') AS DECIMAL(18, 2))) * 10000 AS DOUBLE)';
  const count = (column) => 'CAST(sum("' + column + '") AS DOUBLE)';
  const sums = [count('Impressions'), count('Clicks'), count('Actions'), units('Revenue'), units('Commission'), count('Reversed Actions'), units('Reversed Commission')];
  const query = 'SELECT CAST("Partner ID" AS VARCHAR), ' + sums.join(', ') + " FROM read_csv('export.csv') GROUP BY 1";
  window.runDuckdb = async () => {
    const file = document.querySelector('input').files[0];
    const start = performance.now();
    const worker = new Worker('./duckdb-browser-eh.worker.js');
    const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await db.instantiate(new URL('./duckdb-eh.wasm', location.href).href);
    await db.registerFileHandle('export.csv', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const connection = await db.connect();
    const table = await connection.query(query);
    const ms = performance.now() - start;
    const partners = {};
    for (const row of table.toArray()) {
      const [id, ...values] = Object.values(row.toJSON());
      partners[id] = values;
    }
    worker.terminate();
    return { ms, sums: partners };
  };
</script>`;

type DuckdbReply = { readonly ms: number; readonly sums: PartnerSums };
declare global {
  interface Window {
    runDuckdb: () => Promise<DuckdbReply>;
  }
}

/** Gets the package for this run only, outside of the project, and makes a page of it. False, and said why, without a registry. */
async function makePage(folder: string): Promise<boolean> {
  const args = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    `${PACKAGE}@${VERSION}`,
  ];
  try {
    await promisify(execFile)('npm', args, { cwd: folder, timeout: INSTALL_MS, shell: process.platform === 'win32' });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error);
    console.error(`duckdb-wasm is left out: ${PACKAGE}@${VERSION} could not be installed (${reason.trim()}).`);
    return false;
  }
  const page = join(folder, 'page');
  mkdirSync(page);
  writeFileSync(join(folder, 'entry.js'), `export * from '${PACKAGE}';\n`);
  await build({
    root: folder,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: page,
      target: 'esnext',
      lib: { entry: join(folder, 'entry.js'), formats: ['es'], fileName: () => 'duckdb.js' },
    },
  });
  for (const name of ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'])
    copyFileSync(join(folder, 'node_modules', PACKAGE, 'dist', name), join(page, name));
  writeFileSync(join(page, 'index.html'), PAGE);
  return true;
}

async function duckdbOnce(place: Place, { name, path, truth }: GeneratedFile): Promise<Cost> {
  return onFreshPage(place, path, async (fresh) => {
    const { ms, cpuMs, sums } = await fresh.cost(() => fresh.page.evaluate(() => window.runDuckdb()));
    mustHavePartners(`${name}, duckdb-wasm`, truth, sums);
    return { ms, cpuMs, peakMb: await fresh.peakMb() };
  });
}

/** The whole import, which stores and computes, against duckdb-wasm that reads the same file and groups it by partner, and stores nothing. */
export async function benchPeers({ browserPath, pageFolder }: { browserPath: string; pageFolder: string }): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-peers-'));
  const ours = await serveFolder(pageFolder);
  try {
    if (!(await makePage(folder))) return [];
    const theirs = await serveFolder(join(folder, 'page'));
    const lines: Measured[] = [];
    for (const { name, partners, goal } of [
      { name: 'import-100k', partners: 2_000, goal: 1 / 4 },
      { name: 'import-1m', partners: 20_000, goal: 1 / 2 },
    ]) {
      const path = join(folder, `${name}.csv`);
      const file = { name, path, truth: writeGenerated(path, exportChunks({ partners, days: 50 })) };
      const compared = await compare({ browserPath, url: ours.url }, file, 2, () =>
        duckdbOnce({ browserPath, url: theirs.url }, file),
      );
      const line = { name, peer: `duckdb-wasm ${VERSION}, stores nothing`, goal };
      lines.push(measured({ ...line, unit: 'wall', samples: ratios(compared, 'ms') }));
      lines.push(measured({ ...line, unit: 'cpu', samples: ratios(compared, 'cpuMs') }));
      if (compared.bare[0]?.peakMb != null)
        lines.push(measured({ ...line, name: `${name}, peak`, goal: 1, unit: 'memory', samples: ratios(compared, 'peakMb') }));
      rmSync(path);
    }
    theirs.close();
    return lines;
  } finally {
    ours.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
