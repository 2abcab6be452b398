import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '@/core/i18n/en';
import { sourceFiles } from './source-files';

const keys = Object.keys(en);
const areas = [...new Set(keys.map((key) => key.split('.')[0] ?? ''))];
const code = ['core', 'components', 'entrypoints'].flatMap(sourceFiles).filter((file) => !file.startsWith('core/i18n/en'));
const text = new Map(code.map((file) => [file, readFileSync(file, 'utf8')]));

/** Literals that look like a message key: exact ones, and beginnings of computed ones (`word.band.${band}`). */
function mentioned(source: string): { exact: string[]; beginnings: string[] } {
  const start = `(?:${areas.join('|')})\\.`;
  const exact = [...source.matchAll(new RegExp(`['"\`](${start}[A-Za-z0-9.-]+)['"\`]`, 'g'))].map((match) => match[1] ?? '');
  const beginnings = [...source.matchAll(new RegExp(`\`(${start}[A-Za-z0-9.-]*)\\$\\{`, 'g'))].map((match) => match[1] ?? '');
  return { exact, beginnings };
}

test('every message that the code names is defined', () => {
  const missing = [...text].flatMap(([file, source]) => {
    const { exact, beginnings } = mentioned(source);
    return [
      ...exact.filter((key) => !(key in en) && !keys.some((known) => known.startsWith(`${key}.`))),
      ...beginnings.filter((beginning) => !keys.some((known) => known.startsWith(beginning))),
    ].map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('every message that is defined is used', () => {
  const all = [...text.values()].map(mentioned);
  const exact = new Set(all.flatMap((found) => found.exact));
  const beginnings = [...new Set(all.flatMap((found) => found.beginnings))];
  const unused = keys.filter((key) => !exact.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)));
  expect(unused).toEqual([]);
});

test('no message shouts', () => {
  expect(Object.entries(en).filter(([, message]) => message.includes('!'))).toEqual([]);
});
