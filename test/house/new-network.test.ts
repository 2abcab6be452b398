import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const NEEDED = [
  ...['core', 'scripts', 'README.md', 'biome.json', 'package.json'],
  ...[
    'test/fixtures/reports',
    'test/fixtures/taught-page.ts',
    'test/unit/networks',
    'test/unit/import/plan-file.ts',
    'test/house/readme.test.ts',
  ],
];

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'trellis-network-'));
  for (const path of NEEDED) cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  writeFileSync(
    join(copy, 'vitest.config.mjs'),
    `export default { root: ${JSON.stringify(copy)}, resolve: { alias: { '@': ${JSON.stringify(copy)} } } };\n`,
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });
  return { status, text: `${stdout}${stderr}` };
}
const make = (...words: string[]) => run('scripts/new-network.mjs', ...words);

test.each([[[]], [['Acme']], [['acme/../..']], [['dub']], [['acme', 'A|B']], [['acme', "O'Brien"]]])(
  '%j makes nothing and says why',
  (words) => {
    expect(make(...words)).toMatchObject({ status: 2, text: expect.stringContaining('Usage') });
    expect(existsSync(join(copy, 'core/networks/acme'))).toBe(false);
  },
);

test('a new network is registered, formatted, listed in README, and its own test passes', () => {
  expect(make('acme-partners', 'Acme & Partners').text).toContain('core/networks/acme-partners/reports.ts');
  expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('| Acme & Partners | performance |');
  expect(make('acme-partners').status).toBe(2);

  const made = ['core/networks/report-registry.ts', 'core/networks/acme-partners', 'core/i18n/en/import.ts', 'test/unit/import'];
  const checked = run('node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', ...made);
  expect(checked, checked.text).toMatchObject({ status: 0 });

  const tests = ['test/unit/import/reports-of-acme-partners.test.ts', 'test/unit/networks', 'test/house/readme.test.ts'];
  const tested = run('node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.config.mjs', ...tests);
  expect(tested, tested.text).toMatchObject({ status: 0 });
  expect(tested.text).toContain('reports-of-acme-partners');
});
