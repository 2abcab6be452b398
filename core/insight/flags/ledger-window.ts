import type { Day, Period } from '../../domain/day';
import type { Conversions } from '../../domain/program-data';

/** The last three months of single conversions. Entries of account `a` are at `from[a]` .. `to[a] - 1`. */
export type LedgerWindow = Conversions & {
  readonly period: Period;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

export const LEDGER_DAYS = 90;

/** Found in one pass over the ledger, because an account's entries are sorted by day. */
export function windowOf(conversions: Conversions, asOf: Day): LedgerWindow {
  const { offsets, day } = conversions;
  const period = { from: asOf - LEDGER_DAYS + 1, to: asOf };
  const accounts = Math.max(0, offsets.length - 1);
  const from = new Uint32Array(accounts);
  const to = new Uint32Array(accounts);
  for (let account = 0; account < accounts; account++) {
    const end = offsets[account + 1] ?? 0;
    let entry = offsets[account] ?? 0;
    while (entry < end && (day[entry] ?? 0) < period.from) entry += 1;
    from[account] = entry;
    while (entry < end && (day[entry] ?? 0) <= period.to) entry += 1;
    to[account] = entry;
  }
  return { ...conversions, period, from, to };
}
