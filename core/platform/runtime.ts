import { browser } from 'wxt/browser';

/** Who sent a message, as the browser says (not as the message says). */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
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
  return sender.id === browser.runtime.id && sender.tab !== undefined && addressOfSender(sender) !== null;
}

/** Where in the web it comes from; a frame without an address of its own (about:blank) has the origin of the page that wrote it. */
export function addressOfSender({ url, origin }: Sender): string | null {
  return [url, origin].find((address) => /^https?:/.test(address ?? '')) ?? null;
}

export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(() => listener());
}

export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(() => listener());
}

/** Keyboard commands of the manifest. `tab`: the one the user looks at, when there is one. */
export function onCommand(
  listener: (name: string, tab: { readonly id?: number | undefined; readonly windowId: number } | undefined) => void,
): void {
  browser.commands.onCommand.addListener((name, tab) => listener(name, tab));
}
