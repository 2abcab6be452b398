import { BADGE_HEIGHT } from './badge-host';
import type { Placement } from './place-badge';
import type { Mounted, Room } from './row-mounts';

/** Widths of the three kinds of badge, with the space before them. badge.css has the same numbers. */
const ROOM_WIDTHS: Readonly<Record<Room, number>> = { full: 114, short: 54, mark: 26 };

/** Gives each badge the form that its cell has room for. All reading first, then all writing: one layout, not one per row. */
export function fitBadges(badges: Iterable<Mounted>, placement: Placement): void {
  const plans: { readonly badge: Mounted; readonly room: Room; readonly over: number }[] = [];
  for (const badge of badges) {
    const box = boundsOf(badge.host, placement.boundsUp)?.getBoundingClientRect();
    if (!box) continue; // thrown away by the page since: the next pass deals with it
    const at = badge.host.getBoundingClientRect();
    const room = placement.isRightToLeft ? at.right - box.left : box.right - at.left;
    plans.push({ badge, ...plan(room) });
  }
  for (const { badge, room, over } of plans) badge.setRoom(room, over);
}

function plan(room: number): { readonly room: Room; readonly over: number } {
  if (room >= ROOM_WIDTHS.full) return { room: 'full', over: 0 };
  if (room >= ROOM_WIDTHS.short) return { room: 'short', over: 0 };
  return { room: 'mark', over: Math.max(0, Math.round(ROOM_WIDTHS.mark - room)) };
}

/** The box that cuts a badge off. */
export function boundsOf(host: HTMLElement, up: number): Element | null {
  let box: Element | null = host;
  for (let step = 0; step < up; step++) box = box?.parentElement ?? null;
  return box;
}

/** Pixels from the host's top to that of a badge centred on the name's last line. */
export function liftOf(host: HTMLElement, slot: HTMLElement, placement: Placement): number {
  if (placement.where === 'last-item') return -BADGE_HEIGHT / 2; // the host itself is centred
  const range = slot.ownerDocument.createRange();
  range.selectNodeContents(slot);
  const line = [...range.getClientRects()].filter(({ height }) => height > 0).at(-1);
  return line ? (line.top + line.bottom) / 2 - host.getBoundingClientRect().top - BADGE_HEIGHT / 2 : 0;
}
