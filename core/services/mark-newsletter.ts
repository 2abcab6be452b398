import type { Day } from '../domain/day';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import { accountsOf } from '../domain/links';
import { stampChange, stampNew } from '../domain/merge-records';
import type { Newsletter } from '../domain/outreach';
import type { Touch } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import { findPlay } from '../playbook/plays';
import { measureDay, standingOf } from '../playbook/standing';
import type { TrellisDb } from '../store/db';
import { readLinks } from '../store/links';
import { readDetailsOf, readProgramDetail } from '../store/published';
import type { Content } from '../store/records';
import { changeRecord, joinSteps, type Step } from './keep-record';
import type { NewsletterChannel } from './newsletter-audience';

export type Sending = {
  readonly recipients: readonly AccountId[];
  readonly channel: NewsletterChannel;
  readonly day: Day;
  readonly at?: number;
};
/** `programs`: to be judged anew, those that the recipients are on elsewhere with them. */
export type Marked = { readonly count: number; readonly step: Step; readonly programs: readonly ProgramId[] };

const PLAY = 'A-20';
const TABLES = ['newsletters', 'touches', 'details', 'programDetails', 'links'] as const;

/**
 * Notes that a newsletter went out: a touch for each recipient, and the newsletter as sent, together or not at all. Nothing is
 * sent. Fails: `nobody`, `not-found`, `already-sent`.
 */
export async function markNewsletter(
  db: TrellisDb,
  id: string,
  { recipients, channel, day, at = now() }: Sending,
): Promise<Result<Marked, 'nobody' | 'not-found' | 'already-sent'>> {
  const accounts = [...new Set(recipients)];
  if (accounts.length === 0) return fail('nobody');
  return db.transaction('rw', [...TABLES], async () => {
    const newsletter = await db.newsletters.get(id);
    if (!newsletter || newsletter.deletedAt !== null) return fail('not-found', id);
    if (newsletter.sent !== null) return fail('already-sent', id);
    const touches = await writeTouches(db, await touchesOf(db, newsletter, { accounts, channel, day }), at);
    const changed = await changeRecord(db, 'newsletters', { id, change: { sent: day, recipients: accounts }, at });
    if (!changed.ok) throw new Error(`newsletter ${id}: ${changed.reason}`); // a day and ids of accounts: nothing in them can be refused
    const programs = await programsOf(db, accounts);
    return ok({ count: accounts.length, step: joinSteps(touches, changed.value.step), programs });
  });
}

/** It did not go out after all: the touches go, and the newsletter can be changed again. Fails: `not-found`, `not-sent`. */
export async function unmarkNewsletter(db: TrellisDb, id: string, at = now()): Promise<Result<Marked, 'not-found' | 'not-sent'>> {
  return db.transaction('rw', [...TABLES], async () => {
    const newsletter = await db.newsletters.get(id);
    if (!newsletter || newsletter.deletedAt !== null) return fail('not-found', id);
    if (newsletter.sent === null) return fail('not-sent', id);
    const { recipients } = newsletter;
    const found = await db.touches.bulkGet(recipients.map((account) => touchId(id, account)));
    const live = found.filter((touch) => touch !== undefined).filter(({ deletedAt }) => deletedAt === null);
    await db.touches.bulkPut(live.map((touch) => stampChange(touch, { deletedAt: at }, at)));
    const touches: Step = {
      before: live.map((touch) => ({ table: 'touches', id: touch.id, fields: { deletedAt: null } })),
    };
    const changed = await changeRecord(db, 'newsletters', { id, change: { sent: null, recipients: [] }, at });
    if (!changed.ok) throw new Error(`newsletter ${id}: ${changed.reason}`); // nothing in it can be refused
    return ok({
      count: live.length,
      step: joinSteps(touches, changed.value.step),
      programs: await programsOf(db, recipients),
    });
  });
}

/** One for each newsletter and account: marked twice it is still one contact. */
const touchId = (newsletter: string, account: AccountId) => `${newsletter}|${account}`;

type NewTouch = { readonly id: string; readonly content: Content<Touch> };

/** The text is kept once, with the newsletter: a thousand copies of it would fill the disk. */
async function touchesOf(
  db: TrellisDb,
  { id, program, subject }: Newsletter,
  { accounts, channel, day }: { readonly accounts: readonly AccountId[]; readonly channel: NewsletterChannel; readonly day: Day },
): Promise<NewTouch[]> {
  const [details, judged] = [await readDetailsOf(db, accounts), await readProgramDetail(db, program)];
  const known = new Map(details.map((detail) => [detail.facts.id, detail]));
  const play = findPlay(PLAY);
  return accounts.map((account) => {
    const detail = known.get(account);
    const told = play && detail && judged ? { play, ...detail, asOf: judged.asOf } : null;
    return {
      id: touchId(id, account),
      content: {
        account,
        day,
        direction: 'out',
        channel,
        play: PLAY,
        subject,
        message: '',
        outcome: null,
        followUp: null,
        template: 'newsletter',
        state: told && standingOf(told),
        measureOn: told && measureDay(told.play, told.asOf),
      },
    };
  });
}

async function writeTouches(db: TrellisDb, touches: readonly NewTouch[], at: number): Promise<Step> {
  const before = await db.touches.bulkGet(touches.map(({ id }) => id));
  await db.touches.bulkPut(
    touches.map(({ id, content }, place): Touch => {
      const known = before[place];
      return known ? stampChange(known, { ...content, deletedAt: null }, at) : stampNew(id, content, at);
    }),
  );
  return { before: touches.map(({ id }) => ({ table: 'touches', id, fields: null })) };
}

async function programsOf(db: TrellisDb, accounts: readonly AccountId[]): Promise<ProgramId[]> {
  const links = await readLinks(db);
  const all = accounts.flatMap((account) => accountsOf(links, account));
  return [
    ...new Set(
      all.flatMap((account) => {
        const parts = parseAccountId(account);
        return parts.ok ? [parts.value.program] : [];
      }),
    ),
  ];
}
