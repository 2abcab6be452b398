import type { Placement } from './place-badge';

/** How much of a badge there is room for; every badge of one kind has the same width, whatever it says. */
export type Room = 'full' | 'short' | 'mark';

/** `over`: pixels by which even the smallest badge must stand over the end of the name. */
export type Form = { readonly room: Room; readonly over: number };

/** Widths of the three kinds of badge, with the space before them. badge.css has the same numbers. */
const ROOM_WIDTHS: Readonly<Record<Room, number>> = { full: 114, short: 54, mark: 26 };

/** `room`: pixels from where the badge begins to where it would be cut off. */
export function formFor(room: number): Form {
  if (room >= ROOM_WIDTHS.full) return { room: 'full', over: 0 };
  if (room >= ROOM_WIDTHS.short) return { room: 'short', over: 0 };
  return { room: 'mark', over: Math.max(0, Math.round(ROOM_WIDTHS.mark - room)) };
}

/**
 * The form of a badge that is about to stand at `target`. Reads the layout. `range`: one for all that are read in a row, because
 * the browser keeps every range of a document up to date at every change of its nodes.
 */
export function formBeside(
  target: { readonly parent: Node; readonly before: Node | null },
  { where, boundsUp, isRightToLeft }: Placement,
  range: Range,
): Form | null {
  const box = boundsOf(target.parent, boundsUp - 1)?.getBoundingClientRect();
  const end = where === 'last-item' ? target.parent.lastChild : (target.before?.previousSibling ?? target.parent.lastChild);
  if (!box || !end) return null;
  range.selectNode(end);
  const line = [...range.getClientRects()].at(-1);
  return line ? formFor(isRightToLeft ? line.left - box.left : box.right - line.right) : null;
}

/** The box that cuts off what is `up` levels below it. */
export function boundsOf(node: Node, up: number): Element | null {
  let box: Node | null = node;
  for (let step = 0; step < up; step++) box = box?.parentElement ?? null;
  return box instanceof Element ? box : null;
}
