import { showToast } from '@/components/ui/Toasts';
import type { AccountId } from '@/core/domain/ids';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { type LinkStep, linkAccounts, markDifferent, undoLinks, unlinkAccount } from '@/core/services/link-accounts';
import { db } from '@/core/services/open-store';
import { recompute } from './recompute';
import { saved } from './saved';

// What the user says of accounts: written, and judged anew where a contact is now seen by others.

type Pair = readonly [AccountId, AccountId];

/** null: it was not written, and the user has heard why. */
export async function saySame(pair: Pair): Promise<LinkStep | null> {
  return stepOf(() => linkAccounts(db, pair));
}

export async function sayDifferent(pair: Pair): Promise<LinkStep | null> {
  return stepOf(() => markDifferent(db, pair));
}

export async function takeBack(step: LinkStep): Promise<void> {
  await saved(() => undoLinks(db, step));
  void recomputeAll(step);
}

/** The same with a word about it and the way back. */
export async function linkWithToast(pair: Pair, names: { readonly name: string; readonly other: string }): Promise<void> {
  tell(await saySame(pair), t('linked.was.linked', names));
}

export async function partWithToast(pair: Pair, names: { readonly name: string; readonly other: string }): Promise<void> {
  tell(await sayDifferent(pair), t('linked.was.parted', names));
}

export async function unlinkWithToast(
  account: AccountId,
  names: { readonly name: string; readonly program: string },
): Promise<void> {
  tell(await stepOf(() => unlinkAccount(db, account)), t('linked.was.unlinked', names));
}

function tell(step: LinkStep | null, text: string): void {
  if (step) showToast({ text, onUndo: () => void takeBack(step).then(() => showToast({ text: t('linked.was.undone') })) });
}

async function stepOf(write: () => Promise<Result<LinkStep, string>>): Promise<LinkStep | null> {
  const done = await saved(write);
  if (!done) return null;
  if (!done.ok) {
    showToast({ text: t(done.reason === 'unknown-account' ? 'linked.gone' : 'linked.changed') });
    return null;
  }
  void recomputeAll(done.value);
  return done.value;
}

async function recomputeAll({ programs }: LinkStep): Promise<void> {
  for (const program of programs) await recompute(program);
}
