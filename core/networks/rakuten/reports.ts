import { networkId } from '../../domain/ids';
import { defineReport, type ReportDefinition } from '../report-definition';
import { ORDER_COLUMNS, PERFORMANCE_COLUMNS } from './columns';
import { RAKUTEN_WORDS } from './words';

/*
Advertisers choose the columns of their own reports, so the set tells which of two kinds it is: with an order's id a row is (a part
of) one order, without one it is a partner's numbers. Dates are month/day/year, `2/22/19`; "null" stands for no value; a summary may
follow the rows. A cancellation is a row of its own with negative amounts.
*/

const COMMON = {
  network: networkId('rakuten'),
  confidence: 'verified',
  source: 'chrisgoddard/tap-rakuten@76d1098 tap_rakuten/field_types.json; byte order mark: voxmedia/tap-rakuten-sdk@4cc8c0e',
  hasNothingWords: true,
  dateOrder: 'mdy',
  currency: 'column',
} as const;

const performance = defineReport({
  ...COMMON,
  id: 'rakuten/performance',
  howToExport: 'import.export.rakuten.performance',
  report: 'performance',
  shape: 'flow',
  columns: PERFORMANCE_COLUMNS,
  sums: [
    { role: 'revenue', of: [['Gross Sales']], atLeast: [['Sales']] },
    { role: 'commission', of: [['Gross Commissions'], ['Gross Total Commissions']], atLeast: [['Total Commission']] },
  ],
  marks: [
    ['Publisher ID', '# of Clicks'],
    ['Publisher ID', '# of Orders'],
    ['Publisher ID', '# of Impressions'],
    ['Publisher Name', '# of Clicks'],
    ['Publisher Name', '# of Orders'],
    ['Publisher ID', 'Gross Sales'],
    ['Publisher ID', 'Gross Commissions'],
    ['Publisher ID', 'Baseline Commission'],
    ['Publisher ID', 'Total Commission'],
  ],
  notWith: ['Order ID', 'Transaction ID', 'SKU', 'Commission Status', 'Order Status'],
  needed: ['partner-id'],
  wished: ['clicks', 'conversions', 'revenue', 'commission'],
});

const orders = defineReport({
  ...COMMON,
  id: 'rakuten/orders',
  howToExport: 'import.export.rakuten.orders',
  report: 'transactions',
  shape: 'flow',
  columns: ORDER_COLUMNS,
  marks: [
    ['Publisher ID', 'Order ID'],
    ['Publisher ID', 'Transaction ID'],
    ['Publisher ID', 'Commission Status'],
    ['Publisher ID', 'SKU'],
    ['Publisher Name', 'Order ID', 'Transaction Date'],
  ],
  notWith: ['# of Clicks', '# of Impressions', '# of Orders'],
  needed: ['original-id', 'partner-id', 'date'],
  wished: ['revenue', 'commission'],
  conversionStatuses: RAKUTEN_WORDS.conversion,
  repeats: 'correct',
});

export const RAKUTEN_REPORTS: readonly ReportDefinition[] = [performance, orders];
