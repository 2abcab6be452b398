import { fail, ok, type Result } from '../../domain/result';
import {
  type Condition,
  isCondition,
  OPERATORS,
  type Operator,
  RULE_LIMITS,
  type Rule,
  type SettingValue,
} from '../../domain/rule';
import { NUMBER_FIELDS, type NumberSetting, type SettingUnit } from '../../domain/settings';
import { BOUNDS_OF, type Field, isNumberField, type NumberField, type NumberKind, OPERATORS_OF, takesValue } from './field';
import { fieldOf } from './fields';

export type RuleReason =
  | 'not-a-rule'
  | 'too-deep'
  | 'too-many'
  | 'unknown-field'
  | 'unfit-operator'
  | 'unfit-window'
  | 'unfit-value'
  | 'out-of-range';

/** Where in a rule something is wrong: `all.0.not`, the empty text for the whole. */
export type RuleProblem = { readonly path: string; readonly reason: RuleReason };

const LONGEST_TEXT = 200;

/**
 * A rule that was saved, or that somebody sent: taken over piece by piece, so that nothing else comes along.
 * Fails with the first problem; `detail` is its path. All of them: `problemsIn`.
 */
export function readRule(given: unknown): Result<Rule, RuleReason> {
  const [problem] = problemsIn(given);
  return problem ? fail(problem.reason, problem.path) : ok(copyOf(given as Rule));
}

/** Everything that is wrong with it, in the order in which it is read; nothing more once there is too much of it. */
export function problemsIn(given: unknown): RuleProblem[] {
  const problems: RuleProblem[] = [];
  readPart(given, { path: '', depth: 0 }, { problems, parts: 0, conditions: 0 });
  return problems;
}

type Place = { readonly path: string; readonly depth: number };
/** `parts`: groups and conditions so far. */
type Reading = { readonly problems: RuleProblem[]; parts: number; conditions: number };

/** Groups that hold nothing are allowed, but not without end. */
const MOST_PARTS = 4 * RULE_LIMITS.conditions;

function readPart(given: unknown, place: Place, reading: Reading): void {
  if (isTooMuch(reading)) return;
  const reason = reasonHere(given, place, reading);
  if (reason) reading.problems.push({ path: place.path, reason });
}

const isTooMuch = ({ parts, conditions }: Reading) => parts > MOST_PARTS || conditions > RULE_LIMITS.conditions;

/** What is wrong with the part itself; what lies in it is read on the way. */
function reasonHere(given: unknown, { path, depth }: Place, reading: Reading): RuleReason | null {
  if (typeof given !== 'object' || given === null) return 'not-a-rule';
  const part = given as Readonly<Record<string, unknown>>;
  const [kind, other] = KINDS.filter((one) => Object.hasOwn(part, one));
  if (kind === undefined || other !== undefined) return 'not-a-rule';
  reading.parts += 1;
  if (kind === 'field') reading.conditions += 1;
  if (isTooMuch(reading)) return 'too-many';
  if (kind === 'field') return reasonAgainst(part);
  if (depth >= RULE_LIMITS.depth) return 'too-deep';
  const inside = (name: string) => ({ path: pathOf(path, name), depth: depth + 1 });
  if (kind === 'not') {
    readPart(part.not, inside('not'), reading);
    return null;
  }
  const list = part[kind];
  if (!Array.isArray(list)) return 'not-a-rule';
  list.forEach((one: unknown, at) => {
    readPart(one, inside(`${kind}.${at}`), reading);
  });
  return null;
}

const KINDS = ['all', 'any', 'not', 'field'] as const;
export const pathOf = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

/** Of one condition. */
export function reasonAgainst({ field: id, is, value, days }: Readonly<Record<string, unknown>>): RuleReason | null {
  const field = typeof id === 'string' ? fieldOf(id) : null;
  if (!field) return 'unknown-field';
  const operator = OPERATORS.find((one) => one === is);
  if (!operator || !OPERATORS_OF[field.kind].includes(operator)) return 'unfit-operator';
  return windowReason(field, days) ?? valueReason(field, operator, value);
}

function windowReason(field: Field, days: unknown): RuleReason | null {
  if (!isWindowed(field)) return days === undefined ? null : 'unfit-window';
  if (typeof days !== 'number' || !Number.isInteger(days)) return 'unfit-window';
  return days < RULE_LIMITS.leastDays || days > RULE_LIMITS.mostDays ? 'unfit-window' : null;
}

export const isWindowed = (field: Field): boolean => isNumberField(field) && field.isWindowed === true;

function valueReason(field: Field, operator: Operator, value: unknown): RuleReason | null {
  if (!takesValue(operator)) return value === null ? null : 'unfit-value';
  if (isNumberField(field)) return numberReason(field, value);
  switch (field.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : 'unfit-value';
    case 'text':
    case 'choice': {
      if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_TEXT) return 'unfit-value';
      const isChoice = field.kind === 'text' || field.choices === null || field.choices.includes(value);
      return isChoice ? null : 'out-of-range';
    }
    default:
      return field satisfies never;
  }
}

function numberReason(field: NumberField, value: unknown): RuleReason | null {
  if (isSettingValue(value)) return SETTING_UNITS[field.kind].includes(NUMBER_FIELDS[value.setting].unit) ? null : 'unfit-value';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'unfit-value';
  const { least, most } = boundsOf(field);
  return value < least || value > most ? 'out-of-range' : null;
}

export function boundsOf({ kind, least, most }: NumberField): { readonly least: number; readonly most: number } {
  return { least: least ?? BOUNDS_OF[kind].least, most: most ?? BOUNDS_OF[kind].most };
}

/** Settings that measure what a field of the kind does. */
const SETTING_UNITS: Readonly<Record<NumberKind, readonly SettingUnit[]>> = {
  count: ['count', 'points', 'weeks'],
  money: [],
  value: [],
  share: ['share'],
  times: ['factor'],
  days: ['days'],
  ago: ['days'],
  ahead: ['days'],
};

function isSettingValue(value: unknown): value is SettingValue {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'setting')) return false;
  const { setting } = value as { readonly setting: unknown };
  return typeof setting === 'string' && Object.hasOwn(NUMBER_FIELDS, setting);
}

/** Only what a rule consists of. */
function copyOf(rule: Rule): Rule {
  if (isCondition(rule)) return copyOfCondition(rule);
  if ('all' in rule) return { all: rule.all.map(copyOf) };
  if ('any' in rule) return { any: rule.any.map(copyOf) };
  return { not: copyOf(rule.not) };
}

function copyOfCondition({ field, days, is, value }: Condition): Condition {
  const kept = typeof value === 'object' && value !== null ? { setting: value.setting as NumberSetting } : value;
  return days === undefined ? { field, is, value: kept } : { field, days, is, value: kept };
}
