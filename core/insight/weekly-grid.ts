import type { Metric } from '../domain/metrics';
import { type Calendar, endOfWeek, weekOf } from './calendar';
import { type FlowSeries, LONGEST_MONTH, WEEK } from './known-flows';

/** Accounts that have at least one cell up to as-of. The others need no row: most partners never do anything. */
export type Rows = {
  /** Row -> position of the account. */
  readonly accountOf: Int32Array;
  /** Position of the account -> row, or -1. */
  readonly rowOf: Int32Array;
};

export function makeRows({ offsets, days }: FlowSeries, asOf: number): Rows {
  const accounts = Math.max(0, offsets.length - 1);
  const rowOf = new Int32Array(accounts).fill(-1);
  const accountOf: number[] = [];
  for (let account = 0; account < accounts; account++) {
    const from = offsets[account] ?? 0;
    if (from >= (offsets[account + 1] ?? 0) || (days[from] ?? 0) > asOf) continue;
    rowOf[account] = accountOf.length;
    accountOf.push(account);
  }
  return { accountOf: Int32Array.from(accountOf), rowOf };
}

/** Weekly sums, one row per account, kept as running totals so that any range of weeks is one subtraction. */
export class WeeklyGrid {
  readonly #stride: number;
  readonly #running: Float64Array;

  constructor(rows: Rows, weeks: number) {
    this.#stride = weeks + 1;
    this.#running = new Float64Array(rows.accountOf.length * this.#stride);
  }

  set(row: number, week: number, value: number): void {
    this.#running[row * this.#stride + week + 1] = value;
  }

  /** Called once, after the last `set`. */
  seal(): void {
    for (let start = 0; start < this.#running.length; start += this.#stride) {
      let sum = 0;
      for (let i = start; i < start + this.#stride; i++) {
        sum += this.#running[i] ?? 0;
        this.#running[i] = sum;
      }
    }
  }

  /** Puts the row's counts of the weeks from position `from` of `weeks` on into `into`. */
  read(row: number, weeks: Int32Array, from: number, into: Float64Array): void {
    const start = row * this.#stride;
    for (let i = from; i < weeks.length; i++) {
      const at = start + (weeks[i] ?? 0);
      into[i - from] = (this.#running[at + 1] ?? 0) - (this.#running[at] ?? 0);
    }
  }

  at(row: number, week: number): number {
    return this.sum(row, week, week);
  }

  /** Sum over weeks `from`..`to`, both included; weeks before the calendar count as nothing. */
  sum(row: number, from: number, to: number): number {
    if (to < from || to < 0) return 0;
    const start = row * this.#stride;
    return (this.#running[start + to + 1] ?? 0) - (this.#running[start + Math.max(0, from)] ?? 0);
  }
}

export type Grids = {
  readonly clicks: WeeklyGrid;
  readonly conversions: WeeklyGrid;
  /** Tracked, not net: a late reversal must not look like a fall. */
  readonly main: WeeklyGrid;
  /** 1 per week with a click or a conversion. */
  readonly active: WeeklyGrid;
  /** By row: the first such week on the calendar; -1 while there is none. */
  readonly firstActiveWeek: Int32Array;
};

export function makeGrids(series: FlowSeries, { rows, calendar, main }: { rows: Rows; calendar: Calendar; main: Metric }): Grids {
  const make = () => new WeeklyGrid(rows, calendar.weeks);
  const grids = { clicks: make(), conversions: make(), main: make(), active: make() };
  const firstActiveWeek = new Int32Array(rows.accountOf.length).fill(-1);
  const { clicks, conversions } = series.values;
  const mains = series.values[main];
  for (let row = 0; row < rows.accountOf.length; row++) {
    const account = rows.accountOf[row] ?? 0;
    const end = series.offsets[account + 1] ?? 0;
    let cell = series.offsets[account] ?? 0;
    while (cell < end && (series.days[cell] ?? 0) < calendar.first) cell += 1;
    while (cell < end) {
      const week = weekOf(calendar, series.days[cell] ?? 0);
      if (week >= calendar.weeks) break;
      const endOfIt = endOfWeek(calendar, week);
      let clickCount = 0;
      let conversionCount = 0;
      let mainCount = 0;
      let isActive = false;
      let longest = 1;
      for (; cell < end && (series.days[cell] ?? 0) <= endOfIt; cell++) {
        if ((clicks[cell] ?? 0) > 0 || (conversions[cell] ?? 0) > 0) {
          isActive = true;
          longest = Math.max(longest, (series.days[cell] ?? 0) - (series.starts[cell] ?? 0) + 1);
        }
        clickCount += clicks[cell] ?? 0;
        conversionCount += conversions[cell] ?? 0;
        mainCount += mains[cell] ?? 0;
      }
      grids.clicks.set(row, week, clickCount);
      grids.conversions.set(row, week, conversionCount);
      grids.main.set(row, week, mainCount);
      if (!isActive) continue;
      // An active month stands for its four last weeks; of a longer period nobody can say how regular it was.
      const weeks = longest > LONGEST_MONTH ? 1 : Math.max(1, Math.min(week + 1, Math.floor(longest / WEEK)));
      for (let i = 0; i < weeks; i++) grids.active.set(row, week - i, 1);
      if (firstActiveWeek[row] === -1) firstActiveWeek[row] = week - weeks + 1;
    }
  }
  for (const grid of Object.values(grids)) grid.seal();
  return { ...grids, firstActiveWeek };
}
