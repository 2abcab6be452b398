import type { Locator, Page } from '@playwright/test';

/** What of ours stands on a dashboard page. The e2e build writes the account on each badge's host and opens its shadow root. */
export class Badges {
  readonly hosts: Locator;
  readonly card: Locator;

  constructor(readonly page: Page) {
    this.hosts = page.locator('trellis-badge');
    this.card = page.locator('trellis-card').getByRole('dialog').or(page.locator('trellis-card [role]').first()).first();
  }

  of(account: string): Locator {
    return this.page.locator(`trellis-badge[data-account="${account}"]`);
  }

  button(account: string): Locator {
    return this.of(account).getByRole('button').first();
  }

  /** Accounts in the order of the page. */
  accounts(): Promise<string[]> {
    return this.hosts.evaluateAll((hosts) => hosts.map((host) => (host as HTMLElement).dataset.account ?? ''));
  }

  /** The last part of each account: the network's own ids. */
  async ownIds(): Promise<string[]> {
    return (await this.accounts()).map((account) => decodeURIComponent(account.split(':').at(-1) ?? ''));
  }
}
