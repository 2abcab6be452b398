// npm run --silent inspect -- [options] FILE...  What the product makes of files, through its own core, on a database in memory.
import { mkdtempSync, openAsBlob, renameSync, rmSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newest } from './newest.mjs';
import { ROOT } from './run.mjs';

const TOOLS = join(ROOT, '.output', 'tools');
const BUNDLE = join(TOOLS, 'inspect.mjs');
const USAGE = `Usage: npm run --silent inspect -- [options] FILE...
  --as-of YYYY-MM-DD       judge as of this day (else the last covered day less the lag)
  --program NAME           programme of the files; repeat it before each group
  --network ID             network of the files after it
  --report KIND            performance, transactions, clicks, partners, applications or payouts; for the files after it
  --period FROM..TO        days that the files after it cover
  --map FILE.json          column mapping for the files after it
  --currency CUR           currency where a file does not say it
  --date-order dmy|mdy|ymd --decimal comma|point
  --json                   everything, as JSON`;

/** The core as one file that Node runs. Built anew only when a source is newer. */
async function loadInspect() {
  const sources = ['core', 'package-lock.json', 'scripts/inspect.mjs'].map((path) => join(ROOT, path));
  if (newest([BUNDLE]) <= newest(sources)) await bundle();
  return import(pathToFileURL(BUNDLE).href);
}

async function bundle() {
  const { build } = await import('vite');
  await mkdir(TOOLS, { recursive: true });
  // Built aside and moved in one step: another call may be running what is there.
  const outDir = mkdtempSync(join(TOOLS, 'inspect-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      build: {
        ssr: join(ROOT, 'core/services/inspect-files.ts'),
        outDir,
        minify: false,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'inspect.mjs', codeSplitting: false } },
      },
    });
    renameSync(join(outDir, 'inspect.mjs'), BUNDLE);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Null where there is no such file. */
async function orNull(work) {
  try {
    return await work();
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'].includes(error.code)) return null;
    throw error;
  }
}

const readSource = (path) =>
  orNull(async () => {
    const file = await stat(path);
    if (!file.isFile()) return null;
    // Read as it is needed: a file may be larger than the memory.
    return { name: basename(path), lastModified: file.mtimeMs, blob: await openAsBlob(path) };
  });

function print({ imports, program, partners }) {
  for (const { file, recognised, network, report, shape, rows, period, needs, problems, advice, refused } of imports) {
    const what = refused && !network ? 'refused' : `${network} ${report}, ${shape}, ${recognised}`;
    console.log(`${file}: ${what}${period ? `, ${period.from} to ${period.to}` : ''}`);
    console.log(`  rows: ${rows.read} read, ${rows.accepted} accepted, ${rows.skipped} skipped, ${rows.refused} refused`);
    if (refused) console.log(`  not taken: ${refused}`);
    if (needs.length > 0) console.log(`  still needs: ${needs.join(', ')}`);
    for (const sentence of advice) console.log(`  ${sentence}`);
    for (const { line, column, value, reason } of problems.slice(0, 5)) {
      console.log(`  line ${line}${column ? `, ${column}` : ''}: ${reason} ${JSON.stringify(value)}`);
    }
    if (problems.length > 5) console.log(`  and ${problems.length - 5} more`);
  }
  const counts = (group) =>
    Object.entries(group)
      .filter(([, count]) => count > 0)
      .map(([word, count]) => `${word} ${count}`)
      .join(', ') || 'none';
  console.log(
    `\n${program.name || 'Nothing imported'}: ${program.partners} partners${program.asOf ? `, as of ${program.asOf}` : ''}`,
  );
  if (program.partners === 0) return;
  console.log(`  main metric: ${program.mainMetric}${program.currency ? `, ${program.currency}` : ''}`);
  console.log(`  by stage:    ${counts(program.byStage)}`);
  console.log(`  by activity: ${counts(program.byActivity)}`);
  console.log(`  by health:   ${counts(program.byBand)}`);
  console.log(`  segments:    ${counts(program.segments)}`);
  for (const sentence of program.notes) console.log(`  ${sentence}`);
  const actions = partners.flatMap(({ name, nextActions }) => nextActions.map((action) => ({ name, ...action })));
  actions.sort((a, b) => b.priority - a.priority);
  if (actions.length > 0) console.log('  next actions:');
  for (const { name, play, reason } of actions.slice(0, 10)) console.log(`    ${play} ${name}: ${reason}`);
}

await import('fake-indexeddb/auto'); // before the core: it looks for a database when it loads
const { inspectFiles } = await loadInspect();
const inspected = await inspectFiles(process.argv.slice(2), {
  now: Date.now(),
  readFile: readSource,
  readText: (path) => orNull(() => readFile(path, 'utf8')),
});
if (!inspected.ok) {
  console.error(`${inspected.detail}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const { report, isJson, isAllTaken } = inspected.value;
  if (isJson) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else print(report);
  process.exitCode = isAllTaken ? 0 : 1;
}
