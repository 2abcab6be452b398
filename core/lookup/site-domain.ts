import { SECOND_LEVEL_WORDS, SHARED_DOMAINS, SHARED_NAMES, TWO_LEVEL_SUFFIXES } from './shared-domains';

/**
 * The part of a web address or host name that somebody registered (`www.shop.garden.co.uk/x` is `garden.co.uk`), lower case;
 * null where there is none, or where anybody may have a page or an address: free mail, social networks, marketplaces.
 */
export function ownDomain(address: string): string | null {
  const host = hostOf(address);
  if (host === null) return null;
  const labels = host.split('.');
  const taken = suffixLabels(labels) + 1;
  if (labels.length < taken) return null;
  const domain = labels.slice(-taken).join('.');
  return SHARED_DOMAINS.has(domain) || SHARED_NAMES.has(labels.at(-taken) ?? '') ? null : domain;
}

/** Of an e-mail address what stands behind its last at sign; null for text that is no address. */
export function mailHost(email: string): string | null {
  return /^[^\s@]+@([^\s@]+\.[^\s@]+)$/.exec(email)?.[1] ?? null;
}

const ASCII_HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const LONGEST_ADDRESS = 2_000;

/** The host of what people write as a website, with or without scheme, path, port and the names before it. */
function hostOf(address: string): string | null {
  const [, written = ''] =
    /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/)?(?:[^/?#\s]*@)?([^/?#:\s,;]+)/i.exec(address.slice(0, LONGEST_ADDRESS).trim()) ?? [];
  const host = written.toLowerCase().replace(/\.$/, '');
  if (ASCII_HOST.test(host)) return host;
  // Letters beyond ASCII: the browser's own reading, so that both spellings of one domain are one.
  if (/^[\0-\x7f]*$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  const encoded = new URL(`http://${host}`).hostname;
  return ASCII_HOST.test(encoded) ? encoded : null;
}

/** How many labels at the end belong to a registry (or to a platform that gives names away), not to the owner. */
function suffixLabels(labels: readonly string[]): 1 | 2 {
  const [second = '', last = ''] = labels.slice(-2);
  if (TWO_LEVEL_SUFFIXES.has(`${second}.${last}`)) return 2;
  return labels.length > 1 && last.length === 2 && SECOND_LEVEL_WORDS.has(second) ? 2 : 1;
}
