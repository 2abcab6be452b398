import type { ProgramId } from '../domain/ids';
import type { TrellisDb } from './db';
import { readAccounts, readHeads } from './read-import';

/** Partners of a file against those that the programme's live imports name. */
export type PartnerComparison = { readonly new: number; readonly known: number; readonly missing: number };

/** `ids`: the network's own, each once. A programme that does not exist yet knows nobody. */
export async function comparePartners(db: TrellisDb, program: ProgramId, ids: readonly string[]): Promise<PartnerComparison> {
  const before = new Set<string>();
  await db.transaction('r', ['imports', 'batches', 'dictionary'], async () => {
    for (const { record } of await readHeads(db, program)) {
      for (const id of (await readAccounts(db, record.id)).ids) before.add(id);
    }
  });
  const known = ids.reduce((count, id) => count + Number(before.has(id)), 0);
  return { new: ids.length - known, known, missing: before.size - known };
}
