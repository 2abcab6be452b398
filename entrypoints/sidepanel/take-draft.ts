import type { DraftText, Way } from '@/components/outreach/DraftForm';
import { mailLink } from '@/components/outreach/mail-link';
import { sendMessage } from '@/core/messaging/protocol';
import { activeTab, lastSeenPage } from '@/core/platform/tabs';

/** What came of it; each has a message of its own. */
export type Taken = 'copied' | 'copy-failed' | 'mailed' | 'mailed-short' | 'inserted' | 'no-field' | 'no-page';

/** Takes the draft out of the panel, by one of its ways. Call it within the user's click. */
export function takeDraft(way: Way, text: DraftText, address: string): Promise<Taken> {
  switch (way) {
    case 'copy':
      return copy(text.message);
    case 'email':
      return mail(text, address);
    case 'insert':
      return insert(text.message);
    default:
      return way satisfies never;
  }
}

async function copy(message: string): Promise<'copied' | 'copy-failed'> {
  try {
    await navigator.clipboard.writeText(message);
    return 'copied';
  } catch {
    return 'copy-failed'; // the panel lost the focus, or the browser forbids it
  }
}

async function mail({ subject, message }: DraftText, address: string): Promise<Taken> {
  const { href, isWhole } = mailLink({ to: address, subject, message });
  const copied = isWhole ? 'copied' : await copy(message);
  const link = document.createElement('a');
  link.href = href;
  link.click();
  if (isWhole) return 'mailed';
  return copied === 'copied' ? 'mailed-short' : 'copy-failed';
}

/** Where the panel is a tab of its own, the dashboard is the page that was looked at before it. */
async function pageBeside(): Promise<number | null> {
  const tab = await activeTab();
  return tab?.url?.startsWith(location.origin) ? lastSeenPage() : (tab?.id ?? null);
}

async function insert(message: string): Promise<'inserted' | 'no-field' | 'no-page'> {
  const tab = await pageBeside();
  if (tab === null) return 'no-page';
  try {
    const inserted = await sendMessage('insertText', { text: message }, tab);
    return inserted.ok ? 'inserted' : 'no-field';
  } catch {
    return 'no-page'; // no script of ours in that tab
  }
}
