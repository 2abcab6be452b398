// Finds a Chromium that loads extensions, or gets one where that is possible. Prints its path.
// Branded Chrome and Edge are left out: they ignore --load-extension.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain, run } from './run.mjs';

const NO_BROWSER =
  'No Chromium was found and none could be installed: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to its path.';

/** The path of a browser, or null after saying in one sentence what to do. */
export async function ensureBrowser() {
  const found = (await find()) ?? (await download()) ?? (await installWithApt());
  if (!found) console.error(NO_BROWSER);
  return found;
}

async function find() {
  const fromEnvironment = process.env.CHROMIUM;
  if (fromEnvironment && existsSync(fromEnvironment)) return fromEnvironment;
  if (fromEnvironment) console.error(`CHROMIUM names ${fromEnvironment}, which does not exist: looking further.`);
  return (await playwrightsOwn()) ?? onPath();
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null; // packages are not installed yet
    throw error;
  }
}

function onPath() {
  if (process.platform === 'win32') return null;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser']) {
      const path = join(folder, name);
      if (folder && existsSync(path)) return path;
    }
  }
  const application = '/Applications/Chromium.app/Contents/MacOS/Chromium';
  return existsSync(application) ? application : null;
}

async function download() {
  console.error('No Chromium here: trying to download the one for tests.');
  const code = await run('npx', ['--no', '--', 'playwright', 'install', 'chromium'], { seconds: 600, quiet: true });
  return code === 0 ? await playwrightsOwn() : null;
}

async function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return null;
  console.error('Installing the package chromium.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { seconds: 300, env, quiet: true }); // an old package list may still do
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { seconds: 900, env, quiet: true });
  return onPath();
}

if (isMain(import.meta.url)) {
  const path = await ensureBrowser();
  if (path) console.log(path);
  process.exit(path ? 0 : 1);
}
