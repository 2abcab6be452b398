import type { DraftText } from '@/components/outreach/DraftForm';
import type { AccountId } from '@/core/domain/ids';
import { draftOutreach } from '@/core/services/draft-outreach';
import { db } from '@/core/services/open-store';

export type KeptDraft = { readonly text: DraftText; readonly isEdited: boolean; readonly hasNoTemplate: boolean };

// Of this panel, until it is closed: drafts that somebody began are not data of the programme.
const kept = new Map<string, KeptDraft>();

export const keptDraft = (account: AccountId, play: string): KeptDraft | null => kept.get(`${account} ${play}`) ?? null;

export function keepDraft(account: AccountId, play: string, draft: KeptDraft | null): void {
  if (draft) kept.set(`${account} ${play}`, draft);
  else kept.delete(`${account} ${play}`);
}

/** From the play's template; empty where there is none, to be written by hand. */
export async function makeDraft(account: AccountId, play: string): Promise<KeptDraft> {
  const made = await draftOutreach(db, account, { play: play === '' ? null : play });
  if (!made.ok) return { text: { subject: '', message: '' }, isEdited: false, hasNoTemplate: play !== '' };
  const { subject, message } = made.value;
  return { text: { subject, message }, isEdited: false, hasNoTemplate: false };
}
