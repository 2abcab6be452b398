import { expect, test } from 'vitest';
import { findPlay } from '@/core/playbook/plays';
import { measureDay, standingOf } from '@/core/playbook/standing';
import { AS_OF, aDip, anInsight, euros, type InsightChange } from '../../fixtures/insight-makers';

function standing(id: string, insight: InsightChange, joined: number | null = AS_OF - 400) {
  const play = findPlay(id);
  if (!play) throw new Error(id);
  return standingOf({ play, insight: anInsight(insight), facts: { type: 'content', joined }, asOf: AS_OF });
}

test('how a partner stood: status, tier, type, class of its trigger, and what it brought', () => {
  expect(standing('A-16', { tier: 'B', activity: { code: 'dipping' }, dip: aDip() })).toEqual({
    asOf: AS_OF,
    activity: 'dipping',
    tier: 'B',
    type: 'content',
    bin: 'ratio-normal',
    baseline: euros(300),
  });
});

const dormant = (gapDays: number | null): InsightChange => ({ activity: { code: 'dormant', gapDays } });

test.each([
  ['a stopped dip', 'A-16', { dip: aDip({ severity: 'stopped' }) }, 'ratio-stopped'],
  ['gone quiet for five weeks', 'A-16', { dip: null, activity: { gapDays: 36 } }, 'gap-5'],
  ['silent for 20 days', 'A-14', dormant(20), 'gap-2'],
  ['silent for 21 days', 'A-14', dormant(21), 'gap-3'],
  ['silent for half a year', 'A-15', dormant(200), 'gap-27'],
  ['silent nobody knows how long', 'A-14', dormant(null), 'gap-unknown'],
  ['never active', 'A-14', { activity: { code: 'never-active' } }, 'age-27'],
  ['monthly figures have no size', 'A-25', {}, ''],
] as const)('%s', (_name, play, insight, bin) => {
  expect(standing(play, insight).bin).toBe(bin);
});

test.each([
  [AS_OF - 13, 'age-0'],
  [AS_OF - 14, 'age-2'],
  [AS_OF + 1, 'age-0'],
  [null, 'age-unknown'],
])('a starter is told by its age (joined %s)', (joined, bin) => {
  expect(standing('A-06', {}, joined).bin).toBe(bin);
});

test('the effect is measured when the window of the play is over', () => {
  const dip = findPlay('A-16');
  expect(dip && measureDay(dip, AS_OF)).toBe(AS_OF + 28);
});
