import { now } from '@/core/platform/clock';
import { db } from '@/core/services/open-store';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { planReminders, REMINDER, tellDue } from '@/core/services/remind';
import { refreshPages } from './tell-pages';

export const DAILY = 'daily';

export async function onAlarmOf(name: string): Promise<void> {
  if (name === DAILY) await turnDay();
  if (name === REMINDER) await tellDue(db, now());
}

/** Each day's turn: what was put off until a day comes back, overrides end, ages grow, and what was planned meanwhile gets its alarm. */
async function turnDay(): Promise<void> {
  await planReminders(db, now());
  await recomputeInsights(db, null, now());
  await refreshPages();
}
