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

const FRAME = `<!doctype html><html><head><title>Partners</title></head><body><partner-list tabindex="0"></partner-list><button id="next">Next</button><script>
  const pages = [[['7', 'nina-grows'], ['12', 'tools.daily'], ['900', 'stranger']], [['19', '<b>bold</b>'], ['901', 'other'], ['23', 'obriens']]];
  const root = document.querySelector('partner-list').attachShadow({ mode: 'open' });
  const grid = Object.assign(document.createElement('div'), { className: 'rows' });
  grid.setAttribute('role', 'grid');
  const rows = [0, 1, 2].map(() => {
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.append(Object.assign(document.createElement('a'), { className: 'name' }));
    grid.append(row);
    return row;
  });
  root.append(grid);
  // Recycled in place, as a virtual grid does.
  const fill = (at) => rows.forEach((row, line) => {
    row.dataset.memberId = 'm-' + pages[at][line][0];
    row.firstChild.textContent = pages[at][line][1];
  });
  fill(0);
  document.getElementById('next').onclick = () => fill(1);
  // What the page does to its own world is no business of ours.
  Element.prototype.querySelector = () => null;
  Element.prototype.querySelectorAll = () => [];
  Element.prototype.attachShadow = () => { throw new Error('no'); };
  window.MutationObserver = class { observe() {} disconnect() {} takeRecords() { return []; } };
  window.addEventListener = () => undefined;
</script></body></html>`;

test('a recycled grid inside an open root in a frame of a page that patches everything, taught by keyboard', async ({
  context,
  extensionId,
  workspace,
}) => {
  await start(workspace);
  const top =
    '<!doctype html><html><head><title>Shell</title></head><body><h1>Shell</h1><iframe src="/frame" width="600" height="300"></iframe></body></html>';
  await serve(context, { '/partners': top, '/frame': FRAME });
  const page = await context.newPage();
  await page.goto(`${SHOP}/partners`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('tools.daily')).toBeVisible();
  const panel = await teach(context, extensionId, page);

  // Escape ends it everywhere.
  await frame.locator('partner-list').focus();
  await page.keyboard.press('Escape');
  await expect(panel.getByText('Teaching has stopped')).toBeVisible();
  await panel.getByRole('button', { name: 'Start again' }).click();
  await expect(panel.getByRole('heading', { name: 'Point at a partner’s name' })).toBeVisible();

  // The list, into it, its first row, the second, its name.
  await page.bringToFront();
  await frame.locator('partner-list').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect(frame.locator('trellis-teach .frame[data-kind="pointer"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('3 rows, 2 known partners, 1 unknown');

  await panel.getByRole('button', { name: 'Keep and show badges' }).click();
  const ownIds = () =>
    frame
      .locator('trellis-badge')
      .evaluateAll((hosts) => hosts.map((host) => (host as HTMLElement).dataset.account?.split(':').at(-1)));
  await expect.poll(ownIds).toEqual(['7', '12']);
  await frame.locator('#next').click();
  await expect.poll(ownIds).toEqual(['19', '23']);

  // Closing the panel leaves nothing of the teaching.
  await panel.close();
  await expect(frame.locator('trellis-teach')).toHaveCount(0);
});

test('a taught page is in the settings: exported, forgotten, taken in again', async ({ context, extensionId, workspace }) => {
  await start(workspace);
  await serve(context, { '/wp-admin/admin.php?page=easy-affiliate-affiliates': fixture('easy-affiliate') });
  const page = await context.newPage();
  await page.goto(LIST);
  const panel = await teach(context, extensionId, page);
  await page.getByRole('link', { name: 'obriens' }).click();
  await panel.getByLabel('Name of this page').fill('Our affiliates');
  await panel.getByRole('button', { name: 'Keep and show badges' }).click();
  const badges = new Badges(page);
  await expect.poll(() => badges.hosts.count()).toBe(4);

  const settings = await workspace.open('settings/sites');
  await expect(settings.getByText('Our affiliates')).toBeVisible();
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: 'Export all' }).click(),
  ]);
  const path = await download.path();
  await settings.getByRole('button', { name: 'Forget' }).click();
  await expect.poll(() => badges.hosts.count()).toBe(0);
  await settings.getByLabel('Take in a file of taught pages').setInputFiles(path);
  await expect(settings.getByText('1 taught page was taken in.')).toBeVisible();
  await expect.poll(() => badges.hosts.count()).toBe(4);
});
