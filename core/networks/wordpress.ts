import { linesOf } from './cell-lines';
import type { Selector } from './types';

/**
 * The administration of a WordPress site. The same number means different things on different screens, so an id is always read
 * together with `page`, and only from links to the same site: on another one of the network (`/site2`) it is somebody else's.
 */

/** Everything before `/wp-admin`: empty, a sub-path (`/blog`) or a site of a network (`/site2`). */
const ADMIN_PATH = /^(.*)\/wp-admin\/admin\.php$/;
/** A link to it, or only its query: host, path before `/wp-admin`. */
const LINK_PATH = /^(?:(?:https?:)?\/\/([^/]+))?(?:(\/.+)?\/wp-admin\/)?(?:admin\.php)?$/;

export type AdminScreen = {
  /** Origin and what stands before `/wp-admin`. */
  readonly site: string;
  readonly page: string;
  readonly query: URLSearchParams;
};

/** The screen at an address of the administration; null: another address. */
export function adminScreen(url: URL): AdminScreen | null {
  const path = ADMIN_PATH.exec(url.pathname);
  const page = url.searchParams.get('page');
  return path && page ? { site: url.origin + (path[1] ?? ''), page, query: url.searchParams } : null;
}

/** The screen that a link leads to, on the site of `from`; null: elsewhere. */
export function linkedScreen(link: Element, from: AdminScreen): AdminScreen | null {
  const [, place = '', query = ''] = /^([^?]*)(\?[^#]*)/.exec(link.getAttribute('href') ?? '') ?? [];
  const path = LINK_PATH.exec(place);
  if (!path || (path[1] && !from.site.endsWith(`//${path[1]}${sitePath(from.site)}`))) return null;
  // A link without a sub-path is taken: behind a proxy the site does not know by which path it is reached.
  if (path[2] && path[2] !== sitePath(from.site)) return null;
  const params = new URLSearchParams(query);
  const page = params.get('page');
  return page ? { site: from.site, page, query: params } : null;
}

const sitePath = (site: string) => site.replace(/^\w+:\/\/[^/]+/, '');

/** The one id that all links agree on; null where none has one, or two differ. */
export function agreedId(scope: Element | null, idIn: (link: Element) => string | null): string | null {
  let found: string | null = null;
  for (const link of scope?.querySelectorAll('a[href]') ?? []) {
    const id = idIn(link);
    if (id === null || id === found) continue;
    if (found !== null) return null;
    found = id;
  }
  return found;
}

/** What the row's box would choose. Null: a screen option hides the boxes, or the user may not edit. */
export const checkedId = (row: Element, name: string): string | null =>
  numberIn(row.querySelector(`input[type="checkbox"][name="${name}"]`)?.getAttribute('value') ?? null);

export const numberIn = (text: string | null): string | null => (text !== null && /^\d+$/.test(text) ? text : null);

/** The element that holds the name in its cell. Null: bare text between other things. */
export function nameIn(cell: Element | null): HTMLElement | null {
  const link = cell?.querySelector<HTMLElement>(':scope > a, :scope > strong > a, :scope > strong');
  const line = cell && !link ? linesOf(cell)[0] : null;
  return link ?? (line && line.element !== cell ? line.element : null);
}

/** Rows of WordPress' own list table. */
export const LIST_ROWS: readonly Selector[] = [
  { css: 'table.wp-list-table > tbody#the-list > tr:not(.no-items)', seen: '2026-11-22', by: 'source' },
  { css: 'table.wp-list-table > tbody > tr:not(.no-items)', seen: '2026-11-22', by: 'own fixture' },
];
