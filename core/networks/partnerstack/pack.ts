import { networkId } from '../../domain/ids';
import { carriedBy } from '../id-carriers';
import { textTable } from '../text-table';
import { definePack, type Finder } from '../types';

const HOST = 'app.partnerstack.com';
const DETAILS = /^\/partners\/([\w-]+)\/details\/?$/;

const isHost = (url: URL) => url.protocol === 'https:' && url.hostname === HOST;

function keyIn(element: Element, url: URL): string | null {
  const target = URL.parse(element.getAttribute('href') ?? '', url.href);
  return target && isHost(target) ? (DETAILS.exec(target.pathname)?.[1] ?? null) : null;
}

const FINDER: Finder = { css: '[href*="/partners/"]', idOf: keyIn };

export const partnerstackPack = definePack({
  id: networkId('partnerstack'),
  name: 'PartnerStack',
  origins: [`https://${HOST}/*`],
  isDashboard: isHost,
  // Each company's own subdomain is where its partners sign in.
  isPartnerSide: (url) => url.hostname.endsWith('.partnerstack.com') && url.hostname !== HOST,
  accountOf: () => null,
  tables: [
    textTable({
      id: 'partners',
      confidence: 'inferred',
      isPage: (url) => !DETAILS.test(url.pathname),
      carriers: carriedBy(FINDER),
      idHeader: /^partner key$/,
      idForm: /^[\w-]{3,64}$/,
    }),
  ],
  finder: FINDER,
  partnerOfPage: (url) => (isHost(url) ? (DETAILS.exec(url.pathname)?.[1] ?? null) : null),
  partnerUrl: (_account, ownId) => `https://${HOST}/partners/${encodeURIComponent(ownId)}/details`,
  exportHelp: null,
});

/*
Test pages (made by ourselves after a published link; nobody has published how the list is built):
- partners.html        names link to the partner's details
- partners-names.html  rows that open by a click: exact names and addresses, no links
- look-alike.html      links to groups, to pages of the list and to another host
- partner-side.html    a company's own subdomain: we must not look
- partners-empty.html no partners
- partner.html         one partner: links to itself are its menu
*/
