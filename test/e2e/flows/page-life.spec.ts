import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';

test('badges follow the page: sorting, paging, searching, redrawing, other sections and back', async ({
  workspace,
  dub,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  const isRight = async (count: number) => {
    await expect(badges.hosts).toHaveCount(count);
    await expect.poll(() => badges.accounts()).toEqual((await dub.idsOf(page)).map(dubAccount));
  };
  await isRight(50);

  await page.getByRole('button', { name: 'Clicks', exact: true }).click();
  await isRight(50);
  await page.getByRole('button', { name: 'Clicks', exact: true }).click();
  await isRight(50);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await isRight(50);
  await page.evaluate(() => window.dispatchEvent(new Event('demo:redraw')));
  await isRight(50);
  await page.getByRole('searchbox', { name: 'Search partners' }).fill('Taylor');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await isRight(2);
  await page.getByRole('searchbox', { name: 'Search partners' }).fill('');
  await isRight(50);

  await page.getByRole('link', { name: 'Applications' }).click();
  await isRight(8);
  await page.getByRole('link', { name: 'Commissions' }).click();
  await isRight(120);
  await page.getByRole('link', { name: 'Payouts' }).click();
  await expect(badges.hosts).toHaveCount(0);
  await page.getByRole('link', { name: 'Partners', exact: true }).click();
  await isRight(50);
  await page.goBack();
  await expect(badges.hosts).toHaveCount(0);
  await page.goForward();
  await isRight(50);
});

test('turning the site off takes everything of ours from the open page', async ({ workspace, dub, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  await badges.button((await badges.accounts())[0] ?? '').click();

  const settings = await workspace.open('settings/sites');
  await workspace.turnOffButtons(settings).click();
  await expect(workspace.turnOffButtons(settings)).toHaveCount(0);
  await expect(badges.hosts).toHaveCount(0);
  await expect(page.locator('trellis-card, trellis-bar, trellis-badge')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('tbody tr')).toHaveCount(50);
  await page.waitForTimeout(1000);
  await expect(badges.hosts).toHaveCount(0);
});

test('a reloaded extension leaves nothing on the open page, and badges come back when it is loaded again', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  const own = await workspace.page();
  await own
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => null); // the page that asked goes away with it
  await expect(async () => {
    await page.mouse.move(200 + Math.random() * 50, 300); // at the latest with the next pointer event
    expect(await badges.hosts.count()).toBe(0);
  }).toPass({ timeout: 20_000 });
  await expect.poll(() => context.serviceWorkers().length).toBeGreaterThan(0);
  await expect(async () => {
    await page.reload();
    await expect(badges.hosts).toHaveCount(50, { timeout: 3000 });
  }).toPass({ timeout: 40_000 });
});
