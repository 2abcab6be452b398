import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Demo } from '@/test/demo/make-demo';
import { test } from '../fixtures';
import { DUB_PROGRAM, dubAccount, SHOP_PROGRAM, shopAccount } from '../start-with-dub';
import type { Workspace } from '../surfaces/workspace';

/** Position in both programmes of people who are the same: by their address, or only by their domain. */
const BY_EMAIL = [24, 25, 26];
const BY_DOMAIN = [27, 28];
const handle = (at: number) => String(at + 1).padStart(3, '0');

/** Two programmes with some people on both. */
async function importBoth(workspace: Workspace, demo: Demo): Promise<void> {
  await workspace.importFiles(demo.files['dub-commissions'], DUB_PROGRAM);
  const shop = demo.files.affiliatewp
    .filter(({ name }) => !name.includes('visits'))
    .map(({ name, content }) => {
      const sameEmail = BY_EMAIL.reduce(
        (text, at) => text.replaceAll(`hello@partner-w${handle(at)}.example`, `Hello@partner-d${handle(at)}.example`),
        content,
      );
      return {
        name,
        content: BY_DOMAIN.reduce(
          (text, at) => text.replaceAll(`hello@partner-w${handle(at)}.example`, `post@partner-d${handle(at)}.example`),
          sameEmail,
        ),
      };
    });
  await workspace.importFiles(shop, SHOP_PROGRAM);
}

const inDub = (demo: Demo, at: number) => dubAccount(demo.dub.partners[at]?.id ?? '');
const inShop = (demo: Demo, at: number) => shopAccount(demo.affiliatewp.partners[at]?.id ?? '');
const alsoOn = (page: Page) => page.getByRole('region', { name: 'Also on' });
const progress = (page: Page) => page.getByText(/^\d+ of \d+$/);

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
}

test('possible links are decided one by one with the keyboard, and each answer can be taken back', async ({
  workspace,
  demo,
}) => {
  await importBoth(workspace, demo);
  const page = await workspace.open('partners');
  await page.getByRole('link', { name: /^\d+ possible links between programmes$/ }).click();
  const review = page.getByRole('region', { name: 'Is this one partner?' });
  await expect(review).toBeFocused();
  const count = Number((await progress(page).innerText()).split(' of ')[1]);
  expect(count).toBeGreaterThanOrEqual(BY_EMAIL.length + BY_DOMAIN.length);

  // The strongest first.
  await expect(review.getByRole('listitem').filter({ hasText: 'Same email address' })).toBeVisible();
  await expect(review.locator('mark').first()).toHaveText(/hello@partner-d\d+\.example/i);
  const first = await review.getByRole('table').innerText();
  await page.keyboard.press('l');
  await expect(progress(page)).toHaveText(`2 of ${count}`);
  await page.keyboard.press('n');
  await expect(progress(page)).toHaveText(`3 of ${count}`);
  await page.keyboard.press('s');
  await expect(progress(page)).toHaveText(`4 of ${count}`);
  for (const at of [3, 2, 1]) {
    await page.keyboard.press('u');
    await expect(progress(page)).toHaveText(`${at} of ${count}`);
  }
  expect(await review.getByRole('table').innerText()).toBe(first);
  await expect(review.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await axe(page)).toEqual([]);
  }
  await page.keyboard.press('l');
  await expect(progress(page)).toHaveText(`2 of ${count}`);
  // What the link settles along the way is passed over.
  const done = page.getByRole('heading', { name: 'That was the last one' });
  let answers = 0;
  while (!(await done.isVisible())) {
    const before = await progress(page).innerText();
    await page.keyboard.press('n');
    await expect(done.or(progress(page).filter({ hasNotText: new RegExp(`^${before}$`) }))).toBeVisible();
    answers += 1;
  }
  await expect(page.getByText(`1 linked, ${answers} not the same, 0 skipped.`)).toBeVisible();
  await workspace.open('partners');
  await expect(page.getByText('2 programmes', { exact: true })).toHaveCount(2);
  await expect(page.getByRole('link', { name: /possible link/ })).toHaveCount(0);
  await workspace.open('partners/links');
  await expect(page.getByRole('heading', { name: 'No possible links are open' })).toBeVisible();
});

test('a partner’s page links, unlinks and parts, suggested or not, and says what the accounts bring apart', async ({
  workspace,
  demo,
}) => {
  await importBoth(workspace, demo);
  const [at] = BY_EMAIL;
  const page = await workspace.open(`partners/${encodeURIComponent(inDub(demo, at ?? 0))}`);
  const section = alsoOn(page);
  await section
    .getByRole('button', { name: /^Link with .+ on Acme shop$/ })
    .first()
    .click();
  await expect(section.getByRole('button', { name: /^Unlink .+ on Acme shop$/ })).toBeVisible();
  // Two currencies are never one sum.
  await expect(section.getByText('All accounts together').locator('xpath=..').getByText(/[€$]/)).toHaveCount(2);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await axe(page)).toEqual([]);
  }

  await section.getByRole('button', { name: /^Unlink/ }).click();
  await expect(section.getByText('No account on another programme')).toBeVisible();
  // The newest of the notices: linking left one too.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(section.getByRole('button', { name: /^Unlink/ })).toBeVisible();

  // The other side says the same.
  await workspace.open(`partners/${encodeURIComponent(inShop(demo, at ?? 0))}`);
  await expect(section.getByRole('button', { name: /^Unlink .+ on Acme$/ })).toBeVisible();

  // Nothing suggests this pair.
  const stranger = demo.affiliatewp.partners[40];
  await workspace.open(`partners/${encodeURIComponent(inDub(demo, 41))}`);
  await section.getByRole('button', { name: 'Link another account…' }).click();
  await page.getByRole('searchbox', { name: 'Find the other account' }).fill(stranger?.email ?? '');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: stranger?.name ?? '' })
    .click();
  await expect(section.getByRole('button', { name: /^Unlink .+ on Acme shop$/ })).toBeVisible();

  const parted = BY_DOMAIN[0] ?? 0;
  await workspace.open(`partners/${encodeURIComponent(inDub(demo, parted))}`);
  await section
    .getByRole('button', { name: /^Not the same as/ })
    .first()
    .click();
  await expect(section.getByText('Same domain')).toHaveCount(0);
  await page.reload();
  await expect(section.getByText('No account on another programme')).toBeVisible();
  await expect(section.getByText('Same domain')).toHaveCount(0);
});
