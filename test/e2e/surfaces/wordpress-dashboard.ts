import type { BrowserContext, Page } from '@playwright/test';
import { Badges } from './badges';

/** Our WordPress administration with AffiliateWP-like tables, on a port of this machine. */
export class WordPressDashboard {
  constructor(
    private readonly context: BrowserContext,
    readonly origin: string,
  ) {}

  /** Match patterns know no ports. */
  readonly pattern = 'http://127.0.0.1/*';

  address(page = 'affiliate-wp-affiliates'): string {
    return `${this.origin}/wp-admin/admin.php?page=${page}`;
  }

  async open(name?: string): Promise<{ page: Page; badges: Badges }> {
    const page = await this.context.newPage();
    await page.goto(this.address(name));
    return { page, badges: new Badges(page) };
  }

  idsOf(page: Page): Promise<string[]> {
    return page.locator('td.column-affiliate_id').allInnerTexts();
  }
}
