import { expect, test } from 'vitest';
import type { SegmentId } from '@/core/domain/insight';
import { rankSegment, SEGMENTS } from '@/core/insight/segments';
import {
  AS_OF,
  accountOf,
  aTouch,
  everyDay,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  scaleCells,
  steadyCells,
} from './makers';

const steady = Array.from({ length: 10 }, (_, i): PartnerDraft => ({ ownId: `steady${i}`, cells: steadyCells(20 + i, 7) }));
const LAST_4_WEEKS = { from: AS_OF - 27, to: LAST_COVERED };

function segmentsOf(partner: PartnerDraft, touches = [] as ReturnType<typeof aTouch>[]): readonly SegmentId[] {
  const insight = insightOf({ partners: [{ ownId: 'one', ...partner }, ...steady], touches });
  return insight.accounts[0]?.segments ?? [];
}

type Case = [name: string, partner: PartnerDraft, segments: readonly SegmentId[]];

test.each<Case>([
  ['joined 14 days ago', { joined: AS_OF - 14 }, ['S-05', 'S-06']],
  ['joined 15 days ago', { joined: AS_OF - 15 }, ['S-06']],
  ['joined 2 days ago', { joined: AS_OF - 2 }, ['S-05']],
  ['joined 3 days ago', { joined: AS_OF - 3 }, ['S-05', 'S-06']],
  ['joined 30 days ago', { joined: AS_OF - 30 }, ['S-06', 'S-07', 'S-12']],
  ['joined 31 days ago', { joined: AS_OF - 31 }, ['S-07', 'S-12']],
  ['joined after as-of', { joined: AS_OF + 1 }, ['S-05']],
  ['invited yesterday', { joined: AS_OF - 1, status: 'invited' }, []],
  ['a big seller', { cells: steadyCells(100, 1) }, ['S-08']],
  ['a small seller', { cells: [{ day: AS_OF - 2, clicks: 1, conversions: 1, revenue: 10_000 }] }, ['S-10']],
  ['dormant', { cells: steadyCells(1, 7, { to: AS_OF - 80 }) }, ['S-09', 'S-14']],
  ['dipping', { cells: scaleCells(everyDay({ clicks: 20 }), 0.2, LAST_4_WEEKS) }, ['S-16']],
  ['rising', { cells: scaleCells(everyDay({ clicks: 20 }), 3, LAST_4_WEEKS) }, ['S-23']],
  ['ended, though it was rising', { cells: scaleCells(everyDay({ clicks: 20 }), 3, LAST_4_WEEKS), status: 'ended' }, []],
])('%s', (_name, partner, segments) => {
  expect(segmentsOf(partner)).toEqual(segments);
});

test('welcomed partners leave S-06, whenever the message was sent', () => {
  const touch = aTouch({ account: accountOf('one'), day: AS_OF + 3 });
  expect(segmentsOf({ joined: AS_OF - 10 }, [touch])).toEqual(['S-05']);
  expect(segmentsOf({ joined: AS_OF - 10 }, [{ ...touch, direction: 'in' }])).toEqual(['S-05', 'S-06']);
});

test.each([
  ['a reply 45 days ago', AS_OF - 45, false],
  ['a reply 46 days ago', AS_OF - 46, true],
])('tier A after %s', (_name, day, isAtRisk) => {
  const touches = [aTouch({ account: accountOf('one'), day, direction: 'in' })];
  expect(segmentsOf({ cells: steadyCells(100, 1) }, touches).includes('S-22')).toBe(isAtRisk);
});

test('tier A below 70 points is at risk; without a log, silence of the log is no reason', () => {
  expect(segmentsOf({ cells: steadyCells(100, 1) })).not.toContain('S-22');
  const falling = scaleCells(steadyCells(100, 1), 0.3, LAST_4_WEEKS);
  expect(segmentsOf({ cells: falling })).toEqual(['S-08', 'S-16', 'S-22']);
});

test('twice the revenue of the quarter before, with five sales, is rising, unless the whole programme doubled', () => {
  const doubled = everyDay({ clicks: 10 }).map((cell, i) => {
    const isRecent = cell.day > AS_OF - 90;
    return i % (isRecent ? 6 : 18) === 0 ? { ...cell, conversions: 1, revenue: 500_000 } : cell;
  });
  expect(segmentsOf({ cells: doubled })).toContain('S-23');
  const insight = insightOf({ partners: Array.from({ length: 5 }, () => ({ cells: doubled })) });
  for (const { segments } of insight.accounts) expect(segments).not.toContain('S-23');
});

test('dipping partners are ranked by the money lost', () => {
  const cut = (factor: number) => scaleCells(steadyCells(20, 1), factor, LAST_4_WEEKS);
  const others = Array.from({ length: 10 }, () => ({ cells: steadyCells(20, 1) }));
  const partners = [
    { ownId: 'less', cells: cut(0.4) },
    { ownId: 'most', cells: cut(0) },
    { ownId: 'more', cells: cut(0.2) },
  ];
  const dipping = SEGMENTS.find(({ id }) => id === 'S-16');
  if (!dipping) throw new Error('no S-16');
  const ranked = rankSegment(dipping, insightOf({ partners: [...partners, ...others] }).accounts);
  expect(ranked.map(({ account }) => account)).toEqual(['most', 'more', 'less'].map(accountOf));
});
