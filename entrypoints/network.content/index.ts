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
  async main(ctx) {
    const first = await readRules();
    if (ctx.isInvalid || !first) return;
    let rules = first;
    const [sheet, tone] = [makeSheet(badgeCss), makeSheet('')];
    const suit = (name: Element) =>
      tone.replaceSync(`.badge,.chip,.card,.bar{color-scheme:${isOnDark(name) ? 'dark' : 'light'}}`);
    const leave = () => ctx.abort('left');
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

    let shownHref = '';
    let ending = new AbortController();
    function show(url: URL): Visit {
      shownHref = url.href;
      ending.abort();
      ending = new AbortController();
      desk.close();
      const signal = AbortSignal.any([ctx.signal, ending.signal]);
      const ports = { shadow: SHADOW, sheets: [sheet, tone], desk, rules, suit, leave };
      return startVisit(url, { ...ports, isAlive: () => ctx.isValid, onNews: () => desk.refresh() }, signal);
    }
    let visit = show(addressOf(window));

    // `newUrl`, not `location`: the event comes before the browser commits the navigation, and the old rows are still there.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => {
      visit = show(newUrl);
      ctx.setTimeout(() => {
        if (location.href !== shownHref) visit = show(addressOf(window));
      }, NAVIGATION_MS);
    });
    // An orphan learns of it only by asking: any sign of the user will do.
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'visibilitychange', 'wheel']) {
      document.addEventListener(sign, () => ctx.isValid, { capture: true, passive: true, signal: ctx.signal });
    }
    window.addEventListener('focus', () => ctx.isValid, { signal: ctx.signal });

    /** A pack that was switched off, or a page that was taught, begins the visit anew. */
    async function refresh(): Promise<void> {
      const fresh = await readRules();
      if (!fresh || isSame(fresh, rules)) return visit.refresh(); // null: the visit learns by itself that the site is off
      rules = fresh;
      visit = show(addressOf(window));
    }

    const unheard = [
      onMessage('getPageState', () => visit.state()),
      onMessage('refreshBadges', refresh),
      onMessage('insertText', ({ data }) => field.insert(data.text)),
    ];
    ctx.onInvalidated(() => {
      for (const stop of unheard) stop();
    });
  },
});

/** Where the bar stands is the bar's own business. */
const isSame = (one: SiteRules, other: SiteRules) =>
  JSON.stringify([one.packsOff, one.learned]) === JSON.stringify([other.packsOff, other.learned]);

/** Null: the site is not enabled, or nobody answers. */
async function readRules(): Promise<SiteRules | null> {
  const reply = await ask(() => sendMessage('getSiteRules', undefined));
  return reply.ok ? reply.value : null;
}
