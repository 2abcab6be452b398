import type { Page } from '@playwright/test';
import { stopServiceWorker } from '@/test/e2e/service-worker';
import { watchMainThread } from '@/test/e2e/watch-main-thread';
import { type BenchTab, DashboardInBrowser, type PageName, type Setting } from './dashboard-in-browser';
import { type Measured, measured } from './goals';
import type { BenchedPage } from './page/grid-rows';

const SCROLLS = 14;
const WARM_FRAMES = 30;
const TABLES = 15;
const TASKS = 5;
const ROWS = 1_000;
const STARTS = 7;
/**
 * Pixels per frame: as fast as somebody still sees names, with badges on most of the twenty rows all the time (those that came last
 * wait for their answer); and so fast that each row is there for a tenth of a second: badges have to stand soon after it ends.
 */
const SPEEDS = [
  { name: 'reading', step: 30, frames: 120, badgesMeanwhile: 12 },
  { name: 'fast', step: 120, frames: 120, badgesMeanwhile: 0 },
] as const;
const MOST_OF_A_SCREEN = 15;
const SOON_MS = 500;
/** A task that takes longer is felt. */
const LONG_TASK_MS = 50;

type Where = { readonly browserPath: string; readonly extension: string; readonly pageFolder: string };

/** What badges cost the page they stand on, in the shipped extension, against the same page on a site that is not enabled. */
export async function benchOverlay(where: Where): Promise<Measured[]> {
  const dashboard = await DashboardInBrowser.start(where);
  try {
    await bindAccount(dashboard);
    return [
      await tableLine(dashboard),
      ...(await taskLines(dashboard)),
      await coldLine(dashboard),
      ...(await scrollLines(dashboard, 'ag-grid', 'AG Grid')),
      ...(await scrollLines(dashboard, 'virtual-list', 'TanStack list')),
    ];
  } finally {
    await dashboard.close();
  }
}

/** The first page of a programme binds its account: that belongs to no measure. */
async function bindAccount(dashboard: DashboardInBrowser): Promise<void> {
  const { page } = await dashboard.open('plain-table', 'on', '&rows=50&revealed');
  await page.locator('trellis-badge').nth(44).waitFor({ state: 'attached' });
  await page.close();
}

/** Each sample scrolls on to rows that nobody saw before, in three tabs by turns. */
async function scrollLines(dashboard: DashboardInBrowser, name: PageName, title: string): Promise<Measured[]> {
  const tabs = new Map<Setting, BenchTab>();
  for (const setting of ['off', 'unknown', 'on'] as const) tabs.set(setting, await dashboard.open(name, setting));
  await tabs.get('on')?.page.locator('trellis-badge').first().waitFor({ state: 'attached' });
  const lines: Measured[] = [];
  for (const speed of SPEEDS) {
    const samples: Record<Setting, number[]> = { off: [], unknown: [], on: [] };
    for (let at = 0; at < SCROLLS; at++) {
      for (const [setting, tab] of at % 2 === 0 ? tabs : [...tabs].reverse()) {
        samples[setting].push(await scrollCost(tab, setting, speed));
      }
    }
    const added = (setting: Setting) => samples[setting].map((cost, at) => cost / (samples.off[at] ?? Number.NaN) - 1);
    const line = `overlay-scroll, ${title} of 5,000 at ${speed.name} speed`;
    const peer = { peer: 'the page alone', unit: 'cpu' } as const;
    lines.push(
      measured({ ...peer, name: `${line}: observing and matching, added`, goal: 0.02, samples: added('unknown') }),
      measured({ ...peer, name: `${line}: with badges, added`, goal: 0.12, aim: 0.08, samples: added('on') }),
    );
  }
  if ((await tabs.get('unknown')?.badges()) !== 0) throw new Error(`badges of unknown partners on ${name}`);
  for (const { page } of tabs.values()) await page.close();
  return lines;
}

/** With the badges that come when it is over. */
async function scrollCost(
  tab: BenchTab,
  setting: Setting,
  { step, frames, badgesMeanwhile }: (typeof SPEEDS)[number],
): Promise<number> {
  await tab.page.bringToFront();
  await tab.scrollOn(WARM_FRAMES, step);
  if (setting === 'on' && (await tab.badges()) < badgesMeanwhile) throw new Error('badges do not keep up');
  return tab.cost(async () => {
    await tab.scrollOn(frames, step);
    if (setting === 'on') await tab.waitForBadges(MOST_OF_A_SCREEN, SOON_MS);
  });
}

