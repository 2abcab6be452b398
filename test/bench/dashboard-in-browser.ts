import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { allowWithoutPrompt, launchWithExtension } from '@/test/e2e/launch';
import { partnerList } from '@/test/e2e/partner-list';
import { Workspace } from '@/test/e2e/surfaces/workspace';
import type { BenchedPage } from './page/grid-rows';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css' };
const PARTNERS = 5_000;
/** Of a dashboard that a pack reads by its attributes; of one that no pack knows; of a site that was never enabled. */
const KNOWN = 'app.dub.co';
const UNKNOWN = 'partners.example';
const OFF = 'off.example';
/** A programme of one's own, bound to the site that no pack knows. */
const OWN_PROGRAM = 'Bench by hand';

export type PageName = 'ag-grid' | 'virtual-list' | 'plain-table';

const HOSTS: Readonly<Record<PageName, string>> = { 'ag-grid': UNKNOWN, 'virtual-list': KNOWN, 'plain-table': KNOWN };

/** `off`: the same page on a site that was never enabled. `unknown`: enabled, with partners that no import names. */
export type Setting = 'off' | 'unknown' | 'on';

/** Nine of ten partners of the pages, as a dashboard exports them or as somebody keeps them in a file. */
function listOf(network: string, program: string) {
  const listed = Array.from({ length: PARTNERS }, (_, index) => index).filter((index) => index % 10 !== 9);
  const partners = listed.map((index) => ({
    id: `pn_bench${String(index).padStart(5, '0')}`,
    name: `Partner ${index}`,
    email: `p${index}@example.com`,
  }));
  return partnerList(network, program, partners);
}

/** On the page of sites in the settings: a page that no pack knows never binds a programme by itself. */
async function bindByHand(settings: Page, program: string, address: string): Promise<void> {
  const row = settings.locator('li').filter({ hasText: program });
  await row.getByRole('button', { name: 'Bind by hand' }).click();
  await row.getByLabel(`Dashboard account of ${program}`).fill(address);
  await row.getByRole('button', { name: 'Bind', exact: true }).click();
  await row.getByRole('button', { name: 'Unbind' }).waitFor();
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
      for (const host of [KNOWN, UNKNOWN, OFF]) {
        await context.route(`https://${host}/**`, (route) => {
          const url = new URL(route.request().url());
          const file = join(options.pageFolder, extname(url.pathname) ? url.pathname : `${url.searchParams.get('show')}.html`);
          if (!existsSync(file)) return route.fulfill({ status: 404 });
          return route.fulfill({ contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) });
        });
      }
      const workspace = new Workspace(context, extensionId, (pattern) => allowWithoutPrompt(context, extensionId, pattern));
      await workspace.importFiles([listOf('dub', 'Bench')], { name: 'Bench' });
      await workspace.importFiles([listOf('file', OWN_PROGRAM)], { name: OWN_PROGRAM, network: 'file' });
      for (const host of [KNOWN, UNKNOWN]) await workspace.enableSite(`https://${host}`, `https://${host}/*`);
      await bindByHand(await workspace.page(), OWN_PROGRAM, `https://${UNKNOWN}/`);
      return own;
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** A tab in front. */
  async open(name: PageName, setting: Setting, query = ''): Promise<BenchTab> {
    const page = await this.context.newPage();
    const host = setting === 'off' ? OFF : HOSTS[name];
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

  /** Main-thread CPU milliseconds that `work` costs, without what it costs to ask for it. */
  async cost(work: () => Promise<unknown>): Promise<number> {
    const before = await this.#spent();
    await work();
    return ((await this.#spent()) - before) * 1_000;
  }

  /** By so many pixels in each of so many frames. */
  async scrollOn(frames: number, step: number): Promise<void> {
    await this.page.waitForFunction(() => (globalThis as BenchedPage).scrollOn !== undefined);
    await this.page.evaluate(([count, by]) => (globalThis as BenchedPage).scrollOn?.(count, by), [frames, step] as const);
  }

  async waitForBadges(count: number, timeout: number): Promise<void> {
    await this.page.waitForFunction((least) => document.getElementsByTagName('trellis-badge').length >= least, count, {
      timeout,
    });
  }

  badges(): Promise<number> {
    return this.page.locator('trellis-badge').count();
  }

  async #spent(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const spent = (what: string) => metrics.find(({ name }) => name === what)?.value ?? Number.NaN;
    return spent('TaskDuration') - spent('DevToolsCommandDuration');
  }
}
