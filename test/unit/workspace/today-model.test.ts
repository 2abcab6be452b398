import { expect, test } from 'vitest';
import { rankedActions, segmentCounts } from '@/entrypoints/workspace/today-model';
import { anAccountDetail, anAction, anInsight } from '@/test/fixtures/makers';

test('today’s list holds what is open, the most urgent first, whoever it is about', () => {
  const accounts = [
    anAccountDetail('ann', {
      actions: [anAction('ann', { priority: 2 }), anAction('ann', { play: 'A-14', priority: 9, state: 'snoozed' })],
    }),
    anAccountDetail('bob', { actions: [anAction('bob', { priority: 5 })] }),
    anAccountDetail('cem', { actions: [] }),
  ];
  expect(rankedActions(accounts).map(({ action, partner }) => [partner.href, action.play])).toEqual([
    ['#/partners/dub:Acme:bob', 'A-16'],
    ['#/partners/dub:Acme:ann', 'A-16'],
  ]);
});

test('equal ranks stand in one order, whatever order the partners came in', () => {
  const accounts = ['b', 'a', 'c'].map((id) => anAccountDetail(id, { actions: [anAction(id, { priority: 1 })] }));
  const order = (list: typeof accounts) => rankedActions(list).map(({ action }) => action.account);
  expect(order(accounts)).toEqual(order(accounts.toReversed()));
});

test('every segment is counted, a partner in each of its own', () => {
  const accounts = [
    anAccountDetail('a', { insight: anInsight('a', { segments: ['S-08', 'S-16'] }) }),
    anAccountDetail('b', { insight: anInsight('b', { segments: ['S-16'] }) }),
  ];
  const counts = new Map(segmentCounts(accounts).map(({ id, count }) => [id, count]));
  expect([counts.get('S-08'), counts.get('S-16'), counts.get('S-14')]).toEqual([1, 2, 0]);
});
