import type { BrowserContext, Page } from '@playwright/test';

/** The quick look-up, opened as a tab. */
export class Popup {
  constructor(
    private readonly context: BrowserContext,
    private readonly extensionId: string,
  ) {}

  async open(about?: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    const query = about ? `?url=${encodeURIComponent(about)}` : '';
    await page.goto(`chrome-extension://${this.extensionId}/popup.html${query}`);
    return page;
  }

  pageLine = (page: Page) => page.getByRole('region', { name: 'This page' });
  searchBox = (page: Page) =>
    page.getByRole('searchbox', { name: 'Find a partner' }).or(page.getByRole('combobox', { name: 'Find a partner' }));
  results = (page: Page) => page.getByRole('listbox').getByRole('option');
}
