import type { Day } from '../domain/day';
import { METRICS } from '../domain/metrics';
import type { ProgramData } from '../domain/program-data';
import { isFinished, type KnownFlows, lengthOf, WEEK } from './known-flows';

/** Weeks that the replay and the bases before it look back on. */
const LOOK_BACK = 42;

/**
 * The day that a programme is judged as of: `asked`, or the last covered day less the lag, drawn back so that it ends a week or
 * month of a coarse export that is the newest known, never inside one. A finished week or month counts whole, because two days
 * are little against it; an unfinished one is dropped, unless it is all that there is. With nothing imported, day 0.
 */
export function asOfDay(
  data: ProgramData,
  flows: KnownFlows,
  { lagDays, asked }: { lagDays: number; asked?: Day | undefined },
): Day {
  const byDay = lastOf(METRICS.flatMap((metric) => data.coverage[metric].map(({ to }) => to)));
  const { stretches } = flows;
  const newest = stretches.at(-1);
  if (newest === undefined || byDay >= Math.min(newest.to, asked ?? newest.to)) {
    return onWeekEnd(asked ?? (data.lastCovered === null ? 0 : data.lastCovered - lagDays), flows);
  }
  if (asked !== undefined)
    return stretches.some(({ from, to }) => from <= asked && asked < to) ? endBefore(asked, flows) : onWeekEnd(asked, flows);
  return (stretches.findLast(isFinished) ?? newest).to;
}

const lastOf = (days: readonly Day[]): Day => days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

const endBefore = (day: Day, { stretches }: KnownFlows): Day => stretches.findLast(({ to }) => to <= day)?.to ?? day;

/** Weekly exports keep their own weeks: where the replay meets one, all weeks are counted from its end. */
function onWeekEnd(day: Day, { stretches }: KnownFlows): Day {
  const week = stretches.findLast((stretch) => lengthOf(stretch) === WEEK && stretch.to <= day);
  return week === undefined || week.to < day - LOOK_BACK * WEEK ? day : day - ((day - week.to) % WEEK);
}
