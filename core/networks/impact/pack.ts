import { networkId } from '../../domain/ids';
import { textTable } from '../text-table';
import { definePack } from '../types';

const HOST = 'app.impact.com';
/** `/secure/advertiser/engage/mediapartners/` is the advertiser's list of them: only the first part after `secure` says whose side. */
const PARTNER_SIDE = /^\/secure\/mediapartner(?:\/|$)/;

const isHost = (url: URL) => url.protocol === 'https:' && url.hostname === HOST;

export const impactPack = definePack({
  id: networkId('impact'),
  name: 'impact.com',
  origins: [`https://${HOST}/*`],
  isDashboard: (url) => isHost(url) && url.pathname.startsWith('/secure/') && !PARTNER_SIDE.test(url.pathname),
  isPartnerSide: (url) => isHost(url) && PARTNER_SIDE.test(url.pathname),
  accountOf: () => null,
  accountShown: { css: '.accountSelectTrigger', seen: '2026-11-22', by: 'script' },
  tables: [
    // Content sits in frames whose addresses nobody has listed, and in two families of components: any table, by its columns.
    textTable({
      id: 'partners',
      confidence: 'inferred',
      isPage: () => true,
      idHeader: /^(?:partner|media|media partner|mp) id$/,
      nameHeader: /^(?:media|media partner|partner)$/,
    }),
  ],
  // Ids were not seen in any address or attribute.
  finder: null,
  partnerOfPage: () => null,
  partnerUrl: () => null,
  exportHelp: null,
});

/*
Test pages (made by ourselves after names of components that scripts use; nobody has published how the lists are built):
- my-partners.html        the list in a frame; the account stands in the outer page
- my-partners-frame.html  names without ids; a name inside running text
- performance.html        a report: partner ids as text, totals, an id in an input
- performance-names.html  the same report without the column of ids; another partner's name in a note
- other-account.html      the outer page of another account, with the same frame
- partner-side.html       where partners sign in: we must not look
- look-alike.html         names and numbers under headers of campaigns and actions
- performance-empty.html
*/
