// Installs the locked packages when they are missing or older than the lock file. Needs Node and npm, nothing else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newest } from './newest.mjs';
import { isMain, ROOT, run } from './run.mjs';

/** Resolves true when the packages of package-lock.json are there. */
export async function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: install Node 20.19 or later.`);
    return false;
  }
  const installed = newest([join(ROOT, 'node_modules', '.package-lock.json')]);
  const isCurrent = installed > 0 && installed >= newest([join(ROOT, 'package-lock.json')]);
  if (!isCurrent) {
    console.log('Installing packages (npm ci)');
    if ((await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { seconds: 1200 })) !== 0) {
      console.error('The packages could not be installed: is the package registry reachable?');
      return false;
    }
  }
  if (existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return true;
  return (await run(process.execPath, ['scripts/prepare.mjs'], { seconds: 300 })) === 0;
}

if (isMain(import.meta.url)) process.exit((await ensurePackages()) ? 0 : 1);
