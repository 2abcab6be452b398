import { sumBetween } from './rolling-sums';
import type { Study } from './study';

const DAYS = 90;
const LEAST_RATIO = 2;
const LEAST_CONVERSIONS = 5;

/**
 * By account, whether its main metric of 90 days is at least twice that of the 90 before, after the programme's own change is
 * taken out, with at least 5 conversions. A partner that had nothing before is new, not growing. Needs 180 covered days.
 */
export function growingAccounts(study: Study): boolean[] {
  const { data, calendar, main, rows } = study;
  const growing = new Array<boolean>(data.accounts.length).fill(false);
  const now = { from: calendar.asOf - DAYS + 1, to: calendar.asOf };
  const before = { from: now.from - DAYS, to: now.from - 1 };
  if (!calendar.main.days.holds(before.from, now.to) || !calendar.conversions.days.holds(now.from, now.to)) return growing;

  const sums = Array.from(rows.accountOf, (account) => ({
    account,
    now: sumBetween(data.series, main, { account, ...now }),
    before: sumBetween(data.series, main, { account, ...before }),
  }));
  const total = { now: 0, before: 0 };
  for (const sum of sums) {
    total.now += sum.now;
    total.before += sum.before;
  }
  if (total.now <= 0 || total.before <= 0) return growing;
  for (const sum of sums) {
    if (sum.before <= 0 || sum.now / sum.before < (LEAST_RATIO * total.now) / total.before) continue;
    growing[sum.account] = sumBetween(data.series, 'conversions', { account: sum.account, ...now }) >= LEAST_CONVERSIONS;
  }
  return growing;
}
