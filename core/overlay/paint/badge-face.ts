import type { Badge } from '../../domain/page';
import { makeSvg, unfindable } from './make';

type Look = Badge['band'] | NonNullable<Badge['neutral']>;

/** On a grid of 12. A shape of its own for each band, so that nothing rests on colour. The extension's pages draw the same. */
const SHAPES = {
  healthy: 'M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z',
  watch: 'M6 .8 11.2 6 6 11.2.8 6 6 .8Z',
  'at-risk': 'M6 1 11.5 10.8H.5L6 1Z',
  unknown: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6Z',
  'never-active': 'M2 5h8v2H2z',
  churned: 'M2 5h8v2H2z',
  ended: 'M2.5 2.5h7v7h-7z',
} as const satisfies Record<Look, string>;
const PIN = 'M4 1h4v4l2 2v1H6.6L6 11.5 5.4 8H2V7l2-2V1Z';

const lookOf = ({ band, neutral }: Badge): Look => neutral ?? band;

export type Face = { readonly parts: readonly (Element | string)[]; readonly show: (badge: Badge) => void };

/** Mark, word, score and pin: the same on a row and at the head of the card. Made once, filled as often as needed. */
export function makeFace(): Face {
  const mark = makeSvg('mark');
  const word = unfindable('span', 'word');
  const score = unfindable('span', 'score');
  const pin = makeSvg('pin');
  pin.path.setAttribute('d', PIN);
  return {
    // The blank is for those who read the text: it takes no room in a row of flexible boxes.
    parts: [mark.svg, word, ' ', score, pin.svg],
    show(badge) {
      const look = lookOf(badge);
      // Each write costs the page a look at its styles, while it scrolls: none that changes nothing.
      if (mark.path.getAttribute('d') !== SHAPES[look]) mark.path.setAttribute('d', SHAPES[look]);
      mark.path.classList.toggle('hollow', badge.isOld || look === 'unknown');
      setText(word, badge.word);
      setText(score, badge.score === null ? '' : String(badge.score));
      score.hidden = badge.score === null;
      pin.svg.toggleAttribute('hidden', !badge.isPinned);
    },
  };
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function setLook(element: HTMLElement, badge: Badge): void {
  const look = lookOf(badge);
  if (element.dataset.look !== look) element.dataset.look = look;
  element.toggleAttribute('data-old', badge.isOld);
  element.toggleAttribute('data-scored', badge.score !== null);
}
