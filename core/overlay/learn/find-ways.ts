import type { LearnedWay } from '../../domain/learned';
import { elementIn } from '../../networks/learned-table';
import { selectorInside } from './find-inside';
import { isGenerated } from './stable-names';
import { varyingParts } from './varying-part';

/** A way to name partners, with what it reads in each row of the list. */
export type FoundWay = { readonly way: LearnedWay; readonly values: readonly (string | null)[]; readonly cost: number };

/** What stands before something that is made anew for each visit. */
const MADE_FOR_ONCE = /(?:nonce|token|csrf|signature|session|hash|expires)=$/i;

/** Rows looked at: enough to see what differs. */
const MOST_ROWS = 120;
const MOST_ELEMENTS = 120;
/** So many of the rows must have it: a way that names few of them is no way. */
const LEAST_SHARE = 0.6;
const MOST_WAYS = 8;

const WRITTEN_IN = 'input, textarea, select, option, [contenteditable]:not([contenteditable="false"])';
const IS_EMAIL = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/;
/** An id or a code, and none of what other columns hold: amounts, shares, dates, times. */
const IS_TOKEN = /^[\p{L}\d][\p{L}\d._:~-]{0,63}$/u;
const IS_FIGURE = /^(?:\d+[.,]\d+|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|[\d.,]+[kmb])$/i;

/**
 * All that may name the partner of a row, the most telling first: ids in attributes, ids and codes as texts, addresses, and the name
 * itself. Which of them the user's partners are known by, only a look-up can tell.
 */
export function findWays(row: Element, likes: readonly Element[], slot: string): readonly FoundWay[] {
  const rows = [row, ...likes.filter((like) => like !== row)].slice(0, MOST_ROWS);
  const names = rows.map((each) => textOf(elementIn(each, slot)));
  const elements = [row, ...row.querySelectorAll('*')].filter((element) => !element.matches(WRITTEN_IN)).slice(0, MOST_ELEMENTS);
  const inAttributes = elements.flatMap((element) => attributeWays(element, rows));
  const inTexts = elements.flatMap((element) => textWays(element, rows));
  const byName: FoundWay = { way: { from: 'text', by: 'name', css: slot }, values: names, cost: 9 };
  const found = [...inAttributes, ...inTexts].filter(({ way, values }) => way.by === 'email' || goesWithNames(values, names));
  const distinct = withoutSame(found.sort((a, b) => a.cost - b.cost));
  return [...distinct.slice(0, MOST_WAYS - 1), ...(names[0] === null ? [] : [byName])];
}

function attributeWays(element: Element, rows: readonly Element[]): readonly FoundWay[] {
  const attributes = [...element.attributes].filter(({ name, value }) => mayHoldId(name) && value !== '' && value.length <= 2000);
  if (attributes.length === 0 || !rows[0]) return [];
  const css = selectorInside(element, rows[0], rows);
  const likes = rows.map((row) => elementIn(row, css));
  return attributes.flatMap(({ name }) => {
    const values = likes.map((like) => like?.getAttribute(name) ?? null);
    const parts = varyingParts(rows.length > 1 ? values.filter((value) => value !== null) : [values[0] ?? '', '']);
    return (rows.length > 1 ? parts : aloneParts(values[0] ?? '')).flatMap(({ before, after, ids }) => {
      const byRow = inPlace(values, ids);
      if (MADE_FOR_ONCE.test(before) || !isWide(byRow) || !byRow.some((id) => id !== null && isIdLike(id))) return [];
      return {
        way: { from: 'attribute', by: 'id', css, attribute: name, before, after },
        values: byRow,
        cost: attributeCost(name, css, before),
      };
    });
  });
}

/** A single row has nothing to compare with: the last part of an address or the whole value, where it looks like an id. */
function aloneParts(value: string): { before: string; after: string; ids: (string | null)[] }[] {
  const at = Math.max(value.lastIndexOf('/'), value.lastIndexOf('=')) + 1;
  const id = value.slice(at);
  return isIdLike(id) ? [{ before: value.slice(0, at), after: '', ids: [id] }] : [];
}

