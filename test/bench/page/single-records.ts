import Dexie from 'dexie';
import type { ImportBatch } from '@/core/domain/batch';

class RecordsDb extends Dexie {
  constructor() {
    super('trellis-bench-records');
    this.version(1).stores({ partners: '&id' });
  }
}

/** The peer of computing anew: the same days of each partner in one packed buffer, a record per partner. */
export async function fillRecords({ accounts, daily }: ImportBatch): Promise<number> {
  if (!daily) throw new Error('no days');
  const db = new RecordsDb();
  const columns = [daily.days, ...Object.values(daily.values)];
  for (let first = 0; first < accounts.length; first += 2_000) {
    const records = accounts.slice(first, first + 2_000).map((id, at) => {
      const [from, to] = [daily.offsets[first + at] ?? 0, daily.offsets[first + at + 1] ?? 0];
      const packed = new Int32Array((to - from) * columns.length);
      columns.forEach((column, place) => {
        packed.set(column.subarray(from, to), place * (to - from));
      });
      return { id, packed: packed.buffer };
    });
    await db.table('partners').bulkPut(records);
  }
  return accounts.length;
}

/** Reads them all, and looks into each. Gives how many there are. */
export async function readRecords(): Promise<number> {
  const records: readonly { readonly packed: ArrayBuffer }[] = await new RecordsDb().table('partners').toArray();
  let longest = 0;
  for (const { packed } of records) longest = Math.max(longest, new Int32Array(packed).length);
  return longest > 0 ? records.length : 0;
}
