import { browser } from 'wxt/browser';

export type MenuItem = {
  readonly id: string;
  readonly title: string;
  readonly on: readonly ('selection' | 'link' | 'action')[];
};

/** What was clicked on. Texts and addresses are the page's. */
export type MenuClick = {
  readonly id: string;
  /** Selected text; '' where a link or our icon was clicked. */
  readonly text: string;
  readonly link: string | null;
  readonly page: string | null;
  /** Title of the tab; the click lets us see it. */
  readonly title: string;
  readonly tab: number | null;
};

/** Replaces all items. On a page the browser itself puts several under our name. */
export async function setContextMenu(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of items) browser.contextMenus.create({ id, title, contexts: [...on] as ['selection'] });
}

export function onMenuClick(listener: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, linkUrl, pageUrl }, tab) =>
    listener({
      id: String(menuItemId),
      text: selectionText?.trim() ?? '',
      link: linkUrl ?? null,
      page: pageUrl ?? null,
      title: tab?.title ?? '',
      tab: tab?.id ?? null,
    }),
  );
}
