import { fail, ok, type Result } from '@/core/domain/result';

/** Remembers the field of this frame that the user wrote in last, and puts text there. */
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

  /** At the caret, as if it were typed or pasted, so that the page notices and the user can undo it. Nothing is ever sent. */
  async insert(text: string): Promise<Result<null, 'no-field' | 'not-taken'>> {
    const field = this.#field();
    if (!field) return fail('no-field');
    const isFocused = deepActive() === field;
    field.focus();
    if (deepActive() !== field) return fail('no-field'); // what has the focus instead is not for this text
    if (!isFocused && field.isContentEditable) {
      getSelection()?.modify('move', 'forward', 'documentboundary'); // its caret is forgotten: then behind what is there
      await pause();
    }
    const ways = field.isContentEditable ? [paste, announce, typeIn] : [typeIn];
    const isTaken = await tryWays(ways, field, isLine(field) ? oneLine(text) : text);
    return isTaken ? ok(null) : fail('not-taken');
  }

  /** One line is often a search box: only while the caret is in it. */
  #field(): HTMLElement | null {
    const active = deepActive();
    if (active && isLine(active)) return active;
    return this.#last?.isConnected && isUsable(this.#last) ? this.#last : null;
  }

  #note(event: FocusEvent): void {
    // The window's own focus is that of a document which is edited as a whole, too.
    const [target] = event.composedPath();
    const field = target === window ? deepActive() : target;
    if (!(field instanceof HTMLElement) || !(isText(field) || isLine(field))) return;
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
const isLine = (element: HTMLElement) => element.matches('input:is(:not([type]), [type="text" i]):not([readonly], [disabled])');
const isUsable = (element: HTMLElement) => isText(element) && element.checkVisibility({ visibilityProperty: true });

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

/** What has the focus, in whatever open shadow root it stands. */
function deepActive(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : null;
}

/** True when it may be there now. */
type Way = (field: HTMLElement, text: string) => boolean;

/** Editors that keep a text of their own take it from the clipboard, breaks and all, and throw away what stands in the page without them. */
const paste: Way = (field, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !field.dispatchEvent(new ClipboardEvent('paste', { ...HEARD, clipboardData }));
};

/** Others listen for what is about to be typed, of which `execCommand` says nothing. */
const announce: Way = (field, text) =>
  !field.dispatchEvent(new InputEvent('beforeinput', { ...HEARD, inputType: 'insertText', data: text }));

/** The only way that keeps the page's own undo, and that frameworks which control their fields believe. */
const typeIn: Way = (_field, text) => document.execCommand('insertText', false, text);

const HEARD = { bubbles: true, cancelable: true, composed: true };

/** The first way after which the field holds something else than before. */
async function tryWays(ways: readonly Way[], field: HTMLElement, text: string): Promise<boolean> {
  const before = contentOf(field);
  for (const way of ways) if (way(field, text) && (await isChanged(field, before))) return true;
  return false;
}

/** Editors draw a moment later; a field whose page does not want the text is put back at once. */
async function isChanged(field: HTMLElement, before: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    await pause();
    if (contentOf(field) !== before) return true;
  }
  return false;
}

const TRIES = 8;
const PAUSE_MS = 40;
const pause = () => new Promise((done) => setTimeout(done, PAUSE_MS));
const contentOf = (field: HTMLElement) => ('value' in field ? String(field.value) : (field.textContent ?? ''));
