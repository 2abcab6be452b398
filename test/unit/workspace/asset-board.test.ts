import { expect, test } from 'vitest';
import type { Asset } from '@/core/domain/book';
import { boardOfAssets } from '@/entrypoints/workspace/outreach/asset-board';
import { aRecord } from '@/test/fixtures/book-records';

const today = 20_500;
const named = (id: string, change: Partial<Asset>) => aRecord('assets', { id, title: id, review: null, ...change });
const ids = (assets: readonly Asset[]) => assets.map(({ id }) => id);

test('the longest overdue and the longest waiting come first, and what never grows old last', () => {
  const board = boardOfAssets(
    [
      named('fresh banner', { kind: 'banner', updated: today - 90 }),
      named('sample', { kind: 'sample', updated: today - 900 }),
      named('old banner', { kind: 'banner', updated: today - 100 }),
      named('old link', { kind: 'link', updated: today - 400 }),
      named('new link', { kind: 'link', updated: today }),
      named('approved', { review: { state: 'approved', day: today - 50 } }),
      named('came in today', { review: { state: 'submitted', day: today } }),
      named('waits', { review: { state: 'submitted', day: today - 4 } }),
    ],
    today,
  );
  expect(ids(board.renew)).toEqual(['old link', 'old banner']);
  expect(ids(board.theirs)).toEqual(['waits', 'came in today', 'approved']);
  expect(ids(board.fresh)).toEqual(['fresh banner', 'new link', 'sample']);
});
