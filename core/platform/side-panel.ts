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
