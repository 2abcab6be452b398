// A formula as text: once with names, once with numbers that anybody can put into a calculator.
import { type Formula, isNumber, type Operation } from '@/core/domain/formula';
import { UNITS_PER_MAJOR } from '@/core/domain/money';
import { formulaName } from '@/core/i18n/formula-name';
import { evaluateFormula } from '@/core/insight/evaluate-formula';

/** How tightly an operation binds; functions stand in brackets of their own. */
const BINDS: Readonly<Partial<Record<Operation, number>>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
/** Negative numbers and the minus of one operand: tighter than a product, looser than a power. */
const SIGN = 3;

type Text = { readonly text: string; readonly binds: number };
/** A shorter way to write an operation, where there is one. */
type Joins = (op: Operation, parts: readonly Text[]) => Text | null;
type WordNumber = (leaf: Extract<Formula, { readonly name: string }>) => Text;

function write(formula: Formula, word: WordNumber, joins: Joins = () => null): Text {
  if (isNumber(formula)) return word(formula);
  const { op, of } = formula;
  const binds = BINDS[op];
  const parts = of.map((operand) => write(operand, word, joins));
  const joined = joins(op, parts);
  if (joined) return joined;
  if (binds === undefined) return { text: `${op}(${parts.map(({ text }) => text).join(', ')})`, binds: 9 };
  if (op === '-' && parts.length === 1) return { text: `-${bracketed(parts[0], SIGN)}`, binds: SIGN };
  const sides = parts.map((part, at) => bracketed(part, needed(op, binds, at, parts.length)));
  return { text: sides.join(` ${op} `), binds };
}

/** Powers hold their right side, everything else its left: a side of the same strength needs brackets only on the other. */
function needed(op: Operation, binds: number, at: number, count: number): number {
  const isSafe = op === '^' ? at === count - 1 : at === 0 || op === '+' || op === '*';
  return isSafe ? binds : binds + 1;
}

const bracketed = (part: Text | undefined, least: number): string =>
  part === undefined ? '' : part.binds < least ? `(${part.text})` : part.text;

/** What the numbers are called; the method's own and the user's settings stand as numbers. */
export function namedFormula(formula: Formula): string {
  const word: WordNumber = ({ name, value }) =>
    name === 'fixed' || name === 'setting' ? plainNumber(value) : { text: formulaName(name), binds: 9 };
  return write(formula, word, sumOfAlike).text.replaceAll(' * ', ' · ').replaceAll(' - ', ' − ');
}

/** By names, the same over and over: weight · data + weight · data is the sum of weight · data. */
function sumOfAlike(op: Operation, parts: readonly Text[]): Text | null {
  const [first] = parts;
  const isAlike = op === '+' && parts.length > 1 && first && parts.every(({ text }) => text === first.text);
  return isAlike ? { text: `Σ(${first.text})`, binds: 9 } : null;
}

export type WorkedFormula = { readonly numbers: string; readonly result: string };

/** Enough digits for any double. */
const ALL_DIGITS = 17;
const FEWEST_DIGITS = 3;

/**
 * The formula with its numbers, and what it comes to. The numbers have as many digits as it takes for the line as it stands to
 * give the shown result to its last digit, and no more.
 */
export function workedFormula(given: Formula, decimals: number): WorkedFormula {
  const formula = inMajorUnits(given);
  const result = shownResult(evaluateFormula(formula), decimals);
  for (let digits = FEWEST_DIGITS; digits < ALL_DIGITS; digits++) {
    const rounded = roundNumbers(formula, digits);
    if (shownResult(evaluateFormula(rounded), decimals) === result) return { numbers: numbersOf(rounded), result };
  }
  return { numbers: numbersOf(formula), result };
}

/** Money as people read it. */
function inMajorUnits(formula: Formula): Formula {
  if (!isNumber(formula)) return { op: formula.op, of: formula.of.map(inMajorUnits) };
  return formula.as === 'money' ? { ...formula, value: formula.value / UNITS_PER_MAJOR } : formula;
}

const numbersOf = (formula: Formula): string => write(formula, ({ value }) => plainNumber(value)).text;

/** Counts stay whole: 1240 is never shown as 1.24e3 or 1200. */
function roundNumbers(formula: Formula, digits: number): Formula {
  if (!isNumber(formula)) return { op: formula.op, of: formula.of.map((operand) => roundNumbers(operand, digits)) };
  const { value } = formula;
  return Number.isInteger(value) ? formula : { ...formula, value: Number(value.toPrecision(digits)) };
}

function plainNumber(value: number): Text {
  return { text: inFull(value), binds: value < 0 ? SIGN : 9 };
}

/** Without an exponent, which no reader expects. */
function inFull(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Small results keep two digits that say something. */
function shownResult(value: number, decimals: number): string {
  const size = Math.abs(value);
  const more = size > 0 && size < 10 ** -decimals ? Math.min(20, 1 - Math.floor(Math.log10(size))) : decimals;
  return value.toFixed(more);
}
