import { browser } from 'wxt/browser';

export type Tab = { readonly id: number; readonly windowId: number; readonly url: string | null };

/** The tab the user looks at. `url` is null where neither a click on our icon nor a grant lets us see it. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return asTab(tab);
}

/** Of the tabs whose address we may see, our own pages left out: the one that was looked at last. */
export async function lastSeenPage(): Promise<Tab | null> {
  const tabs = await browser.tabs.query({ url: ['https://*/*', 'http://*/*'] });
  const [last] = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return asTab(last);
}

/** Open tabs of a site that is granted. */
export async function tabsOfSite(pattern: string): Promise<number[]> {
  return idsOf(await browser.tabs.query({ url: pattern }));
}

/** Of those sites that are granted: others show nothing of their tabs. */
export async function tabsOfSites(patterns: readonly string[]): Promise<number[]> {
  const tabs = await Promise.all(patterns.map((pattern) => tabsOfSite(pattern).catch(() => [])));
  return [...new Set(tabs.flat())];
}

/** The tab of a granted site that shows this very address; of several, the one that the user looked at last. */
export async function tabThatShows(pattern: string, address: string): Promise<number | null> {
  const tabs = (await browser.tabs.query({ url: pattern })).filter(({ url }) => url === address);
  const [last] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.id ?? null;
}

export async function reloadTab(tab: number): Promise<void> {
  await browser.tabs.reload(tab);
}

export async function allTabs(): Promise<number[]> {
  return idsOf(await browser.tabs.query({}));
}

/** Shows one of our own pages, in its tab if it is open already. `path` may carry a `#/place`. */
export async function showOwnPage(path: `/${string}`): Promise<void> {
  const url = browser.runtime.getURL(path as '/workspace.html');
  const page = url.replace(/[?#].*$/, '');
  const contexts = await browser.runtime.getContexts?.({ contextTypes: ['TAB'] });
  const open = contexts?.find(({ documentUrl }) => documentUrl?.replace(/[?#].*$/, '') === page);
  if (open === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.tabId, { url, active: true });
  await browser.windows.update(open.windowId, { focused: true });
}

/** A page of the web, in a tab of its own. */
export async function showSite(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** One of our own pages as the address bar asks for it: in the tab that is looked at, or in a new one, in front or behind. */
export async function goToOwnPage(
  path: `/${string}`,
  where: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab',
): Promise<void> {
  const url = browser.runtime.getURL(path as '/workspace.html');
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/** Brings the tab that this page is in to the front, as it is. */
export async function showThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  await browser.tabs.update(tab.id, { active: true });
  await browser.windows.update(tab.windowId, { focused: true });
}

type BrowserTab = { readonly id?: number | undefined; readonly windowId: number; readonly url?: string | undefined };

const asTab = (tab: BrowserTab | undefined): Tab | null =>
  tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url ?? null };

const idsOf = (tabs: readonly { readonly id?: number | undefined }[]) => tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));

/** Whether a tab is in the window that this page of ours belongs to. */
export async function isTabHere(id: number): Promise<boolean> {
  try {
    const [tab, here] = await Promise.all([browser.tabs.get(id), browser.windows.getCurrent()]);
    return tab.windowId === here.id;
  } catch {
    return false; // closed meanwhile
  }
}
