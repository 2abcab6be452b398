import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { DUB_PROGRAM, dubAccount, SHOP_PROGRAM, startWithDub } from '../start-with-dub';

/** What the partners' table shows, row by row. */
async function tableText(page: Page): Promise<string[]> {
  await expect(page.getByRole('table').getByRole('row').nth(5)).toBeVisible();
  return page.getByRole('table').getByRole('row').allInnerTexts();
}

test('undoing an import takes back what it brought and leaves the rest', async ({ workspace, dub, demo }) => {
  const [list, commissions] = demo.files['dub-commissions'];
  if (!list || !commissions) throw new Error('files are missing');
  await workspace.importFiles([list], DUB_PROGRAM);
  const before = await tableText(await workspace.open('partners'));
  const page = await workspace.importFiles([commissions], DUB_PROGRAM);
  await workspace.undoButton(page, commissions.name).click();
  await expect(workspace.file(page, commissions.name).getByText('The import was undone.')).toBeVisible();
  await expect.poll(async () => tableText(await workspace.open('partners'))).toEqual(before);

  const again = await workspace.choose([list]);
  await expect(workspace.file(again, list.name).getByText('Already imported: nothing changed.').first()).toBeVisible();
  expect(dub.pattern).toBeTruthy();
});

test('back up, delete everything, restore: the same', async ({ workspace, dub, sidePanel, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  const account = dubAccount(partner?.id ?? '');
  const panel = await sidePanel.open(account);
  await panel.getByLabel('Message', { exact: true }).fill('A note that must survive.');
  await panel.getByRole('button', { name: 'Log as sent' }).click();
  const detailBefore = await workspace.open(`partners/${encodeURIComponent(account)}`);
  await expect(detailBefore.getByText('A note that must survive.').first()).toBeAttached();
  // The insight follows a moment later: who has been welcomed needs the guidelines next.
  const own = (await workspace.open('partners'))
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: partner?.name ?? '' });
  await expect(own).toContainText('Send guidelines and terms');
  const before = await tableText(await workspace.page());

  const page = await workspace.open('settings/data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up everything' }).click();
  const file = await (await download).path();
  expect(readFileSync(file).length).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Delete everything' }).click();
  const ask = page.getByRole('dialog');
  await ask.getByRole('textbox').fill('delete');
  await ask.getByRole('button', { name: /Delete/ }).click();
  await expect(page.getByText('Everything was deleted', { exact: false })).toBeVisible();
  await expect(badges.hosts).toHaveCount(0);

  await page.getByRole('button', { name: 'Restore', exact: true }).click({ trial: true });
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('dialog').getByRole('button').last().click();
  await expect(page.getByText(/Restored|is back|came back/i).first()).toBeVisible({ timeout: 60_000 });

  await expect.poll(async () => tableText(await workspace.open('partners')), { timeout: 60_000 }).toEqual(before);
  const detail = await workspace.open(`partners/${encodeURIComponent(account)}`);
  await expect(detail.getByText('A note that must survive.').first()).toBeAttached();
});

test('two programmes on two networks stand side by side', async ({ workspace, wordpress, demo }) => {
  await workspace.importFiles(demo.files['dub-list'], DUB_PROGRAM);
  const shop = demo.files.affiliatewp.filter(({ name }) => !name.includes('visits'));
  await workspace.importFiles(shop, SHOP_PROGRAM);
  const page = await workspace.open('partners');
  await page.getByLabel('Find a partner').fill('Chris Taylor');
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: 'Chris Taylor' })).toHaveCount(3);
  expect(wordpress.origin).toContain('127.0.0.1');
});
