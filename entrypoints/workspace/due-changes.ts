import { dueWhat } from '@/components/outreach/due-text';
import { showToast } from '@/components/ui/Toasts';
import type { Day } from '@/core/domain/day';
import type { Due } from '@/core/domain/due';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { programsOfPartner } from '@/core/services/link-accounts';
import { db } from '@/core/services/open-store';
import { planReminders } from '@/core/services/remind';
import { dayHere } from '@/core/services/reminder-time';
import { doneDue, dropDue, moveDue, type Settled, type SettleFailure, undoSettled } from '@/core/services/settle-due';
import { recompute } from './recompute';
import { saved } from './saved';

// What is done with a thing that is due: written, said with its way back, and the next reminder planned.

type About = { readonly due: Due; readonly name: string };

export function markDone({ due, name }: About): Promise<void> {
  const text = due.kind === 'draft' ? t('follow.due.was.sent', { name }) : t('follow.due.was.done', { what: dueWhat(due), name });
  return settle(due, () => doneDue(db, due, { today: dayHere(now()) }), text);
}

export function moveTo({ due, name }: About, day: Day): Promise<void> {
  return settle(due, () => moveDue(db, due, day), t('follow.due.was.moved', { day: { day }, what: dueWhat(due), name }));
}

export function giveUp({ due, name }: About): Promise<void> {
  const text = t('follow.due.was.dropped', { what: dueWhat(due), name });
  return settle(due, () => dropDue(db, due, { today: dayHere(now()) }), text);
}

async function settle(due: Due, write: () => Promise<Result<Settled, SettleFailure>>, text: string): Promise<void> {
  const done = await saved(write);
  if (!done) return;
  if (!done.ok) {
    showToast({ text: t(done.reason === 'gone' ? 'follow.due.gone' : 'follow.due.not-possible') });
    return;
  }
  showToast({ text, onUndo: () => void takeBack(due, done.value) });
  await follow(due, done.value);
}

async function takeBack(due: Due, done: Settled): Promise<void> {
  await saved(() => undoSettled(db, done));
  showToast({ text: t('follow.due.was.back') });
  await follow(due, done);
}

/** Only a contact that was logged changes how anybody is judged. */
async function follow({ account }: Due, done: Settled): Promise<void> {
  await planReminders(db);
  if (account === null || !('sent' in done)) return;
  for (const program of await programsOfPartner(db, account)) await recompute(program);
}
