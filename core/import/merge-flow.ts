import type { FlowCells, NumberColumn } from '../domain/batch';
import type { Metric } from '../domain/metrics';
import { type FlowColumns, periodOf } from './flow-table';
import { countUp, orderByColumn } from './order-by';

/** One cell per account and stretch of days, several rows of one summed. `rank[account]`: the account's place among `accounts`. */
export function mergeFlow(columns: FlowColumns, rank: Uint32Array, accounts: number): FlowCells {
  const { length, day, spans, metrics, values } = columns;
  const places = placesOf(columns, rank);
  const order = orderOf(columns, places, accounts);
  const offsets = new Uint32Array(accounts + 1);
  const days = new Int32Array(length);
  const lengths = spans === null ? null : new Uint16Array(length);
  const width = metrics.length;
  const isNarrow = values instanceof Int32Array;
  const sums = metrics.map(() => (isNarrow ? new Int32Array(length) : new Float64Array(length)));
  let cell = -1;
  let lastPlace = -1;
  let lastDay = -1;
  let lastSpan = -1;
  for (let i = 0; i < length; i++) {
    const at = order === null ? i : (order[i] ?? 0);
    const place = places[at] ?? 0;
    const first = day[at] ?? 0;
    const span = spans === null ? 1 : (spans[at] ?? 1);
    const start = at * width;
    if (place !== lastPlace || first !== lastDay || span !== lastSpan) {
      cell++;
      days[cell] = first;
      if (lengths !== null) lengths[cell] = span;
      for (let next = lastPlace + 1; next <= place; next++) offsets[next] = cell;
      lastPlace = place;
      lastDay = first;
      lastSpan = span;
      for (let m = 0; m < width; m++) {
        const column = sums[m];
        if (column) column[cell] = values[start + m] ?? 0;
      }
    } else {
      for (let m = 0; m < width; m++) addTo(sums, m, { cell, value: values[start + m] ?? 0 });
    }
  }
  const cells = cell + 1;
  for (let next = lastPlace + 1; next <= accounts; next++) offsets[next] = cells;
  const merged: Partial<Record<Metric, NumberColumn>> = {};
  metrics.forEach((metric, m) => {
    const column = sums[m];
    if (column) merged[metric] = column.length === cells ? column : column.slice(0, cells);
  });
  return { offsets, days: days.slice(0, cells), spans: lengths?.slice(0, cells) ?? null, values: merged };
}

/** The sum of a day may be too large for a narrow column where none of its rows was. */
function addTo(sums: NumberColumn[], m: number, { cell, value }: { cell: number; value: number }): void {
  const column = sums[m];
  if (!column) return;
  const sum = (column[cell] ?? 0) + value;
  column[cell] = sum;
  if (column[cell] === sum) return;
  const wide = Float64Array.from(column);
  wide[cell] = sum;
  sums[m] = wide;
}

function placesOf({ length, account }: FlowColumns, rank: Uint32Array): Int32Array {
  const places = new Int32Array(length);
  for (let at = 0; at < length; at++) places[at] = rank[account[at] ?? 0] ?? 0;
  return places;
}

/** Positions by account, day and length of the stretch; null where the rows are in that order as they stand. */
function orderOf(columns: FlowColumns, places: Int32Array, accounts: number): Uint32Array | null {
  const { length, day, spans } = columns;
  const period = periodOf(columns);
  if (period === null) return null;
  let isByDay = spans === null;
  let isByAccount = true;
  let isByBoth = spans === null;
  for (let at = 1; at < length; at++) {
    const isLaterDay = (day[at - 1] ?? 0) <= (day[at] ?? 0);
    const [before, place] = [places[at - 1] ?? 0, places[at] ?? 0];
    if (!isLaterDay) isByDay = false;
    if (before > place) isByAccount = false;
    if (before > place || (before === place && !isLaterDay)) isByBoth = false;
    if (!isByDay && !isByAccount) break;
  }
  if (isByBoth && (isByDay || isByAccount)) return null;
  let order = countUp(length);
  if (spans !== null) order = orderByColumn(spans, order, { least: 1, most: period.to - period.from + 1 });
  if (!isByDay) order = orderByColumn(day, order, { least: period.from, most: period.to });
  return orderByColumn(places, order, { least: 0, most: Math.max(0, accounts - 1) });
}
