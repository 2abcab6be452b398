import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONVERSION_STATUSES, type ConversionStatus } from '@/core/domain/batch';
import type { Period } from '@/core/domain/day';
import { METRICS, type Metric } from '@/core/domain/metrics';
import type { Conversions, Series } from '@/core/domain/program-data';
import { figuresOf } from '@/core/playbook/figures';
import { anAccount, someFacts } from '../../fixtures/insight-makers';

const accounts = ['a', 'b', 'c'].map((id) => someFacts({ id: anAccount(id) }));
type Cell = readonly [account: number, day: number, clicks: number];

function seriesOf(cells: readonly Cell[]): Series {
  const sorted = [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const clicks = Float64Array.from(sorted, ([, , value]) => value);
  const none = new Float64Array(sorted.length);
  return {
    offsets: Uint32Array.from([0, 1, 2, 3], (account) => sorted.filter(([own]) => own < account).length),
    days: Int32Array.from(sorted, ([, day]) => day),
    values: Object.fromEntries(METRICS.map((metric) => [metric, metric === 'clicks' ? clicks : none])) as unknown as Record<
      Metric,
      Float64Array
    >,
  };
}

const coverage = (clicks: readonly Period[]) =>
  Object.fromEntries(METRICS.map((metric) => [metric, metric === 'clicks' ? clicks : []])) as unknown as Record<
    Metric,
    readonly Period[]
  >;

test('the sum of a period is that of its cells, whatever lies around them', () => {
  const cell = fc.tuple(fc.nat(2), fc.nat(40), fc.nat(9));
  const cells = fc.uniqueArray(cell, { selector: ([account, day]) => `${account} ${day}` });
  fc.assert(
    fc.property(cells, fc.nat(2), fc.nat(40), fc.nat(40), (all, account, x, y) => {
      const [from, to] = [Math.min(x, y), Math.max(x, y)];
      const figures = figuresOf({
        accounts,
        series: seriesOf(all),
        coverage: coverage([{ from: 0, to: 40 }]),
        conversions: null,
      });
      const expected = all
        .filter(([own, day]) => own === account && day >= from && day <= to)
        .reduce((sum, [, , value]) => sum + value, 0);
      expect(figures.sumOf(anAccount('abc'[account]), 'clicks', { from, to })).toBe(expected);
    }),
  );
});

describe('unknown is not zero', () => {
  const figures = figuresOf({
    accounts,
    series: seriesOf([[0, 5, 3]]),
    coverage: coverage([{ from: 0, to: 9 }]),
    conversions: null,
  });

  test.each([
    ['a day that is not covered', 'a', 'clicks', 10],
    ['a metric that is not covered', 'a', 'conversions', 9],
    ['an account that is not there', 'x', 'clicks', 9],
  ] as const)('%s', (_name, id, metric, to) => {
    expect(figures.sumOf(anAccount(id), metric, { from: 0, to })).toBeNull();
  });

  test('a covered stretch without cells is zero', () => {
    expect(figures.sumOf(anAccount('b'), 'clicks', { from: 0, to: 9 })).toBe(0);
  });

  test('no import lists conversions', () => {
    expect(figures.pendingSince(anAccount('a'), 100)).toBeNull();
  });
});

describe('commissions that wait', () => {
  type Entry = readonly [day: number, status: ConversionStatus, commission: number];
  function pending(entries: readonly Entry[], day: number) {
    const conversions: Conversions = {
      offsets: Uint32Array.from([0, entries.length, entries.length, entries.length]),
      day: Int32Array.from(entries, ([on]) => on),
      status: Uint8Array.from(entries, ([, status]) => CONVERSION_STATUSES.indexOf(status)),
      revenue: new Float64Array(entries.length),
      commission: Float64Array.from(entries, ([, , commission]) => commission),
      traits: {},
    };
    return figuresOf({ accounts, series: seriesOf([]), coverage: coverage([]), conversions }).pendingSince(anAccount('a'), day);
  }

  test('are those pending or on hold up to the day', () => {
    const entries: Entry[] = [
      [3, 'approved', 5],
      [4, 'pending', 10],
      [6, 'hold', 20],
      [7, 'reversed', 40],
      [8, 'pending', 80],
    ];
    expect(pending(entries, 7)).toEqual({ count: 2, oldest: 4, commission: 30 });
    expect(pending(entries, 3)).toBeNull();
  });

  test('have no sum where one of them has no amount', () => {
    expect(
      pending(
        [
          [4, 'pending', 10],
          [5, 'pending', Number.NaN],
        ],
        9,
      ),
    ).toEqual({ count: 2, oldest: 4, commission: null });
  });
});
