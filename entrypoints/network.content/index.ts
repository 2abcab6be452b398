import { defineContentScript } from 'wxt/utils/define-content-script';
import type { AccountId } from '@/core/domain/ids';
import type { Card } from '@/core/domain/page';
import { ask } from '@/core/messaging/ask';
import { onMessage, sendMessage } from '@/core/messaging/protocol';
import badgeCss from './badge.css?inline';
import cardCss from './card.css?inline';
import { CardDesk } from './card-desk';
import { TextField } from './insert-text';
import { isOnDark } from './page-tone';
import { startVisit, type Visit } from './start-visit';

/** Open only where our own tests look inside; a page must not. */
const SHADOW: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';
/** A navigation that was only announced (a download, a cancelled one) has shown by then that it does not happen. */
const NAVIGATION_MS = 1000;

/** One script for all networks, registered at run time for the sites that the user enabled. Everything it does ends with `ctx.signal`. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  // An older script of ours hears of a newer one by an event; the message would only tell the page our id.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const [sheet, cardSheet, tone] = [makeSheet(badgeCss), makeSheet(cardCss), makeSheet('')];
    const suit = (name: Element) => tone.replaceSync(`.badge,.chip,.card{color-scheme:${isOnDark(name) ? 'dark' : 'light'}}`);
    const leave = () => ctx.abort('left');
    const desk = new CardDesk(
      { shadow: SHADOW, sheets: [sheet, cardSheet, tone], fetch: fetchCard, draft, open: openPartner, decide },
      ctx.signal,
    );
    const field = new TextField(ctx.signal);

    let shownHref = '';
    let ending = new AbortController();
    function show(url: URL): Visit {
      shownHref = url.href;
      ending.abort();
      ending = new AbortController();
      desk.close();
      const signal = AbortSignal.any([ctx.signal, ending.signal]);
      return startVisit(url, { shadow: SHADOW, sheets: [sheet, tone], desk, suit, isAlive: () => ctx.isValid, leave }, signal);
    }
    let visit = show(new URL(location.href));

    // `newUrl`, not `location`: the event comes before the browser commits the navigation, and the old rows are still there.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => {
      visit = show(newUrl);
      ctx.setTimeout(() => {
        if (location.href !== shownHref) visit = show(new URL(location.href));
      }, NAVIGATION_MS);
    });
    // An orphan learns of it only by asking: any sign of the user will do.
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'visibilitychange', 'wheel']) {
      document.addEventListener(sign, () => ctx.isValid, { capture: true, passive: true, signal: ctx.signal });
    }
    window.addEventListener('focus', () => ctx.isValid, { signal: ctx.signal });

    const unheard = [
      onMessage('getPageState', () => visit.state()),
      onMessage('refreshBadges', () => visit.refresh()),
      onMessage('insertText', ({ data }) => field.insert(data.text)),
    ];
    ctx.onInvalidated(() => {
      for (const stop of unheard) stop();
    });
  },
});

function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Null also for trouble in the background: it is told there, and a card that does not open says enough here. */
async function fetchCard(account: AccountId): Promise<Card | null> {
  try {
    const reply = await ask(() => sendMessage('getCard', { account }));
    return reply.ok ? reply.value : null;
  } catch {
    return null;
  }
}

async function decide(account: AccountId, play: string, state: 'done' | 'snoozed' | 'dismissed'): Promise<boolean> {
  try {
    return (await ask(() => sendMessage('decideAction', { account, play, state }))).ok;
  } catch {
    return false;
  }
}

function draft(account: AccountId, play: string | null): void {
  // First thing in the click: the side panel opens only while the browser still counts it as one.
  sendMessage('openOutreach', { account, play }).catch(() => null);
}

function openPartner(account: AccountId): void {
  sendMessage('openPartner', { account }).catch(() => null);
}
