import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '@/core/messaging/protocol';
import type { FieldWorld } from '@/core/overlay/field';
import { addressOf } from '@/core/overlay/page-account';
import badgeCss from '@/core/overlay/paint/badge.css?inline';
import { makeSheet } from '@/core/overlay/paint/make';
import { LazyDesk } from './open-desk';
import { isOnDark } from './page-tone';
import { isSame, readRules } from './site-rules';
import { startVisit, type Visit } from './start-visit';
import { TextField } from './text-field';
import { watchAddress } from './watch-address';

/** Open only where our own tests look inside; a page must not. */
const SHADOW: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';
/** What two scripts of ours in one frame share; the page can't see it. */
type PageWorld = { trellisPage?: { readonly leave: () => void } };

/** One script for all networks, registered at run time for the sites that the user enabled. Everything it does ends with `ctx.signal`. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  async main(ctx) {
    const leave = () => ctx.abort('left');
    takeOver(leave);
    const first = await readRules(ctx.signal);
    if (ctx.isInvalid || !first) return;
    let rules = first;
    const [sheet, tone] = [makeSheet(badgeCss), makeSheet('')];
    let suited: 'dark' | 'light' | null = null;
    function suit(name: Element): void {
      const scheme = isOnDark(name) ? 'dark' : 'light';
      if (scheme === suited) return; // a change restyles every badge of the page
      suited = scheme;
      tone.replaceSync(`.badge,.chip,.card,.bar{color-scheme:${scheme}}`);
    }
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
    offerField(field, ctx.signal);

    function onNews(): void {
      desk.refresh();
      desk.expect(() => rules.bar.isShown && visit.hasBadges());
    }

    let ending = new AbortController();
    function show(url: URL): Visit {
      ending.abort();
      ending = new AbortController();
      desk.close();
      const signal = AbortSignal.any([ctx.signal, ending.signal]);
      const ports = { shadow: SHADOW, sheets: [sheet, tone], desk, rules, suit, leave, isAlive, startAnew };
      return startVisit(url, { ...ports, onNews }, signal);
    }
    /** A declaration: `show` hands it on before what follows it has run. */
    function startAnew(): void {
      visit = show(addressOf(window));
    }
    let visit = show(addressOf(window));
    const lookAtAddress = watchAddress(startAnew, ctx.signal);
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

    /** A pack that was switched off, or a page that was taught, begins the visit anew. */
    async function refresh(): Promise<void> {
      const fresh = await readRules(ctx.signal);
      if (!fresh || isSame(fresh, rules)) return visit.refresh(); // null: the visit learns by itself that the site is off
      rules = fresh;
      startAnew();
    }

    const unheard = [
      onMessage('getPageState', () => visit.state()),
      onMessage('refreshBadges', refresh),
      onMessage('showBar', () => desk.showBar()),
      onMessage('jumpToNext', async () => (visit.hasBadges() ? desk.jump() : false)),
      onMessage('getField', () => field.at()),
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
  for (const left of document.querySelectorAll('trellis-badge, trellis-card, trellis-bar, trellis-teach')) left.remove();
}

function offerField(field: TextField, signal: AbortSignal): void {
  const world = globalThis as FieldWorld;
  world.trellisField = field;
  signal.addEventListener('abort', () => {
    if (world.trellisField === field) delete world.trellisField;
  });
}
