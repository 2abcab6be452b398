import { isKnownBut } from './calendar';
import type { Study } from './study';
import { WindowSums } from './window-sums';

const DAYS = 90;
const LEAST_RATIO = 2;
const LEAST_CONVERSIONS = 5;

/**
 * By account, whether its main metric of 90 days is at least twice that of the 90 before, after the programme's own change is
 * taken out, with at least 5 conversions. A partner that had nothing before is new, not growing. Needs 180 covered days; those of an
 * outage count for nobody, as they are taken out with the programme's change.
 */
export function growingAccounts(study: Study): boolean[] {
  const { data, series, calendar, main, rows } = study;
  const growing = new Array<boolean>(data.accounts.length).fill(false);
  const now = { from: calendar.asOf - DAYS + 1, to: calendar.asOf };
  const before = { from: now.from - DAYS, to: now.from - 1 };
  if (!isKnownBut(calendar, calendar.main.days, { from: before.from, to: now.to })) return growing;
  if (!isKnownBut(calendar, calendar.conversions.days, now)) return growing;

  const recent = new WindowSums(series, now);
  const [sums, sumsBefore, conversions] = [recent.of(main), new WindowSums(series, before).of(main), recent.of('conversions')];
  const total = { now: 0, before: 0 };
  for (const account of rows.accountOf) {
    total.now += sums[account] ?? 0;
    total.before += sumsBefore[account] ?? 0;
  }
  if (total.now <= 0 || total.before <= 0) return growing;
  for (const account of rows.accountOf) {
    const was = sumsBefore[account] ?? 0;
    if (was <= 0 || (sums[account] ?? 0) / was < (LEAST_RATIO * total.now) / total.before) continue;
    growing[account] = (conversions[account] ?? 0) >= LEAST_CONVERSIONS;
  }
  return growing;
}
