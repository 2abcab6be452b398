import { expect, test } from 'vitest';
import { answeredApplication, appliedOn } from '@/core/domain/application';
import type { AccountFacts } from '@/core/domain/partner';
import { screeningOf } from '@/core/domain/screening';
import { AS_OF, aDecision } from '../../fixtures/insight-makers';

const DAY = 86_400_000;
const applied = (day: number | null): Pick<AccountFacts, 'status' | 'joined' | 'prospect'> => ({
  status: 'pending',
  joined: day,
});
const accepted = aDecision({
  play: 'A-04',
  state: 'done',
  reason: 'accepted',
  fieldsAt: { reason: AS_OF * DAY },
  deletedAt: null,
});

test('a prospect applied when its user says so, anybody else when the export does', () => {
  expect(appliedOn({ ...applied(AS_OF - 9), prospect: { since: AS_OF - 2, source: '' } })).toBe(AS_OF - 2);
  expect(appliedOn(applied(AS_OF - 9))).toBe(AS_OF - 9);
  expect(appliedOn(applied(null))).toBeNull();
});

const none: [string, Parameters<typeof answeredApplication>][] = [
  ['nobody decided', [applied(AS_OF - 5), null]],
  ['done without an answer', [applied(AS_OF - 5), { ...accepted, reason: '' }]],
  ['dismissed with that word', [applied(AS_OF - 5), { ...accepted, state: 'dismissed' }]],
  ['taken back', [applied(AS_OF - 5), { ...accepted, deletedAt: 1 }]],
  ['applied again since', [applied(AS_OF + 2), accepted]],
];

test.each(none)('not answered: %s', (_name, [facts, decision]) => {
  expect(answeredApplication(facts, decision)).toBeNull();
});

test('an answer holds for the application it was given to, also where its day began east of here', () => {
  const answer = { answer: 'accepted', day: AS_OF };
  expect(answeredApplication(applied(AS_OF - 5), accepted)).toEqual(answer);
  expect(answeredApplication(applied(AS_OF + 1), accepted)).toEqual(answer);
  expect(answeredApplication(applied(null), accepted)).toEqual(answer);
});

test('what nobody looked at is null; answers of other lists, and such as the list does not give, are none of the screening', () => {
  const at = { day: AS_OF, note: '' } as const;
  const screening = screeningOf([
    { list: 'screening', item: 'site', state: 'no', ...at, note: 'thin' },
    { list: 'screening', item: 'links', state: 'not-needed', ...at },
    { list: 'screening', item: 'else', state: 'yes', ...at },
    { list: 'readiness', item: 'link', state: 'yes', ...at },
    { list: 'screening', item: 'verdict', state: 'part', ...at },
  ]);
  expect(screening.looked).toBe(2);
  expect(screening.items).toEqual({
    site: { answer: 'no', day: AS_OF, note: 'thin' },
    links: null,
    profiles: null,
    reviews: null,
    verdict: { answer: 'part', day: AS_OF, note: '' },
  });
});
