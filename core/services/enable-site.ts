import type { TrellisDb } from '../store/db';
import { listSites, putRecord } from '../store/records';

/** Remembers that the user wants Trellis on a site, given as its match pattern. The grant itself is the browser's. */
export async function enableSite(db: TrellisDb, pattern: string, at: number): Promise<void> {
  await putRecord(db, 'sites', { id: pattern, at, content: { enabled: true } });
}

/** Keeps the record, so that a grant that outlives it (a backup restored, another profile) does not switch the site on again. */
export async function turnOffSite(db: TrellisDb, pattern: string, at: number): Promise<void> {
  await putRecord(db, 'sites', { id: pattern, at, content: { enabled: false } });
}

export async function isSiteEnabled(db: TrellisDb, pattern: string): Promise<boolean> {
  return (await listSites(db)).some(({ id, enabled }) => id === pattern && enabled);
}
