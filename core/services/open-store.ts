import { liveQuery as liveQueryOfDexie } from 'dexie';
import { openDb, type TrellisDb } from '../store/db';

/** The one database of this context. It opens at the first query, and again after another context made it let go. */
export const db: TrellisDb = openDb();

/** Subscribes to a query over `db`: runs again when any context changed what it read. */
export const liveQuery: typeof liveQueryOfDexie = liveQueryOfDexie;
