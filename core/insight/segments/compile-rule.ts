import { UNITS_PER_MAJOR } from '../../domain/money';
import { type Condition, isCondition, type Operator, type Rule } from '../../domain/rule';
import { isInMoney } from '../main-metric';
import { isNumberField, type NumberField, type Words } from './field';
import { fieldOf } from './fields';
import type { SegmentScene, Subject, Truth } from './subject';

/** Whether a rule is true of one account; null where what is known can't tell. */
export type Test = (subject: Subject) => Truth;

const NEVER_KNOWN: Test = () => null;

/** What a field says of an account, in the unit that rules compare it in; null where it isn't known. */
export type FieldValue = number | boolean | Words;

/** The partner's own side of a condition, to be shown beside it. */
export function compileField({ field: id, days = 0 }: Condition, scene: SegmentScene): (subject: Subject) => FieldValue {
  const field = fieldOf(id);
  if (!field) return () => null;
  if (!isNumberField(field)) return field.prepare(scene);
  const [read, unit] = [field.prepare(scene, days), unitOf(field, scene)];
  return (subject) => {
    const number = read(subject);
    return Number.isNaN(number) ? null : number / unit;
  };
}

/**
 * The rule as one function of an account, made once per programme: fields are looked up, windows summed and settings read here,
 * so that asking takes neither look-ups nor memory. A condition that can't be read is never known (see read-rule.ts).
 */
export function compileRule(rule: Rule, scene: SegmentScene): Test {
  if (isCondition(rule)) return compileCondition(rule, scene);
  if ('all' in rule)
    return everyOf(
      rule.all.map((one) => compileRule(one, scene)),
      false,
    );
  if ('any' in rule)
    return everyOf(
      rule.any.map((one) => compileRule(one, scene)),
      true,
    );
  const test = compileRule(rule.not, scene);
  return (subject) => {
    const truth = test(subject);
    return truth === null ? null : !truth;
  };
}

/** `all` ends at the first false, `any` at the first true; without one, a single unknown leaves the whole unknown. */
function everyOf(tests: readonly Test[], decisive: boolean): Test {
  return (subject) => {
    let truth: Truth = !decisive;
    for (const test of tests) {
      const one = test(subject);
      if (one === decisive) return decisive;
      if (one === null) truth = null;
    }
    return truth;
  };
}

function compileCondition(condition: Condition, scene: SegmentScene): Test {
  const field = fieldOf(condition.field);
  if (!field) return NEVER_KNOWN;
  if (isNumberField(field)) return compileNumber(field, condition, scene);
  switch (field.kind) {
    case 'flag': {
      const read = field.prepare(scene);
      const wanted = condition.value;
      return asking(condition.is, (subject) => read(subject) !== null) ?? ((subject) => isSame(read(subject), wanted));
    }
    case 'choice':
    case 'text': {
      const read = field.prepare(scene);
      const known = asking(condition.is, (subject) => read(subject) !== null);
      const isCode = field.kind === 'choice' && field.choices !== null;
      return known ?? compileWords(read, condition, isCode ? asIs : folded);
    }
    default:
      return field satisfies never;
  }
}

const isSame = (value: boolean | null, wanted: unknown): Truth => (value === null ? null : value === wanted);

/** The two questions that are about knowing itself: their answer is always known. Null for the others. */
function asking(is: Operator, isKnown: (subject: Subject) => boolean): Test | null {
  if (is === 'known') return isKnown;
  return is === 'unknown' ? (subject) => !isKnown(subject) : null;
}

function compileNumber(field: NumberField, condition: Condition, scene: SegmentScene): Test {
  const read = field.prepare(scene, condition.days ?? 0);
  const known = asking(condition.is, (subject) => !Number.isNaN(read(subject)));
  if (known) return known;
  const { value } = condition;
  const given = typeof value === 'object' && value !== null ? scene.study.settings[value.setting] : value;
  if (typeof given !== 'number') return NEVER_KNOWN;
  const compare = COMPARE[condition.is];
  if (!compare) return NEVER_KNOWN;
  const limit = given * unitOf(field, scene);
  return (subject) => {
    const number = read(subject);
    return Number.isNaN(number) ? null : compare(number, limit);
  };
}

/** Money is stored in small units, and entered in those that people use. */
function unitOf({ kind }: NumberField, { study }: SegmentScene): number {
  return kind === 'money' || (kind === 'value' && isInMoney(study.main)) ? UNITS_PER_MAJOR : 1;
}

const COMPARE: Readonly<Partial<Record<Operator, (number: number, limit: number) => boolean>>> = {
  is: (number, limit) => number === limit,
  'is-not': (number, limit) => number !== limit,
  'at-least': (number, limit) => number >= limit,
  'more-than': (number, limit) => number > limit,
  'at-most': (number, limit) => number <= limit,
  'less-than': (number, limit) => number < limit,
  within: (number, limit) => number >= 0 && number <= limit,
  before: (number, limit) => number > limit,
};

function compileWords(read: (subject: Subject) => Words, { is, value }: Condition, fold: (text: string) => string): Test {
  if (typeof value !== 'string') return NEVER_KNOWN;
  const wanted = fold(value);
  const holds = is === 'contains' ? (word: string) => fold(word).includes(wanted) : (word: string) => fold(word) === wanted;
  const isNegative = is === 'is-not';
  return (subject) => {
    const words = read(subject);
    if (words === null) return null;
    const has = typeof words === 'string' ? holds(words) : words.some(holds);
    return has !== isNegative;
  };
}

/** Codes are ours: nobody writes them otherwise. */
const asIs = (text: string) => text;
const folded = (text: string) => text.normalize('NFC').toLowerCase();
