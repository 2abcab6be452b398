import type { MainMetric, Metric } from '../domain/metrics';
import type { ProgramData } from '../domain/program-data';

const ORDER = ['revenue', 'commission', 'conversions'] as const satisfies readonly MainMetric[];

/** What is taken off the main metric to make it net. */
export const REVERSAL_OF = {
  revenue: 'reversedRevenue',
  commission: 'reversedCommission',
  conversions: 'reversedConversions',
} as const satisfies Record<MainMetric, Metric>;

/**
 * The measure of value: revenue where it is covered, else commission, else conversions. A metric that only a snapshot
 * carries comes after any that a flow covers, because a lifetime total says nothing of the last year.
 */
export function mainMetricOf(data: ProgramData): MainMetric {
  return (
    ORDER.find((metric) => data.coverage[metric].length > 0) ??
    ORDER.find((metric) => data.lifetime.some((snapshot) => snapshot.values[metric])) ??
    'conversions'
  );
}
