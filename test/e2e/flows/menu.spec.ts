import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';

type Click = { menuItemId: string; selectionText?: string; linkUrl?: string; pageUrl?: string };
type Worker = { chrome: { contextMenus: { onClicked: { dispatch(info: Click, tab: object): void } } } };

/** No test can open the browser's own menu: this is what it tells the extension after a click. */
async function choose(context: BrowserContext, click: Click, title = ''): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(([info, tab]) => (globalThis as unknown as Worker).chrome.contextMenus.onClicked.dispatch(info, tab), [
    click,
    { id: 999_999, title },
  ] as const);
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('a partner seen on the network’s page becomes a prospect in stage 1, with the name that the page shows', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50); // the page's account is bound now
  const page = await workspace.page();

  const pageUrl = dub.address();
  await choose(
    context,
    { menuItemId: 'add-prospect', linkUrl: 'https://www.meadow-and-moss.com/about', pageUrl },
    'Meadow & Moss | Dub',
  );
  const form = page.getByRole('dialog', { name: 'Add a prospect' });
  await expect(form.getByLabel('Name')).toHaveValue('Meadow & Moss');
  await expect(form.getByLabel('Website')).toHaveValue('https://www.meadow-and-moss.com');
  await expect(form.getByLabel('Found at')).toHaveValue('app.dub.co');
  await form.getByRole('button', { name: 'Add prospect' }).click();

  await expect(form).toBeHidden();
  await expect(page.getByText('Meadow & Moss is a prospect of Acme now')).toBeVisible();
  await expect(row(page, 'Meadow & Moss')).toContainText('Discovery', { timeout: 60_000 });

  // Known from now on: noted once, found by name and by site.
  await choose(context, { menuItemId: 'add-prospect', selectionText: 'Meadow & Moss', pageUrl });
  await expect(form).toContainText('Meadow & Moss is in this programme already.');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await choose(context, { menuItemId: 'look-up', linkUrl: 'https://meadow-and-moss.com/roses', pageUrl });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Meadow & Moss');

  await page.getByRole('button', { name: 'Undo' }).click();
  await workspace.open('partners?find=Meadow');
  await expect(page.getByText('No partner fits')).toBeVisible({ timeout: 60_000 });
});

test('a look-up leads to the one partner, to the list of several, or to a prospect', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const page = await workspace.page();
  const [partner] = demo.dub.partners;

  await choose(context, { menuItemId: 'look-up', selectionText: ` ${partner?.id} ` });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(partner?.name.trim() ?? '');

  await choose(context, { menuItemId: 'look-up', selectionText: 'Chris Taylor' });
  await expect(page.getByRole('searchbox', { name: 'Find a partner' })).toHaveValue('Chris Taylor');
  await expect(row(page, 'Chris Taylor')).toHaveCount(2);

  const name = '<img src=x onerror=alert(1)> Zebra';
  await choose(context, { menuItemId: 'look-up', selectionText: name });
  await expect(page.getByText('Nobody of that name or address is in your data.')).toBeVisible();
  await page.getByRole('button', { name: `Add “${name}” as prospect` }).click();
  const form = page.getByRole('dialog', { name: 'Add a prospect' });
  await expect(form.getByLabel('Name')).toHaveValue(name);
  await form.getByLabel('Website').fill('javascript:alert(1)');
  await form.getByRole('button', { name: 'Add prospect' }).click();
  await expect(form.getByText('Enter the address of a web page.')).toBeVisible();
});

test('a draft is begun for the one partner that a link leads to', async ({ workspace, dub, demo, context, extensionId }) => {
  await startWithDub({ workspace, dub, demo });
  const { badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  const opened = context.waitForEvent('page');
  // Without a real click the browser opens no panel: the same page comes up in a tab.
  await choose(context, { menuItemId: 'draft', linkUrl: dub.address(`partners/${partner?.id}`), pageUrl: dub.address() });
  const panel = await opened;
  await expect(panel).toHaveURL(
    `chrome-extension://${extensionId}/sidepanel.html?partner=${encodeURIComponent(dubAccount(partner?.id ?? ''))}`,
  );
  await expect(panel.getByLabel('Message', { exact: true })).not.toHaveValue('');
});

test('the three items stand in the menu of texts and links, in the user’s language', async ({ context, workspace }) => {
  await workspace.open('today');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const update = (id: string) =>
    worker.evaluate(async (item) => {
      const menus = (globalThis as unknown as { chrome: { contextMenus: { update(id: string, change: object): Promise<void> } } })
        .chrome;
      return menus.contextMenus.update(item, { enabled: true }).then(
        () => 'there',
        (error: Error) => error.message,
      );
    }, id);
  for (const id of ['look-up', 'draft', 'add-prospect', 'workspace']) await expect.poll(() => update(id)).toBe('there');
  expect(await update('something-else')).not.toBe('there');
});
