import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Builds what is older than its sources, and finds the browser once for all workers. The tests run on a copy: a build that
 * somebody starts meanwhile would take the extension away under them.
 */
// biome-ignore lint/style/noDefaultExport: Playwright takes the default export of this file
export default function setUp(): () => void {
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      .toString()
      .trim()
      .split('\n')
      .at(-1) ?? '';
  const copies = mkdtempSync(join(tmpdir(), 'trellis-builds-'));
  for (const mode of ['shipped', 'e2e'])
    cpSync(node('scripts/build-if-needed.mjs', mode), join(copies, mode), { recursive: true });
  process.env.TRELLIS_BUILDS = copies;
  process.env.CHROMIUM ??= node('scripts/ensure-browser.mjs');
  return () => rmSync(copies, { recursive: true, force: true });
}
