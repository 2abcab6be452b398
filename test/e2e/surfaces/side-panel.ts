import type { BrowserContext, Page } from '@playwright/test';

/** Outreach. Opened as a tab here; the browser's real panel is read through `openedByBrowser`. */
export class SidePanel {
  constructor(
    private readonly context: BrowserContext,
    private readonly extensionId: string,
  ) {}

  async open(account: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 400, height: 800 });
    await page.goto(`chrome-extension://${this.extensionId}/sidepanel.html?partner=${encodeURIComponent(account)}`);
    return page;
  }

  /** Values of the real side panel's fields, read by another page of the extension; null while there is no panel. */
  async openedByBrowser(page: Page): Promise<{ title: string; subject: string; message: string } | null> {
    return page.evaluate(() => {
      type Extension = { chrome: { extension: { getViews(): Window[] } } };
      const views = (globalThis as unknown as Extension).chrome.extension.getViews();
      const panel = views.find((view) => view.location.pathname === '/sidepanel.html')?.document;
      if (!panel?.body) return null; // null too while its document is being loaded
      const field = (label: string) => {
        const found = [...panel.querySelectorAll('label')].find(({ textContent }) => textContent?.trim().startsWith(label));
        const control = found?.htmlFor ? panel.getElementById(found.htmlFor) : found?.querySelector('input, textarea');
        return (control as HTMLInputElement | HTMLTextAreaElement | null)?.value ?? '';
      };
      return { title: panel.body.innerText, subject: field('Subject'), message: field('Message') };
    });
  }
}
