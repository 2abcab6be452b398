import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';

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

test('the card opens on hover, on click and by keyboard, and closes again', async ({ workspace, dub, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  const [first = '', second = '', third = ''] = await badges.accounts();

  await badges.button(first).hover();
  await expect(badges.card).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(badges.card).toBeHidden();

  await badges.button(second).click();
  await expect(badges.card).toBeVisible();
  const name = demo.dub.partners.find(({ id }) => dubAccount(id) === second)?.name ?? '';
  await expect(badges.card).toContainText(name.trim());
  await expect(page).toHaveURL(dub.address()); // the row's own click handler did not hear of it
  await page.keyboard.press('Escape');
  await expect(badges.card).toBeHidden();

  await badges.button(third).focus();
  await page.keyboard.press('Enter');
  await expect(badges.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(badges.card).toBeHidden();
});

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
  await expect(own.locator('main')).not.toContainText('Reading your data');
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
