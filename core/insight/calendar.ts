import type { Day, Period } from '../domain/day';
import type { MainMetric } from '../domain/metrics';
import { DaySet, intersectPeriods, overlap, unitePeriods } from './day-set';
import { isLong, type KnownFlows, WEEK } from './known-flows';

/** Evaluations that are replayed, one a week: enough for every rule that remembers. */
const EVALUATIONS = 26;
/** Weeks kept in the weekly grids: the replay, the bases before it, and two years of rhythm. Longer history is read by day. */
const MOST_WEEKS = 156;

/** A set of days with its whole weeks on the programme's calendar. */
export class WeekSet {
  readonly days: DaySet;
  /** `#running[i]`: fully covered weeks among the first i. */
  readonly #running: Int32Array;

  constructor(days: DaySet, first: Day, weeks: number) {
    this.days = days;
    this.#running = new Int32Array(weeks + 1);
    for (let week = 0; week < weeks; week++) {
      const isFull = days.holds(first + 7 * week, first + 7 * week + 6);
      this.#running[week + 1] = (this.#running[week] ?? 0) + (isFull ? 1 : 0);
    }
  }

  /** Full weeks within `from`..`to`, both included; weeks outside the calendar are not covered. */
  count(from: number, to: number): number {
    const last = this.#running.length - 1;
    const clamp = (week: number) => Math.min(Math.max(week, 0), last);
    return to < from ? 0 : (this.#running[clamp(to + 1)] ?? 0) - (this.#running[clamp(from)] ?? 0);
  }

  isFull(week: number): boolean {
    return this.count(week, week) === 1;
  }
}

/** The programme's own calendar: seven-day weeks counted back from as-of, week 0 the oldest. Nothing after as-of is in it. */
export type Calendar = {
  readonly asOf: Day;
  /** First day of week 0. */
  readonly first: Day;
  readonly weeks: number;
  /** Weeks at whose end an evaluation is replayed, oldest first; the last is the newest week. */
  readonly evaluations: readonly number[];
  /** Known at least by the week. */
  readonly clicks: WeekSet;
  readonly conversions: WeekSet;
  /** Clicks and conversions both: the only days on which silence counts. */
  readonly silence: WeekSet;
  /** Clicks or conversions: enough to prove that a week was active, not that it was silent. */
  readonly watched: WeekSet;
  /** Known at least by the week. */
  readonly main: WeekSet;
  /** Days that are known, however coarsely. */
  readonly known: Readonly<Record<'clicks' | 'conversions' | 'main', DaySet>>;
  /** Settled and reversed conversions both. */
  readonly quality: WeekSet;
  /** Days on which the programme was out of order: in none of the sets above. */
  readonly outages: DaySet;
  /** Of data that knows nothing finer: the stretches up to as-of that no other overlaps, by their last day. Null: finer data. */
  readonly stretches: readonly Period[] | null;
};

export const weekOf = (calendar: Calendar, day: Day) => Math.floor((day - calendar.first) / 7);
/** True when a day of the week was one of an outage: what came in it says nothing. */
export const isOutage = ({ outages, first }: Calendar, week: number) => outages.count(first + 7 * week, first + 7 * week + 6) > 0;
/** True when every day of the period is in the set or one of an outage. */
export const isKnownBut = ({ outages }: Pick<Calendar, 'outages'>, days: DaySet, { from, to }: Period) =>
  days.count(from, to) + outages.count(from, to) >= to - from + 1;
export const endOfWeek = (calendar: Calendar, week: number): Day => calendar.first + 7 * week + 6;

export function makeCalendar(flows: KnownFlows, main: MainMetric, asOf: Day): Calendar {
  const { coverage, weekly } = flows;
  const any = new DaySet(unitePeriods(Object.values(flows.imported)), asOf);
  const weeks = Math.min(MOST_WEEKS, Math.max(1, Math.ceil((asOf - (any.first ?? asOf) + 1) / 7)));
  const first = asOf - 7 * weeks + 1;
  const setOf = (periods: readonly Period[]) => new WeekSet(new DaySet(periods, asOf), first, weeks);

  const evaluations: number[] = [weeks - 1];
  const watched = setOf(unitePeriods([coverage.clicks, coverage.conversions]));
  for (let week = weeks - 2; week >= 0 && evaluations.length < EVALUATIONS; week--) {
    const end = first + 7 * week + 6;
    if (watched.days.count(end - 6, end) > 0 && !isWithin(flows, end)) evaluations.unshift(week);
  }
  return {
    asOf,
    first,
    weeks,
    evaluations,
    clicks: setOf(weekly.clicks),
    conversions: setOf(weekly.conversions),
    silence: setOf(intersectPeriods(coverage.clicks, coverage.conversions)),
    watched,
    main: setOf(weekly[main]),
    known: {
      clicks: new DaySet(coverage.clicks, asOf),
      conversions: new DaySet(coverage.conversions, asOf),
      main: new DaySet(coverage[main], asOf),
    },
    quality: setOf(intersectPeriods(coverage.settledConversions, coverage.reversedConversions)),
    // Cut to the days that anything is known of: a year that the user mistyped must not become a set of a century of days.
    outages: new DaySet(intersectPeriods(flows.outages, [{ from: any.first ?? asOf, to: asOf }]), asOf),
    stretches: flows.isMonthly ? aloneUntil(flows.stretches, asOf) : null,
  };
}

/** More than a week into a month of which nothing is known until its end: judged then, everybody would seem silent. */
function isWithin({ stretches }: KnownFlows, day: Day): boolean {
  return stretches.some((stretch) => isLong(stretch) && day >= stretch.from + WEEK && day < stretch.to);
}

function aloneUntil(stretches: readonly Period[], asOf: Day): Period[] {
  return stretches.filter(
    (one) =>
      one.to <= asOf &&
      !overlap(
        one,
        stretches.filter((other) => other !== one),
      ),
  );
}