/**
 * A thousand rows that are named at once: everything we do until all badges stand, against spans that the page inserts by itself.
 * What naming its rows costs the page is its own on both sides. The page has a first badge, and so its bar, before.
 */
async function tableLine(dashboard: DashboardInBrowser): Promise<Measured> {
  const samples: number[] = [];
  for (let at = 0; at < TABLES; at++) {
    const spans = await dashboard.open('plain-table', 'off');
    const namesCost = await spans.cost(() => reveal(spans.page, ROWS, 0));
    const spansCost = await spans.cost(() => insertSpans(spans.page));
    await spans.page.close();
    const ours = await dashboard.open('plain-table', 'on');
    await reveal(ours.page, 1, 1);
    await ours.page.locator('trellis-bar').waitFor({ state: 'attached' });
    await ours.page.waitForTimeout(500);
    const oursCost = await ours.cost(() => annotate(ours.page));
    await ours.page.close();
    samples.push((oursCost - namesCost) / spansCost);
  }
  const line = 'overlay-table, 1,000 rows annotated';
  return measured({ name: line, peer: 'spans in the flow, by the page itself', goal: 0.5, unit: 'cpu', samples });
}

const reveal = (page: Page, names: number, badges: number) =>
  page.evaluate(([count, least]) => (globalThis as BenchedPage).reveal?.(count, least), [names, badges] as const);
/** Nine of ten are known. */
const annotate = (page: Page) => reveal(page, ROWS, ROWS * 0.9);
const insertSpans = (page: Page) => page.evaluate(() => (globalThis as BenchedPage).insertSpans?.());

/** The same table: the most that scripts of ours run at a time, and the frame in which the browser lays the table out with badges. */
async function taskLines(dashboard: DashboardInBrowser): Promise<Measured[]> {
  const scripts: number[] = [];
  const frames: number[] = [];
  const longest = async (setting: Setting, work: (page: Page) => Promise<void>) => {
    const { page } = await dashboard.open('plain-table', setting);
    await page.waitForTimeout(500);
    const stopWatching = await watchMainThread(dashboard.context, page, 'Renderer');
    await work(page);
    const task = await stopWatching();
    await page.close();
    return task;
  };
  for (let at = 0; at < TASKS; at++) {
    const spans = await longest('off', insertSpans);
    const ours = await longest('on', annotate);
    scripts.push(ours.scriptCpuMs / LONG_TASK_MS);
    frames.push(ours.cpuMs / spans.cpuMs);
  }
  const what = 'overlay-task, 1,000 rows annotated';
  return [
    measured({ name: `${what}: longest run of our scripts`, peer: `${LONG_TASK_MS} ms`, goal: 1, unit: 'cpu', samples: scripts }),
    measured({ name: `${what}: longest task on the page`, peer: 'that of the spans', goal: 1, unit: 'cpu', samples: frames }),
  ];
}

/** From the page being there to its first badge while the service worker sleeps, against a message that only wakes it. */
async function coldLine(dashboard: DashboardInBrowser): Promise<Measured> {
  const own = await dashboard.context.newPage();
  await own.goto(`chrome-extension://${dashboard.extensionId}/popup.html`);
  const samples: number[] = [];
  for (let at = 0; at < STARTS; at++) {
    await stopServiceWorker(dashboard.context, own);
    const ping = await pingCold(own);
    await stopServiceWorker(dashboard.context, own);
    const { page } = await dashboard.open('plain-table', 'on', '&rows=50&revealed');
    const badge = await page.evaluate(async () => {
      const [start] = performance.getEntriesByType('navigation');
      const there = (start as PerformanceNavigationTiming).domContentLoadedEventEnd;
      return ((await (globalThis as BenchedPage).firstBadge) ?? Number.NaN) - there;
    });
    await page.close();
    samples.push(badge / ping);
  }
  await own.close();
  return measured({ name: 'overlay-cold, first badge', peer: 'a cold ping', goal: 3, unit: 'wall', samples });
}

/** A message that nobody answers is refused as soon as the worker is up. */
function pingCold(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const start = performance.now();
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };
    await chrome.runtime.sendMessage({ ping: true }).catch(() => null);
    return performance.now() - start;
  });
}
