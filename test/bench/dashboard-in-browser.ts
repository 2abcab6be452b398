import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { allowWithoutPrompt, launchWithExtension } from '@/test/e2e/launch';
import { Workspace } from '@/test/e2e/surfaces/workspace';
import type { BenchedPage } from './page/grid-rows';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css' };
const PARTNERS = 5_000;

export type PageName = 'ag-grid' | 'virtual-list' | 'plain-table';

/** `off`: the same page on a site that was never enabled. `unknown`: enabled, with partners that no import names. */
export type Setting = 'off' | 'unknown' | 'on';

/** Nine of ten partners of the pages, as the dashboard exports them. */
function listExport(): string {
  const rows = Array.from({ length: PARTNERS }, (_, index) => index)
    .filter((index) => index % 10 !== 9)
    .map((index) => {
      const id = `pn_bench${String(index).padStart(5, '0')}`;
      return [id, `Partner ${index}`, `p${index}@example.com`, 'DE', 'approved', 'Default', '2026-01-05T08:00:00.000Z', ''].join(
        ',',
      );
    });
  return ['ID,Name,Email,Country,Status,Group,Enrolled at,Payouts enabled at', ...rows, ''].join('\n');
}

/** The shipped extension with five thousand partners, and pages served at the address of the dashboard it knows. */
export class DashboardInBrowser {
  private constructor(
    readonly context: BrowserContext,
    readonly extensionId: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(options: { browserPath: string; extension: string; pageFolder: string }): Promise<DashboardInBrowser> {
    const { context, extensionId, close } = await launchWithExtension({
      extension: options.extension,
      browser: options.browserPath,
      headless: true,
    });
    const own = new DashboardInBrowser(context, extensionId, close);
    try {
      for (const host of ['app.dub.co', 'off.example']) {
        await context.route(`https://${host}/**`, (route) => {
          const url = new URL(route.request().url());
          const file = join(options.pageFolder, extname(url.pathname) ? url.pathname : `${url.searchParams.get('show')}.html`);
          if (!existsSync(file)) return route.fulfill({ status: 404 });
          return route.fulfill({ contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) });
        });
      }
      const workspace = new Workspace(context, extensionId, (pattern) => allowWithoutPrompt(context, extensionId, pattern));
      const content = listExport();
      await workspace.importFiles([{ name: 'Dub Partners Export - 2026-11-20-08-00-00.csv', content }], { name: 'Bench' });
      await workspace.enableSite('https://app.dub.co', 'https://app.dub.co/*');
      return own;
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** A tab in front. */
  async open(name: PageName, setting: Setting, query = ''): Promise<BenchTab> {
    const page = await this.context.newPage();
    const host = setting === 'off' ? 'off.example' : 'app.dub.co';
    const from = setting === 'unknown' ? `&from=${PARTNERS * 10}` : '';
    await page.goto(`https://${host}/bench/program/partners?show=${name}${from}${query}`);
    await page.bringToFront();
    const session = await this.context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new BenchTab(page, session);
  }
}

export class BenchTab {
  constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Main-thread CPU milliseconds that `work` costs. */
  async cost(work: () => Promise<unknown>): Promise<number> {
    const before = await this.#spent();
    await work();
    return ((await this.#spent()) - before) * 1_000;
  }

  async scrollOn(frames: number): Promise<void> {
    await this.page.waitForFunction(() => (globalThis as BenchedPage).scrollOn !== undefined);
    await this.page.evaluate((count) => (globalThis as BenchedPage).scrollOn?.(count), frames);
  }

  badges(): Promise<number> {
    return this.page.locator('trellis-badge').count();
  }

  async #spent(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  }
}
