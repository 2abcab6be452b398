import type { AccountId } from '@/core/domain/ids';
import type { Badge } from '@/core/domain/page';
import type { BadgeHost } from '@/core/overlay/badge-host';
import { setOrRemove, showFace } from '@/core/overlay/paint/badge-face';
import { make } from '@/core/overlay/paint/make';
import type { Drawn } from '@/core/overlay/row-mounts';
import type { BadgeDesk } from './open-desk';

/** Made anew, its attributes would be a good part of what a badge costs. */
let BLANK: HTMLButtonElement | null = null;

function makeBlank(): HTMLButtonElement {
  const button = make('button', 'badge');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  return button;
}

/** Fills a badge's shadow root with a button that opens the card. */
export function drawBadge({ host, root }: BadgeHost, desk: BadgeDesk): Drawn<Badge> {
  BLANK ??= makeBlank();
  const button = BLANK.cloneNode() as HTMLButtonElement;
  let shown: Badge | null = null;
  const anchor = { host, button, account: (): AccountId | null => shown?.account ?? null };
  desk.attach(anchor);
  root.append(button);

  return {
    anchor,
    show(badge) {
      if (shown && shown.account !== badge?.account) desk.forget(anchor);
      shown = badge;
      button.hidden = badge === null;
      // For tests only: shipped builds tell the page nothing.
      if (import.meta.env.MODE === 'e2e') host.removeAttribute('data-account');
      if (!badge) return;
      if (import.meta.env.MODE === 'e2e') host.dataset.account = badge.account;
      setOrRemove(button, 'aria-label', badge.label);
      showFace(button, badge);
    },
    setRoom(room, over) {
      setOrRemove(button, 'data-room', room === 'full' ? null : room);
      const margin = over > 0 ? `${-over}px` : '';
      if (button.style.marginInlineStart !== margin) button.style.marginInlineStart = margin;
    },
  };
}
