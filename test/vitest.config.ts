import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Code that holds nothing between two calls: its tests share modules, which takes half the time of loading them for each file. */
const PURE = 'test/unit/{domain,i18n,import,insight,lookup,messaging,networks,outreach,playbook}/**/*.test.ts';

export default defineConfig({
  root,
  test: {
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/demo/**/*.test.ts'],
          exclude: [PURE],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'pure',
          include: [PURE],
          isolate: false,
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        // Without WXT's plugin: its virtual modules do not load in a browser.
        plugins: [preact()],
        resolve: { alias: { '@': root } },
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          // A busy machine is up to ten times slower than a quiet one.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
                chromiumSandbox: false,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
