const GAP = 6;
const EDGE = 8;

/** Below its badge, above where there is more room; always whole within the window. False: the badge is out of sight. */
export function placeCard(box: HTMLElement, anchor: DOMRect): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  if (anchor.bottom < 0 || anchor.top > clientHeight || anchor.right < 0 || anchor.left > clientWidth) return false;

  const below = clientHeight - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  box.style.maxBlockSize = '';
  const { width, height } = box.getBoundingClientRect();
  const isBelow = height <= below || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  box.style.maxBlockSize = `${Math.min(560, Math.max(room, Math.min(240, clientHeight - 2 * EDGE)))}px`;

  const shown = box.getBoundingClientRect().height;
  const top = isBelow ? anchor.bottom + GAP : anchor.top - GAP - shown;
  box.style.top = `${clamp(top, EDGE, clientHeight - EDGE - shown)}px`;
  box.style.left = `${clamp(anchor.left, EDGE, clientWidth - EDGE - width)}px`;
  return true;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, Math.max(least, most)));
