import { expect, test } from 'vitest';
import { type Day, isoDay, parseIsoDay } from '@/core/domain/day';
import { nextNewsletterDay, nextNewsletterDays } from '@/core/domain/newsletter-rhythm';
import type { NewsletterRhythm } from '@/core/domain/settings';

function day(text: string): Day {
  const read = parseIsoDay(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}
const next = (sent: readonly string[], rhythm: NewsletterRhythm) => {
  const found = nextNewsletterDay(sent.map(day), rhythm);
  return found === null ? null : isoDay(found);
};

test.each<[NewsletterRhythm, string, string]>([
  ['weekly', '2026-01-28', '2026-02-04'],
  ['fortnightly', '2026-01-22', '2026-02-05'],
  ['fortnightly', '2026-02-25', '2026-03-11'],
  ['fortnightly', '2028-02-25', '2028-03-10'],
  ['fortnightly', '2026-12-25', '2027-01-08'],
  ['monthly', '2026-01-15', '2026-02-15'],
  ['monthly', '2026-01-31', '2026-02-28'],
  ['monthly', '2028-01-31', '2028-02-29'],
  ['monthly', '2026-12-31', '2027-01-31'],
])('%s: after %s the next newsletter is due on %s', (rhythm, last, due) => {
  expect(next([last], rhythm)).toBe(due);
});

test.each([
  ['the 31st goes through February back to the 31st', ['2026-01-31', '2026-02-28'], '2026-03-31'],
  ['the 30th comes back, not the 31st', ['2026-01-30', '2026-02-28'], '2026-03-30'],
  ['two short months in a row lose nothing', ['2026-12-31', '2027-01-31', '2027-02-28'], '2027-03-31'],
  ['order does not matter', ['2026-02-28', '2026-01-31'], '2026-03-31'],
  ['a run that was moved to the middle of the month stays there', ['2026-01-31', '2026-02-12'], '2026-03-12'],
  ['what was before the move is forgotten', ['2025-12-31', '2026-01-12', '2026-02-28'], '2026-03-28'],
  ['one that began at the end of February keeps the 28th', ['2026-02-28'], '2026-03-28'],
])('monthly: %s', (_name, sent, due) => {
  expect(next(sent, 'monthly')).toBe(due);
});

test('the days ahead are counted from the date of the run, not from each other', () => {
  const ahead = nextNewsletterDays([day('2026-01-31')], 'monthly', 4).map(isoDay);
  expect(ahead).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
});

test.each<NewsletterRhythm>(['weekly', 'fortnightly', 'monthly'])('%s: none sent yet, nothing is due', (rhythm) => {
  expect(next([], rhythm)).toBeNull();
  expect(nextNewsletterDays([], rhythm, 3)).toEqual([]);
});
