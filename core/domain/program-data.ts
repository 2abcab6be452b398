import type { LedgerTraits, NumberColumn } from './batch';
import type { Book } from './book';
import type { Day, Period } from './day';
import type { ImportId, NetworkId, ProgramId } from './ids';
import type { Metric } from './metrics';
import type { Currency } from './money';
import type { AccountFacts } from './partner';
import type { StageOverride, Touch } from './records';

/**
 * Everything known of one programme: the fold of its live imports in their order, beside what the user wrote. Made by
 * core/store, read by core/insight. Nothing in it depends on when or how often somebody imported.
 */
export type ProgramData = {
  readonly program: { readonly id: ProgramId; readonly network: NetworkId; readonly name: string };
  /** Of the money in `series` and `lifetime`; null when no import carries money. */
  readonly currency: Currency | null;
  /** Sorted by the network's own id. Positions are used everywhere below. */
  readonly accounts: readonly AccountFacts[];
  readonly series: Series;
  /** Days that flows by day cover. Sorted, disjoint, not touching; empty where nothing covers the metric. */
  readonly coverage: Readonly<Record<Metric, readonly Period[]>>;
  /** What only weekly, monthly or other coarse flows tell, on days that no flow by day covers for the metric. */
  readonly coarse: CoarseSeries;
  /** Days that are known by coarse flows alone; disjoint with `coverage`. */
  readonly coarseCoverage: Readonly<Record<Metric, readonly Period[]>>;
  /** Amounts in other currencies than the programme's for which no rate is set; never added to anything. */
  readonly otherMoney: readonly OtherAmounts[];
  readonly lifetime: readonly Lifetime[];
  /** True when at least one partner list is among the live imports. */
  readonly hasList: boolean;
  /** The last day that any flow covers; without a flow the day of the newest snapshot or list; null without imports. */
  readonly lastCovered: Day | null;
  /** The last covered day that the data had before the newest of it came; null where there was none. */
  readonly previousCovered: Day | null;
  /** Every conversion with what is known of it; null where no import lists conversions. */
  readonly conversions: Conversions | null;
  readonly touches: readonly Touch[];
  readonly overrides: readonly StageOverride[];
  readonly book: Book;
};

/** One entry per conversion that counts, sorted by account, then day. */
export type Conversions = {
  /** Entries of account `a` are at offsets[a] .. offsets[a + 1] - 1. */
  readonly offsets: Uint32Array;
  readonly day: Int32Array;
  /** Positions in CONVERSION_STATUSES. */
  readonly status: Uint8Array;
  /** NaN where not said, or in a currency that is not wanted. */
  readonly revenue: Float64Array;
  readonly commission: Float64Array;
  /** Only the columns that some import has; an entry without it holds what stands for "not said". */
  readonly traits: LedgerTraits;
};

/** Sparse sums per account and day over all live imports: layout as DailyColumns, every metric present (zeros included). */
export type Series = {
  readonly offsets: Uint32Array;
  readonly days: Int32Array;
  readonly values: Readonly<Record<Metric, NumberColumn>>;
};

/** As Series, over stretches of days: `days` is the first day of each, `spans` its length in days. */
export type CoarseSeries = Series & { readonly spans: Uint16Array };

/** Sums over all days per account, in one currency. Money metrics only. */
export type OtherAmounts = {
  readonly currency: Currency;
  readonly values: Readonly<Partial<Record<Metric, Float64Array>>>;
};

/** A snapshot's lifetime totals. `values[metric][account]`; NaN where the account is not in the file or the cell was empty. */
export type Lifetime = {
  readonly import: ImportId;
  readonly day: Day;
  readonly values: Readonly<Partial<Record<Metric, Float64Array>>>;
};

/** True when every day of the period is covered for the metric. */
export function isCovered(coverage: readonly Period[], { from, to }: Period): boolean {
  return coverage.some((range) => range.from <= from && range.to >= to);
}

/** Covered days within the period. */
export function coveredDays(coverage: readonly Period[], { from, to }: Period): number {
  let days = 0;
  for (const range of coverage) days += Math.max(0, Math.min(range.to, to) - Math.max(range.from, from) + 1);
  return days;
}
