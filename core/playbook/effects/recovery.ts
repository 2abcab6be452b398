import type { Day } from '../../domain/day';
import type { ProgramData } from '../../domain/program-data';
import { BASE_WEEKS, RECENT_WEEKS } from '../../insight/base-weeks';
import { WeekSet } from '../../insight/calendar';
import { ShiftContext } from '../../insight/channel-shift';
import { DaySet } from '../../insight/day-set';
import type { TestMetric } from '../../insight/dip-test';
import type { KnownFlows } from '../../insight/known-flows';
import { groupTypes } from '../../insight/partner-types';
import { makeRows, type Rows, WeeklyGrid } from '../../insight/weekly-grid';

const WEEK = 7;
const WEEKS = BASE_WEEKS + RECENT_WEEKS;

/** `asOf`: the day on which the dip was seen. `contacted`: last day of the week in which somebody may have written. */
export type DipSeen = { readonly asOf: Day; readonly contacted: Day };

/**
 * How dips went on: the four weeks after the contact against what the weeks before the dip let expect, after what the whole
 * channel did meanwhile. The fallen weeks themselves are on neither side: a base that takes them in makes any end of them a
 * success.
 */
export class Recovery {
  readonly #data: ProgramData;
  readonly #flows: KnownFlows;
  readonly #rows: Rows;
  readonly #contexts = new Map<string, ShiftContext | null>();

  constructor(data: ProgramData, flows: KnownFlows) {
    this.#data = data;
    this.#flows = flows;
    this.#rows = makeRows(flows.series, data.lastCovered ?? 0);
  }

  /** (recent + 0.5) / (expected + 0.5); null where it can't be known. */
  ratio(account: number, metric: TestMetric, seen: DipSeen): number | null {
    const row = this.#rows.rowOf[account] ?? -1;
    const key = `${metric} ${seen.asOf} ${seen.contacted}`;
    let context = this.#contexts.get(key);
    if (context === undefined) {
      context = this.#contextOf(metric, seen);
      this.#contexts.set(key, context);
    }
    return row < 0 ? null : (context?.measure(row)?.ratio ?? null);
  }

  /** The dip test's own machinery on weeks that are not neighbours: base weeks first, the weeks after the contact behind them. */
  #contextOf(metric: TestMetric, { asOf, contacted }: DipSeen): ShiftContext | null {
    const firstDays = [
      ...Array.from({ length: BASE_WEEKS }, (_, week) => asOf - WEEK * (WEEKS - week) + 1),
      ...Array.from({ length: RECENT_WEEKS }, (_, week) => contacted + WEEK * week + 1),
    ];
    const known = new DaySet(this.#flows.weekly[metric], this.#data.lastCovered ?? 0);
    const full = firstDays.flatMap((day, week) =>
      known.holds(day, day + WEEK - 1) ? [{ from: WEEK * week, to: WEEK * week + WEEK - 1 }] : [],
    );
    return ShiftContext.make({
      grid: this.#gridOf(metric, firstDays),
      covered: new WeekSet(new DaySet(full, WEEK * WEEKS), 0, WEEKS),
      types: groupTypes(Array.from(this.#rows.accountOf, (account) => this.#data.accounts[account]?.type ?? null)),
      startWeeks: this.#startWeeks(firstDays[0] ?? 0),
      week: WEEKS - 1,
    });
  }

  #gridOf(metric: TestMetric, firstDays: readonly Day[]): WeeklyGrid {
    const { offsets, days, values } = this.#flows.series;
    const grid = new WeeklyGrid(this.#rows, WEEKS);
    const [first, last] = [firstDays[0] ?? 0, (firstDays.at(-1) ?? 0) + WEEK - 1];
    const weekOf = new Int32Array(last - first + 1).fill(-1);
    firstDays.forEach((day, week) => {
      weekOf.fill(week, day - first, day - first + WEEK);
    });
    const sums = new Float64Array(WEEKS);
    this.#rows.accountOf.forEach((account, row) => {
      sums.fill(0);
      for (let cell = offsets[account] ?? 0; cell < (offsets[account + 1] ?? 0); cell++) {
        const week = weekOf[(days[cell] ?? 0) - first] ?? -1;
        if (week >= 0) sums[week] = (sums[week] ?? 0) + (values[metric][cell] ?? 0);
      }
      sums.forEach((sum, week) => {
        grid.set(row, week, sum);
      });
    });
    grid.seal();
    return grid;
  }

  /** By row: the first of the weeks that the partner was whole in the programme. */
  #startWeeks(firstDay: Day): Int32Array {
    const { offsets, days } = this.#flows.series;
    return Int32Array.from(this.#rows.accountOf, (account) => {
      const joined = this.#data.accounts[account]?.joined ?? null;
      const seen = days[offsets[account] ?? 0] ?? firstDay;
      return Math.max(0, Math.ceil((Math.min(joined ?? seen, seen) - firstDay) / WEEK));
    });
  }
}
