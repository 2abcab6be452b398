import { sendMessage } from './protocol';

/** Data, sites or rules changed: pages that show badges ask again, in all their frames. */
export async function refreshTabs(tabs: readonly number[]): Promise<void> {
  // No answer: the tab has no script of ours, or went away.
  await Promise.all(tabs.map((tab) => sendMessage('refreshBadges', undefined, tab).catch(() => undefined)));
}
