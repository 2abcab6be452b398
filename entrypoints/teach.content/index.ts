import { defineContentScript } from 'wxt/utils/define-content-script';
import type { LearnedTable } from '@/core/domain/learned';
import { ask } from '@/core/messaging/ask';
import { LINE_OF_TEACHING } from '@/core/messaging/limits';
import { onMessage, type PageNews, type Picked, sendMessage, type TryReport } from '@/core/messaging/protocol';
import { learnedTable } from '@/core/networks/learned-table';
import { packFor } from '@/core/networks/registry';
import { findRows, type PartnerRow, shownName } from '@/core/overlay/find-rows';
import { PageFrames } from '@/core/overlay/learn/draw-frames';
import { learnTables } from '@/core/overlay/learn/learn-table';
import { startPointing } from '@/core/overlay/learn/start-pointing';
import teachCss from '@/core/overlay/learn/teach.css?inline';
import { watchNews } from '@/core/overlay/learn/watch-news';
import { addressOf, pageAccountOf } from '@/core/overlay/page-account';
import { makeSheet } from '@/core/overlay/paint/make';
import { holdLine } from '@/core/platform/lifeline';
import { sitePattern } from '@/core/platform/permissions';

/** Open only where our own tests look inside; a page must not. */
const SHADOW: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';
const MAX_FOUND = 2000;
const MAX_TEXT = 200;

/** How an older one of ours in this frame is told to go. The world is ours alone: the page does not see it. */
type TeachWorld = { trellisTeacher?: AbortController };

/** Put into every frame of a page that is being taught, each time the user begins to point. Ends with the side panel. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const world = globalThis as TeachWorld;
    world.trellisTeacher?.abort();
    const ending = new AbortController();
    world.trellisTeacher = ending;
    teach(ending);
  },
});

function teach(ending: AbortController): void {
  const { signal } = ending;
  const frames = new PageFrames(SHADOW, makeSheet(teachCss));
  const url = addressOf(window);
  const account = pageAccountOf(packFor(url), url, window);
  const pointing = new AbortController();
  let found: readonly PartnerRow[] = [];
  let watching: (() => void) | null = null;

  startPointing(
    {
      onPoint: (element) => frames.point(element),
      onChoose(element) {
        rest();
        const site = sitePattern(url.href) ?? '';
        const named = account.by === 'address' ? account.account : null;
        const tables = learnTables(element, { url, site, network: account.network, account: named });
        tell({ tables, text: (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT) });
      },
      onLeave() {
        rest();
        news('left');
      },
    },
    AbortSignal.any([signal, pointing.signal]),
  );

  /** Nothing on the page, nothing listened to. */
  function rest(): void {
    pointing.abort();
    watching?.();
    watching = null;
    frames.clear();
  }

  function tryTable(table: LearnedTable): TryReport {
    const read = findRows(learnedTable(table), document, url);
    found = read.rows.slice(0, MAX_FOUND);
    watching ??= watchNews(() => news('changed'));
    return {
      matched: read.matched,
      refs: found.map(({ refs, slot }) => refs.map((ref) => ({ ...ref, seen: shownName(slot) }))),
      page: account,
    };
  }

  const unheard = [
    onMessage('stopTeaching', rest),
    onMessage('tryTable', ({ data }) => tryTable(data.table)),
    onMessage('markFound', ({ data }) =>
      frames.mark(found.map(({ slot }, at) => ({ element: slot, kind: data.known[at] ? 'known' : 'unknown' }))),
    ),
    holdLine(LINE_OF_TEACHING, () => ending.abort()),
  ];
  signal.addEventListener('abort', () => {
    rest();
    for (const stop of unheard) stop();
  });
}

function tell(picked: Picked): void {
  void ask(async () => ({ ok: true, value: await sendMessage('pickedOnPage', picked) }));
}

function news(news: PageNews): void {
  void ask(async () => ({ ok: true, value: await sendMessage('tellTeacher', { news }) }));
}
