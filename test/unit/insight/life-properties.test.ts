// What must hold of any programme.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountInsight } from '@/core/domain/insight';
import type { ProgramData } from '@/core/domain/program-data';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { AS_OF, aProgram, FIRST_COVERED, LAST_COVERED, SETTINGS, steadyCells } from './makers';
import { kept, randomProgram } from './random-program';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

test('points lost and the score before caps make exactly 100, for beginners and established partners, with and without own views', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), fc.integer({ min: 0, max: 90 }), (seed, pulseCounts, weightGoal) => {
      const { accounts } = computeInsight(kept(randomProgram({ seed })), { ...SETTINGS, pulseCounts, weightGoal });
      for (const { health } of accounts) {
        if (health.uncapped === null) continue;
        expect(health.uncapped + health.factors.reduce((sum, { pointsLost }) => sum + pointsLost, 0)).toBe(100);
      }
    }),
    { numRuns: 25 },
  );
});

/** The same programme with so many more days at its end, of which nothing is known. */
function withBlindDays(program: ProgramData, weeks: number): readonly AccountInsight[] {
  return computeInsight(program, SETTINGS, AS_OF + 7 * weeks).accounts;
}

test('days that are not covered never make anybody silent, only unknown', () => {
  const quiet = new Set(['dormant', 'churned', 'dipping']);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 250 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (gap, every, weeks) => {
        const cells = steadyCells(9, 3, { to: AS_OF - gap }).filter((_, i) => i % every === 0);
        const program = insightProgram(cells);
        const before = computeInsight(program, SETTINGS, AS_OF).accounts[0]?.activity;
        const after = withBlindDays(program, weeks)[0]?.activity;
        expect(after?.gapDays ?? 0).toBe(after?.gapDays === null ? 0 : before?.gapDays);
        if (quiet.has(after?.code ?? '')) expect(after?.code).toBe(before?.code);
        // What is learned of returns moves on with the day: who was just over the edge may be back within what is usual.
        const usual = before?.code === 'dipping' ? ['active'] : [];
        expect([before?.code, 'unknown', ...usual]).toContain(after?.code);
      },
    ),
    { numRuns: 25 },
  );
});

const whole = [{ from: FIRST_COVERED, to: AS_OF }];
function insightProgram(cells: ReturnType<typeof steadyCells>): ProgramData {
  return aProgram({ partners: [{ cells }], coverage: { clicks: whole, conversions: whole, revenue: whole } });
}

test('a partner that never was active never shows a chance above the row of its age, nor an older one a larger chance', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const program = randomProgram({ seed });
      const { accounts, returns, asOf } = computeInsight(program, DEFAULT_SETTINGS);
      for (const [at, { activity, returnChance }] of accounts.entries()) {
        if (activity.code !== 'never-active' || returnChance === null) continue;
        const weeks = Math.floor(Math.max(0, asOf - (program.accounts[at]?.joined ?? asOf)) / 7);
        const row = returns.ages.findLastIndex((from) => from <= weeks);
        expect(returnChance).toBeLessThanOrEqual(returns.startChance[row] ?? 0);
      }
      for (let age = 1; age < returns.ages.length; age++) {
        expect(returns.startChance[age]).toBeLessThanOrEqual(returns.startChance[age - 1] ?? 0);
      }
    }),
    { numRuns: 25 },
  );
});

test('the longer a silence, the less likely its end, whatever was learned', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { returns } = computeInsight(randomProgram({ seed }), SETTINGS);
      const columns = returns.active.length;
      returns.chance.forEach((chance, cell) => {
        expect(chance >= 0 && chance <= 1).toBe(true);
        if (cell >= columns) expect(chance).toBeLessThanOrEqual(returns.chance[cell - columns] ?? 0);
      });
    }),
    { numRuns: 25 },
  );
});

test('without the contact log a score changes only by what the relationship was worth', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const program = kept(randomProgram({ seed }));
      const silenced = computeInsight({ ...program, touches: [] }, SETTINGS).accounts;
      for (const [at, logged] of computeInsight(program, SETTINGS).accounts.entries()) {
        const others = ({ health }: AccountInsight) =>
          health.factors
            .filter(({ id }) => id !== 'relationship')
            .map(({ id, weight, confidence, score }) => `${id} ${weight} ${confidence} ${score}`)
            .sort();
        // A status before joining may rest on the log; whoever has joined is judged alike.
        expect(others(logged)).toEqual(others(silenced[at] ?? logged));
        expect(silenced[at]?.activity).toEqual(logged.activity);
      }
    }),
    { numRuns: 15 },
  );
});

test('the main metric that the user chose decides the tiers', () => {
  const impressions = [{ from: FIRST_COVERED, to: LAST_COVERED }];
  const cells = (clicks: number, revenue: number, shown: number) => [
    { day: AS_OF - 30, clicks, conversions: 1, revenue, commission: 1, impressions: shown },
  ];
  const partners = [
    { cells: cells(10, 9_000_000, 50) },
    { cells: cells(900, 100_000, 60) },
    { cells: cells(20, 800_000, 9_000) },
  ];
  const draft = { partners, coverage: { clicks: whole, conversions: whole, revenue: whole, commission: whole, impressions } };
  const told = (mainMetric: 'auto' | 'clicks' | 'impressions' | 'revenue' | 'conversions') => {
    const insight = computeInsight(aProgram(draft), { ...SETTINGS, mainMetric });
    return { main: insight.mainMetric, tiers: insight.accounts.map(({ tier }) => tier), at: insight.accounts[1]?.recent.main365 };
  };
  expect(told('auto')).toEqual({ main: 'revenue', tiers: ['A', 'C', 'B'], at: 100_000 });
  expect(told('revenue')).toEqual(told('auto'));
  expect(told('clicks')).toEqual({ main: 'clicks', tiers: ['C', 'A', 'C'], at: 900 });
  expect(told('impressions')).toEqual({ main: 'impressions', tiers: ['C', 'C', 'A'], at: 60 });
  // Equal ones are parted by their ids: two of three bring less than 80 %.
  expect(told('conversions').tiers).toEqual(['A', 'A', 'A']);
  // Where nothing covers what was chosen, the first that is covered stands in.
  const uncovered = computeInsight(aProgram({ ...draft, coverage: { clicks: whole, conversions: whole } }), {
    ...SETTINGS,
    mainMetric: 'impressions',
  });
  expect(uncovered.mainMetric).toBe('conversions');
});
