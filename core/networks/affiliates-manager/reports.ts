import { networkId } from '../../domain/ids';
import { defineReport, type ReportDefinition } from '../report-definition';
import { AFFILIATES_MANAGER_WORDS } from './words';

/*
A value that the database does not have is left out of its row instead of being left blank, so the cells behind it move up. What is
counted is commission: order value is not in these files. A text that a spreadsheet would take for a formula gets a leading
apostrophe, negative amounts and phone numbers too.
*/

const COMMON = {
  network: networkId('affiliates-manager'),
  confidence: 'verified',
  source: 'WordPressBugBounty/plugins-affiliates-manager@3bf8c60 source/Plugin.php (output_csv, handle_csv_download)',
  text: 'formula-guard',
  dropsEmptyCells: true,
} as const;

const affiliates = defineReport({
  ...COMMON,
  id: 'affiliates-manager/affiliates',
  howToExport: 'import.export.affiliates-manager.affiliates',
  report: 'partners',
  shape: 'snapshot',
  columns: [
    { role: 'partner-id', headers: ['Affiliate ID'], looks: 'id' },
    { role: 'status', headers: ['Status'], looks: 'word' },
    // What is owed is part of the earnings.
    { role: null, headers: ['Balance'], looks: 'number' },
    { role: 'commission', headers: ['Earnings'], looks: 'number' },
    { role: 'first-name', headers: ['First Name'], looks: 'name' },
    { role: 'last-name', headers: ['Last Name'], looks: 'name' },
    { role: 'email', headers: ['Email'], looks: 'email' },
    { role: null, headers: ['Company'], looks: 'name' },
    { role: 'joined', headers: ['Date Joined'], looks: 'day' },
    { role: 'website', headers: ['Website'], looks: 'site' },
    { role: null, headers: ['Phone'], looks: 'phone' },
  ],
  marks: [['Affiliate ID', 'Balance', 'Earnings', 'Date Joined']],
  needed: ['partner-id'],
  partnerStatuses: AFFILIATES_MANAGER_WORDS.partner,
});

const commissions = defineReport({
  ...COMMON,
  id: 'affiliates-manager/commissions',
  howToExport: 'import.export.affiliates-manager.commissions',
  report: 'transactions',
  shape: 'flow',
  columns: [
    { role: 'date', headers: ['Date'], looks: 'day' },
    { role: 'partner-id', headers: ['Affiliate ID'], looks: 'id' },
    { role: 'commission', headers: ['Amount'], looks: 'number' },
    // Not every commission has one, and one order may bring several.
    { role: 'reference', headers: ['Transaction ID'], looks: 'id' },
    { role: 'buyer', headers: ['Buyer Email'], personal: true, looks: 'email' },
  ],
  marks: [['Date', 'Affiliate ID', 'Amount', 'Transaction ID', 'Buyer Email']],
  needed: ['partner-id', 'date'],
  repeats: 'number',
});

export const AFFILIATES_MANAGER_REPORTS: readonly ReportDefinition[] = [affiliates, commissions];
