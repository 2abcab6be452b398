import type { AccountId } from '@/core/domain/ids';
import type { Badge } from '@/core/domain/page';
import type { BadgeHost } from '@/core/overlay/badge-host';
import type { Drawn } from '@/core/overlay/row-mounts';
import { make, makeSvg, unfindable } from './make';

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

/** The page must not hear what happens to a badge: its rows navigate on click, and its keys are shortcuts. */
const KEPT_IN = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
];

export function keepEventsIn(root: ShadowRoot): void {
  for (const type of KEPT_IN) root.addEventListener(type, (event) => event.stopPropagation());
}

export type BadgeDesk = {
  /** Makes the button open the card of the account that it stands for at the time. */
  attach(button: HTMLElement, accountOf: () => AccountId | null): void;
  /** The button stands for somebody else now. */
  forget(button: HTMLElement): void;
};

/** Fills a badge's shadow root with a button that opens the card. */
export function drawBadge({ host, root }: BadgeHost, desk: BadgeDesk): Drawn<Badge> {
  const face = makeFace();
  const button = make('button', 'badge', ...face.parts);
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  let shown: Badge | null = null;
  keepEventsIn(root);
  desk.attach(button, () => shown?.account ?? null);
  root.append(button);

  return {
    show(badge) {
      if (shown && shown.account !== badge?.account) desk.forget(button);
      shown = badge;
      button.hidden = badge === null;
      // For tests only: shipped builds tell the page nothing.
      if (import.meta.env.MODE === 'e2e') host.removeAttribute('data-account');
      if (!badge) return;
      if (import.meta.env.MODE === 'e2e') host.dataset.account = badge.account;
      button.setAttribute('aria-label', badge.label);
      setLook(button, badge);
      face.show(badge);
    },
    setRoom(room, over) {
      if (button.dataset.room !== room) button.dataset.room = room;
      const margin = over > 0 ? `${-over}px` : '';
      if (button.style.marginInlineStart !== margin) button.style.marginInlineStart = margin;
    },
  };
}
