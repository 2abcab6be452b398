import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Formula, isNumber, type Operation } from '@/core/domain/formula';
import { sentence } from '@/core/domain/sentence';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { en } from '@/core/i18n/en';
import { type FactorMeasure, mixFactors, tellFactors } from '@/core/insight/factor';
import { measureActivity } from '@/core/insight/factor-activity';
import { measureConversion } from '@/core/insight/factor-conversion';
import { measureGoal } from '@/core/insight/factor-goal';
import { measureMomentum } from '@/core/insight/factor-momentum';
import { measureActivation, measureWelcome } from '@/core/insight/factor-onboarding';
import { measureQuality } from '@/core/insight/factor-quality';
import { measureReadiness } from '@/core/insight/factor-readiness';
import { measureRelationship } from '@/core/insight/factor-relationship';
import { confidenceFormula, pointsFormula, scoreFormula } from '@/core/insight/health-formula';
import { measurePulse } from '@/core/insight/pulse';
import { makeReturnTable, noReturnCounts } from '@/core/insight/return-table';
import { aGoal } from './makers';

const fold = (step: (a: number, b: number) => number) => (of: number[]) => of.reduce(step);
const EVALUATE: Partial<Record<Operation, (of: number[]) => number>> = {
  ...{ '+': fold((a, b) => a + b), '-': fold((a, b) => a - b), '*': fold((a, b) => a * b), '/': fold((a, b) => a / b) },
  ...{ '^': fold((a, b) => a ** b), min: (of) => Math.min(...of), max: (of) => Math.max(...of) },
  ...{ log2: ([x = 0]) => Math.log2(x), clamp: ([x = 0]) => Math.min(1, Math.max(0, x)) },
};

function evaluate(formula: Formula): number {
  if (isNumber(formula)) return formula.value;
  return EVALUATE[formula.op]?.(formula.of.map(evaluate)) ?? Number.NaN;
}

const namesOf = (formula: Formula): string[] => (isNumber(formula) ? [formula.name] : formula.of.flatMap(namesOf));

