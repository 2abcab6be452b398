import { networkId } from '../../domain/ids';
import { defineReport, type ReportDefinition, unread } from '../report-definition';
import { SHAREASALE_WORDS } from './words';

/*
The platform is closed; these are old files, cut by bars. Ids of its affiliates are not those that they have on Awin now. Amounts are
dollars, with a sign in the totals and without one in the transactions.
*/

const COMMON = {
  network: networkId('shareasale'),
  confidence: 'verified',
  source: 'columns that a public script reads from the merchant API; dates: voxmedia/tap-shareasale@9dbcd67',
  dateOrder: 'mdy',
  currency: { always: 'USD' },
  fileDay: 'mdy',
} as const;

const timespan = defineReport({
  ...COMMON,
  id: 'shareasale/affiliatetimespan',
  howToExport: 'import.export.shareasale.timespan',
  report: 'performance',
  shape: 'flow',
  columns: [
    { role: 'partner-name', headers: ['Affiliate'] },
    { role: 'clicks', headers: ['Clicks'] },
    { role: 'revenue', headers: ['GrossSales'] },
    { role: 'reversed-revenue', headers: ['Voids'] },
    { role: 'conversions', headers: ['NumberofSales'] },
    { role: 'commission', headers: ['Commissions'] },
    { role: 'partner-id', headers: ['AffiliateID'] },
    ...unread('NetSales', 'ManualCredits', 'Conversion', 'AverageOrder', 'Organization', 'Website', 'NumbSales', 'NumbLeads'),
    ...unread('NumbTwoTier', 'NumbBonuses', 'NumbPayPerCall', 'NumbLeapFrog', 'SaleCommissions', 'LeadCommissions'),
    ...unread('TwoTierCommissions', 'BonusCommissions', 'PayPerCallCommissions', 'TransactionFees'),
  ],
  marks: [
    ['AffiliateID', 'GrossSales', 'NumberofSales'],
    ['AffiliateID', 'NumbSales', 'NumbLeads'],
  ],
  needed: ['partner-id'],
  money: 'symbol',
});

const transactions = defineReport({
  ...COMMON,
  id: 'shareasale/transactiondetail',
  howToExport: 'import.export.shareasale.transactions',
  report: 'transactions',
  shape: 'flow',
  columns: [
    { role: 'conversion-id', headers: ['transID'] },
    { role: 'partner-id', headers: ['userID'] },
    { role: 'date', headers: ['transdate'] },
    { role: 'revenue', headers: ['transamount'] },
    { role: 'commission', headers: ['commission'] },
    { role: 'status', headers: ['voided'] },
    { role: 'referrer', headers: ['lastreferer'] },
    { role: null, headers: ['lastip'], personal: true },
    // Written by the shop: may name the customer.
    { role: null, headers: ['comment'], personal: true },
    ...unread('ssamount', 'orderNumber', 'transactionType', 'CommissionType', 'quantityList', 'bannerType', 'bannerName'),
    ...unread('usedACoupon'),
  ],
  marks: [
    ['transID', 'userID', 'transdate', 'transamount'],
    ['transID', 'userID', 'ssamount'],
  ],
  needed: ['conversion-id', 'partner-id', 'date'],
  conversionStatuses: SHAREASALE_WORDS.conversion,
});

export const SHAREASALE_REPORTS: readonly ReportDefinition[] = [timespan, transactions];
