import { networkId } from '../../domain/ids';
import { textTable } from '../text-table';
import { definePack } from '../types';

/** Reports come from `ran-reporting`; the host of the advertiser's dashboard is not published, so any of the company's may be it. */
const HOST = /(?:^|\.)rakuten(?:marketing|advertising)\.com$/;
const HELP = /^advhelp\./;

export const rakutenPack = definePack({
  id: networkId('rakuten'),
  name: 'Rakuten Advertising',
  origins: ['https://ran-reporting.rakutenmarketing.com/*'],
  isDashboard: (url) => url.protocol === 'https:' && HOST.test(url.hostname) && !HELP.test(url.hostname),
  accountOf: () => null,
  tables: [textTable({ id: 'reports', confidence: 'inferred', isPage: () => true, idForm: /^\d{3,12}$/ })],
  finder: null,
  partnerOfPage: () => null,
  partnerUrl: () => null,
  exportHelp: null,
});

/*
Test pages (made by ourselves after the labels of its reports; nobody has published how its pages are built):
- report.html        "Publisher ID" and "Publisher Name", a summary, ids of groups and offers that equal other partners'
- report-names.html  the id was not chosen as a column: exact names
- report-ja.html     headers in a language that we do not read: nobody may match
- look-alike.html    publishers' groups and offers: nobody may match
- report-empty.html
*/
