/** The page must not hear what happens to a badge: its rows navigate on click, and its keys are shortcuts. */
const KEPT_IN = [
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
];

export function keepEventsIn(root: ShadowRoot): void {
  for (const type of KEPT_IN) root.addEventListener(type, (event) => event.stopPropagation());
}
