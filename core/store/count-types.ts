import type { ProgramId } from '../domain/ids';
import type { PartnerType } from '../domain/partner';
import type { TrellisDb } from './db';
import { keysFrom } from './key-range';
import { unpackWords } from './pack-words';
import { readMembers } from './published';

/** How many partners of these programmes have which type, as published; those without one are left out. No line is unpacked. */
export async function countTypes(db: TrellisDb, programs: readonly ProgramId[]): Promise<Map<PartnerType, number>> {
  const counts = new Map<PartnerType, number>();
  const add = (type: PartnerType | null | undefined) => {
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  };
  for (const program of programs) {
    const chunks = await db.dir
      .where('[program+chunk]')
      .between(...keysFrom(program))
      .toArray();
    const columns = chunks.map(({ members }) => members?.types);
    if (columns.includes(undefined)) for (const { type } of await readMembers(db, program)) add(type);
    else for (const column of columns) for (const type of column ? unpackWords(column) : []) add(type);
  }
  return counts;
}
