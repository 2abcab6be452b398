import { networkId } from '../../domain/ids';
import { defineReport, type ReportDefinition, unread } from '../report-definition';
import { SOLID_AFFILIATE_WORDS } from './words';

/*
Headers go through the site's translation; only English ones are known here. A text that a spreadsheet would take for a formula gets a
leading space. The fields of the site's own registration form are among the columns of the affiliates. No file says what was earned
in all: it is the sum of the referrals.
*/

const COMMON = {
  network: networkId('solid-affiliate'),
  confidence: 'verified',
  source: 'smgeeks/aulavirtual@9f707b9 plugins/solid_affiliate 1.7.2 app/Models/*.php, app/Lib/CsvExport/*.php',
  text: 'space-guard',
  fileDay: 'mdy',
} as const;

const affiliates = defineReport({
  ...COMMON,
  id: 'solid-affiliate/affiliates',
  howToExport: 'import.export.solid-affiliate.affiliates',
  report: 'partners',
  shape: 'snapshot',
  columns: [
    { role: 'partner-id', headers: ['ID'] },
    { role: 'group', headers: ['Affiliate Group ID'] },
    { role: 'email', headers: ['WordPress User Email'] },
    { role: 'email', headers: ['Payment Email'] },
    { role: 'first-name', headers: ['First name'] },
    { role: 'last-name', headers: ['Last name'] },
    { role: 'status', headers: ['Status'] },
    { role: 'joined', headers: ['Created At'] },
    { role: 'clicks', headers: ['Total Visits'] },
    { role: 'conversions', headers: ['Total Referrals'] },
    ...unread('User ID', 'Commission Type', 'Commission Rate', 'MailChimp ID', 'Registration Notes', 'Updated At'),
  ],
  marks: [
    ['ID', 'Affiliate Group ID', 'Status', 'Total Visits'],
    ['ID', 'WordPress User Email', 'Registration Notes'],
  ],
  needed: ['partner-id'],
  partnerStatuses: SOLID_AFFILIATE_WORDS.partner,
});

const referrals = defineReport({
  ...COMMON,
  id: 'solid-affiliate/referrals',
  howToExport: 'import.export.solid-affiliate.referrals',
  report: 'transactions',
  shape: 'flow',
  columns: [
    { role: 'conversion-id', headers: ['ID'] },
    { role: 'partner-id', headers: ['Affiliate ID'] },
    { role: 'revenue', headers: ['Order Amount'] },
    { role: 'commission', headers: ['Commission Amount'] },
    { role: 'refunded', headers: ['Order Refunded On'] },
    { role: 'date', headers: ['Created'] },
    { role: 'status', headers: ['Status'] },
    { role: 'buyer', headers: ['Customer ID'], personal: true },
    ...unread('Referral Source', 'Visit ID', 'Coupon ID', 'Referral Type', 'Description', 'Order Source', 'Order ID'),
    ...unread('Updated', 'Payout ID'),
  ],
  marks: [
    ['Affiliate ID', 'Order Amount', 'Commission Amount', 'Status'],
    ['Affiliate ID', 'Commission Amount', 'Order Refunded On'],
  ],
  needed: ['conversion-id', 'partner-id', 'date'],
  conversionStatuses: SOLID_AFFILIATE_WORDS.conversion,
});

const payouts = defineReport({
  ...COMMON,
  id: 'solid-affiliate/payouts',
  howToExport: 'import.export.solid-affiliate.payouts',
  report: 'payouts',
  shape: 'flow',
  columns: [
    { role: null, headers: ['ID'] },
    { role: 'partner-id', headers: ['Affiliate ID'] },
    { role: 'paid', headers: ['Amount'] },
    { role: 'status', headers: ['Status'] },
    { role: 'date', headers: ['Created'] },
    // Really called so: when the row was changed last.
    { role: null, headers: ['DateTime'] },
    ...unread('Description', 'Payout Method', 'Bulk Payout ID', 'Created By User ID'),
  ],
  marks: [['Affiliate ID', 'Amount', 'Payout Method', 'Bulk Payout ID']],
  notWith: ['Order Amount'],
  needed: ['partner-id', 'paid', 'date'],
  paidStatuses: ['paid'],
});

const visits = defineReport({
  ...COMMON,
  id: 'solid-affiliate/visits',
  howToExport: 'import.export.solid-affiliate.visits',
  report: 'clicks',
  shape: 'flow',
  columns: [
    { role: null, headers: ['ID'] },
    { role: 'partner-id', headers: ['Affiliate ID'] },
    { role: 'date', headers: ['Created'] },
    { role: null, headers: ['IP'], personal: true },
    ...unread('Previous Visit ID', 'Referral ID', 'Landing URL', 'HTTP Referrer', 'Updated'),
  ],
  marks: [['Affiliate ID', 'Previous Visit ID', 'Landing URL']],
  needed: ['partner-id', 'date'],
  rowCountsAs: 'clicks',
});

export const SOLID_AFFILIATE_REPORTS: readonly ReportDefinition[] = [affiliates, referrals, payouts, visits];
