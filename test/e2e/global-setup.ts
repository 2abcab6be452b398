import { execFileSync } from 'node:child_process';

/** Builds what is older than its sources, and finds the browser once for all workers. */
// biome-ignore lint/style/noDefaultExport: Playwright takes the default export of this file
export default function setUp(): void {
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      .toString()
      .trim();
  node('scripts/build-if-needed.mjs');
  node('scripts/build-if-needed.mjs', 'e2e');
  process.env.CHROMIUM ??= node('scripts/ensure-browser.mjs');
}
