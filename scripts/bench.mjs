// `npm run bench [-- --json] [--full] [--peers] [--only lookup|overlay|page|import|recompute|peers]`: our costs as ratios against peers, all measured in one run.
import { join } from 'node:path';
import { buildIfNeeded } from './build-if-needed.mjs';
import { importBundled } from './bundle.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ROOT } from './run.mjs';

const browserPath = await ensureBrowser();
const extension = await buildIfNeeded('shipped');
if (!browserPath || !extension) process.exit(1);

const { build } = await import('vite');
const pageFolder = join(ROOT, '.output', 'tools', 'bench-page');
await build({
  root: join(ROOT, 'test', 'bench', 'page'),
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '@': ROOT } },
  worker: { format: 'es' },
  build: { outDir: pageFolder, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 5_000 },
});

const { runBench } = await importBundled('test/bench/run.ts', 'bench');
await runBench({
  browserPath,
  extension,
  pageFolder,
  json: process.argv.includes('--json'),
  full: process.argv.includes('--full'),
  peers: process.argv.includes('--peers'),
  only: process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? null) : null,
});
process.exit(0);
