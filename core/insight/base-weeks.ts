import type { WeekSet } from './calendar';
import { winsorizedSum } from './robust-statistics';
import type { WeeklyGrid } from './weekly-grid';

/** Weeks that are judged, and weeks before them that say what is usual. */
export const RECENT_WEEKS = 4;
export const BASE_WEEKS = 12;
/** Fewer known base weeks than this say nothing of what is usual. */
export const LEAST_BASE_WEEKS = 4;

export type BaseInput = {
  readonly grid: WeeklyGrid;
  readonly covered: WeekSet;
  /** By row: the partner's first whole week in the programme. */
  readonly startWeeks: Int32Array;
  /** The week at whose end is judged. */
  readonly week: number;
};

/** What was usual for each partner before the recent weeks, one metric at one evaluation. By row of the grid. */
export class BaseWeeks {
  /** The covered base weeks, oldest first. */
  readonly weeks: Int32Array;
  readonly #input: BaseInput;
  readonly #sums: Float64Array;
  readonly #counts: Uint8Array;
  readonly #scratch = new Float64Array(BASE_WEEKS);
  readonly #sorted = new Float64Array(BASE_WEEKS);

  private constructor(input: BaseInput, weeks: Int32Array) {
    this.#input = input;
    this.weeks = weeks;
    this.#sums = new Float64Array(input.startWeeks.length);
    this.#counts = new Uint8Array(input.startWeeks.length);
  }

  /** Null when the recent weeks are not all covered, or too few of the base weeks are. */
  static make(input: BaseInput): BaseWeeks | null {
    const { covered, week } = input;
    if (covered.count(week - RECENT_WEEKS + 1, week) < RECENT_WEEKS) return null;
    const weeks: number[] = [];
    for (let w = week - RECENT_WEEKS - BASE_WEEKS + 1; w <= week - RECENT_WEEKS; w++) if (covered.isFull(w)) weeks.push(w);
    return weeks.length < LEAST_BASE_WEEKS ? null : new BaseWeeks(input, Int32Array.from(weeks));
  }

  /** Base weeks since the partner started; 0 while nobody asked and it is too small to matter. */
  count(row: number): number {
    return this.#counts[row] ?? 0;
  }

  sum(row: number): number {
    return this.#sums[row] ?? 0;
  }

  /** Usual count of four weeks, before any shift. */
  usual(row: number): number {
    const weeks = this.#counts[row] ?? 0;
    return weeks === 0 ? 0 : ((this.#sums[row] ?? 0) * RECENT_WEEKS) / weeks;
  }

  /** Count of the recent weeks. */
  recent(row: number): number {
    const { grid, week } = this.#input;
    return grid.sum(row, week - RECENT_WEEKS + 1, week);
  }

  /** Fills in the base of every row whose usual count may reach `least`; gives back those whose does. */
  fillFrom(least: number, atMostTimes: number): Int32Array {
    const { grid, covered, startWeeks } = this.#input;
    const reached = new Int32Array(startWeeks.length);
    let found = 0;
    const first = this.weeks[0] ?? 0;
    const last = this.weeks.at(-1) ?? 0;
    for (let row = 0; row < startWeeks.length; row++) {
      const start = Math.max(first, startWeeks[row] ?? 0);
      const weeks = start === first ? this.weeks.length : covered.count(start, last);
      const most = (grid.sum(row, start, last) * RECENT_WEEKS * atMostTimes) / Math.max(1, weeks);
      if (weeks < LEAST_BASE_WEEKS || most < least) continue;
      this.fill(row);
      if (this.usual(row) >= least) reached[found++] = row;
    }
    return reached.subarray(0, found);
  }

  fill(row: number): void {
    const weeks = this.read(row, this.#scratch);
    this.#counts[row] = weeks;
    this.#sums[row] = winsorizedSum(this.#scratch, this.#sorted, weeks);
  }

  /** Puts the row's base weeks since the partner started into `into`; how many there are. They are the last of `weeks`. */
  read(row: number, into: Float64Array): number {
    const start = this.#input.startWeeks[row] ?? 0;
    let skipped = 0;
    while (skipped < this.weeks.length && (this.weeks[skipped] ?? 0) < start) skipped += 1;
    this.#input.grid.read(row, this.weeks, skipped, into);
    return this.weeks.length - skipped;
  }
}
