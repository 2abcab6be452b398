/** The page must not hear these from what is ours: its rows navigate on click, and its keys are shortcuts. */
export const KEPT_IN = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
] as const;

export function keepEventsIn(root: ShadowRoot): void {
  for (const type of KEPT_IN) root.addEventListener(type, (event) => event.stopPropagation());
}
