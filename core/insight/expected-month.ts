import { BaseWeeks } from './base-weeks';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import { isInMoney, reversalOf } from './main-metric';
import { comparedAt } from './shift-contexts';
import type { Study } from './study';
import { WindowSums } from './window-sums';

const MONTH = 30;
/** Days before the month whose reversals say how much of what is tracked usually stays. */
const REVERSAL_DAYS = 90;

/**
 * What the partner's own weeks before and the channel's shift let expect of its last 30 days: what health and dips are judged by,
 * told in the main metric, net, so that it can stand beside what came.
 *
 * Unit:  the main metric's own, per 30 days less those of an outage; counts to one decimal.
 * Null:  the weeks to compare are not covered, or fewer of them are the partner's than say what is usual for it.
 */
export function expectedMonthBy(
  study: Study,
  { week, day, contexts }: Evaluation,
): (account: number, state: AccountState) => number | null {
  const { calendar, grids, startWeeks, campaigns, main, rows } = study;
  const compared = comparedAt(calendar, 'main', { week });
  if (compared === null) return () => null;
  const base = new BaseWeeks({ grid: grids.main, calendar, compared, startWeeks, campaigns });
  const days = MONTH - calendar.outages.count(day - MONTH + 1, day);
  const kept = keptShares(study, day);
  const parts = isInMoney(main) ? 1 : 10;
  return (account, { test }) => {
    const row = rows.rowOf[account] ?? -1;
    if (row < 0) return null;
    base.fill(row);
    if (base.weeks(row) === 0) return null;
    const shift = test?.measure.shift ?? (contexts.conversions ?? contexts.clicks)?.shiftFor(row);
    const moved = (shift?.ratio ?? 1) * (test?.measure.season ?? 1);
    const expected = (base.usual(row) * moved * kept(account) * days) / compared.recentDays;
    return Math.round(expected * parts) / parts;
  };
}

/** By account: the share of what was tracked that was not reversed; 1 where nothing was tracked. */
function keptShares({ series, main }: Study, day: number): (account: number) => number {
  const reversal = reversalOf(main);
  if (reversal === null) return () => 1;
  const before = new WindowSums(series, { from: day - MONTH - REVERSAL_DAYS + 1, to: day - MONTH });
  const [tracked, reversed] = [before.of(main), before.of(reversal)];
  return (account) => {
    const all = tracked[account] ?? 0;
    return all > 0 ? Math.max(0, 1 - (reversed[account] ?? 0) / all) : 1;
  };
}
