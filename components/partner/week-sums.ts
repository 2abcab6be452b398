import type { Day, Period } from '@/core/domain/day';
import { isCovered } from '@/core/domain/program-data';

export type Week = {
  readonly from: Day;
  readonly to: Day;
  /** null where not every day of the week is covered. */
  readonly value: number | null;
};

/** One partner's sparse daily values of one metric: a day inside the coverage that is not listed is a true zero. */
export type DailyValues = {
  readonly days: readonly Day[];
  readonly values: readonly number[];
  readonly coverage: readonly Period[];
};

/** Weeks of seven days counted back from `asOf`, oldest first, from the first covered day on, at most `most`. */
export function weekSums({ days, values, coverage }: DailyValues, asOf: Day, most: number): Week[] {
  const first = coverage[0]?.from;
  if (first === undefined || first > asOf) return [];
  const count = Math.min(most, Math.floor((asOf - first + 1) / 7));
  const weeks = Array.from({ length: count }, (_, at) => {
    const to = asOf - (count - 1 - at) * 7;
    return { from: to - 6, to, sum: 0 };
  });
  for (const [at, day] of days.entries()) {
    const week = weeks[count - 1 - Math.floor((asOf - day) / 7)];
    if (week && day <= asOf) week.sum += values[at] ?? 0;
  }
  return weeks.map(({ from, to, sum }) => ({ from, to, value: isCovered(coverage, { from, to }) ? sum : null }));
}
