import type { OwnSegment } from '../domain/book';
import { fail, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { type KeepOptions, type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

export type SegmentFailure = WrongContent | 'name-taken' | 'not-found';

/**
 * Saves a segment of the user's own: a new one, or with `id` the one that is there. Then recompute the programmes that it is of.
 * Fails: `name-taken` when another that is shown beside it has the name; `not-found` for an id that is none; the rest as keepRecord.
 */
export async function saveSegment(
  db: TrellisDb,
  segment: Content<OwnSegment>,
  { id, at = now() }: KeepOptions = {},
): Promise<Result<Kept<OwnSegment>, SegmentFailure>> {
  return db.transaction('rw', 'ownSegments', async () => {
    const others = (await db.ownSegments.toArray()).filter((other) => other.deletedAt === null);
    if (id !== undefined && !others.some((other) => other.id === id)) return fail('not-found', id);
    const isTaken = others.some((other) => other.id !== id && isBeside(other, segment) && sameName(other.name, segment.name));
    if (isTaken) return fail('name-taken', segment.name);
    return keepRecord(db, 'ownSegments', segment, id === undefined ? { at } : { id, at });
  });
}

/** Another name for the same rule. */
export async function renameSegment(
  db: TrellisDb,
  id: string,
  name: string,
  at = now(),
): Promise<Result<Kept<OwnSegment>, SegmentFailure>> {
  const segment = await findSegment(db, id);
  return segment ? saveSegment(db, { program: segment.program, rule: segment.rule, name }, { id, at }) : fail('not-found', id);
}

/** The same rule under another name, to be changed from there. */
export async function copySegment(
  db: TrellisDb,
  id: string,
  name: string,
  at = now(),
): Promise<Result<Kept<OwnSegment>, SegmentFailure>> {
  const segment = await findSegment(db, id);
  return segment ? saveSegment(db, { program: segment.program, rule: segment.rule, name }, { at }) : fail('not-found', id);
}

async function findSegment(db: TrellisDb, id: string): Promise<OwnSegment | null> {
  const segment = await db.ownSegments.get(id);
  return segment?.deletedAt === null ? segment : null;
}

/** One of every programme is beside all others. */
const isBeside = (a: Pick<OwnSegment, 'program'>, b: Pick<OwnSegment, 'program'>) =>
  a.program === null || b.program === null || a.program === b.program;

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
