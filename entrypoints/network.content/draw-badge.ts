import type { AccountId } from '@/core/domain/ids';
import type { Badge } from '@/core/domain/page';
import type { BadgeHost } from '@/core/overlay/badge-host';
import { setOrRemove, showFace } from '@/core/overlay/paint/badge-face';
import { make } from '@/core/overlay/paint/make';
import type { Drawn } from '@/core/overlay/row-mounts';
import type { BadgeDesk } from './open-desk';

/** One of each look, to be copied: made anew, its attributes would be a good part of what a badge costs. */
const SAMPLES = new Map<string, HTMLButtonElement>();

function copyOf(badge: Badge): HTMLButtonElement {
  const look = [badge.neutral ?? badge.band, badge.word, badge.isOld, badge.isPinned].join();
  const sample = SAMPLES.get(look) ?? makeSample(badge);
  SAMPLES.set(look, sample);
  return sample.cloneNode() as HTMLButtonElement;
}

function makeSample(badge: Badge): HTMLButtonElement {
  const button = make('button', 'badge');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  showFace(button, badge);
  return button;
}

/** Fills a badge's shadow root with a button that opens the card. */
export function drawBadge({ host, root }: BadgeHost, badge: Badge, desk: BadgeDesk): Drawn<Badge> {
  const button = copyOf(badge);
  let shown: Badge | null = null;
  const anchor = { host, button, account: (): AccountId | null => shown?.account ?? null };
  desk.attach(anchor);
  show(badge);
  root.append(button);

  function show(next: Badge | null): void {
    if (shown && shown.account !== next?.account) desk.forget(anchor);
    shown = next;
    button.hidden = next === null;
    // For tests only: shipped builds tell the page nothing.
    if (import.meta.env.MODE === 'e2e') host.removeAttribute('data-account');
    if (!next) return;
    if (import.meta.env.MODE === 'e2e') host.dataset.account = next.account;
    setOrRemove(button, 'aria-label', next.label);
    showFace(button, next);
  }

  return {
    anchor,
    show,
    setRoom(room, over) {
      setOrRemove(button, 'data-room', room === 'full' ? null : room);
      const margin = over > 0 ? `${-over}px` : '';
      if (button.style.marginInlineStart !== margin) button.style.marginInlineStart = margin;
    },
  };
}
