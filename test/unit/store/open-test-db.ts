import { onTestFinished } from 'vitest';
import { openDb, type TrellisDb } from '@/core/store/db';

let opened = 0;

/** An empty database of the test's own, gone when the test is over. */
export function openTestDb(): TrellisDb {
  const db = openDb(`test-${opened++}`);
  onTestFinished(() => db.delete());
  return db;
}
