import { networkId } from '../../domain/ids';
import { type ColumnDefinition, defineReport, type ReportDefinition } from '../report-definition';
import { DUB_WORDS } from './words';

/*
The manager ticks the columns, so every one but a few may be missing; their order is fixed. Partners have labels as headers,
commissions and payouts the ids of the columns. Money is Intl's en-US text ("$1,234.56", "CA$5.00", "¥1,200"), a text that a
spreadsheet would take for a formula gets a leading apostrophe, dates are ISO moments in UTC.
*/

const COMMON = {
  network: networkId('dub'),
  confidence: 'verified',
  source: 'dubinc/dub@1de955f apps/web/lib/zod/schemas/{partners,commissions,payouts}.ts, lib/api/*/format-*-for-export.ts',
  money: 'symbol',
  text: 'formula-guard',
} as const;

const PARTNER_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'partner-id', headers: ['ID'] },
  { role: 'partner-name', headers: ['Name'] },
  { role: 'email', headers: ['Email'] },
  { role: 'country', headers: ['Country'] },
  { role: 'status', headers: ['Status'] },
  { role: 'group', headers: ['Group'] },
  { role: 'joined', headers: ['Enrolled at'] },
  { role: null, headers: ['Payouts enabled at'] },
  { role: null, headers: ['Description'] },
  { role: 'clicks', headers: ['Clicks'] },
  { role: null, headers: ['Leads'] },
  // `Sales` counts every sale, renewals too; it stands in where `Conversions` was not ticked (located later, so it gives way).
  { role: 'conversions', headers: ['Conversions'] },
  { role: 'conversions', headers: ['Sales'] },
  { role: 'revenue', headers: ['Revenue', 'Sale amount'] },
  { role: 'commission', headers: ['Commissions'] },
  { role: null, headers: ['Net Revenue'] },
  { role: 'website', headers: ['Website'] },
  { role: null, headers: ['YouTube'] },
  { role: null, headers: ['X/Twitter', 'Twitter'] },
  { role: null, headers: ['LinkedIn'] },
  { role: null, headers: ['Instagram'] },
  { role: null, headers: ['TikTok'] },
];

const partners = defineReport({
  ...COMMON,
  id: 'dub/partners',
  howToExport: 'import.export.dub.partners',
  report: 'partners',
  shape: 'snapshot',
  columns: PARTNER_COLUMNS,
  marks: [
    ['Enrolled at', 'ID'],
    ['Enrolled at', 'Name'],
    ['Enrolled at', 'Email'],
    ['Payouts enabled at'],
    ['ID', 'Net Revenue', 'Commissions'],
  ],
  ownIds: { role: 'partner-id', pattern: /^pn_/ },
  notWith: ['Applied at'],
  needed: ['partner-id'],
  wished: ['clicks', 'conversions', 'revenue', 'commission'],
  currency: { always: 'USD' },
  partnerStatuses: DUB_WORDS.partner,
});

const APPLICATION_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'partner-id', headers: ['ID'] },
  { role: 'partner-name', headers: ['Name'] },
  { role: 'email', headers: ['Email'] },
  { role: 'country', headers: ['Country'] },
  // Nobody has joined yet: of those who wait, the day is that of the application.
  { role: 'joined', headers: ['Applied at'] },
  { role: null, headers: ['Description'] },
  { role: 'website', headers: ['Website'] },
  { role: null, headers: ['YouTube'] },
  { role: null, headers: ['X/Twitter', 'Twitter'] },
  { role: null, headers: ['LinkedIn'] },
  { role: null, headers: ['Instagram'] },
  { role: null, headers: ['TikTok'] },
];

const applications = defineReport({
  ...COMMON,
  id: 'dub/applications',
  howToExport: 'import.export.dub.applications',
  report: 'applications',
  shape: 'snapshot',
  columns: APPLICATION_COLUMNS,
  marks: [
    ['Applied at', 'ID'],
    ['Applied at', 'Name'],
    ['Applied at', 'Email'],
  ],
  notWith: ['Enrolled at', 'Status'],
  needed: ['partner-id'],
});

