import { browser } from 'wxt/browser';

/** A sign on our icon in one tab: the popup has something to say. Empty text takes it away. */
export async function setActionBadge(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // the tab was closed meanwhile
  }
}
