import { SECOND_LEVEL_WORDS, SHARED_DOMAINS, SHARED_NAMES, TWO_LEVEL_SUFFIXES } from './shared-domains';

/**
 * The part of a web address or host name that somebody registered (`www.shop.garden.co.uk/x` is `garden.co.uk`), lower case;
 * null where there is none.
 */
export function registeredDomain(address: string): string | null {
  const host = hostOf(address);
  if (host === null) return null;
  const top = host.lastIndexOf('.');
  const second = host.lastIndexOf('.', top - 1);
  const isSuffixOfTwo = TWO_LEVEL_SUFFIXES.has(host.slice(second + 1)) || isSecondLevel(host, second, top);
  if (isSuffixOfTwo && second < 0) return null;
  const start = (isSuffixOfTwo ? host.lastIndexOf('.', second - 1) : second) + 1;
  return host.slice(start);
}

/** The same; null, too, where anybody may have a page or an address: free mail, social networks, marketplaces. */
export function ownDomain(address: string): string | null {
  const domain = registeredDomain(address);
  if (domain === null || SHARED_DOMAINS.has(domain)) return null;
  return SHARED_NAMES.has(domain.slice(0, domain.indexOf('.'))) ? null : domain;
}

/** `co.uk`: a word of registries under a country's two letters. */
const isSecondLevel = (host: string, second: number, top: number) =>
  host.length - top === 3 && SECOND_LEVEL_WORDS.has(host.slice(second + 1, top));

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
