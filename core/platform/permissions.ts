import { browser } from 'wxt/browser';

/**
 * The match pattern of a site: `https://app.dub.co/*`. The port is left out: patterns cover every port of a host.
 * Null for what is no web address.
 */
export function sitePattern(address: string): string | null {
  const text = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || !isHost(url.hostname)) return null;
  return `${url.protocol}//${url.hostname}/*`;
}

/** Chromium takes spaces and stars for letters of a host's name and writes them as `%20` and `%2A`. */
const isHost = (name: string) => /^[^\s*%]+$/.test(name);

/** Call it first thing in the user's click, before any `await`: else the browser refuses. False: the user said no. */
export function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function hasSite(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** False when there was nothing to take back. */
export function removeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

export async function grantedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Also when the grant came from the browser's own settings, or the page that asked is gone. */
export function onGranted(listener: (patterns: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins?.length) listener(origins);
  });
}

export function onRevoked(listener: (patterns: readonly string[]) => void): void {
  browser.permissions.onRemoved.addListener(({ origins }) => {
    if (origins?.length) listener(origins);
  });
}
