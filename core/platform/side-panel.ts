import { browser } from 'wxt/browser';

/**
 * Call it first thing in the handler of the user's click (or of the message that the click sent), before any `await`: else the
 * browser refuses. False: this browser has no side panel, or refused.
 */
export async function openSidePanel(target: { readonly tabId: number } | { readonly windowId: number }): Promise<boolean> {
  if (typeof browser.sidePanel?.open !== 'function') return false; // Firefox: no such API
  try {
    await browser.sidePanel.open(target);
    return true;
  } catch {
    return false; // no user gesture any more, or the tab is gone: the caller has another way
  }
}

/** Like `openSidePanel`. `close` takes it away again, if it was not there before. */
export function bringSidePanel(tabId: number): { readonly opened: Promise<boolean>; readonly close: () => Promise<void> } {
  const before = hasSidePanel(); // asked before it opens, answered in that order
  const opened = openSidePanel({ tabId });
  const close = async () => {
    if (!(await opened) || (await before)) return;
    // Newer than the oldest browser we run in: there the panel stays, with what it showed last.
    const { close } = browser.sidePanel as { close?: (target: { readonly tabId: number }) => Promise<void> };
    await close?.({ tabId }).catch(() => undefined);
  };
  return { opened, close };
}

async function hasSidePanel(): Promise<boolean> {
  const open = await browser.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  return (open ?? []).length > 0;
}
