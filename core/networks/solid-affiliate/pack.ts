import { networkId } from '../../domain/ids';
import { carriedBy } from '../id-carriers';
import { textTable } from '../text-table';
import { byId, definePack, type Finder } from '../types';
import { adminScreen, agreedId, checkedId, LIST_ROWS, linkedScreen, nameIn, numberIn } from '../wordpress';

const AFFILIATES = 'solid-affiliate-affiliates';
const LEDGER = /^solid-affiliate-(?:referrals|visits|payouts)$/;

const pageOf = (url: URL) => adminScreen(url)?.page ?? '';
const isForm = (url: URL) => /^(?:edit|new)$/.test(url.searchParams.get('action') ?? '');

/** The plain `id` is an affiliate's on the affiliates' own screen alone; elsewhere it is a referral's or a payout's. */
function idInLink(link: Element, url: URL): string | null {
  const from = adminScreen(url);
  const to = from && linkedScreen(link, from);
  if (to?.page === AFFILIATES) return numberIn(to.query.get('id'));
  return to && LEDGER.test(to.page) ? numberIn(to.query.get('affiliate_id')) : null;
}

const FINDER: Finder = { css: 'a[href*="solid-affiliate-"]', idOf: idInLink };

/** Of the box and of the row's links; nobody's where they differ. */
function listedId(row: Element, url: URL): string | null {
  const byBox = checkedId(row, 'id[]');
  const byLink = agreedId(row, (link) => idInLink(link, url));
  return byBox && byLink && byBox !== byLink ? null : (byBox ?? byLink);
}

/** No published source says in which column the name stands: WordPress' primary one. */
const nameCell = (row: Element) => row.querySelector<HTMLElement>('td.column-primary');

export const solidAffiliatePack = definePack({
  id: networkId('solid-affiliate'),
  name: 'Solid Affiliate',
  origins: [],
  isDashboard: (url) => pageOf(url) === AFFILIATES || LEDGER.test(pageOf(url)),
  accountOf: (url) => adminScreen(url)?.site ?? null,
  tables: [
    {
      id: 'affiliates',
      confidence: 'source',
      isPage: (url) => pageOf(url) === AFFILIATES && !isForm(url),
      rows: [{ css: 'table.widefat.Affiliates > tbody > tr:not(.no-items)', seen: '2026-11-22', by: 'source' }, ...LIST_ROWS],
      refsOf: (row, url) => byId(listedId(row, url)),
      identityAttributes: ['href', 'value'],
      readsText: false,
      badgeSlot: (row) => nameIn(nameCell(row)) ?? nameCell(row),
    },
    textTable({
      id: 'ledgers',
      confidence: 'inferred',
      isPage: (url) => LEDGER.test(pageOf(url)) && !isForm(url),
      rows: LIST_ROWS,
      carriers: carriedBy(FINDER),
    }),
  ],
  finder: FINDER,
  partnerOfPage: (url) => (pageOf(url) === AFFILIATES && isForm(url) ? numberIn(url.searchParams.get('id')) : null),
  partnerUrl: (account, ownId) => `${account}/wp-admin/admin.php?page=${AFFILIATES}&action=edit&id=${encodeURIComponent(ownId)}`,
  exportHelp: null,
});

/*
Test pages (made by ourselves after the plugin's published source and WordPress' list table):
- affiliates.html        the list: user ids that equal other affiliates', a column that links to a parent
- affiliates-empty.html  no affiliates
- affiliate-edit.html    one affiliate's form
- disagreeing.html       a row whose box and links name two affiliates: nobody's
- referrals.html         a ledger: ids of referrals equal ids of affiliates
- look-alike.html        posts, users, another site and other screens: nobody may match
*/
