import type { DraftText, Way } from '@/components/outreach/DraftForm';
import { mailLink } from '@/components/outreach/mail-link';
import { type Inserted, insertIntoPage } from './insert-into-page';

/** What came of it; each has a message of its own. */
export type Taken = 'copied' | 'copy-failed' | 'mailed' | 'mailed-short' | Inserted;

/** Takes the draft out of the panel, by one of its ways. Call it within the user's click. */
export function takeDraft(way: Way, text: DraftText, address: string): Promise<Taken> {
  switch (way) {
    case 'copy':
      return copy(text.message);
    case 'email':
      return mail(text, address);
    case 'insert':
      return insertIntoPage(text.message);
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
