import type { Page } from '@playwright/test';
import type { PageState } from '@/core/messaging/protocol';

type Tabs = {
  query(about: object): Promise<{ id: number; url?: string }[]>;
  sendMessage(tab: number, message: object): Promise<unknown>;
};

/** What the script on a page says of it, asked as the popup asks. `own`: a page of the extension. Null: nobody answers there. */
export function pageState(own: Page, address: string): Promise<PageState | null> {
  return own.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === url);
    if (!tab) return null;
    const message = { id: 1, type: 'getPageState', timestamp: Date.now() };
    const answer = await tabs.sendMessage(tab.id, message).catch(() => null);
    return (answer as { res?: PageState } | null)?.res ?? null;
  }, address);
}
