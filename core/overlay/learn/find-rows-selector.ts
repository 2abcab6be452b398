import { elementIn } from '../../networks/learned-table';
import type { Level } from './find-likes';
import { namesOf, placeOf, type SimpleName } from './name-element';

/** A row selector, and how many elements of the page it would take. */
export type Scope = { readonly css: string; readonly count: number };

const MOST_TRIED = 200;

/**
 * Selectors for the rows of a list: first within the nearest container that has a lasting name, then wider, without it. Each finds
 * all the rows that are alike; what else it finds has nothing where the name stands.
 */
export function rowScopes({ row, likes }: Level, slot: string, root: ParentNode): readonly Scope[] {
  const own = ownNames(row, likes);
  const isSlotIn = (element: Element) => elementIn(element, slot) !== null;
  const known = new Set(likes);
  const scopes: Scope[] = [];
  const take = (css: string): boolean => {
    const found = [...root.querySelectorAll(css)].filter(isSlotIn);
    const has = new Set(found);
    if (!likes.every((like) => has.has(like)) || hasNested(found)) return false;
    const isNew = scopes.every(({ count }) => count !== found.length);
    if (isNew) scopes.push({ css, count: found.length });
    return found.every((element) => known.has(element));
  };

  const candidates = [...narrowNames(row, own), ...wideNames(row, own)].sort((a, b) => a.rank - b.rank).slice(0, MOST_TRIED);
  const hasExact = candidates.filter(({ css }) => take(css)).length > 0;
  if (!hasExact) take(pathToRow(row, own[0]?.css ?? row.localName));
  return scopes.sort((a, b) => a.count - b.count);
}

/** A row inside a row: then the selector means something else than rows. Found elements come in the order of the page. */
const hasNested = (found: readonly Element[]) => found.some((element, at) => found[at - 1]?.contains(element) === true);

/** What all the rows are called; a state of one of them (`selected`) is not among it. */
function ownNames(row: Element, likes: readonly Element[]): readonly SimpleName[] {
  const shared = namesOf(row).filter(({ css }) => likes.every((like) => like.matches(css)));
  const preferred = row.localName === 'tr' || row.localName === 'li' ? row.localName : null;
  // In a table or a list the rows are what stands there: their classes come and go.
  const first = shared.filter(({ css }) => css === preferred);
  return [...first, ...shared.filter(({ css }) => css !== preferred)];
}

/** Within each container that has a name: the nearer and the more lasting, the better. */
function narrowNames(row: Element, own: readonly SimpleName[]): SimpleName[] {
  const candidates: SimpleName[] = [];
  let up = 0;
  for (let at = row.parentElement; at && at !== document.body; at = at.parentElement, up++) {
    for (const outer of namesOf(at).filter(({ css, rank }) => rank <= 2 || /[.[#]/.test(css))) {
      for (const inner of own) {
        const joint = up === 0 ? ' > ' : between(row, up);
        candidates.push({ css: outer.css + joint + inner.css, rank: outer.rank + inner.rank + up / 4 });
      }
    }
  }
  return candidates;
}

/** A table's rows stand in its body, not in the body of a table inside it. */
function between(row: Element, up: number): string {
  const parent = row.parentElement;
  return row.localName === 'tr' && parent?.localName === 'tbody' ? (up === 1 ? ' > tbody > ' : ' tbody > ') : ' ';
}

/** Anywhere on the page, by the row's own name and that of what it stands in: tomorrow there may be more of that. */
function wideNames(row: Element, own: readonly SimpleName[]): SimpleName[] {
  const parent = row.parentElement;
  const inParent = (parent ? namesOf(parent) : []).flatMap((outer) =>
    own.map((inner) => ({ css: `${outer.css} > ${inner.css}`, rank: outer.rank + inner.rank + 1 })),
  );
  const alone = own.filter(({ css }) => css !== 'div' && css !== 'span').map(({ css, rank }) => ({ css, rank: rank + 1.5 }));
  return [...inParent, ...alone];
}

/** Where no container has a name: by places, from the nearest that has one, or from the outermost element. */
function pathToRow(row: Element, own: string): string {
  let path = own;
  for (let at = row.parentElement; at && at !== document.body; at = at.parentElement) {
    const id = namesOf(at).find(({ rank }) => rank === 0)?.css;
    if (id !== undefined) return `${id} > ${path}`;
    path = `${placeOf(at)} > ${path}`;
  }
  return path;
}