/** Addresses, and whatever a page calls data or an id. Never what it looks like or what it is called for assistive technology. */
function mayHoldId(name: string): boolean {
  if (!/^[\w-]+$/.test(name)) return false;
  return name === 'href' || name === 'id' || /^data-/.test(name) || /(?:^|-)(?:id|key)$/i.test(name);
}

/** The lower, the more it says that this is the partner's id: in the name's own link, under a name that says so, by a lasting selector. */
function attributeCost(name: string, css: string, before: string): number {
  const says = /(?:partner|publisher|affiliate|media|creator|user|member)/i;
  return (
    (says.test(name) || says.test(before) ? 0 : 1) +
    (name === 'id' || /index|pos|row-?(?:nr|num)/i.test(name) ? 2 : 0) +
    (css === ':scope' ? 0.3 : 0) +
    fragility(css)
  );
}

const fragility = (css: string) =>
  (/:nth-/.test(css) ? 1 : 0) +
  ((css.match(/\.[\w-]+/g) ?? []).some((name) => isGenerated(name.slice(1))) ? 1 : 0) +
  css.length / 400;

/** What a cell says as a whole. The innermost element with the text is asked, never one that has others beside it. */
function textWays(element: Element, rows: readonly Element[]): readonly FoundWay[] {
  const text = textOf(element);
  if (text === null || !rows[0] || element.childElementCount > 0 || !(IS_EMAIL.test(text) || isTextId(text))) return [];
  const css = selectorInside(element, rows[0], rows);
  const values = rows.map((row) => textOf(elementIn(row, css)));
  const emails = values.map((value) => (value !== null && IS_EMAIL.test(value) ? value : null));
  if (isWide(emails)) return [{ way: { from: 'text', by: 'email', css }, values: emails, cost: 5 + fragility(css) }];
  const ids = values.map((value) => (value !== null && isTextId(value) ? value : null));
  if (!isWide(ids) || !ids.some((id) => id !== null && isIdLike(id))) return [];
  const hasLetters = ids.some((id) => id !== null && /\p{L}/u.test(id));
  return [
    { way: { from: 'text', by: 'id', css }, values: ids, cost: 3 + fragility(css) },
    ...(hasLetters ? [{ way: { from: 'text', by: 'code', css }, values: ids, cost: 6 + fragility(css) } as const] : []),
  ];
}

const isTextId = (text: string) => IS_TOKEN.test(text) && !IS_FIGURE.test(text);
/** Holds a digit: else it is a word. */
const isIdLike = (text: string) => /\d/.test(text) && text.length <= 100 && /^[^\s/?#&=]+$/.test(text);

function textOf(element: Element | null): string | null {
  if (!element || element.closest(WRITTEN_IN)) return null;
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim() || null;
}

/** In most rows, and not the same everywhere. */
function isWide(values: readonly (string | null)[]): boolean {
  const there = values.filter((value) => value !== null);
  return there.length > 0 && there.length >= values.length * LEAST_SHARE && (values.length === 1 || new Set(there).size > 1);
}

/**
 * What names a partner goes with its name: the same beside the same name, another beside another. A count of clicks, or the number of
 * an order, does not. One row in ten may differ: two partners may be called the same.
 */
function goesWithNames(values: readonly (string | null)[], names: readonly (string | null)[]): boolean {
  const nameOf = new Map<string, string>();
  const idOf = new Map<string, string>();
  let asked = 0;
  let wrong = 0;
  for (const [at, value] of values.entries()) {
    const name = names[at] ?? null;
    if (value === null || name === null) continue;
    asked++;
    const isOther = (nameOf.get(value) ?? name) !== name || (idOf.get(name) ?? value) !== value;
    if (isOther) wrong++;
    nameOf.set(value, name);
    idOf.set(name, value);
  }
  return wrong * 10 <= asked;
}

/** Of ways that read the same of every row the first, the least costly. */
function withoutSame(ways: readonly FoundWay[]): FoundWay[] {
  const seen = new Set<string>();
  return ways.filter(({ way, values }) => {
    const key = `${way.by} ${values.join('\n')}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Values without those that had none, put back beside their rows. */
function inPlace(values: readonly (string | null)[], ids: readonly (string | null)[]): (string | null)[] {
  let next = 0;
  return values.map((value) => (value === null ? null : (ids[next++] ?? null)));
}
