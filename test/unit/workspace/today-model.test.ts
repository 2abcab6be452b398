import { expect, test } from 'vitest';
import { openDuties, openProgramActions, rankedActions, segmentCounts } from '@/entrypoints/workspace/today-model';
import { ACME, anAccountDetail, anAction, anInsight, aProgram, aProgramDetail } from '@/test/fixtures/makers';

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

test('a partner is on the list once, with what matters most; the rest of it waits, and duties are no part of that', () => {
  const plays = ['A-27', 'A-11', 'A-26'].map((play, at) => anAction('ann', { play, priority: 9 - at }));
  const duties = ['A-05', 'A-04'].map((play) => anAction('ann', { play, priority: 0, isDuty: true }));
  const accounts = [
    anAccountDetail('ann', { actions: [...plays, ...duties] }),
    anAccountDetail('bob', { actions: [anAction('bob', { priority: 1 })] }),
  ];
  const shown = (list: ReturnType<typeof rankedActions>) => list.map(({ action, others }) => [action.play, others]);
  expect(shown(rankedActions(accounts))).toEqual([
    ['A-27', 2],
    ['A-16', 0],
  ]);
  expect(shown(openDuties(accounts))).toEqual([['A-05', 1]]);
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

test('duties have a list of their own, the oldest first; of unknown age last', () => {
  const duty = (id: string, since: number | null) =>
    anAccountDetail(id, { actions: [anAction(id, { play: 'A-04', isDuty: true, priority: 0, since }), anAction(id)] });
  const accounts = [duty('ann', null), duty('bob', 20_500), duty('cem', 20_400)];
  expect(openDuties(accounts).map(({ partner }) => partner.name)).toEqual(['Partner cem', 'Partner bob', 'Partner ann']);
  expect(rankedActions(accounts).map(({ action }) => action.play)).toEqual(['A-16', 'A-16', 'A-16']);
});

test('what is to do for programmes: the open ones, with the programme’s name only where there are several', () => {
  const { account: _none, ...action } = anAction('x', { play: 'A-20' });
  const ofProgram = { ...action, program: ACME };
  const detail = aProgramDetail({ actions: [ofProgram, { ...ofProgram, play: 'A-42', state: 'done' }] });
  const one = { program: aProgram(), detail, accounts: [] };
  expect(openProgramActions([one])).toEqual([{ action: ofProgram, program: null }]);
  expect(openProgramActions([one, { ...one, detail: aProgramDetail() }])).toEqual([{ action: ofProgram, program: 'Acme' }]);
});
