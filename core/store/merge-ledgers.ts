import { CONVERSION_STATUSES, type ConversionStatus } from '../domain/batch';
import type { Metric } from '../domain/metrics';
import { IdIndex } from './id-index';
import type { LedgerEntries } from './pack-ledger';
import type { DailyCells } from './pack-series';

/** One import's conversions; `accountOf[local]` is the account's position in the programme. */
export type LedgerSource = { readonly entries: LedgerEntries; readonly accountOf: Uint32Array };

/** One entry per conversion, in the order in which the ids first came. */
export type MergedLedger = {
  readonly index: IdIndex;
  readonly account: Uint32Array;
  readonly day: Int32Array;
  readonly status: Uint8Array;
  readonly counts: Uint8Array;
  readonly revenue: Float64Array;
  readonly commission: Float64Array;
};

/**
 * Folds ledgers by conversion id: the later source's entry wins, so that a newer export updates a conversion's status. Only
 * where the later one has no such column (NaN) the earlier amount stays. Sources in order, earliest first.
 */
export function mergeLedgers(sources: readonly LedgerSource[]): MergedLedger {
  const capacity = sources.reduce((sum, { entries }) => sum + entries.id.length, 0);
  const merged = {
    index: new IdIndex(capacity),
    account: new Uint32Array(capacity),
    day: new Int32Array(capacity),
    status: new Uint8Array(capacity),
    counts: new Uint8Array(capacity),
    revenue: new Float64Array(capacity).fill(Number.NaN),
    commission: new Float64Array(capacity).fill(Number.NaN),
  };
  for (const { entries, accountOf } of sources) {
    for (let at = 0; at < entries.id.length; at++) {
      const entry = merged.index.add(entries.id, at);
      merged.account[entry] = accountOf[entries.account[at] ?? 0] ?? 0;
      merged.day[entry] = entries.day[at] ?? 0;
      merged.status[entry] = entries.status[at] ?? 0;
      merged.counts[entry] = entries.counts[at] ?? 0;
      const [revenue, commission] = [entries.revenue[at] ?? Number.NaN, entries.commission[at] ?? Number.NaN];
      if (!Number.isNaN(revenue)) merged.revenue[entry] = revenue;
      if (!Number.isNaN(commission)) merged.commission[entry] = commission;
    }
  }
  return merged;
}

export type LedgerChanges = {
  /** Conversions that were known before and now have another status, amount, day or account. */
  readonly changed: number;
  /** Ids that were known under another account, ascending. */
  readonly moved: BigUint64Array;
};

/** What a new ledger changes in what is known already. */
export function compareLedger(known: MergedLedger, { entries, accountOf }: LedgerSource): LedgerChanges {
  let changed = 0;
  const moved: bigint[] = [];
  const differs = (now: number | undefined, before: number | undefined) =>
    now !== undefined && !Number.isNaN(now) && now !== before;
  for (let at = 0; at < entries.id.length; at++) {
    const entry = known.index.find(entries.id, at);
    if (entry < 0) continue;
    const hasMoved = known.account[entry] !== accountOf[entries.account[at] ?? 0];
    if (hasMoved) moved.push(entries.id[at] ?? 0n);
    const isOther =
      hasMoved ||
      known.status[entry] !== entries.status[at] ||
      known.day[entry] !== entries.day[at] ||
      differs(entries.revenue[at], known.revenue[entry]) ||
      differs(entries.commission[at], known.commission[entry]);
    if (isOther) changed++;
  }
  return { changed, moved: BigUint64Array.from(moved).sort() };
}

/** What one conversion of this status adds. */
type Part = (conversion: { counts: number; revenue: number; commission: number }) => number;
const count: Part = ({ counts }) => counts;
const revenue: Part = (conversion) => conversion.revenue;
const commission: Part = (conversion) => conversion.commission;

/**
 * Tracked figures take every status but `excluded`, later reversed ones included; settled are those that the network decided.
 * Source: method 3.3 D (settled actions), core/decisions/0007 (what counts).
 */
const LEDGER_METRICS: readonly { metric: Metric; part: Part; statuses: ReadonlySet<ConversionStatus> }[] = [
  { metric: 'conversions', part: count, statuses: new Set(['pending', 'approved', 'reversed', 'paid', 'hold']) },
  { metric: 'revenue', part: revenue, statuses: new Set(['pending', 'approved', 'reversed', 'paid', 'hold']) },
  { metric: 'commission', part: commission, statuses: new Set(['pending', 'approved', 'reversed', 'paid', 'hold']) },
  { metric: 'reversedConversions', part: count, statuses: new Set(['reversed']) },
  { metric: 'reversedRevenue', part: revenue, statuses: new Set(['reversed']) },
  { metric: 'reversedCommission', part: commission, statuses: new Set(['reversed']) },
  { metric: 'settledConversions', part: count, statuses: new Set(['approved', 'reversed', 'paid']) },
  { metric: 'paid', part: commission, statuses: new Set(['paid']) },
];

/** Sums per account and day; layout as DailyColumns, over `accounts` accounts of the programme. */
export function sumLedger(ledger: MergedLedger, accounts: number, metrics: ReadonlySet<Metric>): DailyCells {
  const { order, offsets, days, cellOf } = groupByAccountAndDay(ledger, accounts);
  const columns: Partial<Record<Metric, Float64Array>> = {};
  for (const { metric, part, statuses } of LEDGER_METRICS) {
    if (!metrics.has(metric)) continue;
    const takes = CONVERSION_STATUSES.map((status) => statuses.has(status));
    const column = new Float64Array(days.length);
    for (const [at, entry] of order.entries()) {
      if (!takes[ledger.status[entry] ?? -1]) continue;
      const amount = part({
        counts: ledger.counts[entry] ?? 0,
        revenue: ledger.revenue[entry] ?? Number.NaN,
        commission: ledger.commission[entry] ?? Number.NaN,
      });
      const cell = cellOf[at] ?? 0;
      if (!Number.isNaN(amount)) column[cell] = (column[cell] ?? 0) + amount;
    }
    columns[metric] = column;
  }
  return { offsets, days, values: columns };
}

function groupByAccountAndDay(ledger: MergedLedger, accounts: number) {
  const entries = ledger.index.size;
  const order = Uint32Array.from({ length: entries }, (_, entry) => entry);
  const key = (entry: number) => (ledger.account[entry] ?? 0) * 100_000 + (ledger.day[entry] ?? 0);
  // One ledger alone is in order already.
  if (order.some((entry, at) => at > 0 && key(order[at - 1] ?? 0) > key(entry))) order.sort((a, b) => key(a) - key(b));

  const offsets = new Uint32Array(accounts + 1);
  const days = new Int32Array(entries);
  const cellOf = new Uint32Array(entries);
  let cells = 0;
  for (const [at, entry] of order.entries()) {
    if (at === 0 || key(order[at - 1] ?? 0) !== key(entry)) {
      days[cells++] = ledger.day[entry] ?? 0;
      const account = ledger.account[entry] ?? 0;
      offsets[account + 1] = cells;
    }
    cellOf[at] = cells - 1;
  }
  for (let at = 1; at <= accounts; at++) offsets[at] = Math.max(offsets[at] ?? 0, offsets[at - 1] ?? 0);
  return { order, offsets, days: days.slice(0, cells), cellOf };
}
