import type { TrellisDb } from '../store/db';
import { findStale } from '../store/find-stale';
import { recomputeInsights } from './recompute-insights';

/** After the browser ended between an import, undo or new rate and its result. True when something was computed. */
export async function recomputeStale(db: TrellisDb, now: number): Promise<boolean> {
  const stale = await findStale(db);
  for (const program of stale) await recomputeInsights(db, program, now);
  return stale.length > 0;
}
