import Dexie, { type Table } from 'dexie';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

class RowsDb extends Dexie {
  declare readonly rows: Table<Row, number>;
  constructor() {
    super('trellis-bench-rows');
    this.version(1).stores({ rows: '++' });
  }
}

/** The usual way: papaparse's rows as objects into IndexedDB, a record each, then read one by one and added up. Gives the number of rows. */
export async function rowsInDexie(file: File): Promise<number> {
  const db = new RowsDb();
  await new Promise<void>((resolve, reject) => {
    Papa.parse<Row>(file, {
      header: true,
      skipEmptyLines: true,
      chunkSize: 1 << 20,
      chunk: ({ data }, parser) => {
        parser.pause();
        db.rows.bulkPut(data).then(() => parser.resume(), reject);
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  const clicks = new Map<string, number>();
  let rows = 0;
  await db.rows.each((row) => {
    rows++;
    const id = row['Partner ID'] ?? '';
    clicks.set(id, (clicks.get(id) ?? 0) + Number(row.Clicks));
  });
  return rows;
}
