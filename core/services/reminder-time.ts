import type { Day } from '../domain/day';
import { type Due, dueKey } from '../domain/due';

const DAY_MS = 86_400_000;
/** When people sit down to work, and not before. */
export const REMIND_HOUR = 9;

/** The day on the user's own calendar on which the moment `at` (epoch ms) falls. */
export function dayHere(at: number): Day {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}

/** Nine o'clock of a day of the user's own calendar, epoch ms; summer time and all. */
export function reminderMoment(day: Day): number {
  const date = new Date(day * DAY_MS);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), REMIND_HOUR).getTime();
}

/** What the user is to be told of now: nine o'clock of its day has come, and nobody has told it yet. */
export function toTell(due: readonly Due[], { told, at }: { readonly told: ReadonlySet<string>; readonly at: number }): Due[] {
  return due.filter((one) => reminderMoment(one.day) <= at && !told.has(dueKey(one)));
}

/**
 * The moment of the next reminder, always ahead of `at`; null: nothing is left to be told. What is set for today after nine is told
 * tomorrow, if it is still there: who has just set it knows of it.
 */
export function nextReminder(
  due: readonly Due[],
  { told, at }: { readonly told: ReadonlySet<string>; readonly at: number },
): number | null {
  const today = dayHere(at);
  const moments = due
    .filter((one) => !told.has(dueKey(one)))
    .map(({ day }) => {
      const moment = reminderMoment(Math.max(day, today));
      return moment > at ? moment : reminderMoment(today + 1);
    });
  return moments.length === 0 ? null : Math.min(...moments);
}
