import { hashOf } from '@/components/ui/use-hash-route';
import type { DirectoryEntry } from '@/core/domain/directory';
import { sendMessage } from '@/core/messaging/protocol';
import { openSidePanel } from '@/core/platform/side-panel';
import { showOwnPage, showSite } from '@/core/platform/tabs';
import { noteRecent } from '@/core/services/recent-partners';
import { closePopup } from './page-verbs';

export async function openWorkspace(...place: string[]): Promise<void> {
  await showOwnPage(`/workspace.html${hashOf(place)}`);
  closePopup();
}

export async function openPartner({ account }: DirectoryEntry): Promise<void> {
  await noteRecent(account).catch(() => undefined); // the partner is what was asked for
  await openWorkspace('partners', account);
}

/** The partner's page on its network's dashboard. */
export async function openOnNetwork({ account }: DirectoryEntry, url: string): Promise<void> {
  await noteRecent(account).catch(() => undefined);
  await showSite(url);
  closePopup();
}

/** The panel is asked for first: the browser opens it only within the key press. */
export function draft({ account, play }: DirectoryEntry, windowId: number | null): void {
  const opened = windowId === null ? Promise.resolve(false) : openSidePanel({ windowId });
  const told = sendMessage('openOutreach', { account, play });
  Promise.all([opened, told])
    .catch(() => [false])
    .then(async ([isOpen]) => {
      if (!isOpen) await showOwnPage(`/sidepanel.html?partner=${encodeURIComponent(account)}`);
      closePopup();
    })
    .catch(() => undefined); // the popup is gone: there is nobody left to tell
}
