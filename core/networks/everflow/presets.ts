import { networkId } from '../../domain/ids';
import type { ReportPreset } from '../report-preset';

/*
For the advertiser, "Payout" is what the partner earns and "Revenue" what the network bills: order value is "Gross Sales" alone.
Columns are the user's choice; names of the API's metrics and labels seen in a copy of the dashboard.
*/

const performance: ReportPreset = {
  id: 'everflow/performance',
  network: networkId('everflow'),
  report: 'performance',
  confidence: 'inferred',
  source: 'developers.everflow.io reporting (ids of metrics); labels from a copy of the dashboard, not from a file',
  columns: {
    'Partner ID': 'partner-id',
    'Affiliate ID': 'partner-id',
    Partner: 'partner-name',
    Affiliate: 'partner-name',
    Date: 'date',
    Impression: 'impressions',
    Impressions: 'impressions',
    Imp: 'impressions',
    'Gross Clicks': 'clicks',
    gross_click: 'clicks',
    Clicks: 'clicks',
    total_click: 'clicks',
    'Total CV': 'conversions',
    CV: 'conversions',
    'Gross Sales': 'revenue',
    Payout: 'commission',
    Currency: 'currency',
    Revenue: 'ignore',
    Profit: 'ignore',
    Margin: 'ignore',
    'Unique Clicks': 'ignore',
    'Duplicate Clicks': 'ignore',
    'Invalid Clicks': 'ignore',
    'VT CV': 'ignore',
    Event: 'ignore',
    CVR: 'ignore',
    CTR: 'ignore',
    RPC: 'ignore',
    EPC: 'ignore',
    CPA: 'ignore',
    CPC: 'ignore',
  },
  marks: [
    ['Payout', 'CV', 'RPC'],
    ['Payout', 'CV', 'Gross Sales'],
    ['Payout', 'Total CV'],
    ['Payout', 'Gross Clicks', 'CVR'],
    ['Payout', 'Invalid Clicks'],
    ['payout', 'invalid_click'],
    ['payout', 'cv', 'total_click'],
  ],
  howToExport: 'import.export.everflow.performance',
};

export const EVERFLOW_PRESETS: readonly ReportPreset[] = [performance];
