import { networkId } from '../../domain/ids';
import { type ColumnDefinition, defineReport, type ReportDefinition } from '../report-definition';
import { AFFILIATEWP_WORDS } from './words';

/*
Every data row, but not the header, ends with a comma; nothing is escaped, so a double quote inside a name breaks its row. What is
owed has no column yet, and both totals grow only with payment.
*/

const COMMON = {
  network: networkId('affiliatewp'),
  confidence: 'verified',
  source: 'JustinSainton/AffiliateWP@76dc123 includes/admin/tools/export/class-export*.php',
  fileDay: 'mdy',
} as const;

const AFFILIATE_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'partner-id', headers: ['Affiliate ID'] },
  { role: 'email', headers: ['Email'] },
  { role: null, headers: ['Payment Email'] },
  { role: 'username', headers: ['Username'] },
  { role: null, headers: ['Rate'] },
  { role: null, headers: ['Rate Type'] },
  { role: 'commission', headers: ['Earnings'] },
  { role: 'conversions', headers: ['Referrals'] },
  { role: 'clicks', headers: ['Visits'] },
  { role: 'status', headers: ['Status'] },
  { role: 'joined', headers: ['Date Registered'] },
];

const affiliates = defineReport({
  ...COMMON,
  id: 'affiliatewp/affiliates-1x',
  howToExport: 'import.export.affiliatewp.affiliates',
  report: 'partners',
  shape: 'snapshot',
  columns: AFFILIATE_COLUMNS,
  marks: [['Affiliate ID', 'Earnings', 'Referrals', 'Visits', 'Status', 'Date Registered']],
  notWith: ['Unpaid Earnings', 'First Name'],
  needed: ['partner-id'],
  partnerStatuses: AFFILIATEWP_WORDS.partner,
  countsPaidOnly: true,
});

const REFERRAL_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'partner-id', headers: ['Affiliate ID'] },
  { role: null, headers: ['Email'] },
  { role: null, headers: ['Payment Email'] },
  { role: 'commission', headers: ['Amount'] },
  { role: 'currency', headers: ['Currency'] },
  // Written by the shop's plugin: may name the customer.
  { role: null, headers: ['Description'], personal: true },
  { role: null, headers: ['Campaign'] },
  { role: 'reference', headers: ['Reference'] },
  { role: 'context', headers: ['Context'] },
  { role: 'status', headers: ['Status'] },
  { role: 'date', headers: ['Date'] },
];

const referrals = defineReport({
  ...COMMON,
  id: 'affiliatewp/referrals-1x',
  howToExport: 'import.export.affiliatewp.referrals',
  report: 'transactions',
  shape: 'flow',
  columns: REFERRAL_COLUMNS,
  marks: [['Affiliate ID', 'Amount', 'Currency', 'Reference', 'Context', 'Status', 'Date']],
  notWith: ['Type', 'Username'],
  needed: ['partner-id', 'date'],
  currency: 'column',
  conversionStatuses: AFFILIATEWP_WORDS.conversion,
  repeats: 'number',
});

export const AFFILIATEWP_1_REPORTS: readonly ReportDefinition[] = [affiliates, referrals];
