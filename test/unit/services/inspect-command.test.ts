import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAILY } from './csv-files';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trellis-inspect-'));
  writeFileSync(join(folder, 'daily.csv'), DAILY.join('\n'));
  writeFileSync(join(folder, 'x.csv'), '%PDF-1.7');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  const files = words.map((word) => (word.endsWith('.csv') ? join(folder, word) : word));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/inspect.mjs', ...files], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('with --json nothing but JSON is printed, and taking everything ends with 0', () => {
  const { status, stdout, stderr } = run('--json', 'daily.csv');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ imports: [{ recognised: 'mapped' }], program: { partners: 2 } });
}, 60_000);

test('without it a person can read what was made of the files', () => {
  const { status, stdout } = run('daily.csv');
  expect(status).toBe(0);
  expect(stdout).toContain('3 read, 3 accepted');
  expect(stdout).toContain('2 partners');
}, 60_000);

test('a refused file ends with 1, and is still told', () => {
  const { status, stdout } = run('--json', 'x.csv', 'daily.csv');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ imports: [{ refused: 'pdf' }, { refused: null }] });
}, 60_000);

test.each([[[]], [['--what']], [['none.csv']]])(
  'wrong usage (%j) ends with 2, says why and prints nothing else',
  (words) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage');
  },
  60_000,
);
