import type { RefusedRows } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import type { TrellisDb } from './db';
import { keysFrom } from './key-range';
import { unpackRefused } from './pack-refused';

/** Every row of a file that was refused and not taken in since; null where there is none (or no such import). */
export async function readRefused(db: TrellisDb, id: ImportId): Promise<RefusedRows | null> {
  return unpackRefused(
    await db.refused
      .where('[import+chunk]')
      .between(...keysFrom(id))
      .toArray(),
  );
}
