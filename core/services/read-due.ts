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

/** Of each partner on its way through a series the step after those behind it; who met the goal, or was taken out, has none. */
async function nextSteps(db: TrellisDb): Promise<Due[]> {
  // On which day is asked only tells what is due from what waits: here both are listed with their day.
  const walkers = await readSeriesWalkers(db, 0);
  return walkers.flatMap(({ series, run, place }) => {
    if (place.kind !== 'due' && place.kind !== 'waiting') return [];
    const told = { kind: 'series-step', id: run.id, day: place.day, program: series.program, account: run.account } as const;
    return [{ ...NO_MORE, ...told, title: series.title, step: { done: place.step, of: series.steps.length } }];
  });
}

const isLive = ({ deletedAt }: Stamped) => deletedAt === null;

function programOf(account: AccountId): ProgramId | null {
  const parts = parseAccountId(account);
  return parts.ok ? parts.value.program : null;
}
