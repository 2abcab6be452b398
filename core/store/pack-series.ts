import type { DailyColumns, NumberColumn } from '../domain/batch';
import { firstDayOfMonth, monthOf } from '../domain/day';
import type { ImportId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import { ACCOUNTS_PER_SERIES_CHUNK, type SeriesChunk } from './chunks';
import { packNumbers } from './pack-numbers';

/** Sums per account and day, as in DailyColumns, in the narrowest columns that hold them exactly. */
export type DailyCells = {
  readonly offsets: Uint32Array;
  readonly days: Int32Array;
  readonly values: Readonly<Partial<Record<Metric, NumberColumn>>>;
};

/** One record per month and 128 accounts; months and accounts without a cell have none, metrics that are all zero no column. */
export function packSeries(id: ImportId, daily: DailyColumns): SeriesChunk[] {
  const accounts = daily.offsets.length - 1;
  const chunks: SeriesChunk[] = [];
  for (let first = 0; first < accounts; first += ACCOUNTS_PER_SERIES_CHUNK) {
    const count = Math.min(ACCOUNTS_PER_SERIES_CHUNK, accounts - first);
    for (const [month, runs] of runsByMonth(daily, first, count)) {
      chunks.push(packMonth(daily, runs, { id, month, chunk: first / ACCOUNTS_PER_SERIES_CHUNK, count }));
    }
  }
  return chunks;
}

/** Cells from .. to - 1 of one account, all in one month: they lie side by side. `account` counts from the chunk's first. */
type Run = { readonly account: number; readonly from: number; readonly to: number };

function runsByMonth(daily: DailyColumns, first: number, count: number): [number, Run[]][] {
  const months = new Map<number, Run[]>();
  for (let account = 0; account < count; account++) {
    const end = daily.offsets[first + account + 1] ?? 0;
    for (let from = daily.offsets[first + account] ?? 0; from < end; ) {
      const month = monthOf(daily.days[from] ?? 0);
      const next = firstDayOfMonth(month + 1);
      let to = from + 1;
      while (to < end && (daily.days[to] ?? 0) < next) to++;
      const runs = months.get(month) ?? [];
      runs.push({ account, from, to });
      months.set(month, runs);
      from = to;
    }
  }
  return [...months].sort(([a], [b]) => a - b);
}

type MonthKey = { readonly id: ImportId; readonly month: number; readonly chunk: number; readonly count: number };

function packMonth(daily: DailyColumns, runs: readonly Run[], { id, month, chunk, count }: MonthKey): SeriesChunk {
  const offsets = new Uint32Array(count + 1);
  for (const { account, from, to } of runs) offsets[account + 1] = to - from;
  for (let account = 0; account < count; account++) offsets[account + 1] = (offsets[account + 1] ?? 0) + (offsets[account] ?? 0);

  const days = new Uint8Array(offsets[count] ?? 0);
  const before = firstDayOfMonth(month) - 1;
  for (const { account, from, to } of runs) {
    const start = offsets[account] ?? 0;
    for (let cell = from; cell < to; cell++) days[start + cell - from] = (daily.days[cell] ?? 0) - before;
  }
  const values: Partial<Record<Metric, NumberColumn>> = {};
  const picked = new Float64Array(days.length);
  for (const metric of METRICS) {
    const column = daily.values[metric];
    if (!column) continue;
    for (const { account, from, to } of runs) picked.set(column.subarray(from, to), offsets[account]);
    if (picked.some((value) => value !== 0)) values[metric] = packNumbers(picked);
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
