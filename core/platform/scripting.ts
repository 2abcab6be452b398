import { browser } from 'wxt/browser';

const ID = 'network';
const FILE = '/content-scripts/network.js';
const BROUGHT = {
  card: '/content-scripts/card.js',
  readers: '/content-scripts/readers.js',
  insert: '/content-scripts/insert.js',
} as const;
const TEACHER = '/content-scripts/teach.js';

/** The patterns for which the page script is registered now. The browser forgets them when the extension is reloaded. */
export async function registeredSites(): Promise<readonly string[]> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  return script?.matches ?? [];
}

/** Registers the page script for exactly these patterns; none: takes the registration back. */
export async function registerPageScript(patterns: readonly string[]): Promise<void> {
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (patterns.length === 0) {
    if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  // Dashboards are built of frames; one without an address of its own is of the site that wrote it.
  const everywhere = { allFrames: true, matchOriginAsFallback: true };
  const script = { id: ID, matches: [...patterns], js: [FILE], runAt: 'document_idle' as const, ...everywhere };
  if (isRegistered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Into a tab that was open before the grant. False: the tab is gone, or is a page that no extension may enter. */
export async function injectPageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [FILE] });
    return true;
  } catch {
    return false; // an error page, a tab closed meanwhile, a page the browser protects: nothing to show there
  }
}

/** A script that is brought when it is wanted, beside the page script of one frame. False: the frame is gone. */
export async function injectInto(script: keyof typeof BROUGHT, tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [BROUGHT[script]] });
    return true;
  } catch {
    return false; // the page went to another address meanwhile
  }
}

/** The script by which a page is taught, into every frame of a tab. False: the tab is gone, or its site is not enabled. */
export async function injectTeacher(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [TEACHER] });
    return true;
  } catch {
    return false; // no grant, an error page, or closed meanwhile
  }
}
