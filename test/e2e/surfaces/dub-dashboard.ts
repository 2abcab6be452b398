import type { BrowserContext, Page } from '@playwright/test';
import { dubAddress } from '@/test/demo/dashboards/dub';
import type { DemoProgram } from '@/test/demo/simulate';
import { Badges } from './badges';

/** Our Dub-like dashboard, at the address of the real one. */
export class DubDashboard {
  readonly pattern = 'https://app.dub.co/*';

  constructor(
    private readonly context: BrowserContext,
    private readonly program: DemoProgram,
  ) {}

  address(rest = 'partners'): string {
    return dubAddress(this.program, rest);
  }

  async open(rest = 'partners'): Promise<{ page: Page; badges: Badges }> {
    const page = await this.context.newPage();
    await page.goto(this.address(rest));
    return { page, badges: new Badges(page) };
  }

  /** The ids that the visible table names, top to bottom. */
  idsOf(page: Page): Promise<string[]> {
    return page
      .locator('tbody [href*="/program/partners/pn_"]')
      .evaluateAll((names) => names.map((name) => (name.getAttribute('href') ?? '').split('/').at(-1) ?? ''));
  }
}
