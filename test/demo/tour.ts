import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dayOfMoment } from '@/core/domain/day';
import { allowWithoutPrompt, launchWithExtension } from '../e2e/launch';
import { DUB_PROGRAM, dubAccount, SHOP_PROGRAM } from '../e2e/start-with-dub';
import { DubDashboard } from '../e2e/surfaces/dub-dashboard';
import { Popup } from '../e2e/surfaces/popup';
import { SidePanel } from '../e2e/surfaces/side-panel';
import { WordPressDashboard } from '../e2e/surfaces/wordpress-dashboard';
import { Workspace } from '../e2e/surfaces/workspace';
import { routeDub } from './dashboards/route-dub';
import { serveWordPress } from './dashboards/wordpress';
import { type Demo, makeDemo } from './make-demo';
import { dubTourFiles, type WrittenDemo, writeDemo } from './write-files';

export type TourOptions = {
  readonly extension: string;
  readonly browser: string;
  /** False: a person looks on; the browser stays until it is closed. */
  readonly headless: boolean;
  readonly screenshots: string;
};

/** The demo as of yesterday, written into `folder`. */
export function demoOfToday(folder: string): { readonly demo: Demo; readonly written: WrittenDemo } {
  const demo = makeDemo({ end: dayOfMoment(Date.now()) - 1 });
  return { demo, written: writeDemo(demo, folder) };
}

/** Does what a user does on the first day; returns the steps that failed. */
export async function runTour(demo: Demo, { extension, browser, headless, screenshots }: TourOptions): Promise<string[]> {
  const { context, extensionId, close } = await launchWithExtension({
    extension,
    browser,
    headless,
    viewport: headless ? { width: 1280, height: 800 } : null,
  });
  const shop = await serveWordPress(demo.affiliatewp);
  await routeDub(context, demo.dub);
  const workspace = new Workspace(context, extensionId, (pattern) => allowWithoutPrompt(context, extensionId, pattern));
  const dub = new DubDashboard(context, demo.dub);
  const wordpress = new WordPressDashboard(context, shop.origin);
  const failed: string[] = [];
  const take = headless ? (page: Page, name: string) => photograph(page, screenshots, name) : async () => {};
  if (headless) rmSync(screenshots, { recursive: true, force: true });

  async function step(name: string, work: () => Promise<void>): Promise<void> {
    const startedAt = Date.now();
    try {
      await within(120, work());
      console.log(`  ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed.push(name);
      console.error(`  ${name}: failed. ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  await step('a first look, before anything is imported', async () => {
    await take(await workspace.open('today'), 'today-empty');
  });
  await step('enable the two demo sites', async () => {
    await workspace.enableSite(dub.address(), dub.pattern);
    await take(await workspace.enableSite(wordpress.address(), wordpress.pattern), 'settings-sites');
  });
  await step('import the files of Dub', async () => {
    const files = dubTourFiles(demo);
    const page = await workspace.choose(files);
    await workspace
      .file(page, files[2]?.name ?? '')
      .getByRole('button', { name: 'Apply' })
      .first()
      .waitFor();
    await take(page, 'import-mapping');
    await page.reload();
    await take(await workspace.plan(files, DUB_PROGRAM), 'import-plan');
    await workspace.commit(page, files);
    await take(page, 'import-done');
  });
  await step('import the files of the shop', async () => {
    await workspace.importFiles(demo.files.affiliatewp, SHOP_PROGRAM);
  });
  const dipping = demo.dub.partners.find(({ plan }) => plan.archetype === 'dipping' && plan.metric === 'conversions');
  const fresh = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  const accountOf = (partner: typeof dipping) => dubAccount(partner?.id ?? '');

  await step('the dashboard of Dub with badges', async () => {
    const { page, badges } = await dub.open();
    await badges.hosts.nth(49).waitFor({ state: 'attached' });
    await take(page, 'dub');
    if (!headless) return;
    await badges.button(accountOf(dipping)).click();
    await badges.card.waitFor();
    await take(page, 'dub-card');
    await page.close();
  });
  await step('the WordPress dashboard with badges', async () => {
    const { page, badges } = await wordpress.open();
    await badges.hosts.nth(29).waitFor({ state: 'attached' });
    await take(page, 'wordpress');
    if (headless) await page.close();
  });
  if (headless) {
    const ours = { workspace, popup: new Popup(context, extensionId), sidePanel: new SidePanel(context, extensionId) };
    await visitOurPages(ours, { step, take, partner: accountOf(dipping), newcomer: accountOf(fresh), about: dub.address() });
  } else {
    await step('the workspace', async () => {
      await (await workspace.open('today')).bringToFront();
    });
    console.log('The demo is open. Close the browser to end.');
    await new Promise<void>((done) => context.once('close', () => done()));
  }
  await close();
  await shop.close();
  return failed;
}

type OurPages = { readonly workspace: Workspace; readonly popup: Popup; readonly sidePanel: SidePanel };
type Visit = {
  readonly step: (name: string, work: () => Promise<void>) => Promise<void>;
  readonly take: (page: Page, name: string) => Promise<void>;
  readonly partner: string;
  readonly newcomer: string;
  readonly about: string;
};

async function visitOurPages(
  { workspace, popup, sidePanel }: OurPages,
  { step, take, partner, newcomer, about }: Visit,
): Promise<void> {
  await step('the popup', async () => {
    const page = await popup.open(about);
    await page.waitForTimeout(500);
    await take(page, 'popup');
    await popup.searchBox(page).fill('chris');
    await popup.results(page).first().waitFor();
    await take(page, 'popup-search');
    await page.close();
  });
  await step('a draft in the side panel', async () => {
    const page = await sidePanel.open(newcomer);
    await page.getByLabel('Message', { exact: true }).waitFor();
    await take(page, 'sidepanel');
    await page.close();
  });
  for (const [name, route] of [
    ['today', 'today'],
    ['partners', 'partners'],
    ['partner', `partners/${encodeURIComponent(partner)}`],
    ['segments', 'segments'],
    ['segment', 'segments/S-16'],
    ['segment-new', 'segments/new'],
    ['effects', 'report/effects'],
    ['settings', 'settings'],
    ['settings-sites', 'settings/sites'],
    ['settings-data', 'settings/data'],
  ] as const) {
    await step(`the workspace: ${name}`, async () => {
      const page = await workspace.open(route);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(700);
      await take(page, name);
    });
  }
}

const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
] as const;

/** A page of ours is shown whole up to this height: the window grows, so that bars at its edges stay at its edges. */
const TALLEST = 6000;

/** Light and dark, wide and narrow. */
async function photograph(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  const isOurs = page.url().startsWith('chrome-extension:');
  const isPanel = /popup|sidepanel/.test(page.url());
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const { width, height } of SIZES) {
      const size = isPanel && width > 400 ? { width: 400, height: 640 } : { width, height };
      await page.setViewportSize(size);
      const tall = isOurs ? await page.evaluate(() => document.documentElement.scrollHeight) : 0;
      if (tall > size.height && tall <= TALLEST) await page.setViewportSize({ ...size, height: tall });
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

async function within(seconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${seconds} s`)), seconds * 1000);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
