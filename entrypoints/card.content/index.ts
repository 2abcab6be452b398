import { defineContentScript } from 'wxt/utils/define-content-script';
import type { AccountId } from '@/core/domain/ids';
import type { Card } from '@/core/domain/page';
import { ask } from '@/core/messaging/ask';
import { type ActionState, sendMessage } from '@/core/messaging/protocol';
import type { Desk, DeskPorts, DeskWorld } from '@/core/overlay/desk';
import { makeSheet } from '@/core/overlay/paint/make';
import cardCss from './card.css?inline';
import { CardDesk } from './card-desk';

/** Card and page bar, put into a frame when one of them is first wanted. It only offers itself: what it does ends with the caller's signal. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    (globalThis as DeskWorld).trellisDesk = startDesk;
  },
});

function startDesk({ shadow, sheets }: DeskPorts, signal: AbortSignal): Desk {
  const ports = { shadow, sheets: [...sheets, makeSheet(cardCss)], fetch: fetchCard, draft, open: openPartner, decide };
  return new CardDesk(ports, signal);
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

async function decide(account: AccountId, play: string, state: ActionState): Promise<boolean> {
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
