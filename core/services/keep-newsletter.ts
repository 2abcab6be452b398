import type { AccountId } from '../domain/ids';
import type { Newsletter } from '../domain/outreach';
import { fail, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { changeRecord, type KeepOptions, type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

/** Writes a newsletter that is not sent. Whoever did not agree to be named is not among the partners of the month. Fails as keepRecord. */
export async function keepNewsletter(
  db: TrellisDb,
  content: Content<Newsletter>,
  { id = crypto.randomUUID(), at = now() }: KeepOptions = {},
): Promise<Result<Kept<Newsletter>, WrongContent>> {
  return db.transaction('rw', ['newsletters', 'profiles'], async () => {
    const named = await thoseWhoAgreed(db, content.named);
    return keepRecord(db, 'newsletters', { ...content, named }, { id, at });
  });
}

/** What the user changes of one that is not sent: its text, and what that was composed from. */
export type NewsletterChange = Partial<Omit<Content<Newsletter>, 'program' | 'sent' | 'recipients'>>;

/** As keepNewsletter, of one that is there. Fails as keepRecord, `not-found`, and `already-sent`: what went out stays as it was. */
export async function changeNewsletter(
  db: TrellisDb,
  id: string,
  change: NewsletterChange,
  at = now(),
): Promise<Result<Kept<Newsletter>, WrongContent | 'not-found' | 'already-sent'>> {
  return db.transaction('rw', ['newsletters', 'profiles'], async () => {
    const record = await db.newsletters.get(id);
    if (record && record.deletedAt === null && record.sent !== null) return fail('already-sent', id);
    const named = change.named && { named: await thoseWhoAgreed(db, change.named) };
    return changeRecord(db, 'newsletters', { id, change: { ...change, ...named }, at });
  });
}

async function thoseWhoAgreed(db: TrellisDb, accounts: readonly AccountId[]): Promise<AccountId[]> {
  const profiles = await db.profiles.bulkGet([...accounts]);
  return accounts.filter((_, at) => profiles[at]?.deletedAt === null && profiles[at].mayBeNamed);
}

/** Newest first: those with a day by their day, the others by when they were begun. */
export async function listNewsletters(db: TrellisDb): Promise<Newsletter[]> {
  const live = (await db.newsletters.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const moment = ({ sent, planned, createdAt }: Newsletter) => (sent ?? planned ?? Math.floor(createdAt / DAY_MS)) * DAY_MS;
  return live.sort((a, b) => moment(b) - moment(a) || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}

const DAY_MS = 86_400_000;
