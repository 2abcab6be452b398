import type { ConversionStatus } from '../../domain/batch';
import { networkId } from '../../domain/ids';
import type { Status } from '../../domain/partner';
import type { ColumnDefinition, ReportDefinition } from '../report-definition';

/*
The manager ticks the columns, so every one but a few may be missing; their order is fixed. Partners have labels as headers,
commissions and payouts the ids of the columns. Money is Intl's en-US text ("$1,234.56", "CA$5.00", "¥1,200"), a text that a
spreadsheet would take for a formula gets a leading apostrophe, dates are ISO moments in UTC.
*/

const network = networkId('dub');
const SOURCE = 'dubinc/dub@1de955f apps/web/lib/zod/schemas/{partners,commissions,payouts}.ts, lib/api/*/format-*-for-export.ts';

const COMMON = {
  network,
  confidence: 'verified',
  source: SOURCE,
  money: 'symbol',
  text: 'formula-guard',
  fileDay: 'ymd',
  repeats: 'refuse',
  rowCountsAs: null,
} as const;

/** `declined` is the partner's own answer to an invitation; `rejected` is the programme's answer to an application. */
const PARTNER_STATUSES: Readonly<Record<string, Status>> = {
  pending: 'pending',
  approved: 'active',
  rejected: 'rejected',
  invited: 'invited',
  declined: 'declined_by_partner',
  deactivated: 'paused',
  banned: 'suspended',
  archived: 'ended',
};

const CONVERSION_STATUSES: Readonly<Record<string, ConversionStatus>> = {
  pending: 'pending',
  processed: 'approved',
  paid: 'paid',
  hold: 'hold',
  refunded: 'reversed',
  canceled: 'reversed',
  duplicate: 'reversed',
  fraud: 'reversed',
};

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

const partners: ReportDefinition = {
  ...COMMON,
  id: 'dub/partners',
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
  partnerStatuses: PARTNER_STATUSES,
  conversionStatuses: {},
  paidStatuses: [],
  countingTypes: null,
};

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
  { role: null, headers: ['Customer ID'], personal: true },
  { role: null, headers: ['Customer name'], personal: true },
  { role: null, headers: ['Customer email'], personal: true },
  { role: null, headers: ['Customer external ID'], personal: true },
  { role: null, headers: ['Stripe customer ID'], personal: true },
];

const commissions: ReportDefinition = {
  ...COMMON,
  id: 'dub/commissions',
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
  partnerStatuses: {},
  conversionStatuses: CONVERSION_STATUSES,
  paidStatuses: [],
  // Clicks, leads, referrals and custom payments carry money, and no order.
  countingTypes: ['sale'],
};

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

const payouts: ReportDefinition = {
  ...COMMON,
  id: 'dub/payouts',
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
  ownIds: null,
  notWith: ['earnings', 'Payout ID'],
  needed: ['partner-id', 'date', 'paid'],
  wished: ['status'],
  currency: 'column',
  partnerStatuses: {},
  conversionStatuses: {},
  paidStatuses: ['sent', 'completed'],
  countingTypes: null,
};

export const DUB_REPORTS: readonly ReportDefinition[] = [partners, commissions, payouts];
