import type { Day, Period } from './day';
import type { Metric } from './metrics';
import type { Currency } from './money';
import type { Status } from './partner';
import type { Grain, ProblemReason } from './report';

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

/** Int32 where every value fits exactly, else Float64: nothing is ever rounded. */
export type NumberColumn = Int32Array | Float64Array;

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
export type SnapshotColumns = {
  readonly day: Day;
  readonly values: Readonly<Partial<Record<Metric, Float64Array>>>;
  /** Amounts in other currencies than the file's own; absent where there are none. */
  readonly otherMoney?: readonly {
    readonly currency: Currency;
    readonly values: Readonly<Partial<Record<Metric, Float64Array>>>;
  }[];
};

/**
 * Sums per account and stretch of days, sparse: cells of account `a` are at positions offsets[a] .. offsets[a + 1] - 1.
 * `days`: the first day of each cell's stretch, ascending; `spans`: its length in days, null where every cell is one day. At most
 * one cell per first day and length (by length where two begin on one day).
 */
export type FlowCells = {
  readonly offsets: Uint32Array;
  readonly days: Int32Array;
  readonly spans: Uint16Array | null;
  readonly values: Readonly<Partial<Record<Metric, NumberColumn>>>;
};

/** What happened to each account, by day or coarser. A day inside `covered` without a cell is a true zero. */
export type DailyColumns = FlowCells & {
  readonly grain: Grain;
  readonly covered: Period;
  /** Amounts in other currencies than the file's own; absent where there are none. Only money metrics. */
  readonly otherMoney?: readonly (FlowCells & { readonly currency: Currency })[];
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
  /** Units, in the entry's currency; NaN where the file has no such column. */
  readonly revenue: NumberColumn;
  readonly commission: NumberColumn;
  /** Absent where every entry is in the file's own currency; else a position in `currencies`, 0 for the file's own. */
  readonly currency?: Uint8Array;
  readonly currencies?: readonly Currency[];
  readonly traits?: LedgerTraits;
};

/** What some exports say of a conversion beside its amounts; each column absent where the file has none. For core/insight's quality flags. */
export type LedgerTraits = {
  /** Second of the day at which it happened, -1 where not said. */
  readonly second?: Int32Array;
  /** Seconds between click and conversion, -1 where not said. */
  readonly lag?: Int32Array;
  /** Promo code used: position + 1 in `codes`, 0 for none. */
  readonly code?: Uint32Array;
  readonly codes?: readonly string[];
  /** Domain that the click came from: position + 1 in `sites`, 0 where not said. */
  readonly site?: Uint32Array;
  readonly sites?: readonly string[];
  /** 64 bits of a salted hash of the buyer's address or id, 0 where not said; the text itself is never kept. */
  readonly buyer?: BigUint64Array;
  /** 0 not said, 1 new customer, 2 known customer. */
  readonly customer?: Uint8Array;
};

/** A row that was refused, with all that is needed to read it again under a corrected mapping. */
export type RefusedRow = {
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly reason: ProblemReason;
  /** Its cells as exported; '' in columns about end customers. */
  readonly cells: readonly string[];
};

/** Every refused row of a file, in the order of lines. `headers`: of the cells. */
export type RefusedRows = { readonly headers: readonly string[]; readonly rows: readonly RefusedRow[] };
