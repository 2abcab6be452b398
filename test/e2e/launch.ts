import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

export type Launched = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Ends the browser and removes its profile. */
  readonly close: () => Promise<void>;
};

export type LaunchOptions = {
  /** Folder of a built extension. */
  readonly extension: string;
  readonly browser: string;
  readonly headless: boolean;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
};

/** A browser with one built extension and an empty profile of its own. */
export async function launchWithExtension({ extension, browser, headless, viewport }: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'trellis-profile-'));
  // Without developer mode a reloaded unpacked extension stays switched off.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless,
    chromiumSandbox: process.getuid?.() !== 0, // root cannot have one
    viewport: viewport === undefined ? { width: 1280, height: 800 } : viewport,
    permissions: ['clipboard-read', 'clipboard-write'],
    timeout: 60_000,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--no-first-run', '--lang=en-US'],
  });
  context.setDefaultTimeout(20_000);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  return {
    context,
    extensionId: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type DeveloperPrivate = { developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> } };

/**
 * Lets the next `permissions.request` for this site succeed without the browser's prompt, which nobody could click here.
 * It grants nothing by itself: the product's own button still has to ask.
 */
export async function allowWithoutPrompt(context: BrowserContext, extensionId: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) => (globalThis as unknown as { chrome: DeveloperPrivate }).chrome.developerPrivate.addHostPermission(id, host),
    [extensionId, pattern] as const,
  );
  await page.close();
}
