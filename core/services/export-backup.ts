import { encodeFrame, FORMAT, FORMAT_VERSION } from '../store/backup-frames';
import { ALL_TABLES, SCHEMA_VERSION, type TrellisDb } from '../store/db';
import { withPublishLock, withWriteLock } from './write-lock';

/** Records fetched at once: enough to be quick, few enough that memory holds only a small part of the database. */
const RECORDS_PER_READ = 32;

/**
 * One file with everything: what the user wrote, the imports' packed content, and what was computed. Nothing of the bulk
 * changes while it is made. Read it with restoreBackup.
 */
export async function exportBackup(db: TrellisDb): Promise<Blob> {
  return withPublishLock(() =>
    withWriteLock(async () => {
      const packed = streamOf(readFrames(db)).pipeThrough(new CompressionStream('gzip'));
      const blob = await new Response(packed).blob();
      return blob.slice(0, blob.size, 'application/gzip');
    }),
  );
}

async function* readFrames(db: TrellisDb): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* encodeFrame({ format: FORMAT, version: FORMAT_VERSION, schema: SCHEMA_VERSION });
  const counts: Record<string, number> = {};
  for (const name of ALL_TABLES) {
    counts[name] = 0;
    const table = db.table(name);
    const keys = await table.toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += RECORDS_PER_READ) {
      for (const record of await table.bulkGet(keys.slice(from, from + RECORDS_PER_READ))) {
        if (record === undefined) continue; // a record of the user's that went meanwhile
        counts[name]++;
        yield* encodeFrame({ table: name, record });
      }
    }
  }
  yield* encodeFrame({ end: true, counts });
}

/** ReadableStream.from, which not every browser that we support has. */
function streamOf(parts: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
