import { isMoneyMetric, type Metric } from '@/core/domain/metrics';
import { UNITS_PER_MAJOR } from '@/core/domain/money';

/** A tenth of these and their halves are whole numbers from 10 on: a count's scale never says 2.5 clicks. */
const LEADS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];
const SMALL_LEADS = [2, 4, 6, 8, 10];

/**
 * A round number not below `most`, whose half is round, too. At least 2 for counts and one major unit for money, so that a
 * line of zeros has a scale that people know.
 */
export function scaleTop(most: number, metric: Metric): number {
  const unit = isMoneyMetric(metric) ? UNITS_PER_MAJOR : 1;
  const value = most / unit;
  if (value <= 1) return isMoneyMetric(metric) ? unit : 2;
  const power = 10 ** Math.floor(Math.log10(value));
  const leads = power < 10 ? SMALL_LEADS : LEADS;
  return (leads.find((lead) => lead * power >= value) ?? 10) * power * unit;
}
