// All that CI runs, on a fresh clone too. Every part runs even when one before it failed; the last line counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { ROOT, run } from './run.mjs';

const REPORTS = join(ROOT, '.output', 'reports');
const counts = { passed: 0, failed: 0 };
const lines = [];
/** What failed and why, told once more at the end: whoever reads only that should know. */
const failures = [];
/** What passed only when it was run again: the machine was busy, or there is a race to find. Told, not hidden. */
const secondTries = [];

function note(name, passed, failed, startedAt, skipped = 0) {
  counts.passed += passed;
  counts.failed += failed;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  lines.push(
    `${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`,
  );
}

function readReport(file) {
  const path = join(REPORTS, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** A command whose exit code is its whole result counts as one test. */
async function step(name, command, args, options) {
  console.log(`\n== ${name}`);
  const startedAt = Date.now();
  const code = await run(command, args, options);
  note(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, startedAt);
  return code === 0;
}

async function vitest(project, seconds, env) {
  console.log(`\n== ${project} tests`);
  const startedAt = Date.now();
  const report = `${project}.json`;
  const code = await run(
    'vitest',
    [
      ...['run', '--config', 'test/vitest.config.ts', '--project', project, '--reporter=dot', '--reporter=json'],
      '--maxWorkers=100%', // else one core is left idle: of two, half
      `--outputFile.json=${join(REPORTS, report)}`,
    ],
    { seconds, env },
  );
  const result = readReport(report);
  const failed = result?.numFailedTests ?? 0;
  for (const file of result?.testResults ?? []) {
    for (const one of file.assertionResults) {
      if (one.status === 'failed')
        failures.push(`${relative(ROOT, file.name)} › ${one.fullName}\n${one.failureMessages.join('\n')}`);
    }
  }
  // A file that could not even be loaded has no tests; an error outside a test only shows in the exit code.
  const broken = result?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length ?? 0;
  const all = failed + broken;
  note(project, result?.numPassedTests ?? 0, all === 0 && code !== 0 ? 1 : all, startedAt, result?.numPendingTests ?? 0);
}

async function playwright(seconds, env) {
  console.log('\n== e2e tests');
  const startedAt = Date.now();
  const code = await run(
    'playwright',
    ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json', '--retries=1'],
    { seconds, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(REPORTS, 'e2e.json') } },
  );
  const report = readReport('e2e.json');
  const { stats } = report ?? {};
  for (const spec of specsIn(report?.suites ?? [])) {
    const [error] = spec.tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
    const told = `${spec.file} › ${spec.title}\n${error?.message ?? ''}`;
    if (!spec.ok) failures.push(told);
    else if (error) secondTries.push(told);
  }
  const failed = stats?.unexpected ?? 0;
  note(
    'e2e',
    (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed === 0 && code !== 0 ? 1 : failed,
    startedAt,
    stats?.skipped ?? 0,
  );
}

const specsIn = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsIn(suite.suites ?? [])]);

const MOST_OF_ONE = 2000;

function finish() {
  for (const one of secondTries) console.log(`\nPassed only at the second try: ${one.slice(0, MOST_OF_ONE)}`);
  for (const one of failures) console.log(`\n✗ ${one.slice(0, MOST_OF_ONE)}`);
  console.log(`\n${lines.join('\n')}`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed ? 1 : 0);
}

const startedAt = Date.now();
if (!(await ensurePackages())) {
  note('packages', 0, 1, startedAt);
  finish();
}
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const browser = await ensureBrowser();
const env = browser ? { CHROMIUM: browser } : {};

await step('types', 'tsc', ['--noEmit'], { seconds: 300 });
await step('lint and format', 'biome', ['check', '.'], { seconds: 300 });
await step('dead code', 'knip', [], { seconds: 300 });
const isBuilt = await step('build', 'wxt', ['build'], { seconds: 300 });
await step('build for e2e', 'wxt', ['build', '--mode', 'e2e'], { seconds: 300 });
await vitest('pure', 900, env);
await vitest('unit', 900, env);
await vitest('house', 600, isBuilt ? { ...env, TRELLIS_BUILT: '1' } : env);
if (browser) {
  await vitest('pages', 600, env);
  await playwright(2400, env);
} else {
  note('browser for pages and e2e', 0, 1, Date.now());
}
finish();
