import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { workOut } from '@/test/fixtures/work-out';
import { test } from '../fixtures';
import { DUB_PROGRAM, dubAccount } from '../start-with-dub';

const ARCHETYPES = ['steady', 'dipping', 'dormant'] as const;

/** Works out every line of the open dialog as anybody could; how many there were. */
async function workOutAll(dialog: Locator): Promise<number> {
  const formulas = await dialog.locator('.formula').all();
  for (const formula of formulas) {
    const shown = (await formula.locator('output').innerText()).replace('= ', '');
    const line = await formula.locator('code').innerText();
    expect(workOut(line).toFixed(shown.split('.')[1]?.length ?? 0), line).toBe(shown);
  }
  return formulas.length;
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
}

test('every factor of three kinds of partners says how it was computed, and whoever works it out finds the same', async ({
  workspace,
  demo,
}) => {
  await workspace.importFiles(demo.files['dub-commissions'], DUB_PROGRAM);
  for (const archetype of ARCHETYPES) {
    const partner = demo.dub.partners.find(({ plan }) => plan.archetype === archetype);
    if (!partner) throw new Error(`the demo has no ${archetype} partner`);
    const page = await workspace.open(`partners/${encodeURIComponent(dubAccount(partner.id))}`);
    const buttons = page.getByRole('button', { name: /^How was this computed: / });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(partner.name.trim().slice(0, 8));
    await expect(buttons.first()).toBeVisible();

    let worked = 0;
    for (const button of await buttons.all()) {
      const what = ((await button.getAttribute('aria-label')) ?? '').replace('How was this computed: ', '');
      await button.click();
      const dialog = page.getByRole('dialog', { name: `${what}: how was this computed?` });
      await expect(dialog.locator('.explain-result')).toBeVisible();
      worked += await workOutAll(dialog);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    }
    if (archetype !== 'dormant') expect(worked).toBeGreaterThan(3);
  }
});

test('an explanation is opened and left by keyboard, fits a narrow page in both themes, and leads to the setting', async ({
  workspace,
  demo,
}) => {
  await workspace.importFiles(demo.files['dub-commissions'], DUB_PROGRAM);
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'steady');
  const page = await workspace.open(`partners/${encodeURIComponent(dubAccount(partner?.id ?? ''))}`);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: 'How was this computed: Stage' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.tested-rule[data-decides]')).toHaveCount(1);
  const body = dialog.locator('.dialog-body');
  expect(await body.evaluate((element) => element.scrollWidth <= element.clientWidth + 1)).toBe(true);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await axe(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1200, height: 800 });
  await dialog.getByRole('link', { name: /^Stuck after: / }).click();
  await expect(page.getByLabel('Stuck after')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
