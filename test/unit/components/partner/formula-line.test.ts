import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedFormula, workedFormula } from '@/components/partner/formula-line';
import type { Formula, Operation } from '@/core/domain/formula';
import { calculate, fixed, named } from '@/core/insight/build-formula';
import { evaluateFormula } from '@/core/insight/evaluate-formula';
import { workOut } from '@/test/fixtures/work-out';

const MOMENTUM = (recent: number, expected: number): Formula => {
  const floor: Formula = { name: 'setting', value: 10, setting: 'momentumFloor' };
  const ratio = calculate(
    '/',
    calculate('+', named('recent', recent), floor),
    calculate('+', named('expected', expected), floor),
  );
  return calculate('clamp', calculate('+', fixed(0.6), calculate('*', fixed(0.4), calculate('log2', ratio))));
};

test('a formula stands once with names and once with numbers', () => {
  expect(namedFormula(MOMENTUM(410, 830))).toBe('clamp(0.6 + 0.4 · log2((recent + 10) / (expected + 10)))');
  expect(workedFormula(MOMENTUM(410, 830), 3)).toEqual({
    numbers: 'clamp(0.6 + 0.4 * log2((410 + 10) / (830 + 10)))',
    result: '0.200',
  });
});

test.each([
  [calculate('-', fixed(9), calculate('-', fixed(5), fixed(3))), '9 - (5 - 3)'],
  [calculate('-', fixed(9), fixed(5), fixed(3)), '9 - 5 - 3'],
  [calculate('/', fixed(8), calculate('*', fixed(2), fixed(2))), '8 / (2 * 2)'],
  [calculate('*', calculate('+', fixed(1), fixed(2)), fixed(3)), '(1 + 2) * 3'],
  [calculate('^', calculate('^', fixed(2), fixed(3)), fixed(2)), '(2 ^ 3) ^ 2'],
  [calculate('^', fixed(0.5), calculate('/', fixed(9), fixed(90))), '0.5 ^ (9 / 90)'],
  [calculate('-', calculate('+', fixed(1), fixed(2))), '-(1 + 2)'],
  [calculate('^', fixed(-2), fixed(2)), '(-2) ^ 2'],
  [calculate('*', fixed(3), fixed(0.0000001)), '3 * 0.0000001'],
])('brackets stand where they are needed: %#', (formula, text) => {
  expect(workedFormula(formula, 3).numbers).toBe(text);
  expect(workOut(text)).toBeCloseTo(evaluateFormula(formula), 12);
});

test('the numbers have as many digits as the result needs', () => {
  const formula = calculate('/', named('clicks', 123456), named('peer-strength', 7.123456789));
  const { numbers, result } = workedFormula(formula, 3);
  expect(numbers.startsWith('123456 / 7.12345')).toBe(true); // a count stays whole
  expect(workOut(numbers).toFixed(3)).toBe(result);
});

test('the method’s own numbers stand as they are, a name without words as itself, a factor’s points by its name', () => {
  expect(namedFormula({ name: 'fixed', value: 4 })).toBe('4');
  expect(namedFormula({ name: 'nobody knows', value: 4 })).toBe('nobody knows');
  expect(namedFormula({ name: 'factor.momentum', value: 4 })).toBe('Momentum');
});

test('a small result keeps two digits that say something', () => {
  expect(workedFormula(named('chance', 0.0000412345), 3).result).toBe('0.000041');
  expect(workedFormula(named('chance', 0), 3).result).toBe('0.000');
});

const number = fc.double({ min: 0.001, max: 5000, noNaN: true }).map((value): Formula => named('recent', value));
const anyFormula = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    number,
    fc
      .tuple(fc.constantFrom<Operation>('+', '-', '*', '/', 'min', 'max'), tie('formula'), tie('formula'))
      .map(([op, one, other]) => calculate(op, one, other)),
    fc.tuple(fc.constantFrom<Operation>('clamp', 'abs', '-'), tie('formula')).map(([op, one]) => calculate(op, one)),
  ),
})).formula;

test('whoever works out the shown line finds the shown result, to its last digit', () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      fc.pre(Math.abs(evaluateFormula(formula)) < 1e15);
      const { numbers, result } = workedFormula(formula, 3);
      const decimals = result.split('.')[1]?.length ?? 0;
      expect(
        workOut(numbers)
          .toFixed(decimals)
          .replace(/^-(0\.0*)$/, '$1'),
      ).toBe(result.replace(/^-(0\.0*)$/, '$1'));
    }),
    { numRuns: 500 },
  );
});

test('money is worked out as people read it', () => {
  const money = (name: string, value: number): Formula => ({ name, value, as: 'money' });
  const share: Formula = { op: '/', of: [money('larger', 12_345_678), money('program-net', 40_000_000)] };
  expect(workedFormula(share, 3)).toEqual({ numbers: '1235 / 4000', result: '0.309' });
});

test('by names, what is the same for every factor is told once as a sum', () => {
  const weighed = (weight: number): Formula => calculate('*', named('factor-weight', weight), named('factor-confidence', 0.5));
  const lost = calculate('/', calculate('*', fixed(100), weighed(25)), calculate('+', weighed(25), weighed(15)));
  expect(namedFormula(lost)).toBe('100 · weight · data / Σ(weight · data)');
  expect(workedFormula(lost, 3).numbers).toBe('100 * 25 * 0.5 / (25 * 0.5 + 15 * 0.5)');
});
