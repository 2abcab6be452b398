import type { DailyColumns } from '../domain/batch';
import { type Day, firstDayOfMonth, monthOf } from '../domain/day';
import type { ImportId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import { ACCOUNTS_PER_SERIES_CHUNK, type SeriesChunk } from './chunks';
import { type NumberColumn, packNumbers } from './pack-numbers';

/** Sums per account and day, as in DailyColumns, in the narrowest columns that hold them exactly. */
export type DailyCells = {
  readonly offsets: Uint32Array;
  readonly days: Int32Array;
  readonly values: Readonly<Partial<Record<Metric, NumberColumn>>>;
};

/** One record per month and 128 accounts; months and accounts without a cell have none, metrics that are all zero no column. */
export function packSeries(id: ImportId, daily: DailyColumns): SeriesChunk[] {
  const accounts = daily.offsets.length - 1;
  const monthOfDay = rememberMonths();
  const chunks: SeriesChunk[] = [];
  for (let first = 0; first < accounts; first += ACCOUNTS_PER_SERIES_CHUNK) {
    const last = Math.min(first + ACCOUNTS_PER_SERIES_CHUNK, accounts);
    for (const [month, cells] of cellsByMonth(daily, { first, last, monthOfDay })) {
      chunks.push(packMonth(daily, cells, { id, month, chunk: first / ACCOUNTS_PER_SERIES_CHUNK }));
    }
  }
  return chunks;
}

type MonthCells = { readonly offsets: Uint32Array; readonly positions: number[] };
type Range = { readonly first: number; readonly last: number; readonly monthOfDay: (day: Day) => number };

function cellsByMonth(daily: DailyColumns, { first, last, monthOfDay }: Range): [number, MonthCells][] {
  const months = new Map<number, MonthCells>();
  for (let account = first; account < last; account++) {
    const end = daily.offsets[account + 1] ?? 0;
    for (let cell = daily.offsets[account] ?? 0; cell < end; cell++) {
      const month = monthOfDay(daily.days[cell] ?? 0);
      let cells = months.get(month);
      if (!cells) {
        cells = { offsets: new Uint32Array(last - first + 1), positions: [] };
        months.set(month, cells);
      }
      cells.positions.push(cell);
      cells.offsets[account - first + 1] = cells.positions.length;
    }
  }
  // An account without a cell in the month ends where the one before it ended.
  for (const { offsets } of months.values()) {
    for (let at = 1; at < offsets.length; at++) offsets[at] = Math.max(offsets[at] ?? 0, offsets[at - 1] ?? 0);
  }
  return [...months].sort(([a], [b]) => a - b);
}

function packMonth(
  daily: DailyColumns,
  { offsets, positions }: MonthCells,
  { id, month, chunk }: { id: ImportId; month: number; chunk: number },
): SeriesChunk {
  const before = firstDayOfMonth(month) - 1;
  const days = Uint8Array.from(positions, (cell) => (daily.days[cell] ?? 0) - before);
  const values: Partial<Record<Metric, NumberColumn>> = {};
  const picked = new Float64Array(positions.length);
  for (const metric of METRICS) {
    const column = daily.values[metric];
    if (!column) continue;
    let hasValue = false;
    for (let at = 0; at < positions.length; at++) {
      const value = column[positions[at] ?? 0] ?? 0;
      if (value !== 0) hasValue = true;
      picked[at] = value;
    }
    if (hasValue) values[metric] = packNumbers(picked);
  }
  return { import: id, month, chunk, offsets, days, values };
}

/** The cells of one import from its records in key order (month, then chunk); `metrics` are those the import has. */
export function unpackSeries(chunks: readonly SeriesChunk[], accounts: number, metrics: readonly Metric[]): DailyCells {
  const offsets = new Uint32Array(accounts + 1);
  forEachAccount(chunks, (account, _chunk, from, to) => {
    offsets[account + 1] = (offsets[account + 1] ?? 0) + to - from;
  });
  for (let account = 0; account < accounts; account++) {
    offsets[account + 1] = (offsets[account + 1] ?? 0) + (offsets[account] ?? 0);
  }

  const cells = offsets[accounts] ?? 0;
  const days = new Int32Array(cells);
  const columns = metrics.map((metric) => {
    const isWide = chunks.some(({ values }) => values[metric] instanceof Float64Array);
    return [metric, isWide ? new Float64Array(cells) : new Int32Array(cells)] as const;
  });
  const next = offsets.slice();
  forEachAccount(chunks, (account, chunk, from, to) => {
    const start = next[account] ?? 0;
    const before = firstDayOfMonth(chunk.month) - 1;
    for (let at = from; at < to; at++) days[start + at - from] = before + (chunk.days[at] ?? 0);
    for (const [metric, column] of columns) {
      const values = chunk.values[metric];
      if (values) column.set(values.subarray(from, to), start);
    }
    next[account] = start + to - from;
  });
  return { offsets, days, values: Object.fromEntries(columns) };
}

function forEachAccount(
  chunks: readonly SeriesChunk[],
  visit: (account: number, chunk: SeriesChunk, from: number, to: number) => void,
): void {
  for (const chunk of chunks) {
    const first = chunk.chunk * ACCOUNTS_PER_SERIES_CHUNK;
    for (let at = 0; at + 1 < chunk.offsets.length; at++) {
      const [from, to] = [chunk.offsets[at] ?? 0, chunk.offsets[at + 1] ?? 0];
      if (to > from) visit(first + at, chunk, from, to);
    }
  }
}

function rememberMonths(): (day: Day) => number {
  const months = new Map<Day, number>();
  return (day) => {
    let month = months.get(day);
    if (month === undefined) {
      month = monthOf(day);
      months.set(day, month);
    }
    return month;
  };
}
