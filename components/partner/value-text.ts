import { isMoneyMetric, type Metric } from '@/core/domain/metrics';
import { type Currency, type Money, UNITS_PER_MAJOR } from '@/core/domain/money';
import { formatMoney, formatNumber, t } from '@/core/i18n/translate';

/** A figure with its currency; "No data" where nothing covers it, which is not the same as 0. */
export function valueText(value: number | null, metric: Metric, currency: Currency | null): string {
  if (value === null) return t('workspace.no-data');
  if (!isMoneyMetric(metric)) return formatNumber(value, 0);
  // Money without a currency can't be shown as an amount of anything.
  return currency === null ? t('workspace.no-currency') : formatMoney({ units: value, currency });
}

/** As `valueText`, to the last decimal: for totals that somebody compares with the dashboard's own. */
export function exactText(value: number | null, metric: Metric, currency: Currency | null): string {
  if (value === null || !isMoneyMetric(metric) || currency === null) return valueText(value, metric, currency);
  return formatMoney({ units: value, currency }, 'exact');
}

/** An estimate: cents would feign a precision that it has not, but for the smallest. */
export function aboutText({ units, currency }: Money): string {
  const whole = Math.round(units / UNITS_PER_MAJOR) * UNITS_PER_MAJOR;
  return formatMoney({ units: Math.abs(units) < 10 * UNITS_PER_MAJOR ? units : whole, currency }, 'prose');
}
