import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// Complete from the first version: a permission added later can switch the extension off for everybody
// (core/decisions/0001-host-permissions.md). test/house compares the built manifest with this.
const PERMISSIONS = ['storage', 'unlimitedStorage', 'sidePanel', 'alarms', 'scripting', 'contextMenus', 'activeTab'];

/** Public half of a key made for tests: gives the e2e build a fixed id. Not in shipped builds. */
const E2E_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsEwYd1N6C9C0iTl8KRHE1GTRIAm1sUWjkvmMVg8J7bTPSN9sMC1VsC50OHDt5kL1EqLoTaK73KJzprojbMRb24v3ZRvIzzcS+lcxSMA9ziYheOETsHNyGHgKOBpwH3g6QOzRBAG6AmI2KIYFrLZEk15o3G5iNlpm3vbeREbedLuCDj+eUM6H24hSgx4/MhUOQqeKePRYSGS7+6P1LvTI9TzkDKWSW99tE47WrOlp7jspYdw7fV6nF5WVElng+S38H7uOt4a6KHe8H6iL2C8/n25zzvuWtPEnRt1mFASxW1Ww7ZenaCSS38zamsummeFODllVxzoBNHb6yoNFelaTLwIDAQAB';

const fromRoot = (id: string) => relative(import.meta.dirname, id.replace(/^\0/, ''));

/** What the message library would tell a log that we never give it: dead weight in a script that every page loads. */
const withoutLibraryLog = {
  name: 'without-library-log',
  transform: (code: string, id: string) =>
    id.includes('@webext-core/messaging') ? code.replace(/^\s*config\??\.logger\?\.\w+\([^;]*?\);$/gm, '') : null,
};

export default defineConfig({
  imports: false,
  outDir: '.output',
  // As the manifest's oldest browsers: both know `light-dark()`, and the overlay sets a page's own `color-scheme` for it.
  vite: () => ({
    plugins: [preact(), withoutLibraryLog],
    resolve: { alias: { 'wxt/utils/content-script-context': `${import.meta.dirname}/core/platform/script-context.ts` } },
    build: { cssTarget: ['chrome124', 'firefox140'] },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Trellis: partner health on your dashboard',
    short_name: 'Trellis',
    permissions: [
      ...(browser === 'firefox' ? PERMISSIONS.filter((name) => name !== 'sidePanel') : PERMISSIONS),
      // Nobody can answer the browser's question in a test.
      ...(mode === 'e2e' ? ['notifications'] : []),
    ],
    optional_permissions: mode === 'e2e' ? [] : ['notifications'],
    optional_host_permissions: ['*://*/*'],
    ...(mode === 'e2e' ? { key: E2E_KEY } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'trellis@trellis.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '124' }),
    action: { default_title: 'Trellis: look up a partner' },
    omnibox: { keyword: 'tr' },
    // The browser takes four suggested keys and no more, and leaves out without a word those it uses itself (P, N, B, X).
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'open-side-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: 'Open the Trellis side panel' },
      'next-partner': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Go to the next partner that needs attention' },
      'toggle-badges': { suggested_key: { default: 'Alt+Shift+H' }, description: 'Hide or show badges in this tab' },
    },
  }),
  hooks: {
    // A runtime-registered content script puts its `matches` into host_permissions; ours are all optional.
    'build:manifestGenerated': (_wxt, manifest) => {
      delete manifest.host_permissions;
    },
    // Which modules each script holds, beside (not in) the build: test/house keeps the content script lean by this list.
    'build:done': (wxt, output) => {
      const scripts = output.steps.flatMap(({ chunks }) => chunks.filter((chunk) => chunk.type === 'chunk'));
      const modules = Object.fromEntries(scripts.map((chunk) => [chunk.fileName, chunk.moduleIds.map(fromRoot)]));
      writeFileSync(`${wxt.config.outDir}.modules.json`, `${JSON.stringify(modules, null, 1)}\n`);
    },
  },
});
