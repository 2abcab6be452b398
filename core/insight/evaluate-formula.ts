import { type Formula, isNumber, type Operation } from '../domain/formula';
import { regularizedBeta } from './beta';

type Operands = readonly number[];

/** How many operands an operation takes: at least, and at most. */
const COUNTS: Readonly<Record<Operation, readonly [number, number]>> = {
  '+': [1, Number.POSITIVE_INFINITY],
  '-': [1, Number.POSITIVE_INFINITY],
  '*': [1, Number.POSITIVE_INFINITY],
  '/': [2, Number.POSITIVE_INFINITY],
  '^': [2, 2],
  min: [1, Number.POSITIVE_INFINITY],
  max: [1, Number.POSITIVE_INFINITY],
  log2: [1, 1],
  sqrt: [1, 1],
  abs: [1, 1],
  round: [1, 1],
  beta: [3, 3],
  clamp: [1, 1],
};

const OPERATIONS: Readonly<Record<Operation, (of: Operands) => number>> = {
  '+': (of) => of.reduce((sum, each) => sum + each),
  '-': (of) => (of.length === 1 ? -at(of, 0) : of.reduce((rest, each) => rest - each)),
  '*': (of) => of.reduce((product, each) => product * each),
  '/': (of) => of.reduce((quotient, each) => quotient / each),
  '^': (of) => at(of, 0) ** at(of, 1),
  min: (of) => Math.min(...of),
  max: (of) => Math.max(...of),
  log2: (of) => Math.log2(at(of, 0)),
  sqrt: (of) => Math.sqrt(at(of, 0)),
  abs: (of) => Math.abs(at(of, 0)),
  round: (of) => Math.round(at(of, 0)),
  beta: (of) => regularizedBeta(at(of, 0), at(of, 1), at(of, 2)),
  clamp: (of) => Math.min(1, Math.max(0, at(of, 0))),
};

/**
 * The number that a formula comes to. Operands are taken from the left, as one would read them, so that the result is bit by bit
 * what code that computes in the same order finds.
 *
 * Unit:  that of the formula. `round` rounds halves up.
 * Range: NaN or infinite where the arithmetic is (0 / 0, the logarithm of 0).
 * Fails: throws where an operation has too few or too many operands: that is a mistake of whoever wrote the formula.
 */
export function evaluateFormula(formula: Formula): number {
  if (isNumber(formula)) return formula.value;
  const { op, of } = formula;
  const [least, most] = COUNTS[op];
  if (of.length < least || of.length > most) throw new Error(`${op} of ${of.length} operands`);
  return OPERATIONS[op](of.map(evaluateFormula));
}

const at = (of: Operands, position: number) => of[position] ?? Number.NaN;
