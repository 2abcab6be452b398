import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { PageFixture } from '@/test/fixtures/pages/page-fixture';
import { actOnRows } from '../act-on-rows';
import {
  type Badged,
  badgedOn,
  codesOf,
  ELSEWHERE,
  fixturesByFolder,
  groupBy,
  markupOf,
  partnersOf,
  rowsOf,
  serveFixture,
  wantedOn,
} from '../fixture-pages';
import { test } from '../fixtures';
import { partnerList } from '../partner-list';
import { stopServiceWorker } from '../service-worker';
import type { Popup } from '../surfaces/popup';

type Open = { readonly fixture: PageFixture; readonly page: Page };
const titleOf = ({ file, about }: PageFixture) => `${file}: ${about}`;

const OURS = 'trellis-badge, trellis-card, trellis-bar, trellis-teach';

/** Every partner is one that the user imported: what has no badge is on a page, or in a row, that must have none. */
class Pages {
  constructor(private readonly open: readonly Open[]) {}

  /** Every page has its badges and no others. What is wrong comes out in one list, for all pages. */
  async areRight(when: string): Promise<void> {
    await this.#are(when, ({ fixture }) => wantedOn(fixture));
  }

  async areHalfRight(when: string): Promise<void> {
    await this.#are(when, ({ fixture }) => {
      const halves = Object.entries(wantedOn(fixture)).map(([at, ids]) => [at, ids.filter((_, n) => n % 2 === 0)] as const);
      return Object.fromEntries(halves);
    });
  }

  /** Nothing of ours is left, on pages that had no badges either: a bar may just have come while the page was at another address. */
  async areLeft(when: string): Promise<void> {
    const left = async (page: Page) => {
      const counts = await Promise.all(page.frames().map((frame) => frame.locator(OURS).count()));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await expect
      .poll(() => Promise.all(this.open.map(({ page }) => left(page))), { message: when, timeout: 15_000 })
      .toEqual(this.open.map(() => 0));
  }

  async #are(when: string, wantedOf: (open: Open) => Badged): Promise<void> {
    const wanted = Object.fromEntries(this.open.map((one) => [titleOf(one.fixture), wantedOf(one)]));
    await expect
      .poll(
        async () =>
          Object.fromEntries(
            await Promise.all(this.open.map(async ({ fixture, page }) => [titleOf(fixture), await badgedOn(page)])),
          ),
        { message: when, timeout: 15_000 },
      )
      .toEqual(wanted);
  }

  async each(act: (page: Page, fixture: PageFixture) => Promise<unknown>): Promise<void> {
    for (const { page, fixture } of this.open) await act(page, fixture);
  }

  /** Badges of pages on which nothing is wanted would come a moment later than those of the others. */
  async wait(): Promise<void> {
    await this.open[0]?.page.waitForTimeout(400);
  }
}

async function openFixture(context: BrowserContext, fixture: PageFixture): Promise<Open> {
  const page = await context.newPage();
  await serveFixture(page, fixture);
  await page.goto(fixture.address);
  return { fixture, page };
}

