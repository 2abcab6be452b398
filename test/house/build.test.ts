import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILD, builtJson, ensureBuilt } from './built';

type Manifest = Record<string, unknown> & { permissions: string[]; description: string };

beforeAll(ensureBuilt, 120_000);

describe('the shipped manifest', () => {
  const manifest = () => builtJson<Manifest>(`${BUILD}/manifest.json`);

  test('asks for the recorded permissions and no more', () => {
    expect(manifest().permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'sidePanel',
      'alarms',
      'scripting',
      'contextMenus',
      'activeTab',
    ]);
    expect(manifest().optional_permissions).toEqual(['notifications']);
    expect(manifest().optional_host_permissions).toEqual(['*://*/*']);
  });

  test('requires no host, exposes no resource, declares no script of its own on any page', () => {
    expect(manifest()).not.toHaveProperty('host_permissions');
    expect(manifest()).not.toHaveProperty('web_accessible_resources');
    expect(manifest()).not.toHaveProperty('content_scripts');
    expect(manifest()).not.toHaveProperty('key');
  });

  test('has a description that the store takes', () => {
    expect(manifest().description.length).toBeLessThanOrEqual(132);
  });
});

describe('the content scripts', () => {
  const modules = () => builtJson<Record<string, string[]>>('.output/chrome-mv3.modules.json');
  const scripts = () => Object.keys(modules()).filter((name) => /^(content-scripts\/.*|report)\.js$/.test(name));
  const limits: Record<string, number> = {
    'content-scripts/network.js': 15_000,
    'content-scripts/readers.js': 10_000,
    'content-scripts/card.js': 25_000,
    'content-scripts/teach.js': 20_000,
    'content-scripts/insert.js': 5_000,
    'report.js': 15_000,
  };

  test('are the ones we know', () => {
    expect(scripts()).toContain('content-scripts/network.js');
    for (const script of scripts()) expect(limits).toHaveProperty([script]);
  });

  test('hold no module of dexie, zod or the libraries of the import, nor of the store, the import and the services', () => {
    for (const script of scripts()) {
      expect(modules()[script]?.length, script).toBeGreaterThan(3);
      expect(
        modules()[script]?.filter((id) =>
          /node_modules\/(dexie|papaparse|zod|chardet|@zip\.js|@noble)\/|core\/(store|import|services)\//.test(id),
        ),
      ).toEqual([]);
    }
  });

  test('tell the page nothing when they start', () => {
    for (const script of scripts()) {
      const source = readFileSync(`${BUILD}/${script}`, 'utf8');
      expect(source, script).not.toMatch(/wxt:(content-script-started|locationchange)/);
    }
  });

  test('stay within their weight on every page', () => {
    for (const script of scripts()) {
      const bytes = gzipSync(readFileSync(`${BUILD}/${script}`)).length;
      console.log(`${script}: ${(bytes / 1000).toFixed(1)} kB gzip, of ${(limits[script] ?? 0) / 1000} kB`);
      expect(bytes, script).toBeLessThanOrEqual(limits[script] ?? 0);
    }
  });
});

test('nothing shipped evaluates code', () => {
  const scripts = Object.keys(builtJson<Record<string, string[]>>('.output/chrome-mv3.modules.json')).filter((name) =>
    name.endsWith('.js'),
  );
  const evaluating = scripts.filter(
    (name) => existsSync(`${BUILD}/${name}`) && /new Function\(|[^.\w]eval\(/.test(readFileSync(`${BUILD}/${name}`, 'utf8')),
  );
  expect(evaluating).toEqual([]);
});
