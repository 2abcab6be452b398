import type { Finder, PartnerTable } from '../networks/types';
import { matchRows, readRow } from './find-rows';
import { findRoots } from './row-roots';

/** Fewer than these may stand anywhere on a page: a menu, a hint, the partner viewed last. */
const FEW = 2;
/** Of all partners or rows: from half on, what the table reads is not the page's list any more. */
const CLEAR_SHARE = 0.5;

/**
 * True when a page does not look as its pack reads it: the finder (loose: any element that names a partner, anywhere) and the
 * table's rows (precise) tell different stories.
 *
 * - Rows are there, and none of them is about a partner.
 * - Partners stand outside the rows, and are half of all or more.
 * - Half of the rows or more name a partner somewhere, but not where the table looks.
 *
 * A further partner inside a row that is about one (an add-on's column with the parent) says nothing. Reads the whole page: rarely.
 */
export function hasPageChanged(table: PartnerTable, finder: Finder | null, root: ParentNode, url: URL): boolean {
  const roots = findRoots(table.roots ?? [], root);
  const { elements } = matchRows(table, roots.rows);
  const silent = new Set(elements);
  const named = new Set<string>();
  for (const element of elements) {
    const row = readRow(table, element, url);
    if (!row) continue;
    silent.delete(element);
    for (const { by, value } of row.refs) if (by === 'id') named.add(value);
  }
  const partnerRows = elements.length - silent.size;
  if (elements.length > 1 && partnerRows === 0) return true;
  if (!finder) return false;

  const rows = new Set(elements);
  const outside = new Set<string>();
  const blind = new Set<Element>();
  for (const element of roots.all.flatMap((tree) => [...tree.querySelectorAll(finder.css)])) {
    const id = finder.idOf(element, url);
    if (id === null) continue;
    const row = rowAround(element, rows);
    if (!row) outside.add(id);
    else if (silent.has(row)) blind.add(row);
  }
  for (const id of named) outside.delete(id);
  return isClear(outside.size, outside.size + named.size) || isClear(blind.size, elements.length);
}

const isClear = (some: number, all: number) => some >= FEW && some >= all * CLEAR_SHARE;

function rowAround(element: Element, rows: ReadonlySet<Element>): Element | null {
  let at: Element | null = element;
  while (at && !rows.has(at)) at = at.parentElement;
  return at;
}
