import { networkId } from '../../domain/ids';
import { type ColumnDefinition, defineReport, type ReportDefinition, unread } from '../report-definition';
import { IMPACT_WORDS } from './words';

/*
Headers here are the ids of the columns; the labels of a file downloaded from the dashboard are not verified, nor how it writes dates
and decimals: both are decided from its values. Three ways of naming are mixed in one file. `Actions` and `Revenue` are approved and
pending ones, without what was reversed; the gross columns have all. A report is in one display currency that no column names, and
columns without a value may be left out of it.
*/

const COMMON = {
  network: networkId('impact'),
  hasNothingWords: true,
  decimal: null,
  dateOrder: null,
} as const;

const PERFORMANCE_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'partner-id', headers: ['media_id', 'Partner Id'] },
  { role: 'partner-name', headers: ['Media', 'Partner'] },
  // Where the report is broken down by day.
  { role: 'date', headers: ['Date'] },
  { role: 'impressions', headers: ['Impressions'] },
  { role: 'clicks', headers: ['Clicks', 'Payable Clicks'] },
  // All clicks, valid or not: only where the others were left out.
  { role: 'clicks', headers: ['TotalClicks'] },
  { role: null, headers: ['Actions'] },
  { role: null, headers: ['Revenue'] },
  { role: null, headers: ['ActionCost'] },
  { role: null, headers: ['Gross Actions'] },
  { role: null, headers: ['Gross Revenue'] },
  { role: null, headers: ['Gross Action Cost'] },
  { role: 'reversed-conversions', headers: ['ReversedActions'] },
  { role: 'reversed-revenue', headers: ['ReversedRevenue'] },
  { role: 'reversed-commission', headers: ['ReversedActionCost'] },
  { role: null, headers: ['ActionsConfirmed'] },
  ...unread('ActionsOpen', 'Platform', 'Country', 'State', 'partner_val1', 'partner_val2', 'partner_val3', 'join_date'),
  ...unread('Mediatype', 'Relationship', 'Company_URL', 'RawImpressions', 'Margin', 'GoodsCost', 'TotalBusinessCost'),
  ...unread('CPA', 'CTR', 'CR', 'ROAS', 'ROI', 'RR', 'Discount', 'Discount_Rate', 'Calls', 'CPCCost', 'ClientCost'),
  ...unread('ImportedCost', 'OtherCost', 'TotalCost', 'Quantity', 'zzzcpc_quantity', 'AOV', 'CPC'),
];

const performance = defineReport({
  ...COMMON,
  id: 'impact/performance',
  confidence: 'documented',
  source:
    'airbytehq/airbyte@530ba73 source-impact-advertisers-report schemas/report.json (ids; labels of a downloaded file not seen)',
  howToExport: 'import.export.impact.performance',
  report: 'performance',
  shape: 'flow',
  columns: PERFORMANCE_COLUMNS,
  sums: [
    { role: 'conversions', of: [['Gross Actions'], ['Actions', 'ReversedActions']], atLeast: [['Actions']] },
    { role: 'revenue', of: [['Gross Revenue'], ['Revenue', 'ReversedRevenue']], atLeast: [['Revenue']] },
    { role: 'commission', of: [['Gross Action Cost'], ['ActionCost', 'ReversedActionCost']], atLeast: [['ActionCost']] },
    { role: 'settled-conversions', of: [['ActionsConfirmed', 'ReversedActions']] },
  ],
  marks: [
    ['media_id', 'Actions'],
    ['media_id', 'Gross Actions'],
    ['media_id', 'ActionCost'],
    ['media_id', 'Clicks', 'Mediatype'],
    ['Partner Id', 'Gross Actions'],
    ['Partner Id', 'Payable Clicks'],
  ],
  notWith: ['Action_Id'],
  needed: ['partner-id'],
  wished: ['clicks', 'conversions', 'revenue', 'commission'],
});

const ACTION_COLUMNS: readonly ColumnDefinition[] = [
  { role: 'conversion-id', headers: ['Action_Id'] },
  { role: null, headers: ['OID'] },
  { role: 'date', headers: ['Action_Date', 'event_date'] },
  { role: 'click-date', headers: ['Referral_Date', 'referring_date'] },
  { role: null, headers: ['locking_date'] },
  { role: 'status', headers: ['Status'] },
  { role: null, headers: ['Action_Tracker', 'Event Type'] },
  { role: 'partner-id', headers: ['mp_id', 'Partner Id'] },
  { role: 'partner-name', headers: ['Media_Partner', 'Partner'] },
  { role: 'revenue', headers: ['Sale_Amount', 'Revenue'] },
  { role: 'commission', headers: ['Payout', 'Action Cost'] },
  { role: null, headers: ['bonus_cost'] },
  { role: null, headers: ['Client_Cost'] },
  { role: 'promo-code', headers: ['Promo_Code'] },
  { role: 'customer-kind', headers: ['customer_status'] },
  { role: 'referrer', headers: ['referring_domain'] },
  { role: 'currency', headers: ['Currency'] },
  ...unread('Shared_Id', 'SubId1', 'SubId2', 'SubId3', 'Ad', 'ad_id', 'ad_type', 'IO_ID', 'IO'),
  ...unread('social_platform', 'property_type', 'property_name'),
];

const actions = defineReport({
  ...COMMON,
  id: 'impact/actions',
  confidence: 'documented',
  source: 'column ids of Advanced Action Listing as a third party read them from live accounts; not re-verified',
  howToExport: 'import.export.impact.actions',
  report: 'transactions',
  shape: 'flow',
  columns: ACTION_COLUMNS,
  marks: [
    ['Action_Id', 'Action_Date', 'mp_id'],
    ['Action_Id', 'mp_id'],
    ['Action_Id', 'Media_Partner'],
    ['Action_Id', 'Partner Id'],
  ],
  notWith: ['media_id'],
  needed: ['conversion-id', 'partner-id', 'date'],
  wished: ['revenue', 'commission'],
  currency: 'column',
  conversionStatuses: IMPACT_WORDS.conversion,
  promotionTypes: IMPACT_WORDS.promotion,
});

export const IMPACT_REPORTS: readonly ReportDefinition[] = [performance, actions];
