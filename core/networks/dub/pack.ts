import { networkId } from '../../domain/ids';
import { byId, definePack, type PartnerTable } from '../types';

const HOST = 'app.dub.co';
/** The workspace's slug and what follows `/program`; other pages of the dashboard are not about partners. */
const PROGRAM_PATH = /^\/([^/]+)\/program(?:\/(.*?))?\/?$/;
/** Sections whose tables name a partner in each row. The list of partners and of applicants; ledgers. */
const LISTS = /^partners(\/applications(\/rejected)?)?$/;
const LEDGERS = /^(commissions|payouts|customers|fraud)$/;
const PARTNER_PAGE = /^(?:partners|messages)\/(pn_[A-Za-z0-9]+)(\/|$)/;

// Not `a[href]`: on the lists the name is a <div href>, on the ledgers a real link.
const NAME = '[href*="/program/partners/pn_"]';

const ROWS: PartnerTable['rows'] = [{ css: 'table tbody tr', seen: '2026-11-22', by: 'source' }];

function section(url: URL): { readonly slug: string; readonly rest: string } | null {
  const match = url.protocol === 'https:' && url.hostname === HOST ? PROGRAM_PATH.exec(url.pathname) : null;
  return match?.[1] ? { slug: match[1], rest: match[2] ?? '' } : null;
}

/** The id in the name's address, when the address is of the same workspace as the page. */
function partnerId(name: Element | null, url: URL): string | null {
  // null: a row of another kind, or one that is still loading
  const address = name?.getAttribute('href');
  const match = address
    ? /^(?:https:\/\/app\.dub\.co)?\/([^/]+)\/program\/partners\/(pn_[A-Za-z0-9]+)(?:[/?#]|$)/.exec(address)
    : null;
  return match?.[2] && match[1] === section(url)?.slug ? match[2] : null;
}

const reader = {
  confidence: 'source',
  rows: ROWS,
  refsOf: (row: Element, url: URL) => byId(partnerId(row.querySelector(NAME), url)),
  identityAttributes: ['href'],
  readsText: false,
  badgeSlot: (row: Element) => row.querySelector<HTMLElement>(NAME),
} as const;

export const dubPack = definePack({
  id: networkId('dub'),
  name: 'Dub Partners',
  origins: [`https://${HOST}/*`],
  isDashboard: (url) => section(url) !== null,
  accountOf: (url) => section(url)?.slug ?? null,
  tables: [
    { id: 'partners', isPage: (url) => LISTS.test(section(url)?.rest ?? ''), ...reader },
    { id: 'ledgers', isPage: (url) => LEDGERS.test(section(url)?.rest ?? ''), ...reader },
  ],
  finder: { css: NAME, idOf: partnerId },
  partnerOfPage: (url) => PARTNER_PAGE.exec(section(url)?.rest ?? '')?.[1] ?? null,
  partnerUrl: (account, ownId) => `https://${HOST}/${encodeURIComponent(account)}/program/partners/${encodeURIComponent(ownId)}`,
  exportHelp: null,
});

/*
Test pages (made by ourselves after the dashboard's published source, 2026-08-21):
- partners.html           the list: names are <div href>, one row still loading
- partners-empty.html     no partners yet
- commissions.html        a ledger: names are links, one partner twice, one row without a partner
- other-workspace.html    rows that link to another workspace: nothing may match
- partner.html            one partner: links to itself are its menu
*/
