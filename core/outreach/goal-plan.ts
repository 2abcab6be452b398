import { type Day, firstDayOfMonth, monthOf, type Period } from '../domain/day';
import { isMoneyMetric, type Metric } from '../domain/metrics';
import { UNITS_PER_MAJOR } from '../domain/money';

/** Spans that goals are agreed for. */
export const GOAL_SPANS = ['this-month', 'next-month', 'next-quarter'] as const;
export type GoalSpan = (typeof GOAL_SPANS)[number];

/** Whole calendar months, over the ends of years too. `next-quarter`: the three months after this one. */
export function periodOfSpan(span: GoalSpan, today: Day): Period {
  const month = monthOf(today);
  const months = (first: number, count: number): Period => ({
    from: firstDayOfMonth(first),
    to: firstDayOfMonth(first + count) - 1,
  });
  switch (span) {
    case 'this-month':
      return months(month, 1);
    case 'next-month':
      return months(month + 1, 1);
    case 'next-quarter':
      return months(month + 1, 3);
    default:
      return span satisfies never;
  }
}

/** The span that the period is; null: dates of its own. */
export function spanOfPeriod({ from, to }: Period, today: Day): GoalSpan | null {
  return GOAL_SPANS.find((span) => periodOfSpan(span, today).from === from && periodOfSpan(span, today).to === to) ?? null;
}

const MEAN_MONTH_DAYS = 365.2425 / 12;

/** Months in a period: whole ones where it is made of such, else its days as parts of a mean month. */
export function monthsIn({ from, to }: Period): number {
  const isWhole = firstDayOfMonth(monthOf(from)) === from && firstDayOfMonth(monthOf(to) + 1) - 1 === to;
  return isWhole ? monthOf(to) - monthOf(from) + 1 : (to - from + 1) / MEAN_MONTH_DAYS;
}

/**
 * The target of a period: a month's value raised by `step` (0.2 is 20 %), for each month of it. Counts are rounded up to whole
 * ones, money to whole major units; never less than one of them.
 * Source: mission rows 73 and 74.
 */
export function targetOf(metric: Metric, { month, step, period }: { month: number; step: number; period: Period }): number {
  const exact = Number((month * (1 + step) * monthsIn(period)).toFixed(6));
  if (!isMoneyMetric(metric)) return Math.max(1, Math.ceil(exact));
  return Math.max(1, Math.round(exact / UNITS_PER_MAJOR)) * UNITS_PER_MAJOR;
}
