import { useEffect, useRef } from 'preact/hooks';

/** By `Alt+C` or a single sign, as the list of keys shows them. */
export type KeyVerbs = Readonly<Partial<Record<string, () => void>>>;

/**
 * Keys of the whole panel. Single signs only while no field has the focus; none while a dialog is open. By the letter that is
 * typed, or, where Alt makes another sign of it (on a Mac), by the place of the key.
 */
export function useKeys(verbs: KeyVerbs): void {
  const held = useRef(verbs);
  held.current = verbs;
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const verb = held.current[keyOf(event) ?? ''];
      if (verb === undefined || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      verb();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Null: none of the kind that the panel listens for. AltGr, which is Control and Alt, writes signs. */
export function keyOf({ key, code, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): string | null {
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1];
    return letter === undefined || shiftKey ? null : `Alt+${letter.toUpperCase()}`;
  }
  const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return key.length === 1 && !isField ? key : null;
}
