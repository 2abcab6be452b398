import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import { type Day, firstDayOfMonth, monthOf } from '@/core/domain/day';
import type { Stage } from '@/core/domain/partner';
import type { Touch } from '@/core/domain/records';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { suggestActions } from '@/core/playbook/suggest-actions';
import { AS_OF, anInsight, aProgram, aTouch, someFacts } from '../../fixtures/insight-makers';

/** The days on which a review is held, when one is held on each day that asks for one. */
function reviewsOfAYear(stage: Stage): Day[] {
  const touches: Touch[] = [];
  for (let asOf = AS_OF; asOf < AS_OF + 366; asOf++) {
    const program = aProgram({ asOf, accounts: [anInsight({ stage: { code: stage }, tier: 'A' })] });
    const [actions = []] = suggestActions({
      program,
      facts: [someFacts()],
      touches,
      decisions: [],
      book: EMPTY_BOOK,
      settings: DEFAULT_SETTINGS,
      today: asOf,
    });
    const isDue = actions.some(({ play, state }) => play === 'A-39' && state === 'open');
    if (isDue) touches.push(aTouch({ play: 'A-39', channel: 'call', outcome: 'answer', day: asOf }));
  }
  return touches.map(({ day }) => day);
}

const quarterOf = (day: Day) => Math.floor(monthOf(day) / 3);

test('a partner in the last stage is due for a review in each quarter, and not again soon after one was held', () => {
  const held = reviewsOfAYear('cultivation');
  const year = [...new Set(Array.from({ length: 366 }, (_, at) => quarterOf(AS_OF + at)))];
  const lastQuarter = year.at(-1);
  expect([...new Set(held.map(quarterOf))]).toEqual(year);
  expect(lastQuarter).toBe(quarterOf(AS_OF + 365));
  held.forEach((day, at) => {
    const next = held[at + 1];
    if (next !== undefined) expect(next - day).toBeGreaterThanOrEqual(90);
  });
});

test('a review that nobody held stays due, since the quarter began', () => {
  const program = aProgram({ accounts: [anInsight({ stage: { code: 'cultivation' }, tier: 'A' })] });
  const settled = {
    facts: [someFacts()],
    touches: [],
    decisions: [],
    book: EMPTY_BOOK,
    settings: DEFAULT_SETTINGS,
    today: AS_OF,
  };
  const review = suggestActions({ program, ...settled })[0]?.find(({ play }) => play === 'A-39');
  const month = monthOf(AS_OF);
  expect(review).toMatchObject({ state: 'open', since: firstDayOfMonth(month - (month % 3)) });
});

test.each(['onboarding', 'engagement'] as const)('a partner in %s is not', (stage) => {
  expect(reviewsOfAYear(stage)).toEqual([]);
});
