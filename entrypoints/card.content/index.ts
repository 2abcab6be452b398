import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Desk, DeskPorts, DeskWorld } from '@/core/overlay/desk';
import { makeSheet } from '@/core/overlay/paint/make';
import * as background from './ask-background';
import barCss from './bar.css?inline';
import cardCss from './card.css?inline';
import { CardDesk } from './card-desk';
import deskCss from './desk.css?inline';
import { PageBar } from './page-bar';

/** Card and page bar, put into a frame when one of them is first wanted. It only offers itself: what it does ends with the caller's signal. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    (globalThis as DeskWorld).trellisDesk = startDesk;
  },
});

function startDesk({ shadow, sheets, words, page, bar: place }: DeskPorts, signal: AbortSignal): Desk {
  const looks = [...sheets, makeSheet(deskCss)];
  const { fetchCard: fetch, draft, follow, openPartner: open, decide } = background;
  const card = new CardDesk({ shadow, sheets: [...looks, makeSheet(cardCss)], fetch, draft, follow, open, decide }, signal);
  const { segmentsOf, startWalk, addProspect, dropProspect, keepBar: keep, turnOff } = background;
  const asking = { segmentsOf, startWalk, addProspect, dropProspect, keep, turnOff };
  const bar = new PageBar({ shadow, sheets: [...looks, makeSheet(barCss)], words, page, place, ...asking }, signal);
  return {
    enter: (anchor, by) => card.enter(anchor, by),
    leave: (anchor, by) => card.leave(anchor, by),
    tab: (anchor) => card.tab(anchor),
    forget: (anchor) => card.forget(anchor),
    close() {
      card.close();
      bar.refresh();
    },
    refresh() {
      card.refresh();
      bar.refresh();
    },
    showBar: () => bar.open(),
    jump: () => bar.jump(),
  };
}
