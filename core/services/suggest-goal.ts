import type { Goal, GoalMetric } from '../domain/book';
import { type Day, firstDayOfMonth, monthOf, type Period } from '../domain/day';
import { type AccountId, parseAccountId } from '../domain/ids';
import { isMoneyMetric } from '../domain/metrics';
import { coveredDays } from '../domain/program-data';
import { fail, ok, type Result } from '../domain/result';
import { programCurrency } from '../store/currency-view';
import type { TrellisDb } from '../store/db';
import { type History, readHistory } from '../store/history';
import { readHeads } from '../store/read-import';

/** Months that a suggestion looks back on. */
const BASE_MONTHS = 6;

export type SuggestedGoal = Pick<Goal, 'metric' | 'target' | 'currency'> & { readonly base: NonNullable<Goal['base']> };
export type NoGoal =
  /** No whole month is covered for the metric: a part of a month is no month. */
  | 'no-full-month'
  /** Nothing to grow from: the median month is zero or less. */
  | 'nothing-to-grow'
  | 'no-currency';

/**
 * The partner's own median month, raised by `step` (0.2 is 20 %): from its last whole months that the exports cover, at most six.
 * Counts are rounded up to whole ones, money to whole units.
 * Source: mission rows 73 and 74.
 */
export async function suggestGoal(
  db: TrellisDb,
  account: AccountId,
  { metric, step }: { readonly metric: GoalMetric; readonly step: number },
): Promise<Result<SuggestedGoal, NoGoal>> {
  const months = wholeMonths(await readHistory(db, account), metric).slice(-BASE_MONTHS);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return fail('no-full-month');
  const value = median(months.map((month) => month.value));
  if (value <= 0) return fail('nothing-to-grow');
  const currency = isMoneyMetric(metric) ? await currencyOf(db, account) : null;
  if (isMoneyMetric(metric) && currency === null) return fail('no-currency');
  const base = { period: { from: first.from, to: last.to }, value, step };
  return ok({ metric, target: roundTarget(metric, value * (1 + step)), currency, base });
}

/** 11.000000000000002 is 11. */
const roundTarget = (metric: GoalMetric, target: number) =>
  isMoneyMetric(metric) ? Math.round(target) : Math.ceil(Number(target.toFixed(6)));

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

type Month = Period & { readonly value: number };

/** Months of which every day is covered for the metric, oldest first, with what happened in each. */
function wholeMonths(history: History, metric: GoalMetric): Month[] {
  const covered = [...history.coverage[metric], ...history.coarseCoverage[metric]];
  const first = covered.reduce((day, { from }) => Math.min(day, from), Number.POSITIVE_INFINITY);
  const last = covered.reduce((day, { to }) => Math.max(day, to), Number.NEGATIVE_INFINITY);
  const months: Month[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month++) {
    const [from, to] = [firstDayOfMonth(month), firstDayOfMonth(month + 1) - 1];
    if (coveredDays(covered, { from, to }) === to - from + 1)
      months.push({ from, to, value: sumIn(history, metric, { from, to }) });
  }
  return months;
}

/** A stretch of days that lies across the month's edge counts by the share of its days. */
function sumIn({ days, values, coarse }: History, metric: GoalMetric, { from, to }: Period): number {
  const isIn = (day: Day) => day >= from && day <= to;
  const byDay = days.reduce((sum, day, at) => (isIn(day) ? sum + (values[metric][at] ?? 0) : sum), 0);
  return coarse.days.reduce((sum, day, at) => {
    const span = coarse.spans[at] ?? 1;
    const inside = Math.min(to, day + span - 1) - Math.max(from, day) + 1;
    return inside > 0 ? sum + ((coarse.values[metric][at] ?? 0) * inside) / span : sum;
  }, byDay);
}

async function currencyOf(db: TrellisDb, account: AccountId) {
  const parts = parseAccountId(account);
  return parts.ok ? programCurrency(await readHeads(db, parts.value.program)) : null;
}
