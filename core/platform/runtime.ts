import { browser } from 'wxt/browser';

/** Who sent a message, as the browser says (not as the message says). */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Of the document that the script runs in: what says where a frame without an address of its own (about:blank) belongs. */
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
};

/** True when the message comes from one of our own pages. */
export function isOwnPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL('/'));
}

/** True when it comes from a script of ours in a web page. */
export function isOwnPageScript(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab !== undefined && pageOf(sender) !== null;
}

/** The web page that a message came from. Null: from anywhere else. */
export function pageOf({ url = '', origin = '' }: Sender): URL | null {
  const isFrameOfOther = /^about:(blank|srcdoc)\b/.test(url);
  const page = URL.parse(isFrameOfOther ? origin : url);
  return page && /^https?:$/.test(page.protocol) ? page : null;
}

export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(() => listener());
}

export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(() => listener());
}

/** The tab the user looks at. `url`: where we may see it. */
export type TabInView = { readonly id?: number | undefined; readonly windowId: number; readonly url?: string | undefined };

/** Keyboard commands of the manifest. `tab`: when there is one. */
export function onCommand(listener: (name: string, tab: TabInView | undefined) => void): void {
  browser.commands.onCommand.addListener((name, tab) => listener(name, tab));
}
