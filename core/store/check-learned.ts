import { isPlainSelector } from '../domain/plain-selector';
import { all, type Check, either, type Fields, listOf, oneOf, shape, text } from './check-parts';

const LONGEST_NAME = 200;
const MOST_ROOTS = 8;
const MOST_WAYS = 8;

const selector: Check = (value) => typeof value === 'string' && isPlainSelector(value);
const line: Check = (value) => typeof value === 'string' && value.length <= LONGEST_NAME * 10;
const atMost =
  (most: number, check: Check): Check =>
  (value) =>
    listOf(check)(value) && (value as readonly unknown[]).length <= most;
const some: Check = (value) => Array.isArray(value) && value.length > 0;

const way = either(
  shape({ from: oneOf('attribute'), by: oneOf('id'), css: selector, attribute: line, before: line, after: line }),
  shape({ from: oneOf('text'), by: oneOf('id', 'email', 'code', 'name'), css: selector }),
);

/** A taught page: its selectors run in the user's pages, so they are judged here, too, and not only what kind of values they are. */
export const LEARNED_FIELDS: Fields = {
  name: text,
  site: text,
  network: text,
  path: line,
  roots: atMost(MOST_ROOTS, selector),
  rows: selector,
  slot: selector,
  ways: all(some, atMost(MOST_WAYS, way)),
};
