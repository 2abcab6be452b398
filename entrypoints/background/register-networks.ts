import { now } from '@/core/platform/clock';
import { grantedSites, hasSite, removeSite } from '@/core/platform/permissions';
import { injectPageScript, registeredSites, registerPageScript } from '@/core/platform/scripting';
import { tabsOfSite } from '@/core/platform/tabs';
import { enableSite, isSiteEnabled, turnOffSite } from '@/core/services/enable-site';
import { db } from '@/core/services/open-store';
import { isOneSite, syncSites } from '@/core/services/sync-sites';
import { refreshAllTabs } from './tell-pages';

/** One after the other: a grant is reported by the browser and by the page that asked, at about the same time. */
let queue: Promise<void> = Promise.resolve();

/**
 * Makes what is registered equal to what is granted and enabled. Sites that came anew also get the script into tabs that are
 * open already, so that nobody has to reload; tabs of sites that went are told, and leave.
 */
export function registerNetworks(): Promise<void> {
  const turn = queue.then(async () => {
    const before = await registeredSites();
    const wanted = await syncSites(db, { granted: await grantedSites(), at: now(), isGranted: hasSite });
    await registerPageScript(wanted);
    for (const pattern of wanted) {
      if (before.includes(pattern)) continue;
      for (const tab of await tabsOfSite(pattern)) await injectPageScript(tab);
    }
    if (before.some((pattern) => !wanted.includes(pattern))) await refreshAllTabs();
  });
  queue = turn.catch(() => undefined);
  return turn;
}

/** The browser reports a grant. The page that asked for it may be gone: what it began is finished here. */
export async function finishGrant(patterns: readonly string[]): Promise<void> {
  for (const pattern of patterns) if (isOneSite(pattern)) await enableSite(db, pattern, now());
  await registerNetworks();
}

/** The grant was taken back, by us or in the browser's own settings. After everything was deleted nothing is written anew. */
export async function finishRevoke(patterns: readonly string[]): Promise<void> {
  for (const pattern of patterns) if (await isSiteEnabled(db, pattern)) await turnOffSite(db, pattern, now());
  await registerNetworks();
}

/** Record, registration, open pages, grant: in this order, so that nothing comes back in between. */
export async function turnOff(pattern: string): Promise<void> {
  await turnOffSite(db, pattern, now());
  await registerNetworks();
  await removeSite(pattern);
}
