import type { DirectoryEntry } from '../domain/directory';

const BASE = 40;
const OTHER = BASE - 1;
/** Letters of which a number, times the count of partners, is exact as a double. */
const LETTERS = 6;
const LETTERS_OF_MANY = 5;
const MANY_PARTNERS = 2_000_000;
/** So many comparisons of texts are a few milliseconds. */
const STEP = 2_000;

/**
 * What most needs attention first, then by name (as folded), then by account: positions in `entries`. In steps, for there may be
 * very many.
 */
export function* byAttention(entries: readonly DirectoryEntry[], names: readonly string[]): Generator<void, Uint32Array> {
  const named = yield* byName(entries, names);
  // Negated, for numbers sort upwards. Each has its places after all that are more pressing, and there the names keep their order.
  const priorities = Float64Array.from(entries, ({ priority }) => -priority);
  yield;
  const sorted = priorities.slice().sort();
  const placeOf = new Map<number, number>();
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) placeOf.set(sorted[at] ?? 0, at);
  yield;
  const order = new Uint32Array(named.length);
  for (const at of named) {
    const priority = priorities[at] ?? 0;
    const place = placeOf.get(priority) ?? 0;
    order[place] = at;
    placeOf.set(priority, place + 1);
  }
  return order;
}

/**
 * Numbers sort many times faster than texts: the first letters and the position as one number, and only those that begin alike are
 * compared as texts.
 */
function* byName(entries: readonly DirectoryEntry[], names: readonly string[]): Generator<void, Uint32Array> {
  const count = names.length;
  const letters = count < MANY_PARTNERS ? LETTERS : LETTERS_OF_MANY;
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at++) keys[at] = beginningOf(names[at] ?? '', letters) * count + at;
  yield;
  keys.sort();
  yield;
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) order[at] = (keys[at] ?? 0) % count;
  const compare = (a: number, b: number) =>
    compareTexts(names[a] ?? '', names[b] ?? '') || compareTexts(entries[a]?.account ?? '', entries[b]?.account ?? '');
  let compared = 0;
  for (let from = 0, to = 0; from < count; from = to) {
    const beginning = Math.floor((keys[from] ?? 0) / count);
    while (to < count && Math.floor((keys[to] ?? 0) / count) === beginning) to++;
    if (to - from === 1) continue;
    order.subarray(from, to).sort(compare);
    compared += to - from;
    if (compared < STEP) continue;
    compared = 0;
    yield;
  }
  return order;
}

/**
 * The first letters as one number that orders as they do: nothing, space, digits, a to z, all others. Those others are alike here,
 * and so is what follows them: only the texts tell them apart.
 */
function beginningOf(name: string, letters: number): number {
  let number = 0;
  let at = 0;
  let place = 0;
  for (; at < letters && place < OTHER; at++) {
    place = at < name.length ? placeOfLetter(name.charCodeAt(at)) : 0;
    number = number * BASE + place;
  }
  return number * BASE ** (letters - at);
}

function placeOfLetter(code: number): number {
  if (code === 32) return 1;
  if (code >= 48 && code <= 57) return code - 46;
  if (code >= 97 && code <= 122) return code - 85;
  return OTHER;
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
