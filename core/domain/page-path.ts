/**
 * Where a taught page lives, as text: `/partners/*`, `/wp-admin/admin.php?page=affiliates`, `/app#/partners`. Each part of the path
 * as it was, or `*` where it varies; the parameters that say which page it is; the hash of pages that navigate by it.
 */

/** Parameters by which one address serves several pages; all others filter, sort or count pages of the same list. */
const PAGE_PARAMETERS = [
  'page',
  'tab',
  'view',
  'screen',
  'section',
  'module',
  'route',
  'report',
  'handle',
  'controller',
  'option',
  'mode',
];
const WORD = /^[a-z][\w./-]*$/i;

/** The path of an address. `account`: what names the user's account in it, which another user of the same dashboard has not. */
export function pathOf(url: URL, account: string | null): string {
  const path = generalise(url.pathname, account);
  const named = PAGE_PARAMETERS.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value !== null && WORD.test(value) ? [`${name}=${value}`] : [];
  });
  const query = named.length > 0 ? `?${named.join('&')}` : '';
  return path + query + (isRoute(url.hash) ? `#${generalise(routeIn(url.hash), account)}` : '');
}

export function fitsPath(path: string, url: URL): boolean {
  const [, place = '', query = '', route = null] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(path) ?? [];
  if (!fitsParts(place, url.pathname)) return false;
  for (const named of query === '' ? [] : query.split('&')) {
    const [name = '', value = ''] = named.split('=');
    if (url.searchParams.get(name) !== value) return false;
  }
  if (route === null) return !isRoute(url.hash);
  return isRoute(url.hash) && fitsParts(route, routeIn(url.hash));
}

/** The parts of a path that the user may call varying or fixed, with what the address has there. */
export function partsOf(path: string, url: URL): { readonly shown: string; readonly isFree: boolean }[] {
  const actual = trimmed(url.pathname).split('/');
  return trimmed(placeOf(path))
    .split('/')
    .map((part, at) => ({ shown: actual[at] ?? part, isFree: part === '*' }));
}

/** The same path with one part called varying, or fixed as the address has it. */
export function turnPart(path: string, url: URL, at: number): string {
  const parts = trimmed(placeOf(path)).split('/');
  const actual = trimmed(url.pathname).split('/')[at];
  if (actual === undefined || parts[at] === undefined) return path;
  parts[at] = parts[at] === '*' ? actual : '*';
  return `/${parts.join('/')}${path.slice(placeOf(path).length)}`;
}

const placeOf = (path: string) => /^[^?#]*/.exec(path)?.[0] ?? '';
const trimmed = (path: string) => path.replace(/^\/|\/$/g, '');
/** `#/partners`, `#!/partners`: a place inside the page. `#top` is a mark on it. */
const isRoute = (hash: string) => /^#!?\//.test(hash);
const routeIn = (hash: string) => hash.replace(/^#!?/, '').replace(/\?.*$/, '');

function generalise(path: string, account: string | null): string {
  return path
    .split('/')
    .map((part) => (part !== '' && (part === account || isId(part)) ? '*' : part))
    .join('/');
}

/** A number, a UUID, a token of letters and digits: `12`, `pn_1AbC`, `acct-92af`. Not `v2` or `mp3`. */
function isId(part: string): boolean {
  if (/^\d+$/.test(part) || /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(part)) return true;
  const digits = part.replace(/\D/g, '').length;
  return part.length >= 6 && /[a-z]/i.test(part) && digits >= 2 && /^[\w-]+$/.test(part);
}

function fitsParts(path: string, actual: string): boolean {
  const [wanted, found] = [trimmed(path).split('/'), trimmed(actual).split('/')];
  return wanted.length === found.length && wanted.every((part, at) => part === found[at] || (part === '*' && found[at] !== ''));
}
