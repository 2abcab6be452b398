import type { DraftText, Way } from '@/components/outreach/DraftForm';
import { mailLink } from '@/components/outreach/mail-link';
import { richText } from '@/core/outreach/rich-text';
import { type Inserted, insertIntoPage } from './insert-into-page';

/** What came of it; each has a message of its own. */
export type Taken = 'copied' | 'rich-copied' | 'copy-failed' | 'mailed' | 'mailed-short' | Inserted;

/** The message centre's fields are copied one by one. */
export type DirectWay = Exclude<Way, 'centre'>;

/** Takes the draft out of the panel, by one of its ways. Call it within the user's click. */
export function takeDraft(way: DirectWay, text: DraftText, address: string): Promise<Taken> {
  switch (way) {
    case 'copy':
      return copyText(text.message);
    case 'rich':
      return copyRich(text.message);
    case 'email':
      return mail(text, address);
    case 'insert':
      return insertIntoPage(text.message);
    default:
      return way satisfies never;
  }
}

export async function copyText(text: string): Promise<'copied' | 'copy-failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'copy-failed'; // the panel lost the focus, or the browser forbids it
  }
}

/** With the plain text beside it, for fields that take no other. */
async function copyRich(message: string): Promise<Taken> {
  try {
    const blob = (type: string, text: string) => new Blob([text], { type });
    const item = { 'text/html': blob('text/html', richText(message)), 'text/plain': blob('text/plain', message) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return 'rich-copied';
  } catch {
    return copyText(message); // a browser that copies text alone
  }
}

async function mail({ subject, message }: DraftText, address: string): Promise<Taken> {
  const { href, isWhole } = mailLink({ to: address, subject, message });
  const copied = isWhole ? 'copied' : await copyText(message);
  const link = document.createElement('a');
  link.href = href;
  link.click();
  if (isWhole) return 'mailed';
  return copied === 'copied' ? 'mailed-short' : 'copy-failed';
}
