import { fail, ok, type Result } from '@/core/domain/result';
import { type FieldWorld, isLineField } from '@/core/overlay/field';

/** At the caret, as if it were typed or pasted, so that the page notices and the user can undo it. Nothing is ever sent. */
export async function insertText(
  fields: FieldWorld['trellisField'],
  text: string,
): Promise<Result<null, 'no-field' | 'not-taken'>> {
  const field = await fields?.take();
  if (!field) return fail('no-field');
  const ways = field.isContentEditable ? [paste, announce, typeIn] : [typeIn];
  const isTaken = await tryWays(ways, field, isLineField(field) ? oneLine(text) : text);
  return isTaken ? ok(null) : fail('not-taken');
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

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
