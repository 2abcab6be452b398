import { networkId } from '../../domain/ids';
import { carriedBy } from '../id-carriers';
import { textTable } from '../text-table';
import { definePack, type Finder } from '../types';

/*
 * Two dashboards at once: Classic on ui.awin.com (`merchant`, in places `advertiser`), the new one on app.awin.com. An account that is
 * still on Classic is sent from one to the other after a while; the address is right once it has settled.
 */
const CLASSIC = 'ui.awin.com';
const NEW = 'app.awin.com';
const ACCOUNT = /\/(?:merchant|advertiser)\/(\d{3,9})(?:\/|$)/;
const PROFILE = /^(.*)\/partnerships\/overview\/profile\/(\d{3,9})\/?$/;
const ID = /^\d{3,9}$/;

const isHost = (url: URL) => url.protocol === 'https:' && (url.hostname === CLASSIC || url.hostname === NEW);
const accountOf = (url: URL) => (isHost(url) ? (ACCOUNT.exec(url.pathname)?.[1] ?? null) : null);

/** The id in Classic's attributes (it has two spellings), or in a link to a profile within the same account. */
function idIn(element: Element, url: URL): string | null {
  const named = [element.getAttribute('data-publisher-id'), element.getAttribute('data-publisherid')].filter((id) => id !== null);
  const [id, other] = new Set(named);
  if (id !== undefined) return other === undefined && ID.test(id) ? id : null;
  const target = URL.parse(element.getAttribute('href') ?? '', url.href);
  return target && accountOf(target) === accountOf(url) ? (PROFILE.exec(target.pathname)?.[2] ?? null) : null;
}

const FINDER: Finder = {
  css: '[data-publisher-id], [data-publisherid], [href*="/partnerships/overview/profile/"]',
  attributes: ['data-publisher-id', 'data-publisherid', 'href'],
  idOf: idIn,
};

const reader = { carriers: carriedBy(FINDER), idForm: ID };
const isClassic = (url: URL, part: RegExp) => url.hostname === CLASSIC && part.test(url.pathname);

export const awinPack = definePack({
  id: networkId('awin'),
  name: 'Awin',
  origins: [`https://${CLASSIC}/*`, `https://${NEW}/*`],
  isDashboard: (url) => accountOf(url) !== null,
  accountOf,
  tables: [
    textTable({
      id: 'classic-directory',
      confidence: 'script',
      isPage: (url) => isClassic(url, /\/affiliate-directory\//),
      rows: [
        {
          css: '#directoryResults table tr[data-publisher-id], #directoryResults table tbody > tr',
          seen: '2026-06-24',
          by: 'script',
        },
      ],
      ...reader,
    }),
    textTable({
      id: 'classic-performance',
      confidence: 'inferred',
      isPage: (url) => isClassic(url, /\/report\/affiliate-performance\//),
      // Beside "Publisher name"; on other pages a plain "ID" is a transaction's.
      idHeader: /^id$/,
      ...reader,
    }),
    textTable({ id: 'classic', confidence: 'inferred', isPage: (url) => url.hostname === CLASSIC, ...reader }),
    textTable({
      id: 'new',
      confidence: 'inferred',
      isPage: (url) => url.hostname === NEW && !PROFILE.test(url.pathname),
      ...reader,
    }),
  ],
  finder: FINDER,
  partnerOfPage: (url) => (accountOf(url) === null ? null : (PROFILE.exec(url.pathname)?.[2] ?? null)),
  partnerUrl: (account, ownId) =>
    `https://${NEW}/en/awin/advertiser/${encodeURIComponent(account)}/partnerships/overview/profile/${encodeURIComponent(ownId)}`,
  exportHelp: null,
});

/*
Test pages (made by ourselves: Classic after attributes that scripts use; of the new dashboard only addresses are known):
- classic-directory.html    both spellings of the id; a row of the empty text
- classic-performance.html  "Publisher name", "ID", then figures; one total row per status
- classic-validation.html   a plain "ID" is a transaction's; nobody may match by it
- new-list.html             names link to profiles; one link leads into another account
- new-performance.html      a publisher id as text; ids in inputs, in running text and in brackets
- new-look-alike.html       digits everywhere, and none of them a publisher's
- classic-empty.html        the empty text in a row of its own
- new-profile.html          one partner: links to itself are its menu
*/
