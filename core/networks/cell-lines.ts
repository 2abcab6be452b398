/** One line of a cell: whole text that only inline formatting runs through, and the smallest element that holds it. */
export type CellLine = { readonly text: string; readonly element: HTMLElement };

/** What ends a line. Judged by the tag: asking for styles would make the browser compute them. */
const BREAKS = /^(?:div|p|ul|ol|li|dl|dt|dd|br|hr|h[1-6]|table|tbody|tr|td|section|article|button|label|img)$/;
/** What is not the page's statement: what may be typed into it, and what is never seen. */
const UNREAD = /^(?:input|textarea|select|script|style|template|noscript|svg|iframe|trellis-badge)$/;
const UNSEEN = /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden)(?:\s|$)/;

/** A cell's content is small; what goes beyond was written to cost us time. */
const MAX_DEPTH = 30;
const MAX_NODES = 200;

export const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The lines of a cell, top to bottom. Never a part of a line: a name inside running text names nobody. */
export function linesOf(cell: Element): readonly CellLine[] {
  const lines: CellLine[] = [];
  let texts: Text[] = [];
  let left = MAX_NODES;

  function end(): void {
    const filled = texts.filter(({ data }) => data.trim() !== '');
    const [first, last] = [filled[0], filled.at(-1)];
    if (first && last) lines.push({ text: plainText(texts.map(({ data }) => data).join('')), element: around(first, last) });
    texts = [];
  }

  function walk(parent: Element, depth: number): void {
    for (let node = parent.firstChild; node && left-- > 0; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) texts.push(node as Text);
      if (node.nodeType !== Node.ELEMENT_NODE || depth >= MAX_DEPTH) continue;
      const element = node as Element;
      const isBreak = BREAKS.test(element.localName);
      if (isBreak || !isRead(element)) end();
      if (isRead(element)) walk(element, depth + 1);
      if (isBreak) end();
    }
  }

  if (isRead(cell)) walk(cell, 0);
  end();
  return left > 0 ? lines : []; // not read to its end: whatever it says, it is no cell
}

function isRead(element: Element): boolean {
  return (
    !UNREAD.test(element.localName) &&
    !isEdited(element) &&
    element.getAttribute('aria-hidden') !== 'true' &&
    !UNSEEN.test(element.getAttribute('class') ?? '')
  );
}

const isEdited = (element: Element) =>
  (element.getAttribute('contenteditable') ?? 'false') !== 'false' || element.getAttribute('role') === 'textbox';

/** Inside something that the user writes in: a mail that is being written may hold a whole table. */
export const isInEditor = (element: Element): boolean =>
  element.closest('[contenteditable]:not([contenteditable="false"]), [role="textbox"]') !== null;

function around(first: Text, last: Text): HTMLElement {
  let element = first.parentElement as HTMLElement; // an element: the walk came through it
  while (!element.contains(last)) element = element.parentElement as HTMLElement;
  return element;
}