const COMMISSION_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'conversion-id', headers: ['ID'] },
  { role: 'entry-type', headers: ['Type'] },
  { role: 'revenue', headers: ['Amount'] },
  { role: 'commission', headers: ['Earnings'] },
  { role: 'currency', headers: ['Currency'] },
  { role: 'status', headers: ['Status'] },
  { role: null, headers: ['Invoice ID'] },
  { role: null, headers: ['Description'] },
  { role: null, headers: ['Quantity'] },
  { role: 'date', headers: ['Created at'] },
  { role: null, headers: ['Paid at'] },
  { role: null, headers: ['Updated at'] },
  { role: 'partner-id', headers: ['Partner ID'] },
  { role: 'partner-name', headers: ['Partner name'] },
  { role: null, headers: ['Partner email'] },
  { role: null, headers: ['Partner tenant ID'] },
  { role: 'buyer', headers: ['Customer ID'], personal: true },
  { role: null, headers: ['Customer name'], personal: true },
  { role: null, headers: ['Customer email'], personal: true },
  { role: null, headers: ['Customer external ID'], personal: true },
  { role: null, headers: ['Stripe customer ID'], personal: true },
];

const commissions = defineReport({
  ...COMMON,
  id: 'dub/commissions',
  howToExport: 'import.export.dub.commissions',
  report: 'transactions',
  shape: 'flow',
  columns: COMMISSION_COLUMNS,
  marks: [
    ['type', 'earnings', 'createdAt'],
    ['earnings', 'invoiceId'],
    ['earnings', 'partnerTenantId'],
    ['earnings', 'customerExternalId'],
    ['type', 'amount', 'earnings', 'status'],
  ],
  ownIds: { role: 'conversion-id', pattern: /^cm_/ },
  notWith: ['periodStart', 'periodEnd', 'initiatedAt', 'Affiliate ID'],
  needed: ['conversion-id', 'partner-id', 'date'],
  wished: ['revenue', 'commission'],
  currency: 'column',
  conversionStatuses: DUB_WORDS.conversion,
  // Clicks, leads, referrals and custom payments carry money, and no order.
  countingTypes: { only: ['sale'] },
});

const PAYOUT_COLUMNS: readonly ColumnDefinition[] = [
  { role: null, headers: ['ID'] },
  { role: 'paid', headers: ['Amount'] },
  { role: 'currency', headers: ['Currency'] },
  { role: 'status', headers: ['Status'] },
  { role: null, headers: ['Period start'] },
  { role: null, headers: ['Period end'] },
  { role: null, headers: ['Initiated at'] },
  { role: 'date', headers: ['Paid at'] },
  { role: null, headers: ['Invoice ID'] },
  { role: null, headers: ['Description'] },
  { role: null, headers: ['Method'] },
  { role: null, headers: ['Trace ID'] },
  { role: null, headers: ['Failure reason'] },
  { role: 'partner-id', headers: ['Partner ID'] },
  { role: 'partner-name', headers: ['Partner name'] },
  { role: null, headers: ['Partner email'] },
  { role: null, headers: ['Partner tenant ID'] },
];

const payouts = defineReport({
  ...COMMON,
  id: 'dub/payouts',
  howToExport: 'import.export.dub.payouts',
  report: 'payouts',
  shape: 'flow',
  columns: PAYOUT_COLUMNS,
  marks: [
    ['amount', 'periodStart'],
    ['amount', 'periodEnd'],
    ['amount', 'initiatedAt'],
    ['amount', 'paidAt', 'method'],
    ['amount', 'traceId'],
  ],
  notWith: ['earnings', 'Payout ID'],
  needed: ['partner-id', 'date', 'paid'],
  wished: ['status'],
  currency: 'column',
  paidStatuses: ['sent', 'completed'],
});

export const DUB_REPORTS: readonly ReportDefinition[] = [partners, applications, commissions, payouts];
