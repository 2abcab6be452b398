import type { DailyColumns, FlowCells, NumberColumn } from '../domain/batch';
import { firstDayOfMonth, monthOf } from '../domain/day';
import type { ImportId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import { ACCOUNTS_PER_DAYS_CHUNK, ACCOUNTS_PER_SERIES_CHUNK, type SeriesCells, type SeriesChunk } from './chunks';

/**
 * One record per month and 512 accounts, a stretch of days under the month of its first; months and accounts without a cell have
 * none, metrics that are all zero no column.
 */
export function packSeries(id: ImportId, daily: DailyColumns): SeriesChunk[] {
  const accounts = daily.offsets.length - 1;
  const others = daily.otherMoney ?? [];
  const calendar = new Calendar([daily, ...others]);
  const chunks: SeriesChunk[] = [];
  for (let first = 0; first < accounts; first += ACCOUNTS_PER_DAYS_CHUNK) {
    const part = { first, count: Math.min(ACCOUNTS_PER_DAYS_CHUNK, accounts - first) };
    const runs = runsByMonth(daily, part, calendar);
    const otherRuns = others.map((cells) => runsByMonth(cells, part, calendar));
    const months = new Set([runs, ...otherRuns].flatMap((byMonth) => [...byMonth.keys()]));
    for (const month of [...months].sort((a, b) => a - b)) {
      const before = firstDayOfMonth(month) - 1;
      const pack = (cells: FlowCells, some: readonly Run[] = []) => packCells(cells, some, { count: part.count, before });
      const amounts = others.flatMap((cells, at) => {
        const some = otherRuns[at]?.get(month);
        return some ? [[cells.currency, pack(cells, some)] as const] : [];
      });
      chunks.push({
        import: id,
        month,
        chunk: first / ACCOUNTS_PER_DAYS_CHUNK,
        ...pack(daily, runs.get(month)),
        ...(amounts.length > 0 ? { otherMoney: Object.fromEntries(amounts) } : {}),
      });
    }
  }
  return chunks;
}

/** The month of each day from the first to the last that any cell begins on: asked for every run of cells, so looked up. */
class Calendar {
  readonly #from: number;
  readonly #months: Int32Array;

  constructor(flows: readonly FlowCells[]) {
    let [from, to] = [Number.MAX_SAFE_INTEGER, -1];
    for (const { days } of flows) {
      for (let cell = 0; cell < days.length; cell++) {
        const day = days[cell] ?? 0;
        if (day < from) from = day;
        if (day > to) to = day;
      }
    }
    this.#from = from;
    this.#months = new Int32Array(Math.max(0, to - from + 1));
    for (let day = from; day <= to; ) {
      const month = monthOf(day);
      const next = firstDayOfMonth(month + 1);
      this.#months.fill(month, day - from, next - from);
      day = next;
    }
  }

  monthOf(day: number): number {
    return this.#months[day - this.#from] ?? 0;
  }
}

/** Cells from .. to - 1 of one account, all in one month: they lie side by side. `account` counts from the chunk's first. */
type Run = { readonly account: number; readonly from: number; readonly to: number };
type Part = { readonly first: number; readonly count: number };

function runsByMonth({ offsets, days }: FlowCells, { first, count }: Part, calendar: Calendar): Map<number, Run[]> {
  const months = new Map<number, Run[]>();
  for (let account = 0; account < count; account++) {
    const end = offsets[first + account + 1] ?? 0;
    for (let from = offsets[first + account] ?? 0; from < end; ) {
      const month = calendar.monthOf(days[from] ?? 0);
      let to = from + 1;
      while (to < end && calendar.monthOf(days[to] ?? 0) === month) to++;
      const runs = months.get(month);
      if (runs) runs.push({ account, from, to });
      else months.set(month, [{ account, from, to }]);
      from = to;
    }
  }
  return months;
}

/** `before`: the day before the month's first. */
function packCells(
  cells: FlowCells,
  runs: readonly Run[],
  { count, before }: { readonly count: number; readonly before: number },
): SeriesCells {
  const offsets = new Uint32Array(count + 1);
  for (const { account, from, to } of runs) offsets[account + 1] = to - from;
  for (let account = 0; account < count; account++) offsets[account + 1] = (offsets[account + 1] ?? 0) + (offsets[account] ?? 0);

  const length = offsets[count] ?? 0;
  const days = new Uint8Array(length);
  let at = 0;
  for (const { from, to } of runs) for (let cell = from; cell < to; cell++) days[at++] = (cells.days[cell] ?? 0) - before;
  const values: Partial<Record<Metric, NumberColumn>> = {};
  for (const metric of METRICS) {
    const column = cells.values[metric];
    const picked = column && pickRuns(column, runs, length);
    if (picked) values[metric] = picked;
  }
  const spans = cells.spans && pickSpans(cells.spans, runs, length);
  return { offsets, days, ...(spans ? { spans } : {}), values };
}

/** The runs' values one after the other, as narrow as holds them exactly; null where all are zero. Runs are in order of accounts. */
function pickRuns(column: NumberColumn, runs: readonly Run[], length: number): NumberColumn | null {
  const narrow = new Int32Array(length);
  let at = 0;
  let isZero = true;
  for (const { from, to } of runs) {
    for (let cell = from; cell < to; cell++) {
      const value = column[cell] ?? 0;
      narrow[at] = value;
      if (value !== 0) isZero = false;
      // Object.is: -0 is not what an Int32 gives back.
      if (!Object.is(narrow[at++], value)) return pickWide(column, runs, length);
    }
  }
  return isZero ? null : narrow;
}

function pickWide(column: NumberColumn, runs: readonly Run[], length: number): Float64Array | null {
  const wide = new Float64Array(length);
  let at = 0;
  for (const { from, to } of runs) for (let cell = from; cell < to; cell++) wide[at++] = column[cell] ?? 0;
  return wide.some((value) => value !== 0) ? wide : null;
}

/** Null where every stretch is one day. */
function pickSpans(spans: Uint16Array, runs: readonly Run[], length: number): Uint16Array | null {
  const picked = new Uint16Array(length);
  let at = 0;
  for (const { from, to } of runs) for (let cell = from; cell < to; cell++) picked[at++] = spans[cell] ?? 1;
  return picked.some((span) => span !== 1) ? picked : null;
}

type Wanted = {
  readonly accounts: number;
  readonly metrics: readonly Metric[];
  readonly currency?: Currency;
  /** Accounts per record. */
  readonly perChunk?: number;
};

/**
 * The cells of one import from its records in key order (month, then chunk); `metrics` are those the import has, with `currency`
 * those of its amounts in that one.
 */
export function unpackSeries(
  chunks: readonly SeriesChunk[],
  { accounts, metrics, currency, perChunk = ACCOUNTS_PER_SERIES_CHUNK }: Wanted,
): FlowCells {
  const parts: Placed[] = chunks.flatMap(({ month, chunk, otherMoney, ...own }) => {
    const cells = currency === undefined ? own : otherMoney?.[currency];
    return cells ? [{ cells, first: chunk * perChunk, before: firstDayOfMonth(month) - 1 }] : [];
  });
  const offsets = new Uint32Array(accounts + 1);
  for (const { cells, first } of parts) {
    for (let at = 0; at + 1 < cells.offsets.length; at++) {
      offsets[first + at + 1] = (offsets[first + at + 1] ?? 0) + (cells.offsets[at + 1] ?? 0) - (cells.offsets[at] ?? 0);
    }
  }
  for (let account = 0; account < accounts; account++) {
    offsets[account + 1] = (offsets[account + 1] ?? 0) + (offsets[account] ?? 0);
  }

  const count = offsets[accounts] ?? 0;
  const days = new Int32Array(count);
  const spans = parts.some(({ cells }) => cells.spans) ? new Uint16Array(count).fill(1) : null;
  const columns = metrics.map((metric) => {
    const isWide = parts.some(({ cells }) => cells.values[metric] instanceof Float64Array);
    return [metric, isWide ? new Float64Array(count) : new Int32Array(count)] as const;
  });
  const next = offsets.slice();
  for (const part of parts) {
    const starts = placesOf(part, next);
    copyDays(part, starts, days);
    if (spans && part.cells.spans) copyRuns(part, { starts, from: part.cells.spans, to: spans });
    for (const [metric, column] of columns) {
      const values = part.cells.values[metric];
      if (values) copyRuns(part, { starts, from: values, to: column });
    }
  }
  return { offsets, days, spans, values: Object.fromEntries(columns) };
}

type Placed = { readonly cells: SeriesCells; readonly first: number; readonly before: number };

/** Where the cells of each of the record's accounts go; they are behind those of the months before. */
function placesOf({ cells: { offsets }, first }: Placed, next: Uint32Array): Uint32Array {
  const starts = new Uint32Array(Math.max(0, offsets.length - 1));
  for (let at = 0; at < starts.length; at++) {
    const start = next[first + at] ?? 0;
    starts[at] = start;
    next[first + at] = start + (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
  }
  return starts;
}

function copyDays({ cells, before }: Placed, starts: Uint32Array, days: Int32Array): void {
  for (let at = 0; at < starts.length; at++) {
    let to = starts[at] ?? 0;
    const end = cells.offsets[at + 1] ?? 0;
    for (let from = cells.offsets[at] ?? 0; from < end; from++) days[to++] = before + (cells.days[from] ?? 0);
  }
}

type Copy<Column> = { readonly starts: Uint32Array; readonly from: Column; readonly to: Column };

function copyRuns({ cells }: Placed, { starts, from: source, to: target }: Copy<NumberColumn | Uint16Array>): void {
  for (let at = 0; at < starts.length; at++) {
    let to = starts[at] ?? 0;
    const end = cells.offsets[at + 1] ?? 0;
    for (let from = cells.offsets[at] ?? 0; from < end; from++) target[to++] = source[from] ?? 0;
  }
}
