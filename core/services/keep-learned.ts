import type { LearnedPage, LearnedTable } from '../domain/learned';
import { fail, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { listLearned } from '../store/records';
import { changeRecord, dropRecord, type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

/**
 * Keeps a page that the user taught; the one that was taught before at the same address is it from now on, so that undo brings
 * that one back. Fails as keepRecord. Then let open pages read their rules anew.
 */
export async function saveLearned(
  db: TrellisDb,
  table: LearnedTable,
  at = now(),
): Promise<Result<Kept<LearnedPage>, WrongContent>> {
  return db.transaction('rw', db.learned, async () => {
    const before = (await listLearned(db, table.site)).find(({ path }) => path === table.path);
    return keepRecord(db, 'learned', table, before ? { id: before.id, at } : { at });
  });
}

/** Keeps pages that came in a file, all or none; each as saveLearned. Throws for a page that can't be kept: the file's reader lets none pass. */
export async function takeInLearned(db: TrellisDb, pages: readonly LearnedTable[], at = now()): Promise<void> {
  await db.transaction('rw', db.learned, async () => {
    for (const page of pages) {
      const saved = await saveLearned(db, page, at);
      if (!saved.ok) throw new Error(`a taught page was refused: ${saved.reason}`);
    }
  });
}

/** Fails: `missing` for an empty name, `not-found` for one that was forgotten meanwhile. */
export async function renameLearned(
  db: TrellisDb,
  id: string,
  name: string,
  at = now(),
): Promise<Result<Kept<LearnedPage>, WrongContent | 'not-found'>> {
  return changeRecord(db, 'learned', { id, change: { name }, at });
}

/** No badges by it any more; undoStep brings it back. */
export async function forgetLearned(db: TrellisDb, id: string, at = now()): Promise<Result<Kept<LearnedPage>, 'not-found'>> {
  const dropped = await dropRecord(db, 'learned', { id, at });
  return dropped.ok ? dropped : fail(dropped.reason, id);
}
