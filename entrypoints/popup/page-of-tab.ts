import { browser } from 'wxt/browser';
import type { PageAddress, PageReport } from '@/components/outreach/page-info';
import { type AccountId, accountIdOf } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';
import { sendMessage } from '@/core/messaging/protocol';
import { packFor } from '@/core/networks/registry';
import { hasSite, sitePattern } from '@/core/platform/permissions';
import { activeTab, type Tab } from '@/core/platform/tabs';

/** The page that the popup is about. */
export type PopupPage = {
  readonly url: URL | null;
  readonly tab: Pick<Tab, 'id' | 'windowId'> | null;
  readonly address: PageAddress;
  readonly report: (PageReport & { readonly known: readonly AccountId[]; readonly subject: AccountId | null }) | null;
};

/** The active tab, or what `?url=` names when the popup itself is a tab. */
export async function readPage(search: string): Promise<PopupPage> {
  const named = new URLSearchParams(search).get('url');
  const tab = named === null ? await activeTab() : await activeTab().then((own) => own && { ...own, url: named });
  const url = tab?.url ? URL.parse(tab.url) : null;
  const asked = named === null ? await tabThatAnswers(tab) : await tabThatShows(named);
  const report = asked === undefined ? null : await askTab(asked);
  return { url, tab: tab && { id: asked ?? tab.id, windowId: tab.windowId }, address: addressOf(url), report };
}

/** A page that is still loading has nobody to answer. */
async function askTab(tab: number): Promise<PopupPage['report']> {
  try {
    return await sendMessage('getPageState', undefined, tab);
  } catch {
    return null;
  }
}

/** Our script runs on granted sites only: no other tab has anybody to answer. */
async function tabThatAnswers(tab: Tab | null): Promise<number | undefined> {
  const pattern = tab?.url ? sitePattern(tab.url) : null;
  return pattern !== null && (await hasSite(pattern)) ? tab?.id : undefined;
}

/** Only tabs of granted sites show their address. */
async function tabThatShows(address: string): Promise<number | undefined> {
  const pattern = sitePattern(address);
  if (pattern === null || !(await hasSite(pattern))) return undefined;
  const tabs = await browser.tabs.query({ url: pattern });
  return tabs.find(({ url }) => url === address)?.id;
}

function addressOf(url: URL | null): PageAddress {
  const pattern = url ? sitePattern(url.href) : null;
  const pack = url ? packFor(url) : null;
  return {
    pattern: url && /^https?:$/.test(url.protocol) ? pattern : null,
    network: pack && { id: pack.id, name: pack.name },
    account: (url && pack?.accountOf(url)) ?? null,
  };
}

/** The partner that the whole page is about, by the address and the programme bound to its account. */
export function subjectOf({ url, address, report }: PopupPage, programs: readonly Program[]): AccountId | null {
  if (report?.subject) return report.subject;
  const ownId = url ? (packFor(url)?.partnerOfPage(url) ?? null) : null;
  const program = programs.find(({ network, boundTo }) => network === address.network?.id && boundTo === address.account);
  return ownId !== null && program ? accountIdOf(program.id, ownId) : null;
}
