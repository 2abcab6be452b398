import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n');

test('the top level holds what the house says and nothing else', () => {
  const allowed = new Set([
    'entrypoints',
    'components',
    'core',
    'public',
    'test',
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'wxt.config.ts',
    'README.md',
    'biome.json',
    'LICENSE',
    'CHANGELOG.md',
  ]);
  const top = new Set(tracked.map((path) => path.split('/')[0] ?? ''));
  expect([...top].filter((name) => !allowed.has(name) && !name.startsWith('.'))).toEqual([]);
});

test('no file or folder has a name that says nothing', () => {
  const empty = tracked.filter((path) => /(^|\/)(utils?|helpers?|common|misc|manager)(\/|\.[a-z]+$)/.test(path));
  expect(empty).toEqual([]);
});

test('files are kebab-case, components PascalCase, and only entry points are called index', () => {
  const code = tracked.filter((path) => /^(core|components|entrypoints)\/.*\.tsx?$/.test(path));
  const bad = code.filter((path) => {
    const name = basename(path).replace(/\.tsx?$/, '');
    if (name === 'index' || name === 'main') return !path.startsWith('entrypoints/');
    return path.endsWith('.tsx') ? !/^[A-Z][A-Za-z0-9]+$/.test(name) : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  });
  expect(bad).toEqual([]);
});

test('versions are pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
