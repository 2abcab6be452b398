import { isLineField } from '@/core/overlay/field';

/** An editor that gets the focus sets its caret a moment later. */
const PAUSE_MS = 40;

/** Remembers the field of this frame that the user wrote in last. What puts text there is brought when it is wanted. */
export class TextField {
  #last: HTMLElement | null = null;
  /** Epoch ms. */
  #at = 0;

  constructor(signal: AbortSignal) {
    // Within a shadow root the focus moves unheard from field to field: only the leaving of the last one is told outside.
    for (const sign of ['focus', 'blur'] as const) {
      window.addEventListener(sign, (event) => this.#note(event), { capture: true, signal });
    }
  }

  /** When a field here had the focus last, epoch ms; null: there is none to write in. Of the frames of a page the latest gets the text. */
  at(): number | null {
    return this.#field() && this.#at;
  }

  /** The field with the focus in it, ready to be written in; null: there is none, or something else took the focus. */
  async take(): Promise<HTMLElement | null> {
    const field = this.#field();
    if (!field) return null;
    const isFocused = deepActive() === field;
    const caret = getSelection();
    const isCaretKept = field.contains(caret?.anchorNode ?? null);
    field.focus();
    if (deepActive() !== field) return null; // what has the focus instead is not for this text
    if (!isFocused && field.isContentEditable) {
      if (!isCaretKept) caret?.modify('move', 'forward', 'documentboundary'); // behind what is there
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
    return field;
  }

  /** One line is often a search box: only while the caret is in it. */
  #field(): HTMLElement | null {
    const active = deepActive();
    if (active && isLineField(active)) return active;
    return this.#last?.isConnected && isUsable(this.#last) ? this.#last : null;
  }

  #note(event: FocusEvent): void {
    // The window's own focus is that of a document which is edited as a whole, too.
    const [target] = event.composedPath();
    const field = target === window ? deepActive() : target;
    if (!(field instanceof HTMLElement) || !(isText(field) || isLineField(field))) return;
    if (isText(field)) this.#last = field;
    // The frame that takes the focus over may do so in the same millisecond.
    this.#at = event.type === 'blur' ? Date.now() - 1 : Date.now();
    if (event.type === 'blur') setTimeout(() => this.#leave(field));
  }

  /** The user went on into another frame, perhaps one that we are not in: what was written in here is not meant any more. */
  #leave(field: HTMLElement): void {
    const active = deepActive();
    const isElsewhere = document.hasFocus() ? active?.matches('iframe, frame, object') : active !== field;
    if (isElsewhere && this.#last === field) this.#last = null;
  }
}

const isText = (element: HTMLElement) => element.isContentEditable || element.matches('textarea:not([readonly], [disabled])');
const isUsable = (element: HTMLElement) => isText(element) && element.checkVisibility({ visibilityProperty: true });

/** What has the focus, in whatever open shadow root it stands. */
function deepActive(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : null;
}
