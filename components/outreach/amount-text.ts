import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { isMoneyMetric, type Metric } from '@/core/domain/metrics';
import { type Currency, decimalText, parseDecimal, type Units } from '@/core/domain/money';

/** An amount as people type it, with a point or a comma before the decimals and nothing else; null: not one. */
export function unitsOf(text: string): Units | null {
  const amount = parseDecimal(text.trim().replace(',', '.'));
  return amount.ok ? amount.value : null;
}

/** In the metric's own unit; null: no number, or a broken one where things are counted. */
export function amountOf(text: string, metric: Metric): number | null {
  if (isMoneyMetric(metric)) return unitsOf(text);
  return /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
}

/** What `amountOf` reads back as the same. */
export function amountText(value: number, metric: Metric, currency: Currency | null): string {
  return isMoneyMetric(metric) ? decimalText({ units: value, currency: currency ?? 'EUR' }) : String(value);
}

/** `12,5` or `12.5` is 0.125. Null: no percentage from 0 to 100 with at most two decimals. */
export function shareOf(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  const hundredths = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
  return hundredths <= 10_000 ? hundredths / 10_000 : null;
}

/** 0.125 is `12.5`. */
export const shareText = (share: number): string => String(Number((share * 100).toFixed(2)));

/** Of a date field; null: empty or no day. */
export function dayOfText(text: string): Day | null {
  const day = parseIsoDay(text);
  return day.ok ? day.value : null;
}

export const dayText = (day: Day | null): string => (day === null ? '' : isoDay(day));
