import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKS } from '@/core/networks/registry';

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
