import { networkId } from '../../domain/ids';
import type { ReportPreset } from '../report-preset';

/*
A correction is a row of its own: `original` is false, `originalActionId` is that of the row it corrects, its amount is negative.
So the action's id says which rows are one conversion, and the sum of its rows is what is left of it. `publisherId` is the company,
`websiteId` one of its properties. Clicks are not in this report.
*/

const commissions: ReportPreset = {
  id: 'cj/commissions',
  network: networkId('cj'),
  report: 'transactions',
  confidence: 'inferred',
  source: 'api-evangelist/cj-affiliate@22b871b graphql/cj-affiliate-commissions-schema.graphql (names of the API, not of a file)',
  columns: {
    commissionId: 'conversion-id',
    originalActionId: 'original-id',
    actionType: 'entry-type',
    actionStatus: 'status',
    publisherId: 'partner-id',
    publisherName: 'partner-name',
    eventDate: 'date',
    clickDate: 'click-date',
    saleAmountAdvCurrency: 'revenue',
    saleAmountUsd: 'revenue',
    advCommissionAmountAdvCurrency: 'commission',
    advCommissionAmountUsd: 'commission',
    coupon: 'promo-code',
    newToFile: 'customer-kind',
    clickReferringURL: 'referrer',
    original: 'ignore',
    orderId: 'ignore',
    postingDate: 'ignore',
    websiteId: 'ignore',
    websiteName: 'ignore',
    pubCommissionAmountPubCurrency: 'ignore',
    saleAmountPubCurrency: 'ignore',
    cjFeeAdvCurrency: 'ignore',
    cjFeeUsd: 'ignore',
  },
  marks: [
    ['commissionId', 'publisherId'],
    ['originalActionId', 'publisherId'],
    ['actionTrackerId', 'publisherId'],
  ],
  howToExport: 'import.export.cj.commissions',
};

export const CJ_PRESETS: readonly ReportPreset[] = [commissions];
