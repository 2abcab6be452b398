import type { Units } from '../domain/money';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import { isInMoney } from './main-metric';
import { percentile } from './robust-statistics';
import type { Study } from './study';
import { netBetween } from './totals';
import { WindowSums } from './window-sums';

const YEAR = 365;
const FIRST_DAYS = 90;
/** First months differ so much that fewer partners than this say nothing of the next. */
const LEAST_STARTERS = 3;

function medianOf(values: readonly number[], least: number): number | null {
  return values.length < least ? null : Math.round(percentile(Float64Array.from(values).sort(), 0.5));
}

/** Median over partners of main metric per conversion, of the last 365 days; null where the main metric isn't money. */
export function medianOrderValue(study: Study, { net, day }: Evaluation): Units | null {
  const { series, main, calendar } = study;
  if (!isInMoney(main) || calendar.known.conversions.isEmpty || calendar.known.main.isEmpty) return null;
  const year = new WindowSums(series, { from: day - YEAR + 1, to: day });
  const [tracked, reversed] = [year.of('conversions'), year.of('reversedConversions')];
  const values: number[] = [];
  for (const account of study.rows.accountOf) {
    const value = net[account] ?? 0;
    if (value <= 0) continue;
    const conversions = (tracked[account] ?? 0) - (reversed[account] ?? 0);
    if (conversions > 0) values.push(value / conversions);
  }
  return medianOf(values, 1);
}

/** Median net main metric of the 90 days from activation on, of partners whose start the data saw. */
export function medianFirst90(study: Study, states: readonly AccountState[]): number | null {
  const first = study.calendar.watched.days.first;
  if (first === null) return null;
  const values: number[] = [];
  for (const account of study.rows.accountOf) {
    const activated = states[account]?.activated ?? null;
    const joined = study.data.accounts[account]?.joined ?? null;
    if (activated === null || joined === null || joined < first || activated < joined) continue;
    const net = netBetween(study, account, { from: activated, to: activated + FIRST_DAYS - 1 });
    if (net !== null) values.push(net);
  }
  return medianOf(values, LEAST_STARTERS);
}