/** Worked out as shown, the formula is what was computed: not nearly, but bit by bit. */
function expectExact({ id, score, confidence, formula, confidenceFormula: trust }: FactorMeasure): void {
  if (confidence === 0) return;
  expect(formula && evaluate(formula()), id).toBe(score);
  expect(trust ? evaluate(trust()) : 1, id).toBe(confidence);
  for (const name of [formula, trust].flatMap((made) => (made ? namesOf(made()) : []))) {
    if (name !== 'fixed' && name !== 'setting') expect(en).toHaveProperty([`formula.${name}`]);
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const count = (max: number) => fc.integer({ min: 0, max });
const settings: fc.Arbitrary<Settings> = fc
  .record({
    momentumFloor: fc.integer({ min: 1, max: 50 }),
    reversalCases: fc.integer({ min: 1, max: 100 }),
    cadenceA: fc.integer({ min: 1, max: 90 }),
  })
  .map((drawn) => ({ ...DEFAULT_SETTINGS, ...drawn }));

test('activity', () => {
  const drawn = [settings, count(30), fc.integer({ min: 1, max: 26 }), count(12), fc.boolean(), count(90), share] as const;
  fc.assert(
    fc.property(...drawn, (chosen, silentWeeks, activeWeeks, coveredWeeks, isMonthly, cases, back) => {
      const counts = noReturnCounts();
      counts.cases.fill(cases);
      counts.returned.fill(Math.floor(cases * back));
      for (const priorCases of [0, 20]) {
        const silence = { gapDays: 7 * silentWeeks, blindDays: 0, silentWeeks, activeWeeks, meanGapDays: 7 };
        expectExact(
          measureActivity({
            ...{ settings: chosen, missing: null, silence, lastActive: 5, coveredWeeks, isMonthly },
            ...{ isBlind: false, isInSeason: false, table: makeReturnTable(counts, priorCases) },
          }),
        );
      }
    }),
  );
});

test('momentum', () => {
  const drawn = [settings, count(5000), fc.double({ min: 0, max: 5000, noNaN: true }), count(12), fc.boolean()] as const;
  fc.assert(
    fc.property(
      ...drawn,
      fc.constantFrom('weeks' as const, 'month' as const, 'period' as const),
      (chosen, recent, expected, baseWeeks, isWeak, grain) => {
        const shift = { ratio: 1, partners: 9, isWeak, type: null };
        const measure = { recent, expected, baseWeeks, shift, base: 1, ratio: 1, dispersion: 1, season: 1, grain } as const;
        const input = { settings: chosen, silentSince: null, isInSeason: false, isCovered: true, to: 5 };
        expectExact(measureMomentum({ ...input, test: { metric: 'clicks', measure } }));
        expectExact(measureMomentum({ ...input, test: null, silentSince: 3 }));
      },
    ),
  );
});

test('conversion', () => {
  const peers = fc.record({
    rate: fc.double({ min: 0.0001, max: 0.9, noNaN: true }),
    strength: fc.integer({ min: 50, max: 1000 }),
    partners: count(99),
  });
  fc.assert(
    fc.property(settings, count(9999), count(300), count(90), peers, (chosen, clicks, conversions, ago, drawn) => {
      const input = { settings: chosen, missing: null, clicks, conversions, peers: drawn };
      expectExact(measureConversion({ ...input, lastClick: 500 - ago, day: 500 }));
    }),
  );
});

test('quality', () => {
  fc.assert(
    fc.property(settings, count(400), share, share, (chosen, settled, part, programRate) => {
      const reversed = Math.floor(settled * part);
      expectExact(
        measureQuality({ settings: chosen, weight: 15, isCovered: true, knowsReversals: true, settled, reversed, programRate }),
      );
    }),
  );
});

test('relationship, welcome and own view', () => {
  fc.assert(
    fc.property(settings, count(400), count(5), fc.constantFrom('A', 'B', 'C', 'none'), (chosen, ago, unanswered, tier) => {
      const contact = { first: 100, lastTwoWay: 1000 - ago, firstOutgoing: 100, lastOutgoing: 100, unanswered };
      expectExact(measureRelationship({ settings: chosen, contact, tier: tier as 'A', day: 1000 }));
      expectExact(measureWelcome({ settings: chosen, contact: { ...contact, lastTwoWay: null }, joined: 1000 - ago }));
      expectExact(measurePulse({ mood: 'worried', day: 1, until: 2, note: '' }, chosen));
    }),
  );
});

test('goal, activation and readiness', () => {
  const drawn = [settings, fc.integer({ min: -50, max: 5000 }), count(100), count(120), count(4), count(4)] as const;
  fc.assert(
    fc.property(...drawn, (chosen, attained, passed, age, done, inPart) => {
      expectExact(measureGoal({ goal: aGoal(), day: 1, attained, passedDays: passed + 1, allDays: 101 }, chosen));
      for (const step of ['joined', 'equipped', 'seen', 'grown'] as const) {
        expectExact(measureActivation({ settings: chosen, step, age, coveredDays: age % 20 }));
      }
      expectExact(measureReadiness({ done, inPart, known: done + inPart + 3, isEquipped: false }, chosen));
    }),
  );
});

const tell = () => sentence('insight.factor.goal.none');
const measures = fc.array(
  fc
    .record({ weight: fc.integer({ min: 0, max: 45 }), confidence: fc.constantFrom(0, 0.2, 0.7, 1), score: share })
    .map((drawn): FactorMeasure => ({ ...drawn, id: 'activity', tell })),
  { minLength: 1, maxLength: 8 },
);

test('points, score and confidence, to within a millionth: what is told lies on a grid', () => {
  fc.assert(
    fc.property(measures, (drawn) => {
      const { uncapped, confidence } = mixFactors(drawn);
      if (uncapped === null) return;
      expect(Math.abs(evaluate(scoreFormula(drawn)) - uncapped)).toBeLessThan(1e-5);
      expect(evaluate(confidenceFormula(drawn))).toBeCloseTo(confidence, 12);
      const points = drawn.map((one) => evaluate(pointsFormula(one, drawn))).sort((a, b) => b - a);
      const told = tellFactors(drawn)
        .map(({ pointsLost }) => pointsLost)
        .sort((a, b) => b - a);
      for (const [at, value] of points.entries()) expect(Math.abs(value - (told[at] ?? Number.NaN))).toBeLessThan(1e-6);
    }),
  );
});
