import type { Day, Period } from '../../domain/day';
import type { Calendar } from '../calendar';
import type { ComparedWeeks } from '../compared-weeks';

/**
 * The days that a partner's counts were taken on: those that are judged, and those before them that say what is usual.
 * `startWeek`: its first whole week in the programme; what lies before it is not its own.
 */
export function comparedDays(
  calendar: Pick<Calendar, 'first' | 'stretches'>,
  { recentFrom, baseFrom }: ComparedWeeks,
  startWeek: number,
): { readonly recent: Period; readonly base: Period } {
  const start = calendar.first + 7 * startWeek;
  const own = baseFrom.filter((day) => day >= start);
  const endOf = (from: Day) => calendar.stretches?.find((stretch) => stretch.from === from)?.to ?? from + 6;
  const around = (days: Int32Array): Period => ({ from: days[0] ?? 0, to: endOf(days.at(-1) ?? 0) });
  return { recent: around(recentFrom), base: around(own.length > 0 ? own : baseFrom) };
}
