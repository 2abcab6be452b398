import { networkId } from '../../domain/ids';
import { textTable } from '../text-table';
import { definePack } from '../types';

const HOST = 'members.cj.com';
const PARTNER_SIDE = /^\/member\/(?:app\/)?publisher(?:\/|$)/;
const SIGN_IN = /^\/member\/login(?:\/|$)/;
const ACCOUNT = /^\/member\/(?:app\/)?advertiser\/(\d+)(?:\/|$)/;

const isHost = (url: URL) => url.protocol === 'https:' && url.hostname === HOST;

export const cjPack = definePack({
  id: networkId('cj'),
  name: 'CJ',
  origins: [`https://${HOST}/*`],
  isDashboard: (url) => isHost(url) && !PARTNER_SIDE.test(url.pathname) && !SIGN_IN.test(url.pathname),
  isPartnerSide: (url) => isHost(url) && PARTNER_SIDE.test(url.pathname),
  accountOf: (url) => (isHost(url) ? (ACCOUNT.exec(url.pathname)?.[1] ?? null) : null),
  tables: [
    // A company (CID) and a property of it (PID) are both plain digits, and so is the advertiser: only "Publisher ID" and "Publisher CID".
    textTable({ id: 'partners', confidence: 'inferred', isPage: () => true, idForm: /^\d{3,12}$/ }),
  ],
  finder: null,
  partnerOfPage: () => null,
  partnerUrl: () => null,
  exportHelp: null,
});

/*
Test pages (made by ourselves; nobody has published how the advertiser's pages are built):
- publishers.html       "Publisher ID" beside the name; a property's id and the advertiser's are digits, too
- publishers-names.html no ids on the page: exact names
- look-alike.html       CIDs, PIDs and actions: nobody may match
- partner-side.html     the publishers' side: we must not look
- publishers-empty.html no publishers yet
*/
