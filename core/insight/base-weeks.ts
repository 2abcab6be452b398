import type { Calendar } from './calendar';
import { BASE_WEEKS, type ComparedWeeks, RECENT_WEEKS } from './compared-weeks';
import { overlap } from './day-set';
import type { PartnerCampaigns } from './partner-campaigns';
import { winsorizedSum } from './robust-statistics';
import type { WeeklyGrid } from './weekly-grid';

export type BaseInput = {
  readonly grid: WeeklyGrid;
  readonly calendar: Pick<Calendar, 'first'>;
  readonly compared: ComparedWeeks;
  /** By row: the partner's first whole week in the programme. */
  readonly startWeeks: Int32Array;
  readonly campaigns: PartnerCampaigns;
};

/** What was usual for each partner before the recent weeks, one metric at one evaluation. By row of the grid. */
export class BaseWeeks {
  readonly compared: ComparedWeeks;
  /** Positions in `compared.base` of what `read` read last. */
  readonly positions = new Uint8Array(BASE_WEEKS);
  readonly #input: BaseInput;
  /** By position in the base: the first whole week that lies in it. */
  readonly #startsIn: Int32Array;
  /** First and last of each run of neighbouring recent weeks, one after the other. */
  readonly #recentRuns: Int32Array;
  readonly #sums: Float64Array;
  readonly #counts: Uint8Array;
  readonly #scratch = new Float64Array(BASE_WEEKS);
  readonly #sorted = new Float64Array(BASE_WEEKS);

  constructor(input: BaseInput) {
    const { compared, calendar, startWeeks } = input;
    this.#input = input;
    this.compared = compared;
    this.#startsIn = compared.baseFrom.map((day) => Math.ceil((day - calendar.first) / 7));
    this.#recentRuns = runsOf(compared.recent);
    this.#sums = new Float64Array(startWeeks.length);
    this.#counts = new Uint8Array(startWeeks.length);
  }

  /** Weeks of the base since the partner started; 0 where they are too few, and while nobody asked and it is too small to matter. */
  weeks(row: number): number {
    const count = this.#counts[row] ?? 0;
    return count < this.compared.leastBase ? 0 : count * this.compared.weeksEach;
  }

  /** Weeks, months or periods of the base that are the partner's. */
  count(row: number): number {
    return this.#counts[row] ?? 0;
  }

  sum(row: number): number {
    return this.#sums[row] ?? 0;
  }

  /** Usual count of four weeks, before any shift. */
  usual(row: number): number {
    const weeks = this.weeks(row);
    return weeks === 0 ? 0 : ((this.#sums[row] ?? 0) * RECENT_WEEKS) / weeks;
  }

  /** Count of the recent weeks. */
  recent(row: number): number {
    const { grid } = this.#input;
    const runs = this.#recentRuns;
    let sum = 0;
    for (let at = 0; at < runs.length; at += 2) sum += grid.sum(row, runs[at] ?? 0, runs[at + 1] ?? 0);
    return sum;
  }

  /** Fills in the base of every row whose usual count may reach `least`; gives back those whose does. */
  fillFrom(least: number): Int32Array {
    const { campaigns, startWeeks } = this.#input;
    const reached = new Int32Array(startWeeks.length);
    let found = 0;
    for (let row = 0; row < startWeeks.length; row++) {
      const most = this.#mostUsual(row);
      // Without its campaigns the usual may be more than all of its weeks let think.
      if (most < least && (campaigns.size === 0 || most < 0 || !campaigns.has(row))) continue;
      this.fill(row);
      if (this.usual(row) >= least) reached[found++] = row;
    }
    return reached.subarray(0, found);
  }

  /** And of those whose usual count may reach it `times` over. */
  fillMore(least: number, times: number): void {
    if (times <= 1) return;
    for (let row = 0; row < this.#counts.length; row++) {
      if (this.#counts[row] === 0 && this.#mostUsual(row) * times >= least) this.fill(row);
    }
  }

  /** Of all its weeks as they are; -1 where they are too few. */
  #mostUsual(row: number): number {
    const { grid, startWeeks } = this.#input;
    const { base, leastBase, weeksEach } = this.compared;
    const skipped = this.#skippedBefore(startWeeks[row] ?? 0);
    const count = base.length - skipped;
    if (count < leastBase) return -1;
    return (grid.sum(row, base[skipped] ?? 0, base[base.length - 1] ?? 0) * RECENT_WEEKS) / (count * weeksEach);
  }

  fill(row: number): void {
    const count = this.read(row, this.#scratch);
    this.#counts[row] = count;
    this.#sums[row] = winsorizedSum(this.#scratch, this.#sorted, count);
  }

  /** Puts the row's counts of the base since the partner started, without its own campaigns, into `into`; how many there are. */
  read(row: number, into: Float64Array): number {
    const { grid, startWeeks, campaigns } = this.#input;
    const { base } = this.compared;
    const skipped = this.#skippedBefore(startWeeks[row] ?? 0);
    const own = campaigns.size === 0 ? undefined : campaigns.get(row);
    grid.read(row, base, skipped, into);
    let count = 0;
    for (let at = skipped; at < base.length; at++) {
      if (own !== undefined && overlap(this.#daysOf(at), own)) continue;
      into[count] = into[at - skipped] ?? 0;
      this.positions[count++] = at;
    }
    return count;
  }

  #skippedBefore(start: number): number {
    let skipped = 0;
    while (skipped < this.#startsIn.length && (this.#startsIn[skipped] ?? 0) < start) skipped += 1;
    return skipped;
  }

  #daysOf(at: number) {
    const { calendar } = this.#input;
    return { from: this.compared.baseFrom[at] ?? 0, to: calendar.first + 7 * (this.compared.base[at] ?? 0) + 6 };
  }
}

function runsOf(weeks: Int32Array): Int32Array {
  const runs: number[] = [];
  for (const week of weeks) {
    if (runs.at(-1) === week - 1) runs[runs.length - 1] = week;
    else runs.push(week, week);
  }
  return Int32Array.from(runs);
}
