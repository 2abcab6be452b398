import { type Due, dueKey } from '../domain/due';
import { type AccountId, parseAccountId } from '../domain/ids';
import { t } from '../i18n/translate';
import { setAlarm } from '../platform/alarms';
import { now } from '../platform/clock';
import { readLocal, writeLocal } from '../platform/local-store';
import { canNotify, notify } from '../platform/notifications';
import type { TrellisDb } from '../store/db';
import { readAccountDetail } from '../store/published';
import { readDue } from './read-due';
import { nextReminder, toTell } from './reminder-time';

/** The one alarm for whatever is due next. */
export const REMINDER = 'reminder';
const TOLD = 'remindersTold';
const ALL = 'due';

/**
 * Sets the alarm for the next thing that is due, from the data alone: after every change of what is due, and whenever the browser
 * starts. Without the permission there is none; the page of today lists what is due either way.
 */
export async function planReminders(db: TrellisDb, at = now()): Promise<void> {
  if (!(await canNotify())) return setAlarm(REMINDER, null);
  await setAlarm(REMINDER, nextReminder(await readDue(db), { told: await readTold(), at }));
}

/** One notification for all that is due and was not told yet, and the alarm for what comes after it. */
export async function tellDue(db: TrellisDb, at = now()): Promise<void> {
  if (!(await canNotify())) return setAlarm(REMINDER, null);
  const [due, told] = [await readDue(db), await readTold()];
  const news = toTell(due, { told, at });
  if (news.length > 0 && (await notify(await worded(db, news)))) await writeTold(due, [...told, ...news.map(dueKey)]);
  await planReminders(db, at);
}

/** The partner that a notification is about; null: several, or nobody. */
export function partnerOfReminder(id: string): AccountId | null {
  const account = id.startsWith(`${ALL} `) ? id.slice(ALL.length + 1) : '';
  return parseAccountId(account).ok ? (account as AccountId) : null;
}

async function worded(db: TrellisDb, news: readonly Due[]) {
  const [first] = news;
  if (news.length > 1 || !first) {
    return { id: ALL, title: t('follow.notice.many', { n: news.length }), text: t('follow.notice.many.text') };
  }
  const { account, kind, title } = first;
  const facts = account === null ? undefined : (await readAccountDetail(db, account))?.facts;
  const name = facts ? facts.name || facts.ownId : title;
  return {
    id: account === null ? ALL : `${ALL} ${account}`,
    title: t(`follow.notice.${kind}`, { name }),
    text: facts && title !== '' ? title : t('follow.notice.text'),
  };
}

async function readTold(): Promise<ReadonlySet<string>> {
  const kept = await readLocal(TOLD);
  return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []);
}

/** What is not due any more need not be remembered. */
async function writeTold(due: readonly Due[], told: readonly string[]): Promise<void> {
  const live = new Set(due.map(dueKey));
  await writeLocal(
    TOLD,
    told.filter((key) => live.has(key)),
  );
}

const ASKED = 'remindersAsked';

/** `ask`: the browser was never asked, so the first follow-up does. `off`: it was answered with no. */
export type ReminderState = 'on' | 'ask' | 'off';

export async function readReminderState(): Promise<ReminderState> {
  if (await canNotify()) return 'on';
  return (await readLocal(ASKED)) === true ? 'off' : 'ask';
}

/** Once the browser has answered. */
export async function noteReminderAsked(): Promise<void> {
  await writeLocal(ASKED, true);
}
