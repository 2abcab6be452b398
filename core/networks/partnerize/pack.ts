import { networkId } from '../../domain/ids';
import { textTable } from '../text-table';
import { definePack } from '../types';

const HOST = 'console.partnerize.com';

export const partnerizePack = definePack({
  id: networkId('partnerize'),
  name: 'Partnerize',
  origins: [`https://${HOST}/*`],
  isDashboard: (url) => url.protocol === 'https:' && url.hostname === HOST,
  accountOf: () => null,
  tables: [
    textTable({
      id: 'partners',
      confidence: 'inferred',
      isPage: () => true,
      // Digits around a small L: `1l1007802`. Campaigns and conversions have such ids, too, under headers of their own.
      idForm: /^\d{1,9}l\d{1,12}$/,
      isIdByForm: true,
    }),
  ],
  finder: null,
  partnerOfPage: () => null,
  partnerUrl: () => null,
  exportHelp: null,
});

/*
Test pages (made by ourselves; nobody has published how the console is built):
- participants.html   the id in a line below the name
- conversions.html    publisher ids beside ids of campaigns and conversions of the same form
- names.html          no ids: exact names; one name inside running text
- look-alike.html     ids of campaigns only, a capital I for the small L, ids in inputs
- participants-empty.html
*/
