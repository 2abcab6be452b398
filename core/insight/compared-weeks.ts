// Which weeks are set against which: four against the twelve before, a month against the six before, or one period against another.
import type { Day, Period } from '../domain/day';
import type { ShiftGrain } from '../domain/insight';
import { type Calendar, endOfWeek, isOutage, type WeekSet, weekOf } from './calendar';
import type { DaySet } from './day-set';
import { LONGEST_MONTH, lengthOf } from './known-flows';

/** Weeks that are judged, and weeks before them that say what is usual. A month counts as four weeks, whatever its length. */
export const RECENT_WEEKS = 4;
export const BASE_WEEKS = 12;
/** Fewer known base weeks than this say nothing of what is usual. */
const LEAST_BASE_WEEKS = 4;
/** Instead of weeks of an outage, so many earlier ones are taken at the most. */
const MOST_WEEKS_INSTEAD = 4;

const BASE_MONTHS = 6;
const LEAST_BASE_MONTHS = 3;
const MOST_MONTHS_INSTEAD = 1;
const SHORTEST_MONTH = 28;
/** Of two periods, the longer may have so many times the days of the shorter; beyond that they are nothing alike. */
const MOST_TIMES = 3;

export type ComparedWeeks = {
  readonly grain: ShiftGrain;
  /** Weeks of the calendar that are judged, oldest first; of a month or a period the one that it ends in. */
  readonly recent: Int32Array;
  /** First day of each of these. */
  readonly recentFrom: Int32Array;
  /** Days that are judged. */
  readonly recentDays: number;
  readonly base: Int32Array;
  readonly baseFrom: Int32Array;
  /** What one of the base counts as, in weeks of which the recent ones are four. */
  readonly weeksEach: number;
  /** Fewer of the base than this, as of a partner that began within it, say nothing. */
  readonly leastBase: number;
};

/** `before`: the base ends before this day, too, where what lies between it and the recent weeks is not to say what is usual. */
export type ComparedAt = { readonly week: number; readonly before?: Day };

/** What is compared at the end of `week`; null where the recent weeks are not all known, or too few of the base. */
export function compareWeeks(
  calendar: Calendar,
  covered: { readonly weeks: WeekSet; readonly days: DaySet },
  { week, before = Number.POSITIVE_INFINITY }: ComparedAt,
) {
  return calendar.stretches === null
    ? compareByWeek(calendar, covered.weeks, { week, before })
    : compareByStretch(calendar, { stretches: calendar.stretches, days: covered.days }, { week, before });
}

function compareByWeek(calendar: Calendar, covered: WeekSet, { week, before }: Required<ComparedAt>): ComparedWeeks | null {
  const recent: number[] = [];
  const firstLooked = week - RECENT_WEEKS - MOST_WEEKS_INSTEAD + 1;
  for (let at = week; at >= Math.max(0, firstLooked) && recent.length < RECENT_WEEKS; at--) {
    if (isOutage(calendar, at)) continue;
    if (!covered.isFull(at)) return null;
    recent.unshift(at);
  }
  const [oldest] = recent;
  if (oldest === undefined || recent.length < RECENT_WEEKS) return null;

  const base: number[] = [];
  const asked = { weeks: 0, most: BASE_WEEKS };
  const end = Math.min(oldest, weekOf(calendar, before));
  for (let at = end - 1; at >= Math.max(0, end - BASE_WEEKS - MOST_WEEKS_INSTEAD) && asked.weeks < asked.most; at--) {
    if (isOutage(calendar, at)) continue;
    asked.weeks += 1;
    if (covered.isFull(at)) base.unshift(at);
  }
  if (base.length < LEAST_BASE_WEEKS) return null;
  const firstDay = (at: number) => calendar.first + 7 * at;
  return {
    grain: oldest === week - RECENT_WEEKS + 1 ? 'weeks' : 'clear',
    recent: Int32Array.from(recent),
    recentFrom: Int32Array.from(recent, firstDay),
    recentDays: 7 * RECENT_WEEKS,
    base: Int32Array.from(base),
    baseFrom: Int32Array.from(base, firstDay),
    weeksEach: 1,
    leastBase: LEAST_BASE_WEEKS,
  };
}

const isMonth = (stretch: Period) => lengthOf(stretch) >= SHORTEST_MONTH && lengthOf(stretch) <= LONGEST_MONTH;

type KnownStretches = { readonly stretches: readonly Period[]; readonly days: DaySet };

function compareByStretch(
  calendar: Calendar,
  { stretches, days }: KnownStretches,
  { week, before }: Required<ComparedAt>,
): ComparedWeeks | null {
  const { outages } = calendar;
  const now = endOfWeek(calendar, week);
  const ended = stretches.filter(({ to }) => to <= now);
  const newest = ended.at(-1);
  if (newest === undefined || weekOf(calendar, newest.to) !== week) return null;
  const isClear = ({ from, to }: Period) => outages.count(from, to) === 0;
  const clear = ended.filter(isClear);
  const recent = clear.at(-1);
  if (recent === undefined || ended.length - ended.indexOf(recent) > 1 + MOST_MONTHS_INSTEAD) return null;

  const isKnown = (stretch: Period) => days.holds(stretch.from, stretch.to);
  if (!isKnown(recent)) return null;
  const end = Math.min(recent.from, before);
  const earlier = clear.filter((one) => one !== recent && one.to < end);
  const oldest: Day = end - (BASE_MONTHS + MOST_MONTHS_INSTEAD) * LONGEST_MONTH;
  const months = earlier.filter((one) => one.from >= oldest && isMonth(one)).slice(-BASE_MONTHS);
  const base = months.filter(isKnown);
  if (isMonth(recent) && base.length >= LEAST_BASE_MONTHS) return stretchesCompared(calendar, recent, base);
  const last = earlier.at(-1);
  const isAlike = last !== undefined && isKnown(last) && timesOf(lengthOf(last), lengthOf(recent)) <= MOST_TIMES;
  return isAlike ? stretchesCompared(calendar, recent, [last]) : null;
}

const timesOf = (one: number, other: number) => Math.max(one, other) / Math.min(one, other);

/** One of a base alone is a mere total to compare with. */
function stretchesCompared(calendar: Calendar, recent: Period, base: readonly Period[]): ComparedWeeks {
  const [before] = base;
  const isPeriod = base.length === 1 && before !== undefined;
  return {
    grain: isPeriod ? 'period' : 'month',
    recent: Int32Array.of(weekOf(calendar, recent.to)),
    recentFrom: Int32Array.of(recent.from),
    recentDays: lengthOf(recent),
    base: Int32Array.from(base, ({ to }) => weekOf(calendar, to)),
    baseFrom: Int32Array.from(base, ({ from }) => from),
    weeksEach: isPeriod ? (RECENT_WEEKS * lengthOf(before)) / lengthOf(recent) : RECENT_WEEKS,
    leastBase: isPeriod ? 1 : LEAST_BASE_MONTHS,
  };
}
