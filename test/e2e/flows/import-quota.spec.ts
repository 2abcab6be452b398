import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import { BIG_PROGRAM, expectWholeOrAbsent, writeBigExport } from '../big-export';
import { test as base } from '../fixtures';
import { launchWithExtension } from '../launch';
import { DUB_PROGRAM } from '../start-with-dub';

/** With `unlimitedStorage` only a full disk ever says no: the same build without that permission can be given a quota. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  launched: async ({}, use, testInfo) => {
    const extension = testInfo.outputPath('limited');
    cpSync(join(process.env.TRELLIS_BUILDS ?? '', 'e2e'), extension, { recursive: true });
    const path = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
    manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
    writeFileSync(path, JSON.stringify(manifest));
    const launched = await launchWithExtension({ extension, browser: process.env.CHROMIUM ?? '', headless: true });
    await use(launched);
    await launched.close();
  },
});

/**
 * Sets how many bytes beyond what it uses now the extension may have (null: as many as there are). From the start of a test on: the browser
 * goes by what it asked up to half a minute ago, as long as that suffices.
 */
async function openLimit(context: BrowserContext, extensionId: string): Promise<(more: number | null) => Promise<void>> {
  const session = await context.newCDPSession(await context.newPage());
  const origin = `chrome-extension://${extensionId}`;
  return async (more) => {
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...(more === null ? {} : { quotaSize: usage + more }) });
  };
}

test('a full disk: a clear message, the old data whole, and the file goes in once there is room', async ({
  workspace,
  store,
  context,
  extensionId,
  demo,
}, testInfo) => {
  const limit = await openLimit(context, extensionId);
  await limit(2_000_000);
  await workspace.importFiles(demo.files['dub-list'], DUB_PROGRAM);
  const before = await store.read();
  const file = writeBigExport(testInfo);
  const page = await workspace.planPath(file.path, BIG_PROGRAM);
  await workspace.importButton(page).click();
  const card = workspace.file(page, file.name);
  await expect(card).toContainText('storage is full', { timeout: 60_000 });
  await expect(card).toContainText('Everything you had is untouched');
  expect(await store.read()).toEqual(before);

  await limit(null);
  await workspace.commit(page, [file]);
  const after = await store.read();
  expect(after.imports).toHaveLength(2);
  expectWholeOrAbsent({ ...after, imports: after.imports.filter(({ file: name }) => name === file.name) }, [file]);
});

test('a disk that is full when the insight is published: the import stays, what was published before too', async ({
  workspace,
  store,
  context,
  extensionId,
  demo,
}, testInfo) => {
  const limit = await openLimit(context, extensionId);
  // Room for the import (2.4 MB), not for what is published of it (2.6 MB) as well.
  await limit(4_000_000);
  await workspace.importFiles(demo.files['dub-list'], DUB_PROGRAM);
  const before = await store.read();
  const file = writeBigExport(testInfo);
  const page = await workspace.planPath(file.path, BIG_PROGRAM);
  const release = await store.hold('trellis-publish');
  await workspace.importButton(page).click();
  await expect(workspace.undoButton(page, file.name)).toBeVisible({ timeout: 60_000 });

  await limit(50_000);
  // The browser asks for the room that is left once in half a minute, and goes by the last answer in between.
  await page.waitForTimeout(31_000);
  await release();
  await expect(page.getByText('Your data is stored, but health and next actions could not be worked out')).toBeVisible({
    timeout: 60_000,
  });
  const stored = await store.read();
  expect(stored.imports).toHaveLength(2);
  expect(stored.published).toEqual(before.published);
});
