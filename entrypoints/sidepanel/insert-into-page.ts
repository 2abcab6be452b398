import { ask, askPlain } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';
import { framesOf } from '@/core/platform/frames';
import { hasSite, sitePattern } from '@/core/platform/permissions';
import { injectInto } from '@/core/platform/scripting';
import { activeTab, lastSeenPage } from '@/core/platform/tabs';
import { isSiteEnabled } from '@/core/services/enable-site';
import { db } from '@/core/services/open-store';

export type Inserted =
  | 'inserted'
  /** Nobody clicked into a field yet, or it is gone by now. */
  | 'no-field'
  /** There is a field, but the page does not let it hold the text. */
  | 'not-taken'
  | 'not-enabled'
  /** An enabled site without a script of ours: it is loading, or shows an error of the browser. */
  | 'no-page';

type Field = { readonly frame: number; readonly at: number };

/** Puts the text into the field of the page beside the panel that had the focus last, in whatever frame it is. Never sends it. */
export async function insertIntoPage(text: string): Promise<Inserted> {
  const tab = await pageBeside();
  if (!tab) return 'not-enabled';
  const fields = await Promise.all((await framesOf(tab.id)).map((frame) => fieldIn(tab.id, frame)));
  const answered = fields.filter((field) => field !== 'silent');
  if (answered.length === 0) return (await isEnabled(tab.url)) ? 'no-page' : 'not-enabled';
  const [latest] = answered.filter((field) => field !== null).sort((one, other) => other.at - one.at);
  if (!latest) return 'no-field';
  if (!(await injectInto('insert', tab.id, latest.frame))) return 'no-page';
  const inserted = await ask(() => sendMessage('insertText', { text }, { tabId: tab.id, frameId: latest.frame }));
  if (inserted.ok) return 'inserted';
  return inserted.reason === 'no-field' || inserted.reason === 'not-taken' ? inserted.reason : 'no-page';
}

async function fieldIn(tabId: number, frame: number): Promise<Field | null | 'silent'> {
  const asked = await askPlain(() => sendMessage('getField', undefined, { tabId, frameId: frame }));
  if (!asked.ok) return 'silent';
  return asked.value === null ? null : { frame, at: asked.value };
}

async function isEnabled(url: string | null): Promise<boolean> {
  const site = url === null ? null : sitePattern(url);
  return site !== null && (await hasSite(site)) && isSiteEnabled(db, site);
}

/** Where the panel is a tab of its own, the dashboard is the page that was looked at before it. */
async function pageBeside(): Promise<{ readonly id: number; readonly url: string | null } | null> {
  const tab = await activeTab();
  return tab?.url?.startsWith(location.origin) ? lastSeenPage() : tab;
}
