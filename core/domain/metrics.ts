/**
 * What is counted per account and day. Money metrics are in `Units` (money.ts), the others are counts.
 * Conversions, revenue and commission are tracked ones: pending + approved + later reversed.
 */
export const METRICS = [
  'impressions',
  'clicks',
  'conversions',
  'revenue',
  'commission',
  'reversedConversions',
  'reversedRevenue',
  'reversedCommission',
  'settledConversions',
  'paid',
] as const;
export type Metric = (typeof METRICS)[number];

const MONEY_METRICS: ReadonlySet<Metric> = new Set(['revenue', 'commission', 'reversedRevenue', 'reversedCommission', 'paid']);
export const isMoneyMetric = (metric: Metric) => MONEY_METRICS.has(metric);

/** What hangs on a partner is measured in this one; see core/insight/main-metric.ts. */
export type MainMetric = 'revenue' | 'commission' | 'conversions' | 'clicks' | 'impressions';

/** One total per metric; null where no import covers the metric (never 0 for unknown). */
export type Totals = { readonly [M in Metric]: number | null };

export function noTotals(): { -readonly [M in Metric]: number | null } {
  return {
    impressions: null,
    clicks: null,
    conversions: null,
    revenue: null,
    commission: null,
    reversedConversions: null,
    reversedRevenue: null,
    reversedCommission: null,
    settledConversions: null,
    paid: null,
  };
}
