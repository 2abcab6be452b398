import { expect } from '@playwright/test';
import { dubFiles } from '@/test/demo/dub-files';
import { test } from '../fixtures';
import { DUB_PROGRAM, dubAccount, SHOP_PROGRAM, shopAccount, startWithDub } from '../start-with-dub';

test('enabling a site and importing its files puts one badge beside every partner of the dashboard', async ({
  workspace,
  dub,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  expect(await badges.accounts()).toEqual((await dub.idsOf(page)).map(dubAccount));
});

test('a site may be enabled first: the badges come with the import, on the page that is already open', async ({
  workspace,
  dub,
  demo,
}) => {
  await workspace.enableSite(dub.address(), dub.pattern);
  const { badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(0);
  await workspace.importFiles(demo.files['dub-list'], DUB_PROGRAM);
  await expect(badges.hosts).toHaveCount(50);
});

test('partners that no import named get no badge', async ({ workspace, dub, demo }) => {
  const known = demo.dub.partners.filter((_, n) => n % 4 !== 0);
  const list = dubFiles({ ...demo.dub, partners: known, conversions: [] }).partnersDefault;
  await workspace.importFiles([list], DUB_PROGRAM);
  await workspace.enableSite(dub.address(), dub.pattern);
  const { page, badges } = await dub.open();
  const ids = new Set(known.map(({ id }) => id));
  const expected = (await dub.idsOf(page)).filter((id) => ids.has(id)).map(dubAccount);
  expect(expected.length).toBeGreaterThan(20);
  expect(expected.length).toBeLessThan(50);
  await expect(badges.hosts).toHaveCount(expected.length);
  expect(await badges.accounts()).toEqual(expected);
});

test('badges move nothing on the page', async ({ workspace, dub, demo }) => {
  const { page, badges } = await dub.open();
  // Not by locators: those look into our shadow roots.
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *:not(trellis-badge)')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.tagName, x, y, width, height].join(' ');
      }),
    );
  await expect(page.locator('tbody tr')).toHaveCount(50);
  const before = await boxes();
  await startWithDub({ workspace, dub, demo });
  await page.reload();
  await expect(badges.hosts).toHaveCount(50);
  await expect(badges.button((await badges.accounts())[0] ?? '')).toBeVisible();
  expect(await boxes()).toEqual(before);
  const sizes = await badges.hosts.evaluateAll((hosts) => hosts.map((host) => host.getBoundingClientRect()));
  for (const { width, height } of sizes) expect([width, height]).toEqual([0, 0]);
});

test('the page of another account gets no badges, even with partners of the same names', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50); // bound now
  const other = await context.newPage();
  await other.goto(dub.address().replace('acme-corp', 'globex'));
  await expect(other.locator('tbody tr')).toHaveCount(50);
  await other.waitForTimeout(1500);
  await expect(other.locator('trellis-badge')).toHaveCount(0);
});

test('WordPress: badges by affiliate id, never by the user id that the names link to', async ({ workspace, wordpress, demo }) => {
  await workspace.importFiles(demo.files['affiliatewp-list'], SHOP_PROGRAM);
  await workspace.enableSite(wordpress.address(), wordpress.pattern);
  const { page, badges } = await wordpress.open();
  await expect(badges.hosts).toHaveCount(30);
  expect(await badges.accounts()).toEqual((await wordpress.idsOf(page)).map(shopAccount));

  await page.getByLabel('next-page').click();
  await expect(page.getByText('2 of 6')).toBeVisible();
  await expect(badges.hosts).toHaveCount(30);
  expect(await badges.accounts()).toEqual((await wordpress.idsOf(page)).map(shopAccount));

  await page.goto(wordpress.address('affiliate-wp-referrals'));
  await expect(badges.hosts).toHaveCount(30);
  const inLinks = await page
    .locator('td.column-affiliate a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('affiliate_id') ?? ''),
    );
  expect(await badges.accounts()).toEqual(inLinks.map(shopAccount));
});
