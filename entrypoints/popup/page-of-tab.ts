import type { PageAddress } from '@/components/outreach/page-info';
import { type AccountId, accountIdOf } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';
import { mergePageStates } from '@/core/messaging/merge-page-states';
import { type FrameState, type PageState, sendMessage } from '@/core/messaging/protocol';
import { packFor, partnerSideOf } from '@/core/networks/registry';
import { askFrames } from '@/core/platform/frames';
import { hasSite, sitePattern } from '@/core/platform/permissions';
import { activeTab, type Tab, tabThatShows } from '@/core/platform/tabs';

/** The page that the popup is about. */
export type PopupPage = {
  readonly url: URL | null;
  readonly tab: Pick<Tab, 'id' | 'windowId'> | null;
  readonly address: PageAddress;
  /** Of the frame that speaks for the page; null: there is no script of ours, or it does not answer. */
  readonly report: PageState | null;
  readonly frame: number;
};

/** The active tab, or what `?url=` names when the popup itself is a tab. */
export async function readPage(search: string): Promise<PopupPage> {
  const named = new URLSearchParams(search).get('url');
  const tab = named === null ? await activeTab() : await activeTab().then((own) => own && { ...own, url: named });
  const url = tab?.url ? URL.parse(tab.url) : null;
  const asked = tab && (await tabThatAnswers(tab, named !== null));
  const answer = asked === null ? null : await askTab(asked);
  return {
    url,
    tab: tab && { id: asked ?? tab.id, windowId: tab.windowId },
    address: addressOf(url),
    report: answer?.state ?? null,
    frame: answer?.frame ?? 0,
  };
}

async function askTab(tab: number): Promise<FrameState | null> {
  const answers = await askFrames(tab, (frameId) => sendMessage('getPageState', undefined, { tabId: tab, frameId }));
  return mergePageStates(answers.map(({ frame, answer }) => ({ frame, state: answer })));
}

/** Our script runs on granted sites only: no other tab has anybody to answer, nor shows its address. */
async function tabThatAnswers({ id, url }: Tab, isNamed: boolean): Promise<number | null> {
  const pattern = url ? sitePattern(url) : null;
  if (url === null || pattern === null || !(await hasSite(pattern))) return null;
  return isNamed ? tabThatShows(pattern, url) : id;
}

function addressOf(url: URL | null): PageAddress {
  const pattern = url ? sitePattern(url.href) : null;
  const pack = url ? packFor(url) : null;
  return {
    pattern: url && /^https?:$/.test(url.protocol) ? pattern : null,
    network: pack && { id: pack.id, name: pack.name },
    account: (url && pack?.accountOf(url)) ?? null,
    partnerSide: url && partnerSideOf(url),
  };
}

/** The partner that the whole page is about, by the address and the programme bound to its account. */
export function subjectOf({ url, address, report }: PopupPage, programs: readonly Program[]): AccountId | null {
  if (report?.subject) return report.subject;
  const ownId = url ? (packFor(url)?.partnerOfPage(url) ?? null) : null;
  const program = programs.find(({ network, boundTo }) => network === address.network?.id && boundTo === address.account);
  return ownId !== null && program ? accountIdOf(program.id, ownId) : null;
}
