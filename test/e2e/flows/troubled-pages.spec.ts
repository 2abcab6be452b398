import { expect, type Page } from '@playwright/test';
import { serveTroubled, TROUBLED_LIST, troubledAddress } from '../dashboards/serve-troubled';
import { TROUBLED_PAGES, type TroubledPage } from '../dashboards/troubled-pages';
import { test } from '../fixtures';
import { pageState } from '../page-state';
import { DUB_PROGRAM } from '../start-with-dub';
import { BadgeWatch } from '../watch-badges';

const WATCHED_MS = 3500;

/** What a user does with the page while it is watched. */
async function use(page: Page, { scrolls, clicks = [] }: TroubledPage): Promise<void> {
  for (const name of clicks) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForTimeout(250);
  }
  if (!scrolls) return;
  await page.mouse.move(300, 300);
  for (let n = 0; n < 60; n++) {
    await page.mouse.wheel(0, n < 40 ? 190 : -130);
    await page.waitForTimeout(20);
  }
}

test('on single-page dashboards of every kind each badge stands beside its partner, in every frame that is painted', async ({
  workspace,
  context,
  dub,
}) => {
  test.setTimeout(300_000);
  await workspace.importFiles([TROUBLED_LIST], DUB_PROGRAM);
  await workspace.enableSite(dub.address(), dub.pattern);
  await serveTroubled(context);

  const found: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  for (const troubled of TROUBLED_PAGES) {
    const page = await context.newPage();
    await page.goto(troubledAddress(troubled.name));
    const watch = await BadgeWatch.start(page);
    const from = Date.now();
    await use(page, troubled);
    await page.waitForTimeout(Math.max(0, WATCHED_MS - (Date.now() - from)));
    // Some never come to rest: a moment at which all are there is enough, when none was ever wrong.
    await expect
      .poll(async () => (await watch.sampled()).missing.length, { message: troubled.title, timeout: 8000, intervals: [50] })
      .toBe(0)
      .catch(() => null);
    const { samples, wrong, rows, missing } = await watch.sampled();
    found[troubled.title] = { isWatched: samples > 30, wrong, rows, missing };
    wanted[troubled.title] = { isWatched: true, wrong: [], rows: troubled.rows, missing: [] };
    await page.close();
  }
  expect(found).toEqual(wanted);
});

test('a page that throws our badges away gets them back ten times in ten seconds, then is left alone, and the popup can say so', async ({
  workspace,
  context,
  dub,
}) => {
  await workspace.importFiles([TROUBLED_LIST], DUB_PROGRAM);
  await workspace.enableSite(dub.address(), dub.pattern);
  await serveTroubled(context);
  const page = await context.newPage();
  await page.goto(troubledAddress('jealous'));
  const own = await workspace.page();
  await expect.poll(async () => (await pageState(own, page.url()))?.failure, { timeout: 60_000 }).toBe('badges-thrown-away');
  const thrown = () => page.evaluate(() => (window as unknown as { thrown: Record<string, number> }).thrown);
  await page.waitForTimeout(2000);
  const before = await thrown();
  expect(Object.keys(before)).toHaveLength(8);
  expect(Math.max(...Object.values(before))).toBeLessThanOrEqual(11); // the first, and ten more
  await page.waitForTimeout(2000);
  expect(await thrown()).toEqual(before);
  await expect(page.locator('trellis-badge')).toHaveCount(0);
});
