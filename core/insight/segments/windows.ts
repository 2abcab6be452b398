import type { Day } from '../../domain/day';
import type { Metric } from '../../domain/metrics';
import { isCovered } from '../../domain/program-data';
import { isLong } from '../known-flows';
import { reversalOf } from '../main-metric';
import type { Study } from '../study';
import { WindowSums } from '../window-sums';

/**
 * Sums of the last so many days for every account, each made once however many rules ask for it. A window is known when all of
 * its days are covered and no month or longer stretch reaches out of it: nobody knows which part of that lies inside.
 */
export class Windows {
  readonly #study: Study;
  readonly #day: Day;
  readonly #sums = new Map<number, WindowSums>();
  readonly #net = new Map<number, Float64Array>();
  readonly #isCut = new Map<number, boolean>();

  constructor(study: Study, day: Day) {
    this.#study = study;
    this.#day = day;
  }

  isKnown(metric: Metric, days: number): boolean {
    const period = { from: this.#day - days + 1, to: this.#day };
    return isCovered(this.#study.data.coverage[metric], period) && !this.#cutsStretch(period.from);
  }

  /** By account; null where the window isn't known. */
  of(metric: Metric, days: number): Float64Array | null {
    return this.isKnown(metric, days) ? this.#window(days).of(metric) : null;
  }

  /** Main metric less what was reversed of it, by account; null where the window isn't known. */
  net(days: number): Float64Array | null {
    const { main } = this.#study;
    if (!this.isKnown(main, days)) return null;
    const known = this.#net.get(days);
    if (known) return known;
    const [gross, reversal] = [this.#window(days).of(main), reversalOf(main)];
    const reversed = reversal ? this.#window(days).of(reversal) : null;
    const net = reversed ? gross.map((value, account) => value - (reversed[account] ?? 0)) : gross;
    this.#net.set(days, net);
    return net;
  }

  #window(days: number): WindowSums {
    const known = this.#sums.get(days);
    if (known) return known;
    const sums = new WindowSums(this.#study.series, { from: this.#day - days + 1, to: this.#day });
    this.#sums.set(days, sums);
    return sums;
  }

  /** A week at the edge is let pass, as in the figures of thirty days everywhere else. */
  #cutsStretch(from: Day): boolean {
    const known = this.#isCut.get(from);
    if (known !== undefined) return known;
    const { days, spans } = this.#study.data.coarse;
    const cuts = (start: Day, to: Day) => isLong({ from: start, to }) && start < from && to >= from;
    const isCut = days.some((start, cell) => cuts(start, start + (spans[cell] ?? 1) - 1));
    this.#isCut.set(from, isCut);
    return isCut;
  }
}
