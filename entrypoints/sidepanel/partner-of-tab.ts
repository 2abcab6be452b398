import { type AccountId, accountIdOf } from '@/core/domain/ids';
import { mergePageStates } from '@/core/messaging/merge-page-states';
import { sendMessage } from '@/core/messaging/protocol';
import { packFor } from '@/core/networks/registry';
import { askFrames } from '@/core/platform/frames';
import { hasSite, sitePattern } from '@/core/platform/permissions';
import type { Tab } from '@/core/platform/tabs';
import { db } from '@/core/services/open-store';
import { listPrograms } from '@/core/store/records';

/** The one partner that the page in this tab is about; null: none, several, or a site that is not enabled. */
export async function partnerOfTab({ id, url }: Tab): Promise<AccountId | null> {
  const pattern = url === null ? null : sitePattern(url);
  if (url === null || pattern === null || !(await hasSite(pattern))) return null;
  const answers = await askFrames(id, (frameId) => sendMessage('getPageState', undefined, { tabId: id, frameId }));
  const said = mergePageStates(answers.map(({ frame, answer }) => ({ frame, state: answer })))?.state;
  return said?.subject ?? (said?.failure === 'pack-off' ? null : partnerOfAddress(new URL(url)));
}

/** By the address alone, where the page's script has not looked yet. */
async function partnerOfAddress(url: URL): Promise<AccountId | null> {
  const pack = packFor(url);
  const [ownId, account] = [pack?.partnerOfPage(url) ?? null, pack?.accountOf(url) ?? null];
  if (!pack || ownId === null || account === null) return null;
  const program = (await listPrograms(db)).find(({ network, boundTo }) => network === pack.id && boundTo === account);
  return program ? accountIdOf(program.id, ownId) : null;
}
