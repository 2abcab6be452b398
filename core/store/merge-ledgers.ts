import { CONVERSION_STATUSES, type ConversionStatus, type FlowCells } from '../domain/batch';
import type { Metric } from '../domain/metrics';
import { convertUnits, SAME } from './convert-money';
import { IdIndex } from './id-index';
import type { EntryOrder } from './order-entries';
import type { LedgerEntries } from './pack-ledger';

/**
 * One import's conversions; `accountOf[local]` is the account's position in the programme. `rates`: by currency as the entries
 * number them, in millionths; null: amounts in it are not wanted. Absent: all amounts as they are.
 */
export type LedgerSource = {
  readonly entries: LedgerEntries;
  readonly accountOf: Uint32Array;
  readonly rates?: readonly (number | null)[];
};

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
 *
 * Amounts are converted entry by entry; one in a currency that is not wanted is no amount here, and takes the earlier one away.
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
  for (const { entries, accountOf, rates } of sources) {
    for (let at = 0; at < entries.id.length; at++) {
      const entry = merged.index.add(entries.id, at);
      merged.account[entry] = accountOf[entries.account[at] ?? 0] ?? 0;
      merged.day[entry] = entries.day[at] ?? 0;
      merged.status[entry] = entries.status[at] ?? 0;
      merged.counts[entry] = entries.counts[at] ?? 0;
      const [revenue, commission] = [entries.revenue[at] ?? Number.NaN, entries.commission[at] ?? Number.NaN];
      const rate = rates ? (rates[entries.currency?.[at] ?? 0] ?? null) : SAME;
      if (!Number.isNaN(revenue)) merged.revenue[entry] = rate === null ? Number.NaN : convertUnits(revenue, rate);
      if (!Number.isNaN(commission)) merged.commission[entry] = rate === null ? Number.NaN : convertUnits(commission, rate);
    }
  }
  return merged;
}

/**
 * Conversions of a new ledger that were known before (`known`: the fold of the earlier ones) and now have another status, amount,
 * day or account.
 */
export function countChanges(known: MergedLedger, { entries, accountOf }: LedgerSource): number {
  let changed = 0;
  const differs = (now: number | undefined, before: number | undefined) =>
    now !== undefined && !Number.isNaN(now) && now !== before;
  for (let at = 0; at < entries.id.length; at++) {
    const entry = known.index.find(entries.id, at);
    if (entry < 0) continue;
    const isOther =
      known.account[entry] !== accountOf[entries.account[at] ?? 0] ||
      known.status[entry] !== entries.status[at] ||
      known.day[entry] !== entries.day[at] ||
      differs(entries.revenue[at], known.revenue[entry]) ||
      differs(entries.commission[at], known.commission[entry]);
    if (isOther) changed++;
  }
  return changed;
}

/**
 * Ids of a ledger that any earlier one has under another account, ascending. Any, not only the last before it: that one may be
 * undone, and the earlier still counts nothing for its account.
 */
export function movedIds(earlier: readonly LedgerSource[], { entries, accountOf }: LedgerSource): BigUint64Array {
  const index = new IdIndex(entries.id.length);
  const accounts = new Uint32Array(entries.id.length);
  for (let at = 0; at < entries.id.length; at++) accounts[index.add(entries.id, at)] = accountOf[entries.account[at] ?? 0] ?? 0;
  const moved = new Set<bigint>();
  for (const { entries: known, accountOf: places } of earlier) {
    for (let at = 0; at < known.id.length; at++) {
      const entry = index.find(known.id, at);
      if (entry >= 0 && accounts[entry] !== places[known.account[at] ?? 0]) moved.add(known.id[at] ?? 0n);
    }
  }
  return BigUint64Array.from(moved).sort();
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

/** Sums per account and day; layout as FlowCells. */
export function sumLedger(ledger: MergedLedger, sorted: EntryOrder, metrics: ReadonlySet<Metric>): FlowCells {
  const { order } = sorted;
  const { offsets, days, cellOf } = cellsOf(ledger, sorted);
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
  return { offsets, days, spans: null, values: columns };
}

/** One cell for each account and day that has entries. */
function cellsOf({ day }: MergedLedger, { order, offsets: entriesOf }: EntryOrder) {
  const offsets = new Uint32Array(entriesOf.length);
  const days = new Int32Array(order.length);
  const cellOf = new Uint32Array(order.length);
  let cells = 0;
  for (let account = 0; account + 1 < offsets.length; account++) {
    const [from, to] = [entriesOf[account] ?? 0, entriesOf[account + 1] ?? 0];
    for (let at = from; at < to; at++) {
      const of = day[order[at] ?? 0] ?? 0;
      if (at === from || days[cells - 1] !== of) days[cells++] = of;
      cellOf[at] = cells - 1;
    }
    offsets[account + 1] = cells;
  }
  return { offsets, days: days.slice(0, cells), cellOf };
}
