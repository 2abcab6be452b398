import type { Day } from '@/core/domain/day';

/** The day on the user's own calendar on which the moment `at` (epoch ms) falls. */
export function localDay(at: number): Day {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}
