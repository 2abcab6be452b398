import { byDue, type Due, type DueKind } from '../domain/due';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import type { Stamped } from '../domain/records';
import { openFollowUps } from '../playbook/follow-ups';
import type { TrellisDb } from '../store/db';
import { listTouches } from '../store/records';
import { readSeriesWalkers } from './read-series';

/** Whatever has a day on which it is due, whenever that is; the oldest first. Ends of boosts, codes and contracts are an action of their own. */
export async function readDue(db: TrellisDb): Promise<Due[]> {
  const lists = await Promise.all(Object.values(READERS).map((read) => read(db)));
  return lists.flat().sort(byDue);
}

const READERS = {
  'follow-up': followUps,
  draft: plannedDrafts,
  newsletter: plannedNewsletters,
  'series-step': nextSteps,
} as const satisfies Readonly<Record<DueKind, (db: TrellisDb) => Promise<Due[]>>>;

const NO_MORE = { play: null, title: '', step: null } as const;

async function followUps(db: TrellisDb): Promise<Due[]> {
  return openFollowUps(await listTouches(db)).flatMap(({ id, account, followUp, subject }) => {
    const program = programOf(account);
    if (followUp === null || program === null) return [];
    return [{ ...NO_MORE, kind: 'follow-up', id, day: followUp, program, account, title: subject }];
  });
}

async function plannedDrafts(db: TrellisDb): Promise<Due[]> {
  const drafts = (await db.drafts.toArray()).filter(isLive);
  return drafts.flatMap(({ id, account, planned, play, subject }) => {
    const program = programOf(account);
    if (planned === null || program === null) return [];
    return [{ ...NO_MORE, kind: 'draft', id, day: planned, program, account, play, title: subject }];
  });
}

async function plannedNewsletters(db: TrellisDb): Promise<Due[]> {
  const letters = (await db.newsletters.toArray()).filter(isLive);
  return letters.flatMap(({ id, program, planned, sent, title }) =>
    planned === null || sent !== null
      ? []
      : [{ ...NO_MORE, kind: 'newsletter', id, day: planned, program, account: null, title }],
  );
}

/** Of each partner in a series the step that comes next, whenever that is: what the log shows as sent is behind it. */
async function nextSteps(db: TrellisDb): Promise<Due[]> {
  const walkers = await readSeriesWalkers(db, ANY_DAY);
  return walkers.flatMap(({ series, run, place }) => {
    if (place.kind !== 'due' && place.kind !== 'waiting') return [];
    const { id, account } = run;
    const told = { kind: 'series-step', id, day: place.day, program: series.program, account, title: series.title } as const;
    return [{ ...NO_MORE, ...told, step: { done: place.step, of: series.steps.length } }];
  });
}

/** It only parts steps that are due from those that wait, and both have their day. */
const ANY_DAY = 0;

const isLive = ({ deletedAt }: Stamped) => deletedAt === null;

function programOf(account: AccountId): ProgramId | null {
  const parts = parseAccountId(account);
  return parts.ok ? parts.value.program : null;
}
