import type { Badge } from '../../domain/page';

/** Letters that the widest form has room for. What is longer is cut off, and only that: cutting costs the page. */
const FITS = { alone: 13, besidePin: 9 } as const;

/**
 * Mark by shape, word and score, pin, hollow when old or unknown: the same on a row and at the head of the card, all drawn by
 * badge.css for the one element that is given. Text is content generated from attributes, which neither selecting, copying nor
 * `window.find` reaches; whoever shows it has to label it for assistive technology.
 */
export function showFace(element: Element, { band, neutral, isOld, word, score, isPinned }: Badge): void {
  setOrRemove(element, 'data-look', neutral ?? band);
  setOrRemove(element, 'data-word', word);
  setOrRemove(element, 'data-score', score === null ? null : String(score));
  setOrRemove(element, 'data-old', isOld ? '' : null);
  setOrRemove(element, 'data-pinned', isPinned ? '' : null);
  setOrRemove(element, 'data-long', word.length > (isPinned ? FITS.besidePin : FITS.alone) ? '' : null);
}

/** Each write costs the page a look at its styles, while it scrolls: none that changes nothing. */
export function setOrRemove(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
