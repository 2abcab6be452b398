export type PointingPorts = {
  /** What would be chosen now; null: nothing. */
  readonly onPoint: (element: Element | null) => void;
  readonly onChoose: (element: Element) => void;
  /** Escape. */
  readonly onLeave: () => void;
};

/** What a click is made of. None of it reaches the page: its rows navigate, its buttons act. */
const KEPT_FROM_PAGE = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'auxclick',
  'contextmenu',
  'dragstart',
  'selectstart',
  'submit',
] as const;

/** Where the keyboard begins, when neither the pointer nor the focus is anywhere. */
const FIRST_NAMES = 'tbody td a, [role="gridcell"], tbody td, [role="row"] a, main li a, li a, main a';

/**
 * The user points at an element: with the pointer, or by the arrow keys (up to what it stands in, down into it, left and right to
 * what stands beside it). A click or Enter chooses, Escape leaves. Ends with `signal`, and must be ended once something was chosen.
 */
export function startPointing({ onPoint, onChoose, onLeave }: PointingPorts, signal: AbortSignal): void {
  const options = { capture: true, passive: false, signal };
  let current: Element | null = null;

  function pointAt(element: Element | null): void {
    current = element;
    onPoint(element);
  }

  addEventListener(
    'pointermove',
    (event) => {
      if (event.isTrusted) pointAt(targetOf(event));
    },
    { capture: true, passive: true, signal },
  );
  for (const type of KEPT_FROM_PAGE) addEventListener(type, keep, options);
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return; // the page's own doing: nobody pointed
      keep(event);
      // A click made by the keyboard has no place of its own.
      const element = targetOf(event);
      if (element) onChoose(element);
    },
    options,
  );
  addEventListener(
    'keydown',
    (event) => {
      const isOurs = event.isTrusted && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isOurs || !KEYS.has(event.key)) return;
      keep(event);
      if (event.key === 'Escape') onLeave();
      else if (event.key === 'Enter') current ? onChoose(current) : undefined;
      else moveTo(stepFrom(current ?? firstOf(document), event.key, current === null));
    },
    options,
  );

  function moveTo(element: Element | null): void {
    if (!element) return;
    pointAt(element);
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

const KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape']);

function keep(event: Event): void {
  if (!event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** The innermost element, also inside open shadow roots. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element && target !== document.documentElement && target !== document.body ? target : null;
}

const firstOf = (page: Document): Element | null => {
  const focused = page.activeElement;
  return focused && focused !== page.body ? focused : page.querySelector(FIRST_NAMES);
};

/** One step over the page. The first one only shows where one is. */
function stepFrom(element: Element | null, key: string, isFirst: boolean): Element | null {
  if (!element || isFirst) return element;
  switch (key) {
    case 'ArrowUp':
      return parentOf(element);
    case 'ArrowDown':
      return [...(element.shadowRoot ?? element).children].find(isSeen) ?? null;
    case 'ArrowLeft':
      return beside(element, 'previousElementSibling');
    default:
      return beside(element, 'nextElementSibling');
  }
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  const parent = parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
  return parent === document.body || parent === document.documentElement ? null : parent;
}

function beside(element: Element, way: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  for (let at = element[way]; at; at = at[way]) if (isSeen(at)) return at;
  return null;
}

const isSeen = (element: Element) => element.getBoundingClientRect().width > 0;
