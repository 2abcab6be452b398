import { type Day, dayOf, firstDayOfMonth, isoDay, monthOf } from './day';
import type { NewsletterRhythm } from './settings';

/**
 * The day on which the next newsletter is due. `sent`: days of those that went out, in any order.
 *
 * Monthly it is the date of the last one, or the end of a shorter month. A run that began on the 31st goes on to 28 February
 * and back to 31 March: what the last one's short month cut off is taken from the ones before it.
 * Fails by null: none was sent yet, so that nothing is due by rhythm.
 */
export function nextNewsletterDay(sent: readonly Day[], rhythm: NewsletterRhythm): Day | null {
  return nextNewsletterDays(sent, rhythm, 1)[0] ?? null;
}

/** The next `count` days, were each of them kept. */
export function nextNewsletterDays(sent: readonly Day[], rhythm: NewsletterRhythm, count: number): Day[] {
  const last = sent.length === 0 ? null : Math.max(...sent);
  if (last === null) return [];
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  switch (rhythm) {
    case 'weekly':
      return steps.map((step) => last + 7 * step);
    case 'fortnightly':
      return steps.map((step) => last + 14 * step);
    case 'monthly': {
      const date = dateOfRun(sent);
      return steps.map((step) => inMonth(monthOf(last) + step, date));
    }
    default:
      return rhythm satisfies never;
  }
}

/** The date, 1..31, that a monthly run keeps: that of the last one, or, where its month was too short for it, of one before. */
function dateOfRun(sent: readonly Day[]): number {
  let date = 0;
  for (const day of [...sent].sort((a, b) => b - a)) {
    date = Math.max(date, dateOf(day));
    if (!isLastOfMonth(day)) break;
  }
  return date;
}

const dateOf = (day: Day) => Number(isoDay(day).slice(8));
const isLastOfMonth = (day: Day) => monthOf(day + 1) !== monthOf(day);

/** The date in a month given as months since 1970-01, or the month's last day. */
function inMonth(month: number, date: number): Day {
  const same = dayOf(1970 + Math.floor(month / 12), (month % 12) + 1, date);
  return same.ok ? same.value : firstDayOfMonth(month + 1) - 1;
}
