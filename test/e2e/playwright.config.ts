import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './flows',
  outputDir: '../../test-results',
  // Some tests write 200 MB.
  preserveOutput: 'failures-only',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // A busy machine is up to ten times slower than a quiet one.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { trace: 'off' },
});
