import type { PageVerbs } from '@/components/outreach/PageLine';
import { reloadTab } from '@/core/platform/tabs';
import { bindHere, copySnapshot, enableHere, hideHere, showBarHere, switchHere, teachHere, unbindHere } from './act-on-page';
import type { KnownPage } from './use-page';

type Ports = { readonly refresh: () => Promise<void>; readonly goToImport: () => void };

/** What can be done about the page, and the line about it read anew afterwards. */
export function pageVerbs({ tab, frame, enabled, rules }: KnownPage, { refresh, goToImport }: Ports): PageVerbs {
  const thenLook = (work: Promise<void>) => void work.then(() => again(refresh)).catch(() => undefined); // the line still says how it is
  return {
    enable: (pattern) => thenLook(enableHere(pattern)),
    teach() {
      if (tab) void teachHere(tab).then(closePopup, () => undefined); // no panel and no tab: the popup stays as it is
    },
    bind: (program, account) => thenLook(bindHere(program, account, tab?.id)),
    unbind: (program) => thenLook(unbindHere(program, tab?.id)),
    switchPack: (network, isOn) => thenLook(switchHere(network, isOn, enabled)),
    showBar: () => thenLook(showBarHere(rules.bar, tab?.id)),
    hideBadges: (isHidden) => thenLook(hideHere(isHidden, tab?.id)),
    reload: () => thenLook(tab ? reloadTab(tab.id) : Promise.resolve()),
    copySnapshot: async () => tab !== null && (await copySnapshot(tab.id, frame)),
    goToImport,
  };
}

/** The script on the page starts a moment after the grant: look again until it has had its time. */
async function again(refresh: () => Promise<void>): Promise<void> {
  for (const wait of [0, 400, 1200]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    await refresh();
  }
}

/** Its work is done. Opened as a tab it stays: the tab is the user's. */
export function closePopup(): void {
  if (document.documentElement.dataset.place !== 'tab') window.close();
}
