// Builds the extension when a source is newer than the build: `node scripts/build-if-needed.mjs [e2e]`.
import { join } from 'node:path';
import { newest } from './newest.mjs';
import { isMain, ROOT, run } from './run.mjs';

const SOURCES = ['core', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package-lock.json'];

/** The folder of the build, or null when it failed. `mode`: 'shipped' or 'e2e'. */
export async function buildIfNeeded(mode) {
  const folder = join(ROOT, '.output', mode === 'e2e' ? 'chrome-mv3-e2e' : 'chrome-mv3');
  const isCurrent = newest([join(folder, 'manifest.json')]) > newest(SOURCES.map((path) => join(ROOT, path)));
  if (isCurrent) return folder;
  const code = await run('wxt', mode === 'e2e' ? ['build', '--mode', 'e2e'] : ['build'], { seconds: 300 });
  return code === 0 ? folder : null;
}

if (isMain(import.meta.url)) {
  const folder = await buildIfNeeded(process.argv[2] === 'e2e' ? 'e2e' : 'shipped');
  if (folder) console.log(folder);
  process.exit(folder ? 0 : 1);
}
