import { type NetworkId, programIdOf } from '../domain/ids';
import type { Program } from '../domain/records';
import { ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

/** The programme of this name on the network, made if there is none: prospects may come before the first export. */
export async function openProgram(
  db: TrellisDb,
  network: NetworkId,
  name: string,
  at = now(),
): Promise<Result<Kept<Program>, WrongContent>> {
  const id = programIdOf(network, name.trim());
  return db.transaction('rw', 'programs', async () => {
    const known = await db.programs.get(id);
    if (known?.deletedAt === null) return ok({ record: known, step: { before: [] } });
    const { currency, boundTo } = known ?? { currency: null, boundTo: null };
    return keepRecord(db, 'programs', { network, name, currency, boundTo }, { id, at });
  });
}
