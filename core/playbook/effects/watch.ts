import type { Period } from '../../domain/day';
import type { ProgramData } from '../../domain/program-data';
import { DaySet } from '../../insight/day-set';
import { type FlowSeries, type KnownFlows, knownFlows } from '../../insight/known-flows';

export type SeenMetric = 'impressions' | 'clicks' | 'conversions';

/** Reads off the data what a partner did within some days, and whether the data can tell. */
export class Watch {
  readonly flows: KnownFlows;
  readonly #series: FlowSeries;
  readonly #covered: Readonly<Record<SeenMetric, DaySet>>;

  constructor(data: ProgramData) {
    this.flows = knownFlows(data);
    this.#series = this.flows.series;
    const setOf = (periods: readonly Period[]) => new DaySet(periods, data.lastCovered ?? 0);
    const { impressions, clicks, conversions } = this.flows.coverage;
    this.#covered = { impressions: setOf(impressions), clicks: setOf(clicks), conversions: setOf(conversions) };
  }

  /** Whether the account had any of it within the days; null: not known. */
  saw(account: number, metric: SeenMetric, days: Period): boolean | null {
    if (this.#cellsWithin(account, metric, days) > 0) return true;
    return this.#isKnown(account, metric, days) ? false : null;
  }

  /** Whether any of the metrics is seen; false only where all of them are known not to be. */
  sawAny(account: number, metrics: readonly SeenMetric[], days: Period): boolean | null {
    let answer: boolean | null = false;
    for (const metric of metrics) {
      const seen = this.saw(account, metric, days);
      if (seen) return true;
      if (seen === null) answer = null;
    }
    return answer;
  }

  /** Different days on which the account had some; of a coarse export a week or month counts as one. Null: not known. */
  days(account: number, metric: SeenMetric, days: Period): number | null {
    const found = this.#cellsWithin(account, metric, days);
    return found > 1 || this.#isKnown(account, metric, days) ? found : null;
  }

  /** Whether the sum within the days reaches `least`; null: not known. */
  reaches(account: number, metric: SeenMetric, { days, least }: { days: Period; least: number }): boolean | null {
    if (this.#sumWithin(account, metric, days) >= least) return true;
    return this.#isKnown(account, metric, days) ? false : null;
  }

  /** The sum within the days; null: not known. */
  sum(account: number, metric: SeenMetric, days: Period): number | null {
    return this.#isKnown(account, metric, days) ? this.#sumWithin(account, metric, days) : null;
  }

  #sumWithin(account: number, metric: SeenMetric, days: Period): number {
    const { offsets } = this.#series;
    const values = this.#series.values[metric];
    let sum = 0;
    for (let cell = offsets[account] ?? 0; cell < (offsets[account + 1] ?? 0); cell++) {
      if (this.#isWithin(cell, days)) sum += values[cell] ?? 0;
    }
    return sum;
  }

  #cellsWithin(account: number, metric: SeenMetric, days: Period): number {
    const { offsets } = this.#series;
    const values = this.#series.values[metric];
    let found = 0;
    for (let cell = offsets[account] ?? 0; cell < (offsets[account + 1] ?? 0); cell++) {
      if ((values[cell] ?? 0) > 0 && this.#isWithin(cell, days)) found += 1;
    }
    return found;
  }

  #isWithin(cell: number, { from, to }: Period): boolean {
    return (this.#series.starts[cell] ?? 0) >= from && (this.#series.days[cell] ?? 0) <= to;
  }

  /** Covered throughout, and no week or month with something in it reaches over the edge: on which side it was, nobody knows. */
  #isKnown(account: number, metric: SeenMetric, { from, to }: Period): boolean {
    if (!this.#covered[metric].holds(from, to)) return false;
    const { offsets, days, starts } = this.#series;
    const values = this.#series.values[metric];
    for (let cell = offsets[account] ?? 0; cell < (offsets[account + 1] ?? 0); cell++) {
      if (!((values[cell] ?? 0) > 0)) continue;
      const [first, last] = [starts[cell] ?? 0, days[cell] ?? 0];
      if (first <= to && last >= from && !(first >= from && last <= to)) return false;
    }
    return true;
  }
}
