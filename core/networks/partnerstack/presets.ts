import { networkId } from '../../domain/ids';
import type { ReportPreset } from '../report-preset';

/*
"All partners" shows lifetime totals. The page has no column for the partner's key, which the file may have: without it the user has
to say which column holds an id. Rewards come from the API's names; their amounts are in cents there.
*/

const partners: ReportPreset = {
  id: 'partnerstack/partners',
  network: networkId('partnerstack'),
  report: 'partners',
  confidence: 'inferred',
  source: 'support.partnerstack.com 360058412814 (columns of the page, not of the file); dubinc/dub lib/partnerstack/schemas.ts',
  columns: {
    'Partner key': 'partner-id',
    key: 'partner-id',
    Partner: 'partner-name',
    'First name': 'first-name',
    'Last name': 'last-name',
    Email: 'email',
    Group: 'group',
    'Group slug': 'group',
    'Paid customers': 'conversions',
    'Revenue (USD, all-time)': 'revenue',
    'Signed up': 'joined',
    Owner: 'ignore',
    Signups: 'ignore',
    'Last active': 'ignore',
  },
  marks: [
    ['Partner', 'Signups', 'Paid customers'],
    ['Partner', 'Group', 'Revenue (USD, all-time)'],
    ['Partner key', 'Group'],
  ],
  howToExport: 'import.export.partnerstack.partners',
};

export const PARTNERSTACK_PRESETS: readonly ReportPreset[] = [partners];
