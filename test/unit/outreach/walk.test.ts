import { expect, test } from 'vitest';
import { type AccountId, accountIdOf } from '@/core/domain/ids';
import { progressOf, skipStep, stepOf, stepOn, stepTo, type Walk } from '@/core/outreach/walk';
import { ACME } from '../../fixtures/makers';

const NAMES = ['ann', 'bob', 'cid', 'dora', 'eve'] as const;
const [ann, bob, cid, dora, eve] = NAMES.map((name) => accountIdOf(ACME, name)) as [
  AccountId,
  AccountId,
  AccountId,
  AccountId,
  AccountId,
];
const walk = (change: Partial<Walk> = {}): Walk => ({
  id: 'walk',
  title: 'Dormant',
  from: '#/segments/S-14',
  startedAt: 1,
  steps: [ann, bob, cid, dora, eve].map((account) => ({ account, play: null })),
  at: 0,
  skipped: [],
  leftOut: [],
  ...change,
});
const done = (...accounts: AccountId[]) => new Set(accounts);

test.each<[string, Partial<Walk>, AccountId[], AccountId]>([
  ['to the one after', {}, [ann], bob],
  ['past those written to', {}, [ann, bob, cid], dora],
  ['past those skipped', { skipped: [bob] }, [ann], cid],
  ['from the end back to those left before', { at: 4 }, [bob, eve], ann],
  ['nobody left: it stays', { at: 2, skipped: [ann] }, [bob, cid, dora, eve], cid],
])('on: %s', (_name, change, written, next) => {
  expect(stepOf(stepOn(walk(change), done(...written)))?.account).toBe(next);
});

test.each([
  [-1, ann],
  [0, ann],
  [4, eve],
  [5, eve],
])('to place %i', (at, account) => {
  expect(stepOf(stepTo(walk({ at: 2 }), at))?.account).toBe(account);
});

test('who is skipped once is skipped once, and is shown again by going back', () => {
  const skipped = skipStep(skipStep(walk(), done()), done());
  expect(skipped.skipped).toEqual([ann, bob]);
  expect(stepOf(skipped)?.account).toBe(cid);
  expect(stepOf(stepTo(skipped, 0))?.account).toBe(ann);
  expect(skipStep(stepTo(skipped, 0), done()).skipped).toEqual([ann, bob]);
});

test('progress counts those written to, also who was skipped before', () => {
  expect(progressOf(walk({ skipped: [bob, cid] }), done(ann, bob))).toEqual({ done: 2, skipped: 1, total: 5, isOver: false });
  expect(progressOf(walk({ skipped: [cid] }), done(ann, bob, dora, eve))).toEqual({
    done: 4,
    skipped: 1,
    total: 5,
    isOver: true,
  });
  expect(progressOf(walk(), done()).isOver).toBe(false);
});

test('a walk with nobody in it is over', () => {
  const empty = walk({ steps: [] });
  expect(progressOf(empty, done()).isOver).toBe(true);
  expect(stepOf(empty)).toBeNull();
  expect(stepOn(empty, done())).toBe(empty);
  expect(skipStep(empty, done())).toBe(empty);
});
