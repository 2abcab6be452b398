import type { Day, Period } from './day';
import type { Metric } from './metrics';
import type { Status } from './partner';

/**
 * What one file holds, in columns, ready to be stored: made by core/import, written by core/store. It stands alone: accounts
 * are numbered within the batch, sorted by the network's own id (code point order), so that the order of rows leaves no trace.
 */
export type ImportBatch = {
  /** The network's own ids, sorted. Every column below refers to a position in this list. */
  readonly accounts: readonly string[];
  /** Same length as `accounts`; '' where the file has no name for one. */
  readonly names: readonly string[];
  /** What a partner list says; null when the report is not a list. Same length as `accounts`. */
  readonly listing: readonly Listing[] | null;
  readonly snapshot: SnapshotColumns | null;
  readonly daily: DailyColumns | null;
  readonly ledger: LedgerColumns | null;
};

export type Listing = {
  readonly email?: string;
  readonly country?: string;
  readonly website?: string;
  readonly group?: string;
  readonly type?: string;
  readonly status?: Status;
  readonly statusWord?: string;
  readonly joined?: Day;
};

/** Lifetime totals on one day. `values[metric][account]`; NaN where a cell was empty. Only the metrics that the file carries. */
export type SnapshotColumns = { readonly day: Day; readonly values: Readonly<Partial<Record<Metric, Float64Array>>> };

/**
 * Sums per account and day, sparse: cells of account `a` are at positions offsets[a] .. offsets[a + 1] - 1, days ascending,
 * at most one per day. A day inside `covered` without a cell is a true zero.
 */
export type DailyColumns = {
  readonly covered: Period;
  readonly offsets: Uint32Array;
  readonly days: Int32Array;
  readonly values: Readonly<Partial<Record<Metric, Float64Array>>>;
};

export const CONVERSION_STATUSES = ['pending', 'approved', 'reversed', 'paid', 'hold', 'excluded'] as const;
export type ConversionStatus = (typeof CONVERSION_STATUSES)[number];

/** One entry per conversion, sorted by account, then day, then id. An id appears once. */
export type LedgerColumns = {
  readonly covered: Period;
  /** The metrics this ledger makes known (conversions; revenue and commission where the file has the column; reversals). */
  readonly carries: readonly Metric[];
  readonly account: Uint32Array;
  /** 64-bit hash of the network's conversion id (or of what stands for it); never the id itself. */
  readonly id: BigUint64Array;
  readonly day: Int32Array;
  /** Index into CONVERSION_STATUSES. */
  readonly status: Uint8Array;
  /** 1 where the entry counts as a conversion; 0 where it only carries money (a bonus, a commission per click or lead). */
  readonly counts: Uint8Array;
  /** Units; NaN where the file has no such column. */
  readonly revenue: Float64Array;
  readonly commission: Float64Array;
};
