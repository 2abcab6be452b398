import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula } from '@/core/domain/formula';
import { formulaName } from '@/core/i18n/formula-name';
import { hasMessage } from '@/core/i18n/translate';
import { fallChance, riseChance } from '@/core/insight/dip-test';
import { evaluateFormula } from '@/core/insight/evaluate-formula';
import { expectedFormula, fallFormula, riseFormula, type ShiftNumbers } from '@/core/insight/shift-formula';
import { AS_OF, insightOf, LAST_COVERED, scaleCells, steadyCells } from './makers';

const n = (value: number): Formula => ({ name: 'one', value });
const op = (operation: Exclude<Formula, { name: string }>['op'], ...of: number[]): Formula => ({ op: operation, of: of.map(n) });

test.each<[string, Formula, number]>([
  ['a number is itself', n(7), 7],
  ['a sum of one', op('+', 4), 4],
  ['a sum of three', op('+', 1, 2, 3), 6],
  ['the negative of one', op('-', 5), -5],
  ['a difference from the left', op('-', 10, 3, 2), 5],
  ['a product', op('*', 2, 3, 4), 24],
  ['a quotient from the left', op('/', 100, 5, 2), 10],
  ['a power', op('^', 2, 10), 1024],
  ['the least', op('min', 3, 1, 2), 1],
  ['the most', op('max', 3, 1, 2), 3],
  ['a logarithm', op('log2', 8), 3],
  ['a root', op('sqrt', 2.25), 1.5],
  ['a size without its sign', op('abs', -3), 3],
  ['halves rounded up', op('round', 2.5), 3],
  ['halves rounded up below zero, too', op('round', -2.5), -2],
  ['held at 1', op('clamp', 1.2), 1],
  ['held at 0', op('clamp', -0.2), 0],
  ['left alone between', op('clamp', 0.3), 0.3],
  ['the incomplete beta function of 2 and 3', op('beta', 0.4, 2, 3), 0.5248],
  ['one inside another', { op: '*', of: [op('+', 1, 2), op('-', 5, 1)] }, 12],
])('%s', (_name, formula, expected) => {
  expect(evaluateFormula(formula)).toBeCloseTo(expected, 12);
});

test.each<[string, Formula, number]>([
  ['nothing by nothing is not a number', op('/', 0, 0), Number.NaN],
  ['a part of nothing is infinite', op('/', 1, 0), Number.POSITIVE_INFINITY],
  ['the logarithm of nothing', op('log2', 0), Number.NEGATIVE_INFINITY],
])('arithmetic is told as it is: %s', (_name, formula, expected) => {
  expect(evaluateFormula(formula)).toBe(expected);
});

test.each<Formula>([
  op('+'),
  op('/', 1),
  op('^', 2),
  op('^', 1, 2, 3),
  op('log2'),
  op('beta', 1, 2),
  op('clamp', 1, 2),
  op('min'),
])('a formula with too few or too many operands is a mistake of its writer: %o', (formula) => {
  expect(() => evaluateFormula(formula)).toThrow();
});

describe('the formulae of a dip', () => {
  const partners = Array.from({ length: 12 }, (_, i) => {
    const cells = steadyCells(10 + i, 7);
    return { cells: i < 3 ? scaleCells(cells, i === 2 ? 3 : 0.3, { from: AS_OF - 27, to: LAST_COVERED }) : cells };
  });
  const shifts = insightOf({ partners }).accounts.flatMap(({ dip, rise }) => [
    ...(dip ? [{ shift: dip, formula: fallFormula(dip) }] : []),
    ...(rise ? [{ shift: rise, formula: riseFormula(rise) }] : []),
  ]);

  test('come to exactly what was expected, and to exactly the chance that was found', () => {
    expect(shifts).toHaveLength(3);
    for (const { shift, formula } of shifts) {
      expect(evaluateFormula(expectedFormula(shift))).toBe(shift.expected);
      expect(evaluateFormula(formula)).toBe(shift.p);
    }
  });

  test('do so whatever the numbers', () => {
    const anyNumbers: fc.Arbitrary<ShiftNumbers> = fc.record({
      recent: fc.nat(5_000),
      base: fc.double({ min: 1, max: 50_000, noNaN: true }),
      baseWeeks: fc.integer({ min: 4, max: 24 }),
      channelRatio: fc.double({ min: 0.1, max: 4, noNaN: true }),
      season: fc.double({ min: 0.5, max: 2, noNaN: true }),
      dispersion: fc.double({ min: 1, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const shift = { ratio: numbers.channelRatio, partners: 9, isWeak: false, type: null };
        const measure = { ...numbers, shift, expected: 1, ratio: 1, grain: 'weeks' as const };
        expect(evaluateFormula(fallFormula(numbers))).toBe(fallChance(measure));
        expect(evaluateFormula(riseFormula(numbers))).toBe(riseChance(measure));
      }),
      { numRuns: 300 },
    );
  });

  test('every number in them has a name', () => {
    const namesOf = (formula: Formula): string[] => ('name' in formula ? [formula.name] : formula.of.flatMap(namesOf));
    const names = shifts.flatMap(({ shift, formula }) => [...namesOf(formula), ...namesOf(expectedFormula(shift))]);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => name !== 'fixed' && !hasMessage(`formula.${name}`))).toEqual([]);
    expect(formulaName('of-a-later-version')).toBe('of-a-later-version');
  });
});
