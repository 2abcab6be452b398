import { type AccountId, parseAccountId } from '@/core/domain/ids';
import { mergePageStates } from '@/core/messaging/merge-page-states';
import { type FrameState, sendMessage } from '@/core/messaging/protocol';
import { refreshTabs } from '@/core/messaging/refresh-tabs';
import { askFrames } from '@/core/platform/frames';
import { hasSite, sitePattern } from '@/core/platform/permissions';
import type { TabInView } from '@/core/platform/runtime';
import { openSidePanel } from '@/core/platform/side-panel';
import { showOwnPage } from '@/core/platform/tabs';
import { areBadgesHidden, hideBadges } from '@/core/services/hide-badges';
import { nextInLine } from '@/core/services/next-in-line';
import { db } from '@/core/services/open-store';
import { readDirectory } from '@/core/store/published';

/** Not async up to the panel: the browser opens it only within the key press. */
export function onCommandOf(name: string, tab: TabInView | null): Promise<unknown> {
  switch (name) {
    case 'open-side-panel':
      return tab ? openSidePanel({ windowId: tab.windowId }) : Promise.resolve();
    case 'next-partner':
      return goToNext(tab);
    case 'toggle-badges':
      return toggleBadges(tab);
    default:
      return Promise.resolve(); // a command of another version, until the browser has forgotten it
  }
}

/** On the page where it shows partners that need attention, else the one of Today; pressed again there, the one after. */
async function goToNext(tab: TabInView | null): Promise<void> {
  if (tab && (await jumpOnPage(tab))) return;
  const next = nextInLine(await readDirectory(db), accountShown(tab));
  await showOwnPage(next ? `/workspace.html#/partners/${next.account}` : '/workspace.html#/today');
}

async function jumpOnPage(tab: TabInView): Promise<boolean> {
  const page = await speakerOf(tab);
  if (!page || tab.id === undefined || page.state.known.length === 0) return false;
  // Gone to another page meanwhile, or a script of an older version: there is nobody to jump to.
  return sendMessage('jumpToNext', undefined, { tabId: tab.id, frameId: page.frame }).catch(() => false);
}

/** The site stays enabled. On a page that we are not on there is nothing to hide, and nothing is remembered of it. */
async function toggleBadges(tab: TabInView | null): Promise<void> {
  if (tab?.id === undefined) return;
  const isHidden = await areBadgesHidden(tab.id);
  if (!isHidden && (await speakerOf(tab)) === null) return;
  await hideBadges(tab.id, !isHidden);
  await refreshTabs([tab.id]);
}

/** The frame that speaks for the page; null: no script of ours is there. */
async function speakerOf({ id, url }: TabInView): Promise<FrameState | null> {
  const pattern = url === undefined ? null : sitePattern(url);
  if (id === undefined || pattern === null || !(await hasSite(pattern))) return null;
  const answers = await askFrames(id, (frameId) => sendMessage('getPageState', undefined, { tabId: id, frameId }));
  return mergePageStates(answers.map(({ frame, answer }) => ({ frame, state: answer })));
}

/** The partner whose page of the workspace is looked at. */
function accountShown(tab: TabInView | null): AccountId | null {
  const place = /\/workspace\.html#\/partners\/([^/?]+)/.exec(tab?.url ?? '')?.[1];
  return place !== undefined && parseAccountId(place).ok ? (place as AccountId) : null;
}
