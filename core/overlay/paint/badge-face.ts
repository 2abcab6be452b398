import type { Badge } from '../../domain/page';
import { make } from './make';

type Look = Badge['band'] | NonNullable<Badge['neutral']>;

const lookOf = ({ band, neutral }: Badge): Look => neutral ?? band;

export type Face = { readonly parts: readonly Element[]; readonly show: (badge: Badge) => void };

/**
 * Word and score: the same on a row and at the head of the card. Made once, filled as often as needed. Both are content that
 * badge.css generates from an attribute: it costs a page with many rows the least, and neither selecting, copying nor
 * `window.find` reaches it. Mark and pin are the same for the element around (`setLook`).
 */
export function makeFace(): Face {
  const text = make('span', 'text');
  text.ariaHidden = 'true'; // what stands around is labelled with it
  return {
    parts: [text],
    show({ word, score }) {
      set(text, 'data-word', word);
      set(text, 'data-score', score === null ? null : String(score));
    },
  };
}

/** Band by shape and colour; hollow when old or unknown; pinned. */
export function setLook(element: HTMLElement, badge: Badge): void {
  set(element, 'data-look', lookOf(badge));
  set(element, 'data-old', badge.isOld ? '' : null);
  set(element, 'data-scored', badge.score === null ? null : '');
  set(element, 'data-pinned', badge.isPinned ? '' : null);
}

/** Each write costs the page a look at its styles, while it scrolls: none that changes nothing. */
export function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
