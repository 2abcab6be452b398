import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { partnerList } from '../partner-list';
import { stopServiceWorker } from '../service-worker';
import { DUB_PROGRAM } from '../start-with-dub';

const NAMES = ['Ann', 'Bob', 'Cid', 'Dora', 'Eve'];
const partners = NAMES.map((name, at) => ({ id: `pn_${at}`, name, email: `${name.toLowerCase()}@example.test` }));

/** Acts in the browser's real side panel, from another page of the extension. */
const inPanel = (page: Page, button: string): Promise<boolean> =>
  page.evaluate((name) => {
    type Extension = { chrome: { extension: { getViews(): Window[] } } };
    const views = (globalThis as unknown as Extension).chrome.extension.getViews();
    const panel = views.find((view) => view.location.pathname === '/sidepanel.html')?.document;
    const found = [...(panel?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === name);
    found?.click();
    return found !== undefined;
  }, button);

test('a segment of five is walked through in the real side panel: logging moves on, and a killed worker loses nothing', async ({
  workspace,
  context,
  sidePanel,
  store,
}) => {
  await workspace.importFiles([partnerList('dub', 'five', partners)], DUB_PROGRAM);
  const page = await workspace.open('segments/S-07');

  await page.getByRole('button', { name: 'Write to them one by one' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('5 partners to write to')).toBeVisible();
  await dialog.getByLabel('Write about').selectOption('A-21');
  await dialog.getByRole('button', { name: 'Start writing' }).click();

  const panelText = async () => (await sidePanel.openedByBrowser(page))?.title ?? '';
  await expect.poll(panelText).toContain('0 of 5 written to');
  await expect.poll(panelText).toContain('Ann');
  await expect.poll(async () => (await sidePanel.openedByBrowser(page))?.message.length ?? 0).toBeGreaterThan(20);
  expect(await inPanel(page, 'Log as sent')).toBe(true);
  await expect.poll(panelText).toContain('1 of 5 written to');
  await expect.poll(panelText).toContain('Partner 2 of 5');

  await stopServiceWorker(context, page);
  expect(await inPanel(page, 'Skip')).toBe(true);
  await expect.poll(panelText).toContain('1 of 5 written to, 1 skipped');
  await expect.poll(panelText).toContain('Partner 3 of 5');

  // The same walk in another panel: closed and opened again, it goes on where it was.
  const panel = await sidePanel.open('');
  await expect(panel.getByRole('heading', { name: 'Cid' })).toBeVisible();
  for (const name of ['Cid', 'Dora', 'Eve']) {
    await expect(panel.getByRole('heading', { name, exact: true })).toBeVisible();
    await panel.getByRole('button', { name: 'Log as sent' }).click();
  }
  await expect(panel.getByText('4 of 5 written to, 1 skipped')).toBeVisible();
  await expect(panel.getByText('Everybody is written to or skipped.')).toBeVisible();
  await panel.keyboard.press('Alt+ArrowLeft');
  await expect(panel.getByRole('heading', { name: 'Dora' })).toBeVisible();
  await expect(panel.getByText('Partner 4 of 5: written to')).toBeVisible();
  expect((await store.read()).counts.touches).toBe(4);

  await panel.getByRole('button', { name: 'End the walk' }).click();
  await expect(panel.getByRole('region', { name: /^Walk through/ })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).last().click();
  await expect(panel.getByText('4 of 5 written to, 1 skipped')).toBeVisible();

  // Whoever was just written to is not in the next walk.
  await page.getByRole('button', { name: 'Write to them one by one' }).click();
  await expect(dialog.getByText('4 left out')).toBeVisible();
});
