import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { test } from '../fixtures';
import { Badges } from '../surfaces/badges';
import type { Workspace } from '../surfaces/workspace';

const SHOP = 'https://leaf-and-loam.example';
const LIST = `${SHOP}/wp-admin/admin.php?page=easy-affiliate-affiliates`;
const PROGRAM = { name: 'Leaf and Loam', currency: 'EUR' };
const ROWS = [
  'Affiliate ID,Name,Email,Status,Date joined',
  '7,nina-grows,nina@x.example,active,2025-03-01',
  '12,tools.daily,tools@x.example,active,2025-03-09',
  '19,<b>bold</b>,bold@x.example,active,2025-05-11',
  '23,obriens,ob@x.example,active,2025-06-21',
  '44,somebody-else,else@x.example,active,2025-06-22',
];
const account = (id: string) => accountIdOf(programIdOf(networkId('file'), PROGRAM.name), id);

const fixture = (name: string) => readFileSync(`test/fixtures/pages/taught/${name}.html`, 'utf8');

/** A page at an address of the shop. What its own scripts hear of clicks and keys it keeps in `heard`. */
async function serve(context: BrowserContext, pages: Readonly<Record<string, string>>): Promise<void> {
  const ears = `<script>
    window.heard = [];
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown'])
      document.addEventListener(type, (event) => heard.push(type + ' ' + event.target.nodeName), true);
  </script>`;
  await context.route(`${SHOP}/**`, (route) => {
    const url = new URL(route.request().url());
    const html = pages[url.pathname + url.search] ?? pages[url.pathname];
    return html === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'text/html', body: html.replace('</head>', `${ears}</head>`) });
  });
}

async function start(workspace: Workspace): Promise<void> {
  await workspace.importFiles([{ name: 'partners.csv', content: `${ROWS.join('\n')}\n` }], PROGRAM);
  await workspace.enableSite(SHOP, `${SHOP}/*`);
}

/** The side panel as a tab, teaching the page. */
async function teach(context: BrowserContext, extensionId: string, page: Page): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  await panel.goto(`chrome-extension://${extensionId}/manifest.json`);
  const tab = await panel.evaluate(async (address) => {
    type Tabs = { chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } } };
    const tabs = await (globalThis as unknown as Tabs).chrome.tabs.query({});
    return tabs.find(({ url }) => url === address)?.id ?? 0;
  }, page.url());
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?teach=${tab}`);
  await expect(panel.getByRole('heading', { name: 'Point at a partner’s name' })).toBeVisible();
  await page.bringToFront();
  return panel;
}

const frames = (page: Page, kind: string) => page.locator(`trellis-teach .frame[data-kind="${kind}"]`);

test('a WordPress list that nobody knows is taught by pointing, and gets badges at once', async ({
  context,
  extensionId,
  workspace,
}) => {
  await start(workspace);
  await serve(context, { '/wp-admin/admin.php?page=easy-affiliate-affiliates': fixture('easy-affiliate') });
  const page = await context.newPage();
  await page.goto(LIST);
  const before = await page.evaluate(() => document.body.outerHTML);
  const panel = await teach(context, extensionId, page);

  await page.getByRole('link', { name: 'tools.daily' }).hover();
  await expect(frames(page, 'pointer')).toHaveCount(1);
  await page.getByRole('link', { name: 'tools.daily' }).click();

  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('5 rows, 4 known partners, 1 unknown');
  await expect(panel.getByText('newcomer', { exact: true })).toBeVisible();
  await expect(panel.getByText('<b>bold</b>', { exact: true })).toBeVisible();
  await expect(frames(page, 'known')).toHaveCount(4);
  await expect(frames(page, 'unknown')).toHaveCount(1);
  // The page heard nothing, and went nowhere.
  expect(page.url()).toBe(LIST);
  expect(await page.evaluate('heard')).toEqual([]);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

  await expect(panel.getByLabel('Name of this page')).toHaveValue('Affiliates');
  await panel.getByRole('button', { name: 'Keep and show badges' }).click();
  await expect(panel.getByText('Trellis knows this page now')).toBeVisible();
  const badges = new Badges(page);
  await expect.poll(() => badges.accounts()).toEqual(['7', '12', '19', '23'].map(account));
  await expect(page.locator('trellis-teach')).toHaveCount(0);

  // It stays after a reload, on its own screen alone.
  await page.reload();
  await expect.poll(() => badges.ownIds()).toEqual(['7', '12', '19', '23']);

  // And the toast takes it back.
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => badges.hosts.count()).toBe(0);
});
