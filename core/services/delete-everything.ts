import { ALL_TABLES, type TrellisDb } from '../store/db';
import { forgetRecent } from './recent-partners';
import { withPublishLock, withWriteLock } from './write-lock';

/** Empties every table, in one transaction. Nothing of it can be had back but from a backup: ask the user first. */
export async function deleteEverything(db: TrellisDb): Promise<void> {
  await forgetRecent();
  await withPublishLock(() =>
    withWriteLock(() =>
      db.transaction('rw', [...ALL_TABLES], async () => {
        for (const name of ALL_TABLES) await db.table(name).clear();
      }),
    ),
  );
}
