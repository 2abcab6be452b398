import { BADGE_HEIGHT } from './badge-host';

/**
 * Where the zero-size host of a badge goes so that nothing moves: not a row, not a column, not a line.
 *
 * - The name is a flex item (Dub): the host becomes the container's last item, its gap taken back by a negative margin, because
 *   inside the name it would be cut off with the ellipsis.
 * - The name is inline (a link in a cell): right after it, past the text that belongs to it, on the same line.
 * - Else inside it, at the end of its text; where the name's own element lines up its parts (a picture, the text), as the last.
 */
export type Placement = {
  readonly where: 'inside' | 'after' | 'last-item';
  /** Pixels that a further flex item would add. */
  readonly gap: number;
  /** The host is one of a row of boxes, not part of a line of text. */
  readonly isItem: boolean;
  /** Pixels from the host's top to that of a badge centred on the name's line, as far as styles tell: `liftOf` measures. */
  readonly lift: number;
  readonly isRightToLeft: boolean;
  /** Number of parents from the host up to the box that cuts it off: a clipping element, or the table's cell. */
  readonly boundsUp: number;
};

/** Read once from one name, for all: one table's names are built alike. Costs a style read. */
export function readPlacement(slot: HTMLElement): Placement {
  const parent = slot.parentElement;
  const style = getComputedStyle(slot);
  const around = parent ? getComputedStyle(parent) : style;
  const where = isRow(around) ? 'last-item' : style.display.startsWith('inline') ? 'after' : 'inside';
  const liner = where === 'last-item' ? around : where === 'inside' && isRow(style) ? style : null;
  return {
    where,
    gap: liner ? Number.parseFloat(liner.columnGap) || 0 : 0,
    isItem: liner !== null,
    // A host in a row of boxes is centred itself; else its top is the line's baseline.
    lift: -BADGE_HEIGHT / 2 - (liner ? 0 : middleOf(style)),
    isRightToLeft: style.direction === 'rtl',
    boundsUp: countToBounds(where === 'inside' ? slot : parent),
  };
}

/** Pixels from a line's baseline up to the middle of its text. */
function middleOf({ font }: CSSStyleDeclaration): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return 0;
  context.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('');
  return (up - down) / 2;
}

const isRow = ({ display, flexDirection }: CSSStyleDeclaration) => /flex$/.test(display) && !flexDirection.startsWith('column');

function countToBounds(start: Element | null): number {
  let up = 1;
  for (let box = start; box; box = box.parentElement, up++) {
    if (box.matches('td, th, [role="cell"], [role="gridcell"]') || getComputedStyle(box).overflowX !== 'visible') return up;
    if (up >= 6) return up; // not a table's cell: some box of that size has to do
  }
  return up - 1;
}

/** Parent and successor of the host. Never splits or moves a node of the page. */
export function targetOf(slot: HTMLElement, where: Placement['where']): { parent: Node; before: Node | null } | null {
  if (where === 'inside') return { parent: slot, before: afterContent(slot) };
  const parent = slot.parentNode;
  if (!parent) return null;
  if (where === 'last-item') return { parent, before: null };
  let last: Node = slot;
  // "Name (ID: 3)": past the bracket. Text that ends in white space stays behind us: that space would begin to count.
  while (last.nextSibling && isText(last.nextSibling) && /\S$/.test(last.nextSibling.data)) last = last.nextSibling;
  return { parent, before: last.nextSibling };
}

/** The node before which the content has ended: trailing blank text has no width and must not get one. */
function afterContent(slot: HTMLElement): Node | null {
  let before: Node | null = null;
  for (let node = slot.lastChild; node; node = node.previousSibling) {
    if (isText(node) ? node.data.trim() !== '' : !isBadge(node)) break;
    before = node;
  }
  return before;
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isBadge = (node: Node) => node.nodeName === 'TRELLIS-BADGE';
