import { isMoneyMetric, type MainMetric, type Metric } from '../domain/metrics';
import type { ProgramData } from '../domain/program-data';
import type { Settings } from '../domain/settings';

const ORDER = ['revenue', 'commission', 'conversions'] as const satisfies readonly MainMetric[];

const REVERSALS: Readonly<Partial<Record<MainMetric, Metric>>> = {
  revenue: 'reversedRevenue',
  commission: 'reversedCommission',
  conversions: 'reversedConversions',
};

/** What is taken off the main metric to make it net; null where nothing of it is ever taken back. */
export const reversalOf = (main: MainMetric): Metric | null => REVERSALS[main] ?? null;

/** False for the main metrics that are mere counts. */
export const isInMoney = (main: MainMetric) => isMoneyMetric(main);

/**
 * The measure of value: the one that the user chose, where anything covers it; else revenue where it is covered, else commission,
 * else conversions. A metric that only a snapshot carries comes after any that a flow covers, because a lifetime total says
 * nothing of the last year.
 */
export function mainMetricOf(data: ProgramData, { mainMetric }: Pick<Settings, 'mainMetric'>): MainMetric {
  const inFlows = (metric: MainMetric) => data.coverage[metric].length > 0;
  const inSnapshots = (metric: MainMetric) => data.lifetime.some((snapshot) => snapshot.values[metric]);
  if (mainMetric !== 'auto' && (inFlows(mainMetric) || inSnapshots(mainMetric))) return mainMetric;
  return ORDER.find(inFlows) ?? ORDER.find(inSnapshots) ?? 'conversions';
}
