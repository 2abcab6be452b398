import { now } from '@/core/platform/clock';
import { db } from '@/core/services/open-store';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { refreshPages } from './tell-pages';

export const DAILY = 'daily';

/** Each day's turn: what was put off until a day comes back, overrides end, ages grow. */
export async function onAlarmOf(name: string): Promise<void> {
  if (name !== DAILY) return;
  await recomputeInsights(db, null, now());
  await refreshPages();
}
