import { networkId } from '../../domain/ids';
import { byId, definePack, type PartnerTable } from '../types';

/** Everything before `/wp-admin`: empty, a sub-path (`/blog`) or a site of a network (`/site2`). */
const ADMIN_PATH = /^(.*)\/wp-admin\/admin\.php$/;
/** A link to it, or only its query. */
const LINK_PATH = /^(?:(?:https?:)?\/\/[^/]+)?(?:(\/.+)?\/wp-admin\/)?(?:admin\.php)?$/;
const SCREEN = /^affiliate-wp-(affiliates|referrals|visits|payouts)$/;

// The name of an affiliate stands in one of these cells; WordPress gives each cell a class of its column.
const LIST_NAME = 'td.column-name, td.name';
const LEDGER_NAME = 'td.column-affiliate, td.affiliate';

function screen(url: URL): { readonly site: string; readonly name: string } | null {
  const path = ADMIN_PATH.exec(url.pathname);
  const name = SCREEN.exec(url.searchParams.get('page') ?? '')?.[1];
  return path && name ? { site: url.origin + (path[1] ?? ''), name } : null;
}

/** The main list of a screen; `action` shows a form or one record instead. */
function isList(url: URL, names: readonly string[]): boolean {
  const found = screen(url);
  return found !== null && names.includes(found.name) && !hasForm(url);
}

/** Forms and single records. Bulk actions reload the list with an `action` of their own (`-1`, `delete`), which stays a list. */
const hasForm = (url: URL) => /^(add|edit|view|review)_/.test(url.searchParams.get('action') ?? '');

/**
 * The affiliate's id in a link of the plugin. The same number means different things on different screens, so `page` is read
 * with it: visits say `affiliate`, the others `affiliate_id`. `user_id` is never an affiliate's. On another site of the network
 * (`/site2`) the number is somebody else's.
 */
function idInLink(href: string, site: string): string | null {
  const [, place = '', query = ''] = /^([^?]*)(\?.*)/.exec(href) ?? [];
  const path = LINK_PATH.exec(place);
  // A link without a sub-path is taken: behind a proxy the site does not know by which path it is reached.
  if (!path || (path[1] && !site.endsWith(path[1]))) return null;
  const page = /[?&]page=affiliate-wp-(affiliates|referrals|visits|payouts)(?:[&#]|$)/.exec(query)?.[1];
  if (!page) return null;
  const key = page === 'visits' ? /[?&]affiliate=(\d+)(?:[&#]|$)/ : /[?&]affiliate_id=(\d+)(?:[&#]|$)/;
  return key.exec(query)?.[1] ?? null;
}

/** The one id that all links agree on; null where none has one, or two differ. */
function idOfLinks(scope: Element | null, url: URL): string | null {
  const site = screen(url)?.site ?? '';
  let found: string | null = null;
  for (const link of scope?.querySelectorAll('a[href]') ?? []) {
    const id = idInLink(link.getAttribute('href') ?? '', site);
    if (id === null || id === found) continue;
    if (found !== null) return null;
    found = id;
  }
  return found;
}

/** Of the name cell first: an add-on's column may link to another affiliate (a parent, a coupon's owner). */
function listedId(row: Element, url: URL): string | null {
  const byCell = idOfLinks(row.querySelector(LIST_NAME), url);
  // null: the screen option hides the boxes, or the user may not edit
  const box = row.querySelector('input[type="checkbox"][name="affiliate_id[]"], input[type="checkbox"][name="affiliate[]"]');
  const byBox = /^\d+$/.exec(box?.getAttribute('value') ?? '')?.[0] ?? null;
  if (byCell && byBox && byCell !== byBox) return null;
  return byCell ?? byBox ?? idOfLinks(row, url);
}

const nameLink = (row: Element, cell: string) => {
  const found = row.querySelector<HTMLElement>(cell);
  // A deleted user has a name without a link: the badge then goes into the cell's first element, if there is one.
  return found?.querySelector<HTMLElement>(':scope > a, :scope > strong > a, :scope > strong') ?? null;
};

const ROWS: PartnerTable['rows'] = [
  { css: 'table.wp-list-table > tbody#the-list > tr:not(.no-items)', seen: '2026-11-22', by: 'source' },
  { css: 'table.wp-list-table > tbody > tr:not(.no-items)', seen: '2026-11-22', by: 'own fixture' },
];

export const affiliatewpPack = definePack({
  id: networkId('affiliatewp'),
  name: 'AffiliateWP',
  origins: [],
  isDashboard: (url) => screen(url) !== null,
  accountOf: (url) => screen(url)?.site ?? null,
  tables: [
    {
      id: 'affiliates',
      confidence: 'source',
      isPage: (url) => isList(url, ['affiliates']),
      rows: ROWS,
      refsOf: (row, url) => byId(listedId(row, url)),
      identityAttributes: ['href', 'value'],
      readsText: false,
      badgeSlot: (row) => nameLink(row, LIST_NAME),
    },
    {
      id: 'ledgers',
      confidence: 'source',
      isPage: (url) => isList(url, ['referrals', 'visits', 'payouts']),
      rows: ROWS,
      refsOf: (row, url) => byId(idOfLinks(row.querySelector(LEDGER_NAME), url)),
      identityAttributes: ['href'],
      readsText: false,
      badgeSlot: (row) => nameLink(row, LEDGER_NAME),
    },
  ],
  finder: {
    css: 'a[href*="affiliate-wp-"]',
    idOf: (link, url) => idInLink(link.getAttribute('href') ?? '', screen(url)?.site ?? ''),
  },
  partnerOfPage: (url) =>
    screen(url)?.name === 'affiliates' && hasForm(url)
      ? (/^\d+$/.exec(url.searchParams.get('affiliate_id') ?? '')?.[0] ?? null)
      : null,
  partnerUrl: (account, ownId) =>
    `${account}/wp-admin/admin.php?page=affiliate-wp-affiliates&action=edit_affiliate&affiliate_id=${encodeURIComponent(ownId)}`,
  exportHelp: null,
});

/*
Test pages (made by ourselves after the plugin's published source and WordPress' list table):
- affiliates.html         the list: names link to a user's profile, ids stand in the row's actions; one deleted user
- affiliates-edit.html    the list of versions whose name links to the affiliate itself, with an add-on's column
- affiliates-empty.html   no affiliates found
- referrals.html          one affiliate twice; links that carry referral ids only
- visits.html             the id is called `affiliate` here
- payouts.html            name, then the id in brackets
- look-alike.html         a list of another plugin with the same markup: nothing may match
*/
