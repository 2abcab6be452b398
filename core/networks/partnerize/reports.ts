import { networkId } from '../../domain/ids';
import { type ColumnDefinition, defineReport, type ReportDefinition, unread } from '../report-definition';
import { PARTNERIZE_WORDS } from './words';

/*
Encoding and delimiter are chosen at export. `commission` includes the network's part, what the partner earns is
`publisher_commission`. In the file of items, `value` and `publisher_commission` repeat the whole conversion on each of its items,
so the columns of the item are read, and add up. Ids have letters in them. Columns that begin with `meta_item_` differ per campaign.
*/

const COMMON = {
  network: networkId('partnerize'),
  confidence: 'documented',
  source: 'PerformanceHorizonGroup/apidocs@7dbe1b1 src/export_reporting.apib',
  hasNothingWords: true,
} as const;

const CONVERSION: readonly ColumnDefinition[] = [
  { role: 'conversion-id', headers: ['conversion_id'] },
  { role: 'partner-id', headers: ['publisher_id'] },
  { role: 'partner-name', headers: ['publisher_name'] },
  { role: 'date', headers: ['conversion_date_time'] },
  { role: 'date', headers: ['conversion_date'] },
  { role: 'click-date', headers: ['click_date_time'] },
  { role: 'click-date', headers: ['click_date'] },
  { role: 'currency', headers: ['currency'] },
  { role: 'referrer', headers: ['source_referer'] },
  { role: 'customer-kind', headers: ['customer_type'] },
  { role: 'buyer', headers: ['customer_reference'], personal: true },
  { role: null, headers: ['referer_ip'], personal: true },
  { role: null, headers: ['cookie_id'], personal: true },
  // A time of day alone.
  { role: null, headers: ['click_time'] },
  { role: null, headers: ['commission'] },
  ...unread('campaign_id', 'campaign_title', 'advertiser_reference', 'conversion_reference', 'conversion_lag', 'camref'),
  ...unread('creative_type', 'creative_id', 'specific_creative_id', 'was_disputed', 'country'),
  ...unread('currency_original', 'currency_conversion_rate'),
];

const conversions = defineReport({
  ...COMMON,
  id: 'partnerize/conversions',
  howToExport: 'import.export.partnerize.conversions',
  report: 'transactions',
  shape: 'flow',
  columns: [
    ...CONVERSION,
    { role: 'status', headers: ['conversion_status'] },
    { role: 'revenue', headers: ['value'] },
    { role: 'commission', headers: ['publisher_commission'] },
  ],
  prefixes: ['meta_'],
  marks: [
    ['conversion_id', 'publisher_id', 'publisher_commission'],
    ['conversion_id', 'publisher_id', 'conversion_status'],
  ],
  notWith: ['conversion_item_id', 'item_value'],
  needed: ['conversion-id', 'partner-id', 'date'],
  wished: ['revenue', 'commission'],
  currency: 'column',
  conversionStatuses: PARTNERIZE_WORDS.conversion,
  // As the items, so that a conversion has one id in both files.
  repeats: 'sum',
});

const items = defineReport({
  ...COMMON,
  id: 'partnerize/conversion-items',
  howToExport: 'import.export.partnerize.items',
  report: 'transactions',
  shape: 'flow',
  columns: [
    ...CONVERSION,
    { role: 'status', headers: ['item_status'] },
    { role: 'status', headers: ['conversion_status'] },
    { role: 'revenue', headers: ['item_value'] },
    { role: 'commission', headers: ['item_publisher_commission'] },
    { role: 'promo-code', headers: ['voucher_codes'] },
    ...unread('value', 'publisher_commission', 'conversion_item_id', 'sku', 'category', 'item_commission', 'item_status_id'),
    ...unread('reject_reason', 'last_update', 'invoice_id'),
  ],
  prefixes: ['meta_'],
  marks: [['conversion_id', 'conversion_item_id', 'item_value']],
  needed: ['conversion-id', 'partner-id', 'date'],
  wished: ['revenue', 'commission'],
  currency: 'column',
  conversionStatuses: PARTNERIZE_WORDS.conversion,
  repeats: 'sum',
});

const clicks = defineReport({
  ...COMMON,
  id: 'partnerize/clicks',
  howToExport: 'import.export.partnerize.clicks',
  report: 'clicks',
  shape: 'flow',
  columns: [
    { role: 'partner-id', headers: ['publisher_id'] },
    { role: 'partner-name', headers: ['publisher_name'] },
    { role: 'date', headers: ['set_time'] },
    { role: null, headers: ['set_ip'], personal: true },
    { role: null, headers: ['last_ip'], personal: true },
    { role: null, headers: ['cookie_id'], personal: true },
    ...unread('click_id', 'campaign_id', 'status', 'last_used', 'advertiser_reference', 'referer', 'creative_id'),
    ...unread('creative_type', 'specific_creative_id', 'country'),
  ],
  marks: [['click_id', 'publisher_id', 'set_time']],
  notWith: ['conversion_id'],
  needed: ['partner-id', 'date'],
  rowCountsAs: 'clicks',
});

export const PARTNERIZE_REPORTS: readonly ReportDefinition[] = [conversions, items, clicks];
