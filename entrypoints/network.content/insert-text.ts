import { fail, ok, type Result } from '@/core/domain/result';

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** Remembers the field of the page that the user wrote in last, and puts text there. */
export class TextField {
  #last: Field | null = null;

  constructor(signal: AbortSignal) {
    document.addEventListener('focusin', ({ target }) => this.#note(target), { capture: true, signal });
    this.#note(document.activeElement);
  }

  /** At the caret, as if it were typed, so that the page notices and the user can undo it. Without a field used before: the only one there is. */
  insert(text: string): Result<null, 'no-field'> {
    const field = this.#last?.isConnected ? this.#last : onlyField();
    if (!field) return fail('no-field');
    field.focus();
    // The only way that keeps the page's own undo; a synthetic event would not be believed by every page.
    const isTyped = document.execCommand('insertText', false, text);
    return isTyped ? ok(null) : fail('no-field');
  }

  #note(target: EventTarget | null): void {
    if (target instanceof HTMLElement && isTextField(target)) this.#last = target;
  }
}

const isTextField = (element: HTMLElement) =>
  element.isContentEditable || element.matches('textarea:not([readonly], [disabled])');

function onlyField(): Field | null {
  const visible = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"], [contenteditable=""]')].filter(
    (element) => isTextField(element) && element.checkVisibility(),
  );
  return visible.length === 1 ? (visible[0] ?? null) : null;
}
