import { elementIn, ROW_ITSELF } from '../../networks/learned-table';
import { namesOf, placeOf, type SimpleName } from './name-element';

/** Of the rows that could have it, so many must: lists have rows with less in them. */
const MOST_OF_THEM = 0.6;
const MOST_TRIED = 160;

/**
 * A selector for an element inside its row that finds the same thing in the rows like it: the first of the shortest that leads to
 * this very element, and somewhere in most of the others. By its place among its siblings where nothing else tells it apart.
 */
export function selectorInside(element: Element, row: Element, likes: readonly Element[]): string {
  if (element === row) return ROW_ITSELF;
  const around = ancestorsUpTo(element, row);
  const own = namesOf(element);
  const candidates: { readonly css: string; readonly rank: number }[] = [...own];
  for (const [up, ancestor] of around.entries()) {
    const joint = up === 0 ? ' > ' : ' ';
    for (const outer of namesOf(ancestor)) {
      for (const inner of own)
        candidates.push({ css: `${outer.css}${joint}${inner.css}`, rank: outer.rank + inner.rank + 0.5 + up / 10 });
    }
  }
  const tried = candidates
    .map((candidate) => ({ ...candidate, rank: candidate.rank + bareTagCost(candidate.css) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_TRIED);
  const place = pathByPlace(element, row);
  const found = tried.find(({ css }) => elementIn(row, css) === element && isCommon(css, likes) && !isAmbiguous(css, likes));
  return (
    found?.css ?? (isCommon(place, likes) ? place : (tried.find(({ css }) => elementIn(row, css) === element)?.css ?? place))
  );
}

/** `a` says nothing but where it stands: better than a place only where each row has one alone. */
const bareTagCost = (css: string) => (/^[a-z]+$/.test(css) ? 1 : 0);

function isCommon(css: string, likes: readonly Element[]): boolean {
  return likes.filter((like) => elementIn(like, css) !== null).length >= likes.length * MOST_OF_THEM;
}

/** Finds several things in a row: which of them comes first is chance. */
function isAmbiguous(css: string, likes: readonly Element[]): boolean {
  if (css === ROW_ITSELF) return false;
  return likes.some((like) => like.querySelectorAll(css).length > 1);
}

function ancestorsUpTo(element: Element, row: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at && at !== row; at = at.parentElement) found.push(at);
  return found;
}

/** From the nearest ancestor that has a name which leads to it, else from the row: `td:nth-child(2) > a:nth-child(1)`. */
function pathByPlace(element: Element, row: Element): string {
  let path = '';
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    const name = steady(namesOf(at), row, at);
    if (name !== null && path !== '') return `${name} > ${path}`;
    path = path === '' ? placeOf(at) : `${placeOf(at)} > ${path}`;
  }
  return `:scope > ${path}`;
}

function steady(names: readonly SimpleName[], row: Element, element: Element): string | null {
  const found = names.find(
    ({ css, rank }) => rank <= 2 && row.querySelector(css) === element && row.querySelectorAll(css).length === 1,
  );
  return found?.css ?? null;
}
