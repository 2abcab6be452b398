import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { dubFiles } from '@/test/demo/dub-files';
import { test } from '../fixtures';
import { DUB_PROGRAM, dubAccount, startWithDub } from '../start-with-dub';

const bar = (page: Page) => page.locator('trellis-bar').getByRole('region', { name: 'Trellis on this page' });

/** Goes on by Tab until the focus is on the button of this name: nothing but the keyboard. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (name.test(label)) return;
  }
  throw new Error(`the keyboard does not come to ${name}`);
}

test('by keyboard alone: from a badge into its card, an action done and taken back, and out again', async ({
  workspace,
  dub,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  const account = dubAccount(partner?.id ?? '');
  const own = await workspace.open(`partners/${encodeURIComponent(account)}`);
  await expect(own.getByRole('heading', { level: 1 })).toContainText(partner?.name.trim() ?? '-');
  const textBefore = await own.locator('main').innerText();

  const { page, badges } = await dub.open('partners?sortBy=enrolled&sortOrder=desc');
  await expect(badges.of(account)).toHaveCount(1);
  await badges.button(account).focus();
  await page.keyboard.press('Enter');
  await expect(badges.card).toBeVisible();
  await expect(badges.card).toContainText(partner?.name.trim() ?? '-');
  await tabTo(page, /^Done/);
  await page.keyboard.press('Enter');
  await expect(badges.card.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect.poll(() => own.locator('main').innerText(), { message: 'the workspace tells of it' }).not.toBe(textBefore);
  await badges.card.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(badges.card.getByRole('button', { name: /^Done/ }).first()).toBeVisible();
  await expect.poll(() => own.locator('main').innerText(), { message: 'and that it was taken back' }).toBe(textBefore);
  await page.keyboard.press('Escape');
  await expect(badges.card).toHaveCount(0);
  const focused = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.account);
  expect(focused).toBe(account);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in badges, card and bar (${scheme})`, async ({ workspace, dub, demo }) => {
    await startWithDub({ workspace, dub, demo });
    const { page, badges } = await dub.open();
    await page.emulateMedia({ colorScheme: scheme });
    if (scheme === 'dark')
      await page.addStyleTag({
        content: 'body, main, table, td, aside { background: #111 !important; color: #eee !important; }',
      });
    await expect(bar(page)).toBeVisible();
    await badges.button((await badges.accounts())[2] ?? '').click();
    await expect(badges.card).toBeVisible();
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    for (const host of ['trellis-badge', 'trellis-card', 'trellis-bar']) axe.include(host);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  });
}

test('the bar jumps to partners that need attention, dims by segment, and leaves no trace when the site is turned off from it', async ({
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
  await expect(bar(page)).toBeVisible();

  const jump = bar(page).getByRole('button', { name: /^Next to look at/ });
  await jump.focus();
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.account ?? null);
  await expect.poll(focused).not.toBeNull();
  const first = await focused();
  expect(await badges.button(first ?? '').getAttribute('aria-label')).toMatch(/risk|dipping|dormant|watch/i);
  await page.keyboard.press('Escape');
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('Escape');

  const dimmed = () =>
    page.locator('tbody tr').evaluateAll((rows) => rows.filter((row) => Number(getComputedStyle(row).opacity) < 0.9).length);
  await bar(page)
    .getByRole('button', { name: /^Dim by segment/ })
    .click();
  await bar(page).locator('button[aria-pressed]').first().click();
  await expect.poll(dimmed).toBeGreaterThan(0);
  expect(await dimmed()).toBeLessThan(50);
  await expect(page.locator('tbody tr')).toHaveCount(50); // dimmed, never hidden
  await bar(page).getByRole('button', { name: 'Show all' }).click();
  await expect.poll(dimmed).toBe(0);

  await bar(page)
    .getByRole('button', { name: /^Turn off on this site/ })
    .click();
  await bar(page).getByRole('button', { name: 'Turn off', exact: true }).click();
  await expect(page.locator('trellis-badge, trellis-card, trellis-bar')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(plain);
  const settings = await workspace.open('settings/sites');
  await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(workspace.turnOffButtons(settings)).toHaveCount(0);
});

test('a partner on the page that no import knows becomes a prospect, in the first stage, with the name of the page', async ({
  workspace,
  dub,
  demo,
}) => {
  const [, ...known] = demo.dub.partners.filter(({ status }) => status.word === 'approved');
  const list = dubFiles({ ...demo.dub, partners: known, conversions: [] }).partnersDefault;
  await workspace.importFiles([list], DUB_PROGRAM);
  await workspace.enableSite(dub.address(), dub.pattern);
  const missing = demo.dub.partners.find((partner) => !known.includes(partner) && partner.status.word === 'approved');
  const { page } = await dub.open(`partners?search=${encodeURIComponent(missing?.name.trim().slice(0, 5) ?? '')}`);
  await expect(bar(page)).toBeVisible();
  await bar(page)
    .getByRole('button', { name: /^New to Trellis/ })
    .click();
  await bar(page)
    .getByRole('button', { name: /^Add as prospect/ })
    .first()
    .click();
  await expect(bar(page).getByRole('button', { name: /Undo/ })).toBeVisible();
  const own = await workspace.open('partners');
  await workspace.findPartner(own, missing?.name.trim() ?? '');
  const row = own
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: missing?.name.trim() ?? '-' });
  await expect(row.first()).toContainText('Discovery');
});
