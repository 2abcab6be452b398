import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { removeRecord } from '../store/records';

/** Forgets the column mapping that is remembered for a set of headers. Files taken in by it stay as they are. */
export async function forgetMapping(db: TrellisDb, headerKey: string, at = now()): Promise<void> {
  await removeRecord(db, 'mappings', { id: headerKey, at }); // not found: forgotten before, which is as good
}
