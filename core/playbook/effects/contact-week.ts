import type { Day } from '../../domain/day';

const WEEK = 7;
/** 1970-01-04 was a Sunday. */
const A_SUNDAY = 3;

/**
 * The weeks in which plays are done, fixed on the calendar so that a newer import moves none of them. All contacts of a week are
 * judged by what was known on one day before it, and so are those that were left alone in it.
 */
export type ContactWeek = {
  /** A Sunday: everything up to it was complete before the first contact. */
  readonly asOf: Day;
  /** Where a contact is imagined of those that had none: the middle. */
  readonly middle: Day;
  readonly last: Day;
};

export function weekOfContact(day: Day, lagDays: number): ContactWeek {
  const known = day - 1 - lagDays;
  return contactWeek(known - ((((known - A_SUNDAY) % WEEK) + WEEK) % WEEK), lagDays);
}

export const contactWeek = (asOf: Day, lagDays: number): ContactWeek => ({
  asOf,
  middle: asOf + lagDays + 4,
  last: asOf + lagDays + WEEK,
});
