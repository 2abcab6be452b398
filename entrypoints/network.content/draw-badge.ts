import type { Badge } from '@/core/domain/page';
import type { BadgeHost } from '@/core/overlay/badge-host';
import type { Mounted } from '@/core/overlay/row-mounts';
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

/** The same mark, word and score on a row and at the head of the card. */
export function badgeParts(badge: Badge): readonly (Node | null)[] {
  const look = lookOf(badge);
  const isHollow = badge.isOld || look === 'unknown';
  return [
    makeSvg('0 0 12 12', [{ d: SHAPES[look], class: isHollow ? 'mark hollow' : 'mark' }]),
    unfindable('span', 'word', badge.word),
    badge.score === null ? null : unfindable('span', 'score', String(badge.score)),
    badge.isPinned ? makeSvg('0 0 12 12', [{ d: PIN, class: 'pin' }]) : null,
  ];
}

export function setLook(element: HTMLElement, badge: Badge): void {
  element.dataset.look = lookOf(badge);
  element.toggleAttribute('data-old', badge.isOld);
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

/** Fills a badge's shadow root. `attach` gets the button that opens the card. */
export function drawBadge(
  { host, root }: BadgeHost,
  badge: Badge,
  attach: (button: HTMLButtonElement) => void,
): Mounted['setRoom'] {
  // For tests only: shipped builds tell the page nothing.
  if (import.meta.env.MODE === 'e2e') host.dataset.account = badge.account;
  const button = make('button', 'badge', ...badgeParts(badge));
  button.type = 'button';
  button.setAttribute('aria-label', badge.label);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  setLook(button, badge);
  keepEventsIn(root);
  attach(button);
  root.append(button);

  return (room, over) => {
    if (button.dataset.room !== room) button.dataset.room = room;
    const margin = over > 0 ? `${-over}px` : '';
    if (button.style.marginInlineStart !== margin) button.style.marginInlineStart = margin;
  };
}
