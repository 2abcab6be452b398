import { fail, ok, type Result } from '@/core/domain/result';

/** Remembers the field of the page that the user wrote in last, and puts text there. */
export class TextField {
  #last: HTMLElement | null = null;

  constructor(signal: AbortSignal) {
    document.addEventListener('focusin', ({ target }) => this.#note(target), { capture: true, signal });
    this.#note(document.activeElement);
  }

  /** At the caret, as if it were typed, so that the page notices and the user can undo it. Without a field used before: the only one there is. */
  insert(text: string): Result<null, 'no-field'> {
    const field = this.#field();
    if (!field) return fail('no-field');
    field.focus();
    if (document.activeElement !== field) return fail('no-field'); // what has the focus instead is not for this text
    // The only way that keeps the page's own undo; a synthetic event would not be believed by every page.
    const isTyped = document.execCommand('insertText', false, isLine(field) ? oneLine(text) : text);
    return isTyped ? ok(null) : fail('no-field');
  }

  /** One line is often a search box: only while the caret is in it. */
  #field(): HTMLElement | null {
    const current = document.activeElement;
    if (current instanceof HTMLElement && isLine(current)) return current;
    return this.#last?.isConnected && isUsable(this.#last) ? this.#last : onlyField();
  }

  #note(target: EventTarget | null): void {
    if (target instanceof HTMLElement && isTextField(target)) this.#last = target;
  }
}

const isTextField = (element: HTMLElement) =>
  element.isContentEditable || element.matches('textarea:not([readonly], [disabled])');
const isLine = (element: HTMLElement) => element.matches('input:is(:not([type]), [type="text" i]):not([readonly], [disabled])');
const isUsable = (element: HTMLElement) => isTextField(element) && element.checkVisibility({ visibilityProperty: true });

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

function onlyField(): HTMLElement | null {
  const usable = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"], [contenteditable=""]')].filter(
    isUsable,
  );
  return usable.length === 1 ? (usable[0] ?? null) : null;
}
