import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { startWithDub } from '../start-with-dub';
import { RealPanel } from '../surfaces/real-panel';

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

test('counts, jumps to partners that need attention, dims by segment, begins a walk through it, and leaves no trace when the site is turned off from it', async ({
  workspace,
  dub,
  demo,
}) => {
  const before = await dub.open();
  await expect(before.page.locator('tbody tr')).toHaveCount(50);
  const plain = await before.page.evaluate(() => document.documentElement.outerHTML);
  await before.page.close();
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  const bar = await openBar(page);
  await expect(bar.getByRole('group', { name: /^Partners on this page: \d+ / })).toBeVisible();

  const jump = bar.getByRole('button', { name: /^Next to look at/ });
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.account ?? null);
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: /^Next to look at 1 of \d+/ })).toBeVisible();
  await expect.poll(focused).not.toBeNull();
  const first = await focused();
  expect(await badges.button(first ?? '').getAttribute('aria-label')).toMatch(/risk|dipping|dormant/i);
  await expect(badges.card).toBeVisible(); // the focus is on the badge
  await page.keyboard.press('Escape');
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('Escape');

  const dimmed = () =>
    page.evaluate(() => [...document.querySelectorAll('tbody tr')].filter((row) => getComputedStyle(row).opacity !== '1').length);
  const body = await page.evaluate(() => document.body.outerHTML);
  await bar.getByRole('button', { name: 'Dim by segment' }).click();
  await bar.locator('.choice').first().click();
  await expect.poll(dimmed).toBeGreaterThan(0);
  expect(await dimmed()).toBeLessThan(50);
  await expect(page.locator('tbody tr')).toHaveCount(50); // dimmed, never hidden
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);

  // By keyboard, from the page into the browser's own side panel.
  await bar.getByRole('button', { name: 'Write to them one by one' }).focus();
  await page.keyboard.press('Enter');
  const begun = bar.getByRole('group', { name: /^The walk has begun in the side panel\. To write to: \d+/ });
  await expect(begun).toBeVisible();
  const count = /(\d+)\.$/.exec((await begun.getAttribute('aria-label')) ?? '')?.[1];
  const panel = new RealPanel(await workspace.page());
  await expect.poll(() => panel.text()).toContain(`0 of ${count} written to`);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
  await bar.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(dimmed).toBe(0);

  await bar.getByRole('button', { name: 'Turn off on this site' }).click();
  await bar.getByRole('button', { name: 'Turn off', exact: true }).click();
  await expect(page.locator('trellis-badge, trellis-card, trellis-bar')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(plain);
  const settings = await workspace.open('settings/sites');
  await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(workspace.turnOffButtons(settings)).toHaveCount(0);
});

test('is found as it was left: where, whether folded, and whether at all', async ({ workspace, dub, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  const bar = await openBar(page);
  await bar.getByRole('button', { name: /^Move the bar/ }).press('ArrowUp');
  await page.reload();
  await expect(page.locator('trellis-bar .bar:not(.pill)')).toHaveAttribute('data-corner', 'top-left');
  await expect(bar).toBeVisible(); // it was left open
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
