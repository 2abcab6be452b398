/** What a message box knows beside what stands in it. */
export type Kept = { text: string };

/** A field whose page keeps the value, as React does: what changes without a change that the page itself saw is put back. */
export function controlled(field: HTMLInputElement | HTMLTextAreaElement, accepts: (text: string) => boolean = () => true): Kept {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  const kept: Kept = { text: '' };
  let seen = '';
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => own?.get?.call(field),
    set(text: string) {
      seen = text;
      own?.set?.call(field, text);
    },
  });
  field.addEventListener('input', () => {
    if (field.value === seen) return; // set by a script: no news
    seen = field.value;
    if (accepts(field.value)) kept.text = field.value;
    else field.value = kept.text;
  });
  return kept;
}

/** An editor that keeps a model and draws it: what stands in the page without being in the model is thrown away. */
export function modelled(host: HTMLElement, listensTo: 'paste' | 'beforeinput'): Kept {
  const kept: Kept = { text: '' };
  host.contentEditable = 'true';
  const draw = () => {
    if (host.innerText === kept.text) return;
    host.replaceChildren(
      ...kept.text.split('\n').map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    );
  };
  const take = (event: Event, text: string | null | undefined) => {
    event.preventDefault();
    kept.text += text ?? '';
    queueMicrotask(draw);
  };
  if (listensTo === 'paste') host.addEventListener('paste', (event) => take(event, event.clipboardData?.getData('text/plain')));
  else host.addEventListener('beforeinput', (event) => take(event, event.inputType === 'insertText' ? event.data : null));
  new MutationObserver(() => {
    if ([...host.children].map(({ textContent }) => textContent).join('\n') !== kept.text) draw();
  }).observe(host, { childList: true, characterData: true, subtree: true });
  return kept;
}

/** A chat whose Enter sends. */
export function chat(host: HTMLElement): { sent: number } {
  const chat = { sent: 0 };
  const send = () => {
    chat.sent += 1;
  };
  host.addEventListener('keydown', (event) => event.key === 'Enter' && send());
  host.addEventListener('keypress', (event) => event.key === 'Enter' && send());
  host.addEventListener('beforeinput', (event) => event.inputType === 'insertParagraph' && send());
  host.closest('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return chat;
}
