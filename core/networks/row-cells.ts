import { linesOf } from './cell-lines';
import { plainHeader } from './column-words';
import { oncePerTask } from './once-per-task';

/** A cell and the header of its column, in plain form. Empty: there is none. `?`: it can't be told which is its. */
export type RowCell = { readonly element: HTMLElement; readonly header: string };

/** Headers by the key of their column: what a grid calls it, else its place. */
type Headers = { readonly byKey: ReadonlyMap<string, string>; readonly count: number };

const GRID = '[role="grid"], [role="treegrid"], [role="table"]';
const GRID_CELL = '[role="gridcell"], [role="cell"], [role="rowheader"]';
/** Attributes by which grids say which column a cell is of: the columns of a virtual grid come and go. */
const COLUMN_KEYS = ['col-id', 'data-field', 'aria-colindex'];
/** Attributes by which grids say which row an element is of: pinned columns stand in a row element of their own. */
const ROW_KEYS = ['row-id', 'aria-rowindex'];
const UNTOLD = '?';

/** The cells of a row with their headers, those of its other parts included. */
export function cellsOf(row: Element): readonly RowCell[] {
  if (isTableRow(row)) {
    const table = row.closest('table');
    return table ? pairByPlace([...row.cells], headersOfTable(table)) : [];
  }
  const grid = row.closest(GRID);
  if (!grid) return [];
  return partsOf(row).flatMap((part) => pairByKey([...part.querySelectorAll<HTMLElement>(GRID_CELL)], headersOfGrid(grid)));
}

/** All elements that are this row: one, but in grids with pinned columns, where each group of columns has its own. */
export function partsOf(row: Element): readonly Element[] {
  const key = isTableRow(row) ? null : rowKeyOf(row);
  const grid = key === null ? null : row.closest(GRID);
  const parts = grid && key !== null ? (partsIn(grid).get(key) ?? []) : [];
  return parts.includes(row) ? parts : [row];
}

const partsIn = oncePerTask((grid: Element): ReadonlyMap<string, readonly Element[]> => {
  const parts = new Map<string, Element[]>();
  for (const group of grid.querySelectorAll('[role="rowgroup"]')) {
    for (let row = group.firstElementChild; row; row = row.nextElementSibling) {
      const key = rowKeyOf(row);
      const known = key === null ? undefined : parts.get(key);
      if (known) known.push(row);
      else if (key !== null) parts.set(key, [row]);
    }
  }
  return parts;
});

const rowKeyOf = (row: Element) => keyBy(ROW_KEYS, row);

const isTableRow = (row: Element): row is HTMLTableRowElement => row.localName === 'tr';

/** Where cells and headers do not pair off, which header is whose can't be told. */
function pairByPlace(cells: readonly HTMLTableCellElement[], { byKey, count }: Headers): readonly RowCell[] {
  const keys: string[] = [];
  let at = 0;
  for (const { colSpan } of cells) {
    keys.push(String(at));
    at += colSpan;
  }
  const isPaired = at === count;
  return cells.map((element, place) => ({ element, header: headerAt(byKey, keys[place] ?? '', { isPaired, count }) }));
}

function pairByKey(cells: readonly HTMLElement[], { byKey, count }: Headers): readonly RowCell[] {
  return cells.map((element, place) => {
    const key = keyOf(element);
    return {
      element,
      header: headerAt(byKey, key ?? String(place), { isPaired: key !== null || cells.length === count, count }),
    };
  });
}

function headerAt(
  byKey: ReadonlyMap<string, string>,
  key: string,
  { isPaired, count }: { readonly isPaired: boolean; readonly count: number },
): string {
  if (count === 0) return '';
  return isPaired ? (byKey.get(key) ?? UNTOLD) : UNTOLD;
}

const keyOf = (cell: Element) => keyBy(COLUMN_KEYS, cell);

function keyBy(names: readonly string[], element: Element): string | null {
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null) return `${name} ${value}`;
  }
  return null;
}

const headersOfTable = oncePerTask((table: HTMLTableElement) => readHeaders(table, headRowsOf(table), columnsOfTable));
const headersOfGrid = oncePerTask((grid: Element) => readHeaders(grid, gridHeadRowsOf(grid), columnsOfGrid));

const known = new WeakMap<Element, { readonly signature: string; readonly headers: Headers }>();

/** Anew only when the header says something else than before: rows are read while somebody scrolls. */
function readHeaders<Row extends Element>(
  frame: Element,
  rows: readonly Row[],
  readColumns: (rows: readonly Row[]) => Headers,
): Headers {
  const signature = rows.map(({ textContent, childElementCount }) => `${childElementCount} ${textContent}`).join('\n');
  const before = known.get(frame);
  if (before?.signature === signature) return before.headers;
  const headers = readColumns(rows);
  known.set(frame, { signature, headers });
  return headers;
}

/** `thead`, or leading rows that hold headers only. */
function headRowsOf({ tHead, rows }: HTMLTableElement): readonly HTMLTableRowElement[] {
  if (tHead) return [...tHead.rows];
  const head: HTMLTableRowElement[] = [];
  for (const row of rows) {
    if (head.length === 3 || row.cells.length < 2 || [...row.cells].some(({ localName }) => localName !== 'th')) break;
    head.push(row);
  }
  return head;
}

function gridHeadRowsOf(grid: Element): readonly Element[] {
  const rows = [...grid.querySelectorAll('[role="columnheader"]')].map((cell) => cell.closest('[role="row"]'));
  return [...new Set(rows.filter((row) => row !== null))];
}

const headerText = (cell: Element) =>
  plainHeader(
    linesOf(cell)
      .map(({ text }) => text)
      .join(' '),
  );

/** The lowest header over each column: one that stands above spans a group. */
function columnsOfTable(rows: readonly HTMLTableRowElement[]): Headers {
  const byKey = new Map<string, string>();
  /** Rows below for which a column is taken already. */
  const taken: number[] = [];
  const isTaken = (at: number) => (taken[at] ?? 0) > 0;
  const pass = (at: number) => {
    taken[at] = (taken[at] ?? 0) - 1;
  };
  for (const row of rows) {
    let at = 0;
    for (const cell of row.cells) {
      for (; isTaken(at); at++) pass(at);
      for (let span = 0; span < cell.colSpan; span++, at++) {
        byKey.set(String(at), headerText(cell));
        taken[at] = cell.rowSpan - 1;
      }
    }
    for (; at < taken.length; at++) if (isTaken(at)) pass(at);
  }
  return { byKey, count: taken.length };
}

function columnsOfGrid(rows: readonly Element[]): Headers {
  const byKey = new Map<string, string>();
  let count = 0;
  for (const row of rows) {
    const cells = [...row.querySelectorAll('[role="columnheader"]')];
    for (const [at, cell] of cells.entries()) byKey.set(keyOf(cell) ?? String(at), headerText(cell));
    count = Math.max(count, cells.length);
  }
  return { byKey, count };
}
