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
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { context, extensionId: await idOfExtension(context), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type DeveloperPrivate = {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    getExtensionsInfo(): Promise<{ id: string; location: string }[]>;
  };
};
type Chrome = { chrome: DeveloperPrivate };

/** Asked of the browser: waiting for the service worker misses one that has started, worked and gone to sleep already. */
async function idOfExtension(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const readId = () =>
    page.evaluate(async () => {
      const all = await (globalThis as unknown as Chrome).chrome.developerPrivate.getExtensionsInfo();
      return all.find(({ location }) => location === 'UNPACKED')?.id ?? null;
    });
  let id = await readId();
  for (let tries = 0; id === null && tries < 60; tries += 1) {
    await page.waitForTimeout(250);
    id = await readId();
  }
  await page.close();
  if (!id) throw new Error('the extension was not loaded');
  return id;
}

/**
 * Lets the next `permissions.request` for this site succeed without the browser's prompt, which nobody could click here.
 * It grants nothing by itself: the product's own button still has to ask.
 */
export async function allowWithoutPrompt(context: BrowserContext, extensionId: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(([id, host]) => (globalThis as unknown as Chrome).chrome.developerPrivate.addHostPermission(id, host), [
    extensionId,
    pattern,
  ] as const);
  await page.close();
}
