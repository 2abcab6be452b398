import fc from 'fast-check';
import { expect, test } from 'vitest';
import { METRICS } from '@/core/domain/metrics';
import { DaySet } from '@/core/insight/day-set';
import { type FlowSeries, knownFlows } from '@/core/insight/known-flows';
import { RollingSums, sumBetween } from '@/core/insight/rolling-sums';
import { WindowSums } from '@/core/insight/window-sums';
import { AS_OF, FIRST_COVERED } from './makers';
import { randomProgram } from './random-program';

const anyProgram = fc.integer({ min: 1, max: 10_000 }).map((seed) => randomProgram({ seed, partners: 8 }));
const anyDay = fc.integer({ min: FIRST_COVERED - 30, max: AS_OF + 30 });

function slowSum(series: FlowSeries, account: number, { from, to }: { from: number; to: number }): number {
  let sum = 0;
  for (let cell = series.offsets[account] ?? 0; cell < (series.offsets[account + 1] ?? 0); cell++) {
    const day = series.days[cell] ?? 0;
    if (day >= from && day <= to) sum += series.values.clicks[cell] ?? 0;
  }
  return sum;
}

test('a period summed for everybody is the sum of each', () => {
  fc.assert(
    fc.property(anyProgram, anyDay, anyDay, (program, from, to) => {
      const { series } = knownFlows(program);
      const sums = new WindowSums(series, { from, to });
      for (const account of program.accounts.keys()) {
        expect(sums.of('clicks')[account]).toBe(slowSum(series, account, { from, to }));
        for (const metric of METRICS) expect(sums.of(metric)[account]).toBe(sumBetween(series, metric, { account, from, to }));
      }
    }),
    { numRuns: 40 },
  );
});

test('a window moved forward week by week is the sum of its days', () => {
  fc.assert(
    fc.property(anyProgram, fc.integer({ min: 1, max: 120 }), (program, days) => {
      const { series } = knownFlows(program);
      const rolling = new RollingSums(series, {
        metrics: ['clicks', 'conversions'],
        days,
        counted: new DaySet([{ from: FIRST_COVERED - 100, to: AS_OF }], AS_OF),
        leaves: 'with-first-day',
        members: Int32Array.from(program.accounts.keys()),
      });
      for (let to = AS_OF - 140; to <= AS_OF; to += 7) {
        rolling.advance(to);
        for (const account of program.accounts.keys()) {
          expect(rolling.sums.clicks[account]).toBe(slowSum(series, account, { from: to - days + 1, to }));
        }
      }
    }),
    { numRuns: 25 },
  );
});
