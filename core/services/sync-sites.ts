import type { TrellisDb } from '../store/db';
import { listSites } from '../store/records';
import { enableSite } from './enable-site';

/** One host, no wildcard: what the user can grant with our button. "On all sites" is no wish for badges everywhere. */
export const isOneSite = (pattern: string) => /^https?:\/\/[^*/]+\/\*$/.test(pattern);

/**
 * The sites on which the page script belongs now: enabled and granted. A granted site of which nothing is recorded was granted
 * while the background was being replaced: the user asked for it, so it is enabled.
 */
export async function syncSites(
  db: TrellisDb,
  {
    granted,
    at,
    isGranted,
  }: { readonly granted: readonly string[]; readonly at: number; isGranted(pattern: string): Promise<boolean> },
): Promise<string[]> {
  const known = new Set((await listSites(db)).map(({ id }) => id));
  for (const pattern of granted) if (isOneSite(pattern) && !known.has(pattern)) await enableSite(db, pattern, at);
  const wanted: string[] = [];
  for (const { id, enabled } of await listSites(db)) if (enabled && (await isGranted(id))) wanted.push(id);
  return wanted;
}
