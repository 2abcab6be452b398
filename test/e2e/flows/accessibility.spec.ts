import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';

async function findings(page: Page, ...inside: string[]): Promise<string[]> {
  // Not among axe's own choice: who speaks to a page has to call its buttons what they show.
  const rules = { 'label-content-name-mismatch': { enabled: true } };
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ rules });
  for (const host of inside) axe.include(host);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
}

const ROUTES = [
  ...['import', 'today', 'partners', 'partners/prospects', 'partners/applications', 'segments/S-08'],
  ...['outreach/contests', 'outreach/materials', 'outreach/templates'],
  ...['settings', 'settings/sites', 'settings/data'],
];

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any surface (${scheme})`, async ({ workspace, dub, popup, sidePanel, demo }) => {
    test.setTimeout(240_000);
    await startWithDub({ workspace, dub, demo });
    const account = dubAccount(demo.dub.partners.find(({ plan }) => plan.archetype === 'dipping')?.id ?? '');
    const found: Record<string, string[]> = {};

    const page = await workspace.page();
    await page.emulateMedia({ colorScheme: scheme });
    const one = `partners/${encodeURIComponent(account)}`;
    for (const route of [...ROUTES, one]) {
      await workspace.open(route);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForTimeout(500);
      found[route] = await findings(page);
    }
    const look = await popup.open();
    await look.emulateMedia({ colorScheme: scheme });
    await popup.searchBox(look).fill('a');
    await expect(popup.results(look).first()).toBeVisible();
    found.popup = await findings(look);
    const panel = await sidePanel.open(account);
    await panel.emulateMedia({ colorScheme: scheme });
    await expect(panel.getByLabel('Message', { exact: true })).toBeVisible();
    found.sidepanel = await findings(panel);

    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });

  test(`axe finds nothing in badges, card and bar (${scheme})`, async ({ workspace, dub, demo }) => {
    test.setTimeout(240_000);
    await startWithDub({ workspace, dub, demo });
    const { page, badges } = await dub.open();
    await page.emulateMedia({ colorScheme: scheme });
    await expect(badges.hosts).toHaveCount(50);
    // Badges go by the page's own ground, not by what the system says, and follow it in place.
    await page.addStyleTag({
      content: '.night :is(body, main, table, td, aside) { background: #111 !important; color: #eee !important; }',
    });
    if (scheme === 'dark') await page.evaluate(() => document.documentElement.classList.add('night'));
    await expect(badges.button((await badges.accounts())[2] ?? '')).toHaveCSS('color-scheme', scheme);
    const bar = page.locator('trellis-bar');
    const pill = bar.getByRole('button', { name: /^Open the Trellis bar/ });
    await expect(pill).toBeVisible();
    await badges.button((await badges.accounts())[2] ?? '').click();
    await expect(badges.card).toBeVisible();
    expect(await findings(page, 'trellis-badge', 'trellis-card', 'trellis-bar')).toEqual([]); // folded
    await pill.click();
    for (const section of [/^Dim by segment/, /^New to Trellis/, /^Turn off/]) {
      await bar.getByRole('button', { name: section }).click();
      await page.waitForTimeout(500);
      expect(await findings(page, 'trellis-bar')).toEqual([]);
    }
  });
}
