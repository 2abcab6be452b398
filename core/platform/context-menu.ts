import { browser } from 'wxt/browser';

export type MenuItem = { readonly id: string; readonly title: string; readonly on: 'selection' | 'action' };

/** Replaces all items. `%s` in a title is the selected text. */
export async function setContextMenu(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of items) browser.contextMenus.create({ id, title, contexts: [on] });
}

export function onMenuClick(listener: (click: { readonly id: string; readonly text: string }) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) =>
    listener({ id: String(menuItemId), text: selectionText ?? '' }),
  );
}
