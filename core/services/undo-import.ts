import type { ImportId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { removeImport } from '../store/remove-import';
import { withWriteLock } from './write-lock';

/** Takes an import back, in any order. Then recompute its programme. To have it again, import the file again. */
export async function undoImport(db: TrellisDb, id: ImportId, at = now()): Promise<Result<null, 'not-found'>> {
  const removed = await withWriteLock(() => removeImport(db, id, at));
  return removed.ok ? ok(null) : fail(removed.reason, id);
}
