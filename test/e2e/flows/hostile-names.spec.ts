import { expect, type Page } from '@playwright/test';
import { pageOf } from '../dashboards/kit';
import { test } from '../fixtures';
import { partnerList } from '../partner-list';
import { DUB_PROGRAM, dubAccount } from '../start-with-dub';

const NAMES = [
  '<img src=x onerror="globalThis.trellisHit=1">',
  '<script>globalThis.trellisHit=1</script>',
  '{{7*7}} and [[7*7]] and <%= 7*7 %>',
  'javascript:globalThis.trellisHit=1',
  '"><svg onload=globalThis.trellisHit=1>',
  'Long '.repeat(2000).trim(),
] as const;
const PARTNERS = NAMES.map((name, n) => ({ id: `pn_H${n}`, name, email: `p${n}@partner.example` }));
/** As much of a name as any surface must show. */
const startOf = (name: string) => name.slice(0, 40).trim();

/** Nothing of a name was run, or became an element. */
async function isOnlyText(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const all = roots(document).flatMap((root) => [...root.querySelectorAll('img, script, svg[onload], a[href^="javascript"]')]);
    return {
      hit: 'trellisHit' in globalThis,
      made: all.map(({ outerHTML }) => outerHTML).filter((markup) => markup.includes('trellisHit')),
      isTooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });
  expect(found).toEqual({ hit: false, made: [], isTooWide: false });
}

test('partners named like code, or ten thousand characters long, are plain text on every surface', async ({
  workspace,
  popup,
  sidePanel,
  context,
  dub,
}) => {
  test.setTimeout(240_000);
  const own = await workspace.importFiles([partnerList('dub', 'hostile names', PARTNERS)], DUB_PROGRAM);
  await isOnlyText(own);
  await workspace.enableSite(dub.address(), dub.pattern);
  await context.route('https://app.dub.co/names/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: pageOf('names', PARTNERS, ({ partners, newRow, newTable, main }) => {
        newTable(partners.map(newRow), main);
        document.currentScript?.remove(); // it holds the names: from here on whatever holds them was made of one
      }),
    }),
  );
  const page = await context.newPage();
  await page.goto('https://app.dub.co/names/program/partners');
  await page.addStyleTag({ content: 'table { table-layout: fixed }' });
  await expect(page.locator('trellis-badge')).toHaveCount(NAMES.length);

  for (const [n, name] of NAMES.entries()) {
    const account = dubAccount(`pn_H${n}`);
    const badge = page.locator(`trellis-badge[data-account="${account}"]`).getByRole('button').first();
    expect(await badge.getAttribute('aria-label')).toContain(startOf(name));
    await badge.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('trellis-card').getByRole('dialog').first();
    await expect(card).toContainText(startOf(name));
    expect((await card.boundingBox())?.height ?? 0).toBeLessThan(700);
    await isOnlyText(page);
    await page.keyboard.press('Escape');

    const look = await popup.open();
    await popup.searchBox(look).fill(name.slice(0, 30));
    await expect(
      popup
        .results(look)
        .filter({ hasText: startOf(name).slice(0, 20) })
        .first(),
    ).toBeVisible();
    await isOnlyText(look);
    await look.close();
    const panel = await sidePanel.open(account);
    // A list alone suggests nothing: it is begun by hand.
    await panel.getByLabel('Play', { exact: true }).selectOption({ index: 1 });
    await expect(panel.getByLabel('Message', { exact: true })).not.toHaveValue('');
    await expect(panel.locator('body')).toContainText(startOf(name));
    expect(await panel.getByLabel('Message', { exact: true }).inputValue()).not.toContain('49 and');
    await isOnlyText(panel);
    await panel.close();
    const detail = await workspace.open(`partners/${encodeURIComponent(account)}`);
    await expect(detail.getByRole('heading', { level: 1 })).toContainText(startOf(name));
    await isOnlyText(detail);
  }
  const table = await workspace.open('partners');
  await expect(table.getByRole('table').getByRole('row').nth(NAMES.length)).toBeVisible();
  await isOnlyText(table);
  await isOnlyText(await workspace.open('today'));
});
