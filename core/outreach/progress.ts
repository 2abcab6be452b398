import type { Day, Period } from '../domain/day';
import { coveredDays } from '../domain/program-data';

/** What is known of one partner in one metric, oldest first. Tracked figures: what is reversed later is not taken off. */
export type MetricFlow = {
  readonly days: ArrayLike<Day>;
  readonly values: ArrayLike<number>;
  /** Days that the exports tell one by one, and those that they tell by longer stretches. */
  readonly coverage: readonly Period[];
  readonly coarseCoverage: readonly Period[];
  readonly coarse: {
    readonly days: ArrayLike<Day>;
    readonly spans: ArrayLike<number>;
    readonly values: ArrayLike<number>;
  };
};

export type Progress = {
  /** Within the period up to `asOf`; null where no day of it is covered. */
  readonly attained: number | null;
  /** The day on which the target was reached; null: not yet, as far as is known. */
  readonly reachedOn: Day | null;
  /** It was reached within a stretch of several days, of which `reachedOn` is the last. */
  readonly isLatest: boolean;
  /** Days of the period up to `asOf` that are covered, that are not, and all of it. */
  readonly knownDays: number;
  readonly missingDays: number;
  readonly allDays: number;
};

/**
 * How far a partner is on the way to a target in a period, as the data tell it up to `asOf`. A stretch that lies across an edge of
 * the period counts by the share of its days.
 */
export function measureProgress(
  flow: MetricFlow,
  { period, target, asOf }: { period: Period; target: number; asOf: Day },
): Progress {
  const to = Math.min(period.to, asOf);
  const passed = { from: period.from, to };
  const passedDays = Math.max(0, to - period.from + 1);
  const knownDays = passedDays === 0 ? 0 : coveredDays(flow.coverage, passed) + coveredDays(flow.coarseCoverage, passed);
  const days = { knownDays, missingDays: passedDays - knownDays, allDays: period.to - period.from + 1 };
  if (knownDays === 0) return { attained: null, reachedOn: null, isLatest: false, ...days };

  let attained = 0;
  let reached: Cell | null = null;
  for (const cell of cellsIn(flow, passed)) {
    attained += cell.value;
    if (reached === null && attained >= target) reached = cell;
  }
  return { attained, reachedOn: reached?.last ?? null, isLatest: reached?.isStretch ?? false, ...days };
}

type Cell = { readonly last: Day; readonly value: number; readonly isStretch: boolean };

/** In the order of their last days. */
function cellsIn({ days, values, coarse }: MetricFlow, { from, to }: Period): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? 0;
    if (day >= from && day <= to) cells.push({ last: day, value: values[at] ?? 0, isStretch: false });
  }
  for (let at = 0; at < coarse.days.length; at++) {
    const [day, span] = [coarse.days[at] ?? 0, coarse.spans[at] ?? 1];
    const [first, last] = [Math.max(from, day), Math.min(to, day + span - 1)];
    if (first > last) continue;
    cells.push({ last, value: ((coarse.values[at] ?? 0) * (last - first + 1)) / span, isStretch: span > 1 });
  }
  return cells.sort((a, b) => a.last - b.last);
}

/** `behind`: less than four fifths of what the days that have passed ask for, as play A-12 sees it. */
export type Pace = 'reached' | 'on-pace' | 'behind' | 'missed' | 'not-begun' | 'not-known';

const LEAST_PACE = 0.8;

export function paceOf(
  { attained, reachedOn, knownDays, allDays }: Progress,
  target: number,
  { from, to }: Period,
  asOf: Day,
): Pace {
  if (reachedOn !== null) return 'reached';
  if (from > asOf) return 'not-begun';
  if (attained === null) return 'not-known';
  if (to <= asOf) return 'missed';
  return attained < LEAST_PACE * target * (knownDays / allDays) ? 'behind' : 'on-pace';
}
