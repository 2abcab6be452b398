// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { EffectChanges, EffectReasons } from '@/components/report/EffectChanges';
import { EffectTable } from '@/components/report/EffectTable';
import { EffectWeeks } from '@/components/report/EffectWeeks';
import { effectSentence } from '@/components/report/effect-text';
import type { Effect } from '@/core/domain/effects';
import { NEW_YEAR } from '@/test/fixtures/makers';

afterEach(cleanup);

const found: Effect = {
  play: 'A-14',
  done: 20,
  windowDays: 30,
  asked: { cases: 14, successes: 5 },
  comparison: { kind: 'same-state', cases: 22, share: 4 / 22 },
  difference: { value: 5 / 14 - 4 / 22, low: -0.01, high: 0.37, chance: 0.89, cases: 14 },
  verdict: 'not-enough',
  leftOut: { pending: 4, unknown: 0, untriggered: 1, resolved: 1, alone: 0 },
};

test('the sentence says both sides, the difference and what it is worth', () => {
  expect(effectSentence(found)).toBe(
    'Asked 14; it worked for 5 within 30 days (36%). Not asked, same state: 22; it came about for 18%. Difference 18 points, likely between -1 and 37: not enough to tell.',
  );
});

test('what is left out is said with its reason, and what is 0 is not', () => {
  render(<EffectTable effects={[found]} />);
  const text = screen.getByRole('table').textContent ?? '';
  expect(text).toContain('4 are too recent to tell.');
  expect(text).toContain('1 was done without its occasion');
  expect(text).not.toContain('neither the data nor your notes');
});

test('what ends with its own period is told to have worked in time', () => {
  expect(effectSentence({ ...found, windowDays: null })).toContain('Asked 14; it worked for 5 in time (36%).');
});

test.each([
  ['nothing is left out', {}, true],
  ['some are too recent', { pending: 2 }, false],
  ['nobody can say how it went', { unknown: 2 }, false],
])('that doing it was all is said only where %s', (_name, left, isSaid) => {
  const none = { comparison: null, difference: null, asked: { cases: 0, successes: 0 }, verdict: 'nothing-to-compare' } as const;
  const leftOut = { pending: 0, unknown: 0, untriggered: 0, resolved: 0, alone: 0, ...left };
  const { container } = render(<EffectTable effects={[{ ...found, ...none, leftOut }]} />);
  expect(container.textContent?.includes('That it was done is its aim')).toBe(isSaid);
});

test.each([
  ['help', { ...found, verdict: 'clear' }, 'Clear: it helps'],
  [
    'harm',
    { ...found, verdict: 'suggestive', difference: { value: -0.3, low: -0.4, high: -0.1, chance: 0.02, cases: 14 } },
    'Suggestive: it does harm',
  ],
  ['too few', found, 'Not enough to tell'],
  [
    'an aim that needs no comparison',
    { ...found, comparison: null, difference: null, verdict: 'nothing-to-compare' },
    'Counted, not compared',
  ],
] as const)('the verdict is a word: %s', (_name, effect, word) => {
  render(<EffectTable effects={[effect as Effect]} />);
  expect(screen.getByRole('cell', { name: word })).toBeTruthy();
});

test('a play without a comparison has no picture, and none of its numbers', () => {
  const { container } = render(
    <EffectTable effects={[{ ...found, comparison: null, difference: null, asked: { cases: 0, successes: 0 } }]} />,
  );
  expect(container.querySelector('svg')).toBeNull();
  expect(container.textContent).toContain('none measured yet');
  expect(container.textContent).not.toContain('NaN');
});

test('changes keep their order and say what hangs on them; unknown money is not 0', () => {
  render(
    <EffectChanges
      changes={[
        { kind: 'reason', code: 'no-tools', partners: 2, money: { units: 1_500_000, currency: 'EUR' } },
        { kind: 'stop', play: 'A-14', partners: 3, points: -0.2, money: null },
      ]}
    />,
  );
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items[0]).toContain('2 partners say they have none.about €150 a month');
  expect(items[1]).toContain('not known in money');
});

test('without anything to change the page says so', () => {
  const { container } = render(<EffectChanges changes={[]} />);
  expect(container.textContent).toContain('Nothing stands out');
});

test('reasons without a value say that there is no data', () => {
  render(<EffectReasons rows={[{ code: 'season', partners: 1, money: null }]} />);
  expect(screen.getByRole('row', { name: /Season/ }).textContent).toBe('Season1No dataWrite before their season');
});

test('the weeks are counted, the newest first', () => {
  const week = (at: number, done: number) => ({ from: NEW_YEAR + 7 * at, to: NEW_YEAR + 7 * at + 6, done });
  const { container } = render(<EffectWeeks weeks={[week(0, 2), week(1, 0), week(2, 5)]} />);
  expect(container.textContent).toContain('7 done in 3 weeks, as logged.');
  expect(
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td')?.textContent),
  ).toEqual(['5', '0', '2']);
});
