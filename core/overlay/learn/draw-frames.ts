import { makeHost } from '../make-host';
import { make } from '../paint/make';

const TAG = 'trellis-teach';
/** Space between a name and the frame around it, in pixels. */
const ROOM = 3;
/** More frames than a screen has rows. */
const MOST_MARKS = 300;

type Kind = 'pointer' | 'known' | 'unknown';
type Framed = { readonly element: Element; readonly kind: Kind };

/**
 * Frames around elements of the page, in one closed root at its end: no element of the page is touched. They follow scrolling while
 * they are there; without any nothing of ours is on the page and nothing is listened to.
 */
export class PageFrames {
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #pointed: Element | null = null;
  #marks: readonly Framed[] = [];
  #frame = 0;
  #listening: AbortController | null = null;

  constructor(
    private readonly shadow: ShadowRootMode,
    private readonly sheet: CSSStyleSheet,
  ) {}

  point(element: Element | null): void {
    if (element === this.#pointed) return;
    this.#pointed = element;
    this.#request();
  }

  mark(marks: readonly Framed[]): void {
    this.#marks = marks.slice(0, MOST_MARKS);
    this.#request();
  }

  clear(): void {
    this.#pointed = null;
    this.#marks = [];
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#listening?.abort();
    this.#listening = null;
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
  }

  #request(): void {
    if (!this.#pointed && this.#marks.length === 0) {
      this.clear();
      return;
    }
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    const all = [...this.#marks, ...(this.#pointed ? [{ element: this.#pointed, kind: 'pointer' as const }] : [])];
    const boxes = all.map(({ element, kind }) => ({ kind, box: element.getBoundingClientRect() }));
    const seen = boxes.filter(({ box }) => box.width > 0 && box.bottom > 0 && box.top < innerHeight);
    this.#open().replaceChildren(...seen.map(({ kind, box }) => frameAround(kind, box)));
  }

  #open(): ShadowRoot {
    if (this.#root && this.#host?.isConnected) return this.#root;
    this.#host?.remove();
    const { host, root } = makeHost(document, TAG, this.shadow);
    root.adoptedStyleSheets = [this.sheet];
    [this.#host, this.#root] = [host, root];
    // Beside the body: a page that draws itself anew leaves it alone.
    document.documentElement.append(this.#host);
    if (!this.#listening) {
      this.#listening = new AbortController();
      const follow = () => this.#request();
      const { signal } = this.#listening;
      addEventListener('scroll', follow, { capture: true, passive: true, signal });
      addEventListener('resize', follow, { passive: true, signal });
    }
    return this.#root;
  }
}

function frameAround(kind: Kind, box: DOMRect): HTMLElement {
  const frame = make('div', 'frame');
  frame.dataset.kind = kind;
  frame.style.transform = `translate(${box.left - ROOM}px, ${box.top - ROOM}px)`;
  frame.style.width = `${box.width + 2 * ROOM}px`;
  frame.style.height = `${box.height + 2 * ROOM}px`;
  return frame;
}
