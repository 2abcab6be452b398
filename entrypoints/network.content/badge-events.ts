import type { BadgeAnchor, Desk } from '@/core/overlay/desk';
import { KEPT_IN } from '@/core/overlay/paint/keep-events-in';

/** Of badges also what does not bubble: it is heard on its way down. */
const KEPT = [...KEPT_IN, 'focus', 'blur'] as const;
/** Rows light up under the pointer, also where a badge stands: these go on to the page. */
const SHARED = ['pointerover', 'pointerout'] as const;

type Told = Pick<Desk, 'enter' | 'leave' | 'tab'>;

/**
 * What happens to all badges of the page, heard at the document before anything below it hears: one set of listeners, however
 * many badges there are. What the browser does by itself (focus, a click by Enter) it does all the same.
 */
export class BadgeEvents {
  readonly #anchors = new WeakMap<EventTarget, BadgeAnchor>();
  #isListening = false;

  constructor(
    private readonly desk: Told,
    private readonly signal: AbortSignal,
  ) {}

  add(anchor: BadgeAnchor): void {
    this.#anchors.set(anchor.host, anchor);
    if (!this.#isListening) this.#listen();
  }

  #listen(): void {
    this.#isListening = true;
    const options = { capture: true, passive: false, signal: this.signal };
    for (const type of KEPT)
      document.addEventListener(type, (event) => this.#keep(event), { ...options, passive: isTouch(type) });
    for (const type of SHARED) document.addEventListener(type, (event) => this.#share(event), options);
  }

  #keep(event: Event): void {
    const anchor = this.#anchorOf(event);
    if (!anchor) return;
    event.stopPropagation();
    if (event.type === 'focusin') this.desk.enter(anchor, 'focus');
    else if (event.type === 'focusout') this.desk.leave(anchor, 'focus');
    else if (event.type === 'click') {
      event.preventDefault(); // the badge may stand inside a link
      this.desk.enter(anchor, 'click');
    } else if (event.type === 'keydown') {
      const { key, shiftKey } = event as KeyboardEvent;
      if (key === 'Tab' && !shiftKey && this.desk.tab(anchor)) event.preventDefault();
    }
  }

  #share(event: PointerEvent): void {
    const anchor = this.#anchorOf(event);
    if (!anchor) return;
    if (event.type === 'pointerout') this.desk.leave(anchor, 'pointer');
    else if (event.pointerType !== 'touch') this.desk.enter(anchor, 'pointer'); // a tap is a click
  }

  /** Not the target: of a row in a shadow root that is only the root's host. Badges are the innermost that anybody sees. */
  #anchorOf(event: Event): BadgeAnchor | null {
    for (const node of event.composedPath().slice(0, DEPTH)) {
      const anchor = this.#anchors.get(node);
      if (anchor) return anchor;
    }
    return null;
  }
}

/** Where roots are open, as in tests, the path begins inside the badge: button, root, host. */
const DEPTH = 3;

const isTouch = (type: string) => type.startsWith('touch');
