import { browser } from 'wxt/browser';

/**
 * A line between a page's script and a page of ours that tells each of them when the other is gone: closed, reloaded, navigated
 * away. Nothing is said on it.
 */

/** In the page's script. `onBroken`: the other side went away, or is not there. Returns how to let go. */
export function holdLine(name: string, onBroken: () => void): () => void {
  const port = browser.runtime.connect({ name });
  port.onDisconnect.addListener(onBroken);
  return () => port.disconnect();
}

/** A script that a newer one takes the place of lets go a moment before that one takes hold. */
const REPLACED_MS = 500;

/** In our own page. `onAlone`: no script of the tab holds the line any more. Returns how to let go of all. */
export function answerLines(name: string, tabId: number, onAlone: () => void): () => void {
  const ports = new Set<Port>();
  let clock: ReturnType<typeof setTimeout> | undefined;
  const listen = (port: Port) => {
    if (port.name !== name || port.sender?.tab?.id !== tabId || port.sender.id !== browser.runtime.id) return;
    clearTimeout(clock);
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) clock = setTimeout(onAlone, REPLACED_MS);
    });
  };
  browser.runtime.onConnect.addListener(listen);
  return () => {
    browser.runtime.onConnect.removeListener(listen);
    clearTimeout(clock);
    for (const port of ports) port.disconnect();
  };
}

type Port = ReturnType<typeof browser.runtime.connect>;
