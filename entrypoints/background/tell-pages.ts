import { sendMessage } from '@/core/messaging/protocol';
import { allTabs, tabsOfSite } from '@/core/platform/tabs';
import { db } from '@/core/services/open-store';
import { listSites } from '@/core/store/records';

/** Data or sites changed: pages that show badges ask again. */
export async function refreshPages(): Promise<void> {
  for (const { id, enabled } of await listSites(db)) if (enabled) tell(await tabsOfSite(id));
}

/** When a site is gone its tabs can't be told by their address any more. The others have nobody who listens. */
export async function refreshAllTabs(): Promise<void> {
  tell(await allTabs());
}

function tell(tabs: readonly number[]): void {
  // No answer: the tab has no script of ours, or went away.
  for (const tab of tabs) sendMessage('refreshBadges', undefined, tab).catch(() => undefined);
}
