import { networkId } from '../../domain/ids';
import { carriedBy } from '../id-carriers';
import { textTable } from '../text-table';
import { byId, definePack, type Finder } from '../types';
import { adminScreen, agreedId, checkedId, LIST_ROWS, linkedScreen, nameIn, numberIn } from '../wordpress';

const AFFILIATES = 'wpam-affiliates';
const COMMISSIONS = 'wpam-commission';

const pageOf = (url: URL) => adminScreen(url)?.page ?? '';

/** Only `viewDetail` names an affiliate. */
function idInLink(link: Element, url: URL): string | null {
  const from = adminScreen(url);
  const to = from && linkedScreen(link, from);
  return to?.page === AFFILIATES ? numberIn(to.query.get('viewDetail')) : null;
}

const FINDER: Finder = { css: 'a[href*="viewDetail="]', idOf: idInLink };

function listedId(row: Element, url: URL): string | null {
  const byBox = checkedId(row, 'affiliate[]');
  const byLink = agreedId(row, (link) => idInLink(link, url));
  return byBox && byLink && byBox !== byLink ? null : (byBox ?? byLink);
}

/** No published source says in which column the name stands: the link to the affiliate, or WordPress' primary column. */
const nameCell = (row: Element) => row.querySelector<HTMLElement>('td.column-primary');

export const affiliatesManagerPack = definePack({
  id: networkId('affiliates-manager'),
  name: 'Affiliates Manager',
  origins: [],
  isDashboard: (url) => pageOf(url) === AFFILIATES || pageOf(url) === COMMISSIONS,
  accountOf: (url) => adminScreen(url)?.site ?? null,
  tables: [
    {
      id: 'affiliates',
      confidence: 'source',
      isPage: (url) => pageOf(url) === AFFILIATES && !url.searchParams.has('viewDetail') && !url.searchParams.has('tab'),
      rows: LIST_ROWS,
      refsOf: (row, url) => byId(listedId(row, url)),
      identityAttributes: ['href', 'value'],
      readsText: false,
      badgeSlot: (row) => nameIn(nameCell(row)) ?? nameCell(row),
    },
    textTable({
      id: 'commissions',
      confidence: 'inferred',
      isPage: (url) => pageOf(url) === COMMISSIONS,
      rows: LIST_ROWS,
      carriers: carriedBy(FINDER),
    }),
  ],
  finder: FINDER,
  partnerOfPage: (url) => (pageOf(url) === AFFILIATES ? numberIn(url.searchParams.get('viewDetail')) : null),
  partnerUrl: (account, ownId) => `${account}/wp-admin/admin.php?page=${AFFILIATES}&viewDetail=${encodeURIComponent(ownId)}`,
  exportHelp: null,
});

/*
Test pages (made by ourselves after the plugin's published source and WordPress' list table):
- affiliates.html        the list: a user id that equals an affiliate's, one name without a link
- affiliates-empty.html  no affiliates
- affiliate-detail.html  one affiliate
- commissions.html       a ledger: "Affiliate ID" beside ids of transactions
- look-alike.html        another screen with `viewDetail`, another site of the network: nobody may match
*/
