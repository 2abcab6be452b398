import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { stopServiceWorker } from '../service-worker';
import { startWithDub } from '../start-with-dub';
import { RealPopup } from '../surfaces/real-popup';

test('over a dashboard the popup shows the partners of the page, and follows it by itself when the page changes', async ({
  workspace,
  dub,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open('payouts');
  await page.bringToFront();
  const popup = await RealPopup.open(context);
  await expect.poll(popup.text).toContain('First in line today');
  // The page goes on under the popup, which nobody opens anew.
  await page.evaluate(() => [...document.querySelectorAll('a')].find(({ textContent }) => textContent === 'Partners')?.click());
  await expect(badges.hosts).toHaveCount(50);
  await expect.poll(popup.text).toMatch(/account was just bound to Acme|badges beside 50 of 50 partners/);
  await expect.poll(popup.text).toContain('On this page');
  expect((await popup.results()).length).toBe(12);
  expect(await popup.hasFocus()).toBe(true);

  const partner = demo.dub.partners.find(({ name }) => name.startsWith('山田'));
  await page.goto(dub.address(`partners/${partner?.id}`));
  await expect.poll(popup.text).toContain('The partner of this page');
  await expect.poll(popup.meant).toBe(partner?.name);
});

test('typed with an error and by keyboard alone: Enter opens, Ctrl+Enter drafts, Alt+Enter goes to the network', async ({
  workspace,
  dub,
  demo,
  context,
  sidePanel,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50); // bound now: the dashboard's account is known
  await page.close();
  const other = await context.newPage();
  await other.goto('about:blank');
  const partner = demo.dub.partners.find(({ name }) => name.includes("O'Brien"));

  let popup = await RealPopup.open(context);
  await expect.poll(popup.text).toContain('First in line today');
  await popup.type('obrein');
  await expect.poll(popup.meant).toContain("O'Brien");
  expect(await popup.said()).toBe("One partner; 1 of 1: Sinéad O'Brien");
  await popup.press('Escape');
  await expect.poll(popup.box).toBe('');
  await popup.type('obrein');
  await expect.poll(popup.meant).toContain("O'Brien");
  await popup.press('Enter');
  const detail = await workspace.page(); // the tab that is open already
  await expect(detail.getByRole('heading', { level: 1 })).toContainText("Sinéad O'Brien");
  await expect.poll(() => popup.isOpen()).toBe(false);

  await other.bringToFront();
  popup = await RealPopup.open(context);
  await expect.poll(popup.text).toContain('Opened lately');
  await expect.poll(popup.meant).toContain("O'Brien");
  const opened = context.waitForEvent('page');
  await popup.press('Alt+Enter');
  await expect(await opened).toHaveURL(dub.address(`partners/${partner?.id}`));
  await expect.poll(() => popup.isOpen()).toBe(false);

  await other.bringToFront();
  popup = await RealPopup.open(context);
  await popup.type('chris taylor');
  await expect.poll(async () => (await popup.results()).length).toBe(2);
  await popup.press('End');
  await popup.press('Control+Enter');
  await expect.poll(async () => (await sidePanel.openedByBrowser(detail))?.title ?? '').toContain('Chris Taylor');

  await other.bringToFront();
  popup = await RealPopup.open(context);
  await expect
    .poll(async () => (await popup.results()).map((line) => line.slice(0, 10)))
    .toEqual([expect.stringContaining('Chris'), expect.stringContaining('Siné')]);
});

test('the first key is answered while the background sleeps, and does not wake it', async ({
  workspace,
  dub,
  demo,
  popup,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const page = await popup.open();
  await expect(popup.searchBox(page)).toBeFocused();
  await (await workspace.page()).close(); // nobody else who talks to the background
  await stopServiceWorker(context, page);
  await page.reload();
  await page.keyboard.type('s');
  await expect(popup.results(page).first()).toBeVisible();
  const session = await context.newCDPSession(page);
  const states: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) =>
    states.push(...versions.map(({ runningStatus }) => runningStatus)),
  );
  await session.send('ServiceWorker.enable');
  await expect.poll(() => states.length).toBeGreaterThan(0);
  expect(states).not.toContain('running');
  expect(states).not.toContain('starting');
});
