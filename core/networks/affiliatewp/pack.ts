import { networkId } from '../../domain/ids';
import { byId, definePack } from '../types';
import { adminScreen, agreedId, checkedId, LIST_ROWS, linkedScreen, nameIn, numberIn } from '../wordpress';

const SCREEN = /^affiliate-wp-(affiliates|referrals|visits|payouts)$/;

// The name of an affiliate stands in one of these cells; WordPress gives each cell a class of its column.
const LIST_NAME = 'td.column-name, td.name';
const LEDGER_NAME = 'td.column-affiliate, td.affiliate';

function screen(url: URL): { readonly site: string; readonly name: string } | null {
  const found = adminScreen(url);
  const name = SCREEN.exec(found?.page ?? '')?.[1];
  return found && name ? { site: found.site, name } : null;
}

/** The main list of a screen; `action` shows a form or one record instead. */
function isList(url: URL, names: readonly string[]): boolean {
  const found = screen(url);
  return found !== null && names.includes(found.name) && !hasForm(url);
}

/** Forms and single records. Bulk actions reload the list with an `action` of their own (`-1`, `delete`), which stays a list. */
const hasForm = (url: URL) => /^(add|edit|view|review)_/.test(url.searchParams.get('action') ?? '');

/** Visits say `affiliate`, the other screens `affiliate_id`. `user_id` is never an affiliate's. */
function idInLink(link: Element, url: URL): string | null {
  const from = adminScreen(url);
  const to = from && linkedScreen(link, from);
  const name = SCREEN.exec(to?.page ?? '')?.[1];
  return to && name ? numberIn(to.query.get(name === 'visits' ? 'affiliate' : 'affiliate_id')) : null;
}

const idOfLinks = (scope: Element | null, url: URL) => agreedId(scope, (link) => idInLink(link, url));

/** Of the name cell first: an add-on's column may link to another affiliate (a parent, a coupon's owner). */
function listedId(row: Element, url: URL): string | null {
  const byCell = idOfLinks(row.querySelector(LIST_NAME), url);
  const byBox = checkedId(row, 'affiliate_id[]') ?? checkedId(row, 'affiliate[]');
  if (byCell && byBox && byCell !== byBox) return null;
  return byCell ?? byBox ?? idOfLinks(row, url);
}

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
      rows: LIST_ROWS,
      refsOf: (row, url) => byId(listedId(row, url)),
      identityAttributes: ['href', 'value'],
      readsText: false,
      badgeSlot: (row) => nameIn(row.querySelector(LIST_NAME)),
    },
    {
      id: 'ledgers',
      confidence: 'source',
      isPage: (url) => isList(url, ['referrals', 'visits', 'payouts']),
      rows: LIST_ROWS,
      refsOf: (row, url) => byId(idOfLinks(row.querySelector(LEDGER_NAME), url)),
      identityAttributes: ['href'],
      readsText: false,
      badgeSlot: (row) => nameIn(row.querySelector(LEDGER_NAME)),
    },
  ],
  finder: {
    css: 'a[href*="affiliate-wp-"]',
    idOf: idInLink,
  },
  partnerOfPage: (url) =>
    screen(url)?.name === 'affiliates' && hasForm(url) ? numberIn(url.searchParams.get('affiliate_id')) : null,
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