/** A page that does not say whose it is may ask, once it has looked; its user chooses in the popup. */
async function bindWhereAsked(popup: Popup, { address }: PageFixture, program: string): Promise<void> {
  const page = await popup.open(address);
  const line = popup.pageLine(page);
  const bind = page.getByRole('button', { name: 'Bind', exact: true });
  await expect(async () => {
    await page.reload();
    await expect(bind.or(line.getByText(/badges beside|was just bound/))).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  if (await bind.isVisible()) {
    const programs = page.getByLabel('Programme', { exact: true });
    if ((await programs.count()) > 0) await programs.selectOption({ label: program });
    await bind.click();
    await expect(bind).toHaveCount(0);
  }
  await page.close();
}

const accountOf = ({ network, account }: PageFixture) => `${network} ${account}`;
const originsOf = ({ address, frames = [] }: PageFixture) =>
  [address, ...frames.map((frame) => frame.address)]
    .map((at) => new URL(at))
    .map(({ protocol, hostname }) => `${protocol}//${hostname}/*`);

for (const [folder, fixtures] of fixturesByFolder()) {
  test(`${folder}: badges on all expected partners of all pages and on nothing else, whatever happens to page, worker and extension`, async ({
    context,
    workspace,
    popup,
    store,
  }) => {
    test.setTimeout(240_000);
    // What the pages are without us.
    const plain = new Map<string, readonly string[]>();
    for (const fixture of fixtures) {
      const { page } = await openFixture(context, fixture);
      plain.set(titleOf(fixture), await markupOf(page));
      await page.close();
    }
    for (const pattern of new Set(fixtures.flatMap(originsOf))) await workspace.enableSite(pattern.replace('*', ''), pattern);

    // One programme for each account. The next comes when the one before is bound: their ids may be the same.
    const open: Open[] = [];
    const hasPartners = (of: readonly PageFixture[]) => of.some((fixture) => rowsOf(fixture).length > 0);
    const accounts = [...groupBy(fixtures, accountOf).values()];
    for (const [n, own] of accounts.filter(hasPartners).entries()) {
      const first = own.find((fixture) => rowsOf(fixture).length > 0) as PageFixture;
      const network = first.network === 'any' || first.network === null ? 'file' : first.network;
      const program = `${folder} ${n + 1}`;
      await workspace.importFiles([partnerList(network, program, partnersOf(own))], { name: program, network });
      await store.agreeCodes(program, codesOf(own));
      open.push(await openFixture(context, first));
      if (first.by !== 'address') await bindWhereAsked(popup, first, program);
      await new Pages(open).areRight(`the first page of ${first.account} is opened`);
      for (const fixture of own) if (fixture !== first) open.push(await openFixture(context, fixture));
    }
    for (const fixture of accounts.filter((of) => !hasPartners(of)).flat()) open.push(await openFixture(context, fixture));
    const pages = new Pages(open);
    await pages.wait();
    await pages.areRight('all pages are open');

    await stopServiceWorker(context, await workspace.page());
    await pages.each((page) => page.reload());
    await pages.wait();
    await pages.areRight('the service worker was killed, and the pages loaded again');

    const own = await workspace.page();
    await own
      .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
      .catch(() => null); // the page that asked goes away with it
    await expect.poll(() => context.serviceWorkers().length).toBeGreaterThan(0);
    await expect(async () => {
      await pages.each((page) => page.reload());
      await pages.areRight('the extension was loaded again');
    }).toPass({ timeout: 60_000 });

    await pages.each(async (page, { address }) => {
      await page.goto(new URL(ELSEWHERE, address).href);
      await page.goBack();
    });
    await pages.areRight('the user went to another page and back');

    await pages.each((page) => actOnRows(page, 'scroll'));
    await pages.areRight('the pages were scrolled through');
    await pages.each((page) => actOnRows(page, 'draw-anew'));
    await pages.areRight('the pages drew their rows anew');
    await pages.each((page) => actOnRows(page, 'filter'));
    await pages.areHalfRight('the pages filtered every second row away');
    await pages.each((page) => actOnRows(page, 'unfilter'));
    await pages.areRight('the pages took the filter back');
    await pages.each(async (page) => {
      await page.evaluate((path) => history.pushState({}, '', path), ELSEWHERE);
      await page.waitForTimeout(50);
      await page.evaluate(() => history.back());
    });
    await pages.wait();
    await pages.areRight('the pages changed their address without loading, and back');

    const settings = await workspace.open('settings/sites');
    const turnOff = workspace.turnOffButtons(settings);
    await expect(turnOff.first()).toBeVisible();
    for (let left = await turnOff.count(); left > 0; left--) {
      await turnOff.first().click();
      await expect(turnOff).toHaveCount(left - 1);
    }
    await pages.areLeft('the sites were turned off');
    const after = new Map<string, readonly string[]>();
    await pages.each(async (page, fixture) => after.set(titleOf(fixture), await markupOf(page)));
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(plain));
  });
}
