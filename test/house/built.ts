import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const BUILD = '.output/chrome-mv3';

/** Builds the shipped extension unless the test run has built it already. */
export function ensureBuilt(): void {
  if (!process.env.TRELLIS_BUILT || !existsSync(`${BUILD}/manifest.json`)) {
    execFileSync('npx', ['--no', '--', 'wxt', 'build'], { stdio: 'pipe' });
  }
}

export function builtJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(path, 'utf8')) as Shape;
}
