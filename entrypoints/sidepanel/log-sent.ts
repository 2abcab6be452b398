import type { AccountId } from '@/core/domain/ids';
import { sendMessage } from '@/core/messaging/protocol';
import { now } from '@/core/platform/clock';
import { programsOfPartner } from '@/core/services/link-accounts';
import { type LoggedSent, type SentMessage, takeBackSent, logSent as writeSent } from '@/core/services/log-sent';
import { db } from '@/core/services/open-store';
import { planReminders } from '@/core/services/remind';
import { dayHere } from '@/core/services/reminder-time';

/** Notes the contact; the suggestion that it answers is done with it, and its follow-up is planned. */
export async function logSent(sent: Omit<SentMessage, 'day'>): Promise<LoggedSent> {
  const at = now();
  const logged = await writeSent(db, { ...sent, day: dayHere(at) }, at);
  await follow(sent.account);
  return logged;
}

export async function takeBack(logged: LoggedSent): Promise<void> {
  await takeBackSent(db, logged);
  await follow(logged.touch.account);
}

/** The relationship and the brakes follow from contacts, on every programme that the partner is on. Without the background they follow when it next starts. */
export async function follow(account: AccountId): Promise<void> {
  await planReminders(db);
  for (const program of await programsOfPartner(db, account)) await sendMessage('recompute', { program }).catch(() => undefined);
}
