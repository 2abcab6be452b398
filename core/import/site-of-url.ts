const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const TOP = /^(?:\p{L}{2,63}|xn--[a-z0-9-]{1,59})$/u;
const LONGEST = 253;

/**
 * The host of an address as it was written (`https://www.Blog.example:443/a?b` or `blog.example/a`): neither made small nor
 * checked, so that it costs little and repeats. '' where there is none.
 */
export function hostIn(url: string): string {
  const mark = url.indexOf('://');
  let start = 0;
  if (mark >= 0) {
    const scheme = url.slice(0, mark).trim().toLowerCase();
    if (scheme !== 'http' && scheme !== 'https') return '';
    start = mark + 3;
  } else if (url.startsWith('//')) start = 2;
  let end = start;
  for (; end < url.length; end++) {
    const code = url.charCodeAt(end);
    // / ? # \ end it; what stands before an @ is no host.
    if (code === 47 || code === 63 || code === 35 || code === 92) break;
    if (code === 64) start = end + 1;
  }
  return url.slice(start, end);
}

/** A host as sites are compared: lower case, without `www.`, port and final dot. '' where it is no name of a site. */
export function siteOfHost(host: string): string {
  const name = host
    .trim()
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '')
    .replace(/^www\.(?=.*\.)/, '');
  if (name.length > LONGEST) return '';
  const labels = name.split('.');
  if (labels.length < 2 || !TOP.test(labels.at(-1) ?? '')) return '';
  return labels.every((label) => LABEL.test(label)) ? name : '';
}

/** The site that an address is on; '' where it is no address on the web. */
export function siteOfUrl(url: string): string {
  return siteOfHost(hostIn(url.trim()));
}

/** A comma may be part of an address, unless another one begins behind it. */
const BETWEEN = /[;|\s"'[\]]+|,(?=\s*(?:https?:|www\.|[\p{L}\p{N}-]+\.\p{L}{2}))/iu;

/** Of a cell that holds several addresses the first; a cell without any as it is. */
export function firstAddress(cell: string): string {
  const address = cell.split(BETWEEN).find((part) => siteOfUrl(part) !== '');
  return address?.replace(/,$/, '') ?? cell;
}
