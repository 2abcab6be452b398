import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '@/core/messaging/ask';
import { onMessage, type SiteRules, sendMessage } from '@/core/messaging/protocol';
import { addressOf } from '@/core/overlay/page-account';
import badgeCss from '@/core/overlay/paint/badge.css?inline';
import { makeSheet } from '@/core/overlay/paint/make';
import { TextField } from './insert-text';
import { LazyDesk } from './open-desk';
import { isOnDark } from './page-tone';
import { startVisit, type Visit } from './start-visit';
import { watchAddress } from './watch-address';

/** Open only where our own tests look inside; a page must not. */
const SHADOW: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';
/** The background may be starting or being replaced: asked again after so many milliseconds. */
const RETRIES_MS = [500, 2000, 8000];

/** What two scripts of ours in one frame share; the page can't see it. */
type PageWorld = { trellisPage?: { readonly leave: () => void } };

/** One script for all networks, registered at run time for the sites that the user enabled. Everything it does ends with `ctx.signal`. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  async main(ctx) {
    const leave = () => ctx.abort('left');
    takeOver(leave);
    const rules = await readRules(ctx.signal);
    if (ctx.isInvalid || !rules) return;
    const [sheet, tone] = [makeSheet(badgeCss), makeSheet('')];
    const suit = (name: Element) =>
      tone.replaceSync(`.badge,.chip,.card,.bar{color-scheme:${isOnDark(name) ? 'dark' : 'light'}}`);
    const desk = new LazyDesk(
      (words) => ({
        shadow: SHADOW,
        sheets: [sheet, tone],
        words,
        page: () => ({ account: visit.state().account, program: visit.state().program?.name ?? null, rows: visit.rows() }),
        bar: rules.bar,
      }),
      ctx.signal,
    );
    const field = new TextField(ctx.signal);

    let ending = new AbortController();
    function show(url: URL): Visit {
      ending.abort();
      ending = new AbortController();
      desk.close();
      const signal = AbortSignal.any([ctx.signal, ending.signal]);
      const ports = { shadow: SHADOW, sheets: [sheet, tone], desk, rules: rules as SiteRules, suit, leave };
      return startVisit(url, { ...ports, isAlive, onNews: () => desk.refresh() }, signal);
    }
    let visit = show(addressOf(window));
    const lookAtAddress = watchAddress(() => {
      visit = show(addressOf(window));
    }, ctx.signal);
    function isAlive(): boolean {
      const asked = ending;
      if (ctx.isValid) lookAtAddress();
      return ctx.isValid && ending === asked; // whoever asks on behalf of an address that is left has ended with it
    }

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

/**
 * A script of ours that is there already leaves: of this version, told in the world that both share; of an older one, which
 * lives in a world of its own, by taking its badges: it looks when they go, and finds that its extension is gone.
 */
function takeOver(leave: () => void): void {
  const world = globalThis as PageWorld;
  world.trellisPage?.leave();
  world.trellisPage = { leave };
  for (const left of document.querySelectorAll('trellis-badge, trellis-card, trellis-bar')) left.remove();
}

/** Null: the site is not enabled, the extension is gone, or nobody answers for long. */
async function readRules(signal: AbortSignal): Promise<SiteRules | null> {
  for (const wait of [0, ...RETRIES_MS]) {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    if (signal.aborted) return null;
    const reply = await ask(() => sendMessage('getSiteRules', undefined));
    if (reply.ok) return reply.value;
    if (reply.reason !== 'background-silent') return null;
  }
  return null;
}
