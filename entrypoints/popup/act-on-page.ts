import type { NetworkId, ProgramId } from '@/core/domain/ids';
import type { BarPlace, PageAccount } from '@/core/domain/page';
import { sendMessage } from '@/core/messaging/protocol';
import { refreshTabs } from '@/core/messaging/refresh-tabs';
import { now } from '@/core/platform/clock';
import { requestSite } from '@/core/platform/permissions';
import { writeSession } from '@/core/platform/session';
import { openSidePanel } from '@/core/platform/side-panel';
import { takeSnapshot } from '@/core/platform/snapshot';
import { showOwnPage, type Tab, tabsOfSites } from '@/core/platform/tabs';
import { bindAccount, unbindAccount } from '@/core/services/bind-account';
import { enableSite } from '@/core/services/enable-site';
import { hideBadges } from '@/core/services/hide-badges';
import { db } from '@/core/services/open-store';
import { switchPack } from '@/core/services/switch-pack';

/** The side panel teaches the page of the tab that stands here. */
const TEACH_TAB = 'teachTab';

/**
 * Call it first thing in the click. The browser's question may close the popup: the background then does the rest, when the
 * browser tells it of the grant.
 */
export async function enableHere(pattern: string): Promise<void> {
  if (!(await requestSite(pattern))) return;
  await enableSite(db, pattern, now());
  await sendMessage('syncSites', undefined);
}

export async function bindHere(program: ProgramId, account: PageAccount, tab: number | undefined): Promise<void> {
  await bindAccount(db, program, account);
  await tellPage(tab);
}

export async function unbindHere(program: ProgramId, tab: number | undefined): Promise<void> {
  await unbindAccount(db, program);
  await tellPage(tab);
}

/** On every page that is open; `sites`: match patterns of those that are enabled. */
export async function switchHere(network: NetworkId, isOn: boolean, sites: readonly string[]): Promise<void> {
  await switchPack(db, network, isOn);
  await refreshTabs(await tabsOfSites(sites));
}

export async function showBarHere(bar: BarPlace, tab: number | undefined): Promise<void> {
  await sendMessage('keepBar', { ...bar, isShown: true });
  if (tab !== undefined) await sendMessage('showBar', undefined, tab).catch(() => undefined); // no badges there, no bar
}

/** The page draws its badges anew, or none. */
export async function hideHere(isHidden: boolean, tab: number | undefined): Promise<void> {
  if (tab === undefined) return;
  await hideBadges(tab, isHidden);
  await tellPage(tab);
}

/** Call it first thing in the click: the panel opens only then. Without one the same page does in a tab. */
export async function teachHere({ id, windowId }: Pick<Tab, 'id' | 'windowId'>): Promise<void> {
  const opening = openSidePanel({ windowId });
  await writeSession(TEACH_TAB, id);
  if (!(await opening)) await showOwnPage(`/sidepanel.html?teach=${id}`);
}

/** False: the page can't be entered any more, or the clipboard is closed to us. */
export async function copySnapshot(tabId: number, frameId: number): Promise<boolean> {
  const snapshot = await takeSnapshot(tabId, frameId);
  if (snapshot === null) return false;
  try {
    await navigator.clipboard.writeText(snapshot);
    return true;
  } catch {
    return false;
  }
}

/** The page draws its badges anew. Without a script of ours in it there is nothing to draw. */
async function tellPage(tab: number | undefined): Promise<void> {
  if (tab !== undefined) await refreshTabs([tab]);
}
