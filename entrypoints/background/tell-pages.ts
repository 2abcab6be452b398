import { refreshTabs } from '@/core/messaging/refresh-tabs';
import { allTabs, tabsOfSites } from '@/core/platform/tabs';
import { db } from '@/core/services/open-store';
import { listSites } from '@/core/store/records';

/** Data or sites changed: pages that show badges ask again. Nobody waits for them. */
export async function refreshPages(): Promise<void> {
  const enabled = (await listSites(db)).filter((site) => site.enabled);
  void refreshTabs(await tabsOfSites(enabled.map(({ id }) => id)));
}

/** When a site is gone its tabs can't be told by their address any more. The others have nobody who listens. */
export async function refreshAllTabs(): Promise<void> {
  void refreshTabs(await allTabs());
}
