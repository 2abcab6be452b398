import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKS } from '@/core/networks/registry';
import { PAGE_FIXTURES } from '../fixtures/pages/expected';

describe.each(PACKS)('the pack of $name', (pack) => {
  const source = readFileSync(`core/networks/${pack.id}/pack.ts`, 'utf8');
  const folder = `test/fixtures/pages/${pack.id}`;

  test('names its test pages, and each of them is there', () => {
    const named = [...source.slice(source.lastIndexOf('Test pages')).matchAll(/^- (\S+\.html)/gm)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !existsSync(`${folder}/${name}`))).toEqual([]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    expect(pages.filter((name) => !named.includes(name))).toEqual([]);
  });

  test('dates every selector and says what it rests on', () => {
    const selectors = pack.tables.flatMap(({ rows }) => rows);
    expect(selectors.length).toBeGreaterThan(0);
    for (const { seen, by } of selectors) {
      expect(seen).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(['source', 'script', 'own fixture']).toContain(by);
    }
  });
});

test('the reader of unknown pages names its test pages, and each of them is there', () => {
  const source = readFileSync('core/networks/any/any-table.ts', 'utf8');
  const named = [...source.slice(source.lastIndexOf('Test pages')).matchAll(/^- (\S+\.html)/gm)].map((match) => match[1] ?? '');
  const pages = readdirSync('test/fixtures/pages/any').filter((name) => name.endsWith('.html'));
  expect(named.toSorted()).toEqual(pages.toSorted());
});

test('every page that is there has its partners written down, and the other way round', () => {
  const expected = PAGE_FIXTURES.flatMap(({ file, frames }) => [file, ...(frames ?? []).map((frame) => frame.file)]);
  const pages = readdirSync('test/fixtures/pages', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.startsWith('taught/'),
  );
  expect([...new Set(expected)].toSorted()).toEqual(pages.toSorted());
});
