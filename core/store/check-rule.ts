import { OPERATORS } from '../domain/rule';
import { between, either, finite, flag, isObject, maybe, nothing, oneOf, shape, text, whole } from './check-parts';

/** Deeper than anybody builds by hand, and shallow enough to be walked. */
const DEEPEST = 12;
const MOST_DAYS = 3_650;

const isDays = (value: unknown) => whole(value) && between(1, MOST_DAYS)(value);
const isComparison = shape({
  field: text,
  days: maybe(isDays),
  is: oneOf(...OPERATORS),
  value: either(text, finite, flag, nothing, shape({ setting: text })),
});

/** A rule of ours, of any depth up to the deepest: exactly one of all, any, not, or a comparison. */
export function isRule(value: unknown, depth = 1): boolean {
  if (depth > DEEPEST || !isObject(value)) return false;
  const isPart = (part: unknown) => isRule(part, depth + 1);
  const [kind, another] = ['all', 'any', 'not', 'field'].filter((name) => name in value);
  if (another !== undefined) return false;
  if (kind === 'not') return isPart(value.not);
  if (kind === 'field') return isComparison(value);
  const parts = kind === undefined ? null : value[kind];
  return Array.isArray(parts) && parts.every(isPart);
}
