import { type BrowserContext, expect } from '@playwright/test';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';
import { RealPopup } from '../surfaces/real-popup';

type Suggestion = { content: string; description: string };
type Worker = {
  chrome: {
    tabs: { query(about: object): Promise<{ id: number; windowId: number; url?: string }[]> };
    commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } };
    omnibox: {
      setDefaultSuggestion(about: { description: string }): Promise<void>;
      onInputStarted: { dispatch(): void };
      onInputChanged: { dispatch(text: string, suggest: (found: Suggestion[]) => void): void };
      onInputEntered: { dispatch(text: string, disposition: string): void };
    };
  };
};

const workerOf = async (context: BrowserContext) => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

/** No test can press the browser's own keys: this is what it tells the extension afterwards. */
async function command(context: BrowserContext, name: string): Promise<void> {
  await (await workerOf(context)).evaluate(async (asked) => {
    const { tabs, commands } = (globalThis as unknown as Worker).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    commands.onCommand.dispatch(asked, tab);
  }, name);
}

test('badges hide in one tab and come back, also after a reload, and the popup says so', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  await page.bringToFront();
  await command(context, 'toggle-badges');
  await expect(badges.hosts).toHaveCount(0);
  await page.reload();
  await expect(page.locator('tbody tr')).toHaveCount(50);
  const popup = await RealPopup.open(context);
  await expect.poll(popup.text).toContain('Badges are hidden in this tab');
  await expect(badges.hosts).toHaveCount(0);
  const other = await dub.open(); // another tab of the same site
  await expect(other.badges.hosts).toHaveCount(50);
  await page.bringToFront();
  await command(context, 'toggle-badges');
  await expect(badges.hosts).toHaveCount(50);
});

test('the next partner that needs attention: on the page, and on any other tab the first of Today, then the one after', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  await page.bringToFront();
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.account ?? null);
  await command(context, 'next-partner');
  await expect.poll(focused).not.toBeNull();
  const first = await focused();
  expect(await badges.button(first ?? '').getAttribute('aria-label')).toMatch(/risk|dipping|dormant/i);
  await command(context, 'next-partner');
  await expect.poll(focused).not.toBe(first);

  const own = await workspace.page();
  const other = await context.newPage();
  await other.goto('about:blank');
  await command(context, 'next-partner');
  await expect(own).toHaveURL(/#\/partners\/dub/);
  const shown = own.url();
  await own.bringToFront();
  await command(context, 'next-partner');
  await expect(own).not.toHaveURL(shown);
  await expect(own).toHaveURL(/#\/partners\/dub/);
});

test('the address bar suggests partners in words that the browser takes, whatever is in their names, and Enter opens them', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const worker = await workerOf(context);
  const suggest = (text: string) =>
    worker.evaluate(async (typed) => {
      const { omnibox } = (globalThis as unknown as Worker).chrome;
      omnibox.onInputStarted.dispatch();
      const found = await new Promise<Suggestion[]>((resolve) => omnibox.onInputChanged.dispatch(typed, resolve));
      // The browser itself judges whether it can read them.
      for (const { description } of found) await omnibox.setDefaultSuggestion({ description });
      return found;
    }, text);
  const enter = (text: string, disposition: string) =>
    worker.evaluate(([typed, where]) => (globalThis as unknown as Worker).chrome.omnibox.onInputEntered.dispatch(typed, where), [
      text,
      disposition,
    ] as const);

  const hostile = await suggest('<b>');
  const all = [...hostile, ...(await suggest('a')), ...(await suggest('Chris Taylor'))];
  expect(all.length).toBeGreaterThan(3);
  for (const { description } of all) expect(description).not.toMatch(/<(?!\/?(?:match|dim)>)/);

  const [taylor] = await suggest('Chris Taylor');
  const opened = context.waitForEvent('page');
  await enter(taylor?.content ?? '', 'newForegroundTab');
  await expect((await opened).getByRole('heading', { level: 1 })).toContainText('Chris Taylor');
  const partner = demo.dub.partners.find(({ name }) => name.includes("O'Brien"));
  const here = await opened;
  await here.bringToFront();
  await enter('obrien', 'currentTab');
  await expect(here).toHaveURL(new RegExp(`#/partners/${dubAccount(partner?.id ?? '')}$`));
  await enter('zebra & <co>', 'currentTab');
  await expect(here.getByRole('searchbox', { name: 'Find a partner' })).toHaveValue('zebra & <co>');
});

test('the settings list every key of the manifest as the browser has it', async ({ workspace, context }) => {
  const page = await workspace.open('settings');
  const list = page.getByRole('region', { name: 'Keyboard' });
  const keys = {
    'Look up a partner': 'Alt+Shift+L',
    'Open the side panel': 'Alt+Shift+O',
    'Next partner that needs attention': 'Alt+Shift+J',
    'Hide or show badges in this tab': 'Alt+Shift+H',
  };
  for (const [what, key] of Object.entries(keys))
    await expect(list.getByRole('listitem').filter({ hasText: what })).toContainText(key);
  const opened = context.waitForEvent('page');
  await list.getByRole('button', { name: 'Change keys' }).click();
  await expect(await opened).toHaveURL('chrome://extensions/shortcuts');
});
