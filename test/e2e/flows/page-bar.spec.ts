import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { startWithDub } from '../start-with-dub';

const pillOf = (page: Page) => page.locator('trellis-bar').getByRole('button', { name: /^Open the Trellis bar/ });
/** It comes folded; this opens it. */
async function openBar(page: Page): Promise<Locator> {
  await pillOf(page).click();
  return page.locator('trellis-bar').getByRole('region', { name: 'Trellis on this page' });
}

test('a partner of the page that no import knows becomes a prospect in the first stage, by the name on the page', async ({
  workspace,
  dub,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  const name = 'Sunday Allotment <b>Letters</b>';
  await page.evaluate((text) => {
    const row = document.querySelector('tbody tr')?.cloneNode(true) as HTMLElement;
    const link = row.querySelector('[href*="/partners/pn_"]') as HTMLElement;
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/pn_\w+/, 'pn_joinedToday'));
    link.textContent = text;
    document.querySelector('tbody')?.append(row);
  }, name);
  const bar = await openBar(page);
  await bar.getByRole('button', { name: 'New to Trellis 1' }).click();
  await bar.getByRole('button', { name: `Add as prospect: ${name}` }).click();
  await expect(bar.getByRole('button', { name: `Undo: ${name}` })).toBeVisible();

  const list = await workspace.open('partners');
  await list.getByRole('searchbox', { name: 'Find a partner' }).fill(name);
  await expect(list.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Discovery' })).toHaveCount(1);
  await bar.getByRole('button', { name: `Undo: ${name}` }).click();
  await expect(list.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Discovery' })).toHaveCount(0);
});

test('counts, jumps and dims, and is found as it was left', async ({ workspace, dub, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  const bar = await openBar(page);
  await expect(bar.getByRole('group', { name: /^Partners on this page: \d+ / })).toBeVisible();

  await bar.getByRole('button', { name: /^Next to look at/ }).click();
  await expect(bar.getByRole('button', { name: /^Next to look at 1 of \d+/ })).toBeVisible();
  await expect(badges.card).toBeVisible(); // the focus is on the badge
  await page.keyboard.press('Escape');

  const body = await page.evaluate(() => document.body.outerHTML);
  await bar.getByRole('button', { name: 'Dim by segment' }).click();
  await bar.locator('.choice').first().click();
  const dimmed = () =>
    page.evaluate(() => [...document.querySelectorAll('tbody tr')].filter((row) => getComputedStyle(row).opacity !== '1').length);
  await expect.poll(dimmed).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
  await bar.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(dimmed).toBe(0);

  await bar.getByRole('button', { name: /^Move the bar/ }).press('ArrowUp');
  await bar.getByRole('button', { name: 'Fold the bar' }).click();
  await page.reload();
  await expect(page.locator('trellis-bar .pill')).toHaveAttribute('data-corner', 'top-left');
  await openBar(page);
  await bar.getByRole('button', { name: /^Close the bar/ }).click();
  await page.reload();
  await expect(badges.hosts).toHaveCount(50);
  await page.waitForTimeout(4000);
  await expect(page.locator('trellis-bar')).toHaveCount(0);
});

test('what is decided on the card is taken back on it, and the site can be turned off from the bar', async ({
  workspace,
  dub,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  const bar = await openBar(page);
  await bar.getByRole('button', { name: /^Next to look at/ }).click();
  const { card } = badges;
  const titles = () => card.locator('.action-title').allTextContents();
  await expect(card).toBeVisible();
  const before = await titles();
  await card.getByRole('button', { name: 'Done' }).first().click();
  await expect(card.locator('.decided-title')).toHaveText(before[0] ?? '');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(titles).toEqual(before);
  await page.keyboard.press('Escape');

  await bar.getByRole('button', { name: 'Turn off on this site' }).click();
  await bar.getByRole('button', { name: 'Turn off', exact: true }).click();
  await expect(page.locator('trellis-badge, trellis-card, trellis-bar')).toHaveCount(0);
});
