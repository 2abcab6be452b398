import { networkId } from '../../domain/ids';
import { type ColumnDefinition, defineReport, type ReportDefinition, unread } from '../report-definition';
import { AWIN_WORDS } from './words';

/*
Three ways of naming the columns of two reports. The publisher performance lists only partners that had some activity in the period,
so who is missing from it is not known to have left, or to be silent for good. Amounts follow the currency of the account's region,
and how it writes decimals is decided from the values. A bonus is money that a partner earns, and no order.
*/

const COMMON = {
  network: networkId('awin'),
  hasNothingWords: true,
  dateOrder: null,
  decimal: null,
} as const;

const PERFORMANCE_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'partner-id', headers: ['publisherId'] },
  { role: 'partner-name', headers: ['publisherName'] },
  { role: 'currency', headers: ['currency'] },
  { role: 'impressions', headers: ['impressions'] },
  { role: 'clicks', headers: ['clicks'] },
  { role: 'reversed-conversions', headers: ['declinedNo'] },
  { role: 'reversed-revenue', headers: ['declinedValue'] },
  { role: 'reversed-commission', headers: ['declinedComm'] },
  ...unread('pendingNo', 'pendingValue', 'pendingComm', 'confirmedNo', 'confirmedValue', 'confirmedComm'),
  ...unread('bonusNo', 'bonusValue', 'bonusComm'),
  // Totals leave out what was declined, and the bonuses are in them.
  ...unread('totalNo', 'totalValue', 'totalComm', 'advertiserId', 'advertiserName', 'region', 'tags'),
];

const performance = defineReport({
  ...COMMON,
  id: 'awin/performance',
  confidence: 'documented',
  source:
    'help.awin.com publisher performance; Horze-International/tap-awin-advertiser@6f0cb7c (fields of the API, not of a file)',
  howToExport: 'import.export.awin.performance',
  report: 'performance',
  shape: 'flow',
  columns: PERFORMANCE_COLUMNS,
  sums: [
    { role: 'conversions', of: [['pendingNo', 'confirmedNo', 'declinedNo']], atLeast: [['pendingNo', 'confirmedNo']] },
    { role: 'revenue', of: [['pendingValue', 'confirmedValue', 'declinedValue']], atLeast: [['pendingValue', 'confirmedValue']] },
    {
      role: 'commission',
      of: [
        ['pendingComm', 'confirmedComm', 'declinedComm', 'bonusComm'],
        ['pendingComm', 'confirmedComm', 'declinedComm'],
      ],
      atLeast: [['pendingComm', 'confirmedComm']],
    },
    { role: 'settled-conversions', of: [['confirmedNo', 'declinedNo']] },
  ],
  marks: [
    ['publisherId', 'pendingNo', 'confirmedNo'],
    ['publisherId', 'confirmedComm'],
    ['publisherId', 'totalNo', 'totalComm'],
    ['publisherId', 'declinedNo'],
  ],
  needed: ['partner-id'],
  wished: ['clicks', 'conversions', 'revenue', 'commission'],
  decimal: 'point',
  currency: 'column',
});

const CLASSIC_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'partner-name', headers: ['Publisher name'] },
  { role: 'partner-id', headers: ['ID'] },
  { role: 'impressions', headers: ['Imp.'] },
  { role: 'clicks', headers: ['Clicks'] },
  { role: 'conversions', headers: ['Quantity'] },
  { role: 'revenue', headers: ['Amount'] },
  { role: 'commission', headers: ['Commission'] },
  ...unread('ConvRate', 'Assisted', 'TotalInfluence', 'AOV', 'NoProducts'),
];

const classic = defineReport({
  ...COMMON,
  id: 'awin/performance-classic',
  confidence: 'inferred',
  source: 'columns that one public script reads; no such file was seen',
  howToExport: 'import.export.awin.performance',
  report: 'performance',
  shape: 'flow',
  columns: CLASSIC_COLUMNS,
  marks: [
    ['Publisher name', 'ID', 'Imp.', 'Clicks'],
    ['Publisher name', 'ID', 'TotalInfluence'],
  ],
  needed: ['partner-id'],
  wished: ['clicks', 'conversions', 'revenue', 'commission'],
});

const TRANSACTION_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'conversion-id', headers: ['id'] },
  { role: 'partner-id', headers: ['publisher_id'] },
  { role: 'revenue', headers: ['sale_amount'] },
  { role: 'commission', headers: ['commission'] },
  { role: 'date', headers: ['date'] },
  { role: 'status', headers: ['commission_status'] },
  { role: null, headers: ['validation_date'] },
  // The shop's reference of the order.
  { role: null, headers: ['extra'] },
  { role: 'entry-type', headers: ['type'] },
  { role: 'partner-name', headers: ['site_name'] },
  // Whether it is the partner's page or the link's target is not documented.
  { role: null, headers: ['URL'] },
  { role: null, headers: ['decline_reason'] },
  // The documented list ends before these; the API has them.
  { role: 'currency', headers: ['currency'] },
  { role: 'promo-code', headers: ['voucher_code'] },
  { role: null, headers: ['order_ref'] },
];

const transactions = defineReport({
  ...COMMON,
  id: 'awin/transactions',
  confidence: 'documented',
  source: 'help.awin.com understanding the data fields in the transactions report, 2026-03-09 (known up to decline_reason)',
  howToExport: 'import.export.awin.transactions',
  report: 'transactions',
  shape: 'flow',
  columns: TRANSACTION_COLUMNS,
  marks: [
    ['publisher_id', 'sale_amount', 'commission_status'],
    ['publisher_id', 'commission_status', 'validation_date'],
  ],
  needed: ['conversion-id', 'partner-id', 'date'],
  wished: ['revenue', 'commission'],
  currency: 'column',
  conversionStatuses: AWIN_WORDS.conversion,
  countingTypes: { allBut: AWIN_WORDS.notOrders },
});

export const AWIN_REPORTS: readonly ReportDefinition[] = [performance, classic, transactions];
