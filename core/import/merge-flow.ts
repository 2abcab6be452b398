import type { FlowCells, NumberColumn } from '../domain/batch';
import type { Metric } from '../domain/metrics';
import { type FlowColumns, periodOf } from './flow-table';
import { countUp, orderByColumn } from './order-by';

/** One cell per account and stretch of days, several rows of one summed. `rank[account]`: the account's place among `accounts`. */
export function mergeFlow(columns: FlowColumns, rank: Uint32Array, accounts: number): FlowCells {
  const { length, account, day, spans, metrics, values } = columns;
  const order = orderOf(columns, rank, accounts);
  const offsets = new Uint32Array(accounts + 1);
  const cellOf = new Int32Array(length);
  const days = new Int32Array(length);
  const lengths = spans === null ? null : new Uint16Array(length);
  let cell = -1;
  let lastAccount = -1;
  let lastDay = -1;
  let lastSpan = -1;
  for (let i = 0; i < length; i++) {
    const at = order === null ? i : (order[i] ?? 0);
    const place = rank[account[at] ?? 0] ?? 0;
    const first = day[at] ?? 0;
    const span = spans === null ? 1 : (spans[at] ?? 1);
    if (place !== lastAccount || first !== lastDay || span !== lastSpan) {
      cell++;
      days[cell] = first;
      if (lengths) lengths[cell] = span;
      for (let next = lastAccount + 1; next <= place; next++) offsets[next] = cell;
      lastAccount = place;
      lastDay = first;
      lastSpan = span;
    }
    cellOf[i] = cell;
  }
  const cells = cell + 1;
  for (let next = lastAccount + 1; next <= accounts; next++) offsets[next] = cells;
  const merged: Partial<Record<Metric, NumberColumn>> = {};
  const gathering = { order, cellOf, length, cells };
  metrics.forEach((metric, m) => {
    merged[metric] = gather(values[m] ?? new Int32Array(length), gathering);
  });
  return { offsets, days: trimmed(days, cells), spans: lengths?.slice(0, cells) ?? null, values: merged };
}

/** Positions by account, day and length of the stretch; null where the rows are in that order as they stand. */
function orderOf(columns: FlowColumns, rank: Uint32Array, accounts: number): Uint32Array | null {
  const { length, account, day, spans } = columns;
  const period = periodOf(columns);
  if (period === null) return null;
  const place = new Int32Array(length);
  let isByDay = spans === null;
  let isByAccount = true;
  for (let at = 0; at < length; at++) {
    place[at] = rank[account[at] ?? 0] ?? 0;
    if (at === 0) continue;
    if ((day[at - 1] ?? 0) > (day[at] ?? 0)) isByDay = false;
    if ((place[at - 1] ?? 0) > (place[at] ?? 0)) isByAccount = false;
  }
  if (isByDay && isByAccount) return null;
  let order = countUp(length);
  if (spans !== null) order = orderByColumn(spans, order, { least: 1, most: period.to - period.from + 1 });
  if (!isByDay) order = orderByColumn(day, order, { least: period.from, most: period.to });
  return orderByColumn(place, order, { least: 0, most: Math.max(0, accounts - 1) });
}

type Gathering = {
  readonly order: Uint32Array | null;
  readonly cellOf: Int32Array;
  readonly length: number;
  readonly cells: number;
};

function gather(column: NumberColumn, gathering: Gathering): NumberColumn {
  if (column instanceof Float64Array) return gatherWide(column, gathering);
  const { order, cellOf, length, cells } = gathering;
  const sums = new Int32Array(cells);
  for (let i = 0; i < length; i++) {
    const cell = cellOf[i] ?? 0;
    const sum = (sums[cell] ?? 0) + (column[order === null ? i : (order[i] ?? 0)] ?? 0);
    sums[cell] = sum;
    // The sum of a day may be too large where its rows were not.
    if (sums[cell] !== sum) return gatherWide(column, gathering);
  }
  return sums;
}

function gatherWide(column: NumberColumn, { order, cellOf, length, cells }: Gathering): Float64Array {
  const sums = new Float64Array(cells);
  for (let i = 0; i < length; i++) {
    const cell = cellOf[i] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (column[order === null ? i : (order[i] ?? 0)] ?? 0);
  }
  return sums;
}

const trimmed = (column: Int32Array, length: number) => (column.length === length ? column : column.slice(0, length));
