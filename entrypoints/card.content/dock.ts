import type { BarPlace } from '@/core/domain/page';

export type Corner = BarPlace['corner'];

/** Pixels that a pointer may tremble within a click. */
const CLICK_PX = 5;
const STEPS: Readonly<Record<string, (corner: Corner) => Corner>> = {
  ArrowUp: (corner) => corner.replace('bottom', 'top') as Corner,
  ArrowDown: (corner) => corner.replace('top', 'bottom') as Corner,
  ArrowLeft: (corner) => corner.replace('right', 'left') as Corner,
  ArrowRight: (corner) => corner.replace('left', 'right') as Corner,
};

/** The corner that an arrow key leads to; null: no such key. */
export const stepTo = (key: string, corner: Corner): Corner | null => STEPS[key]?.(corner) ?? null;

/** The corner of the window that a point is nearest to. */
export function nearestCorner(x: number, y: number): Corner {
  return `${y < innerHeight / 2 ? 'top' : 'bottom'}-${x < innerWidth / 2 ? 'left' : 'right'}`;
}

export const oppositeOf = (corner: Corner): Corner =>
  (corner.startsWith('top') ? STEPS.ArrowDown : STEPS.ArrowUp)?.(corner) ?? corner;

/** Lets the pointer drag `box` by `handle` into another corner. A press that moves nothing stays a click. */
export function dragByPointer(handle: HTMLElement, box: HTMLElement, onCorner: (corner: Corner) => void): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  let isDragged = false;

  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    isDragged = false;
  });
  handle.addEventListener('pointermove', ({ clientX, clientY, pointerId }) => {
    if (!from) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!isDragged && Math.hypot(x, y) < CLICK_PX) return;
    if (!isDragged) handle.setPointerCapture(pointerId);
    isDragged = true;
    box.style.translate = `${x}px ${y}px`;
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    handle.addEventListener(type, ({ clientX, clientY }) => {
      from = null;
      if (!isDragged) return;
      box.style.translate = '';
      if (type === 'pointerup') onCorner(nearestCorner(clientX, clientY));
    });
  }
  handle.addEventListener(
    'click',
    (event) => {
      if (isDragged) event.stopImmediatePropagation();
      isDragged = false;
    },
    { capture: true },
  );
}
