import type { AccountId } from '../domain/ids';
import { parseAccountId } from '../domain/ids';
import type { Walk, WalkStep } from '../outreach/walk';
import { now } from '../platform/clock';
import { readSession, watchSession, writeSession } from '../platform/session';
import type { TrellisDb } from '../store/db';

/** In the session's storage: it outlives the panel and the background, not the browser. */
const NAME = 'walk';

/** More than anybody writes to one by one in a sitting. */
export const MOST_STEPS = 500;

export async function readWalk(): Promise<Walk | null> {
  const kept = await readSession(NAME);
  return isWalk(kept) ? kept : null;
}

/** Null: it is over. */
export async function keepWalk(walk: Walk | null): Promise<void> {
  await writeSession(NAME, walk);
}

/** At its first step, from now on. */
export const beginWalk = (walk: Pick<Walk, 'title' | 'segment' | 'from' | 'steps' | 'leftOut'>): Promise<void> =>
  keepWalk({ ...walk, id: crypto.randomUUID(), startedAt: now(), at: 0, skipped: [] });

/** Tells of each change, by whichever page of ours. Returns how to stop. */
export const watchWalk = (onChange: () => void): (() => void) => watchSession(NAME, onChange);

/** To whom a message was logged since the walk began. */
export async function readWalkDone(db: TrellisDb, { steps, startedAt }: Walk): Promise<ReadonlySet<AccountId>> {
  const touches = await db.touches
    .where('account')
    .anyOf(steps.map(({ account }) => account))
    .toArray();
  const since = touches.filter(
    ({ deletedAt, direction, createdAt }) => deletedAt === null && direction === 'out' && createdAt >= startedAt,
  );
  return new Set(since.map(({ account }) => account));
}

/** Written by another version of Trellis perhaps: what is no walk is none. */
function isWalk(kept: unknown): kept is Walk {
  if (typeof kept !== 'object' || kept === null) return false;
  const { id, title, segment, from, startedAt, steps, at, skipped, leftOut } = kept as Partial<Record<keyof Walk, unknown>>;
  const isText = [id, title, segment ?? '', from].every((text) => typeof text === 'string');
  const isCount = [startedAt, at].every((count) => typeof count === 'number');
  return isText && isCount && Array.isArray(skipped) && Array.isArray(leftOut) && Array.isArray(steps) && steps.every(isStep);
}

const isStep = (step: unknown): step is WalkStep =>
  typeof step === 'object' && step !== null && 'account' in step && parseAccountId(String(step.account)).ok;
