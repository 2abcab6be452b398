import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { addressAt, COLUMNS, cellAt, HEIGHT, nameAt, offerScroll, ROWS } from './grid-rows';

const scroller = document.querySelector<HTMLElement>('.frame');
const body = document.querySelector('tbody');
if (!scroller || !body) throw new Error('no place for the list');

/** Rows that are shown, by their place in the list: as a page built with a framework keys them. */
const shown = new Map<number, HTMLTableRowElement>();

/** A picture and the name in a row of boxes, a coloured state, figures. */
function makeRow(index: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  const face = box('div', 'face', '');
  const name = box('div', '', nameAt(index));
  name.setAttribute('href', addressAt(index));
  const line = box('div', '', '');
  line.append(face, name);
  row.insertCell().append(line);
  for (const column of COLUMNS.keys()) {
    const text = cellAt(index, column);
    if (COLUMNS[column] === 'Status') row.insertCell().append(box('span', 'state', text));
    else row.insertCell().textContent = text;
  }
  return row;
}

function box(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function render(list: Virtualizer<HTMLElement, HTMLTableRowElement>): void {
  if (!body) return;
  const items = list.getVirtualItems();
  const wanted = new Set(items.map(({ index }) => index));
  for (const [index, row] of shown) {
    if (wanted.has(index)) continue;
    row.remove();
    shown.delete(index);
  }
  for (const { index, start } of items) {
    if (shown.has(index)) continue;
    const row = makeRow(index);
    row.style.transform = `translateY(${start}px)`;
    shown.set(index, row);
    body.append(row);
  }
}

const list = new Virtualizer<HTMLElement, HTMLTableRowElement>({
  count: ROWS,
  estimateSize: () => HEIGHT,
  overscan: 8,
  getScrollElement: () => scroller,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  onChange: render,
});
list._didMount();
list._willUpdate();
body.style.height = `${list.getTotalSize()}px`;
render(list);
offerScroll(scroller);
