// `npm run bench [-- --json] [--full] [--peers] [--only lookup|overlay|page|import|recompute|peers]`: our costs as ratios against peers, all measured in one run.
// `npm run bench -- --only simulation [--programs 6] [--seed 1]`: how well the dip test finds, on programmes in which it is known what happened.
import { join } from 'node:path';
import { buildIfNeeded } from './build-if-needed.mjs';
import { importBundled } from './bundle.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ROOT } from './run.mjs';

const optionOf = (option) => (process.argv.includes(option) ? (process.argv[process.argv.indexOf(option) + 1] ?? null) : null);
if (optionOf('--only') === 'simulation') {
  const { runSimulation } = await importBundled('test/bench/simulation/run-simulation.ts', 'simulation');
  runSimulation({ programs: Number(optionOf('--programs') ?? 6), seed: Number(optionOf('--seed') ?? 1) });
  process.exit(0);
}

const browserPath = await ensureBrowser();
const extension = await buildIfNeeded('shipped');
if (!browserPath || !extension) process.exit(1);

const PAGES = ['index', 'ag-grid', 'virtual-list', 'plain-table'];
const { build } = await import('vite');
const pageFolder = join(ROOT, '.output', 'tools', 'bench-page');
await build({
  root: join(ROOT, 'test', 'bench', 'page'),
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '@': ROOT } },
  worker: { format: 'es' },
  build: {
    outDir: pageFolder,
    emptyOutDir: true,
    target: 'esnext',
    chunkSizeWarningLimit: 5_000,
    rollupOptions: { input: PAGES.map((page) => join(ROOT, 'test', 'bench', 'page', `${page}.html`)) },
  },
});

const { runBench } = await importBundled('test/bench/run.ts', 'bench');
await runBench({
  browserPath,
  extension,
  pageFolder,
  json: process.argv.includes('--json'),
  full: process.argv.includes('--full'),
  peers: process.argv.includes('--peers'),
  only: optionOf('--only'),
});
process.exit(0);
