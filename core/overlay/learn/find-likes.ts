import { elementIn } from '../../networks/learned-table';
import { selectorInside } from './find-inside';

/** An ancestor of the name that repeats: a row of the list, or a larger piece of the page that does. */
export type Level = {
  readonly row: Element;
  /** The row and those beside it that are built alike and have text where the name stands. */
  readonly likes: readonly Element[];
};

const CELLS = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const ROWS = 'tr, li, article, [role="row"], [role="listitem"], [role="article"]';
const MOST_LIKES = 400;

/** Ancestors of the name that repeat, the likeliest row first. */
export function findLevels(name: Element): readonly Level[] {
  const levels: Level[] = [];
  for (let at: Element | null = name; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    if (at.matches(CELLS) || at.matches('thead, tfoot')) continue;
    levels.push({ row: at, likes: likesOf(at, name) });
  }
  const repeating = levels.filter(({ likes }) => likes.length > 1).filter(({ likes }) => !standInLine(likes));
  return repeating.sort((a, b) => weight(b) - weight(a));
}

/** What a row is called counts for more than how often it repeats: cells repeat, too, and so do the sections of a page. */
function weight({ row, likes }: Level): number {
  return likes.length * (row.matches(ROWS) ? 4 : 1);
}

function likesOf(row: Element, name: Element): readonly Element[] {
  const siblings = [...(row.parentNode?.children ?? [])].slice(0, MOST_LIKES);
  const ofKind = siblings.filter(
    (sibling) => sibling.localName === row.localName && sibling.getAttribute('role') === row.getAttribute('role'),
  );
  if (ofKind.length < 2) return [row];
  const css = selectorInside(name, row, [row]);
  const found = ofKind.filter((sibling) => sibling === row || hasText(elementIn(sibling, css)));
  return found.length > 1 ? found : ofKind.filter((sibling) => sibling === row || isBuiltAlike(sibling, row));
}

const hasText = (element: Element | null) => element !== null && (element.textContent ?? '').trim() !== '';

/** The same tags in the same order, as far as children and grandchildren go. */
function isBuiltAlike(one: Element, other: Element): boolean {
  const shape = (element: Element) =>
    [...element.children].map((child) => `${child.localName}(${child.children.length > 0})`).join();
  return shape(one) === shape(other) && shape(one) !== '';
}

/** Side by side, all of them in one line: the cells of a row that has no better name, or a row of buttons. */
function standInLine(likes: readonly Element[]): boolean {
  const [first, ...others] = likes;
  if (!first || first.matches(ROWS)) return false;
  const { top, left } = first.getBoundingClientRect();
  return others.every((other) => {
    const box = other.getBoundingClientRect();
    return Math.abs(box.top - top) < 2 && Math.abs(box.left - left) >= 1;
  });
}
