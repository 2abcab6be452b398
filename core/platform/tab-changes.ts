import { browser } from 'wxt/browser';
import type { Tab } from './tabs';

/** The window that this page stands beside; null where it is a tab itself, or stands nowhere. */
export async function windowOfPanel(): Promise<number | null> {
  const tab = await browser.tabs.getCurrent();
  if (tab !== undefined) return null;
  return (await browser.windows.getCurrent()).id ?? null;
}

/** The tab in front in a window. `url` is null where no grant lets us see it. */
export async function frontTab(windowId: number): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url ?? null };
}

/** Tells when another tab comes to the front in a window, or the one in front goes to another page. Returns how to stop. */
export function watchFrontTab(windowId: number, onChange: () => void): () => void {
  const onActivated = (info: { readonly windowId: number }) => {
    if (info.windowId === windowId) onChange();
  };
  const onUpdated = (
    _id: number,
    change: { readonly url?: string | undefined; readonly status?: string | undefined },
    tab: { readonly active: boolean; readonly windowId: number },
  ) => {
    if (tab.active && tab.windowId === windowId && (change.url !== undefined || change.status === 'complete')) onChange();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
