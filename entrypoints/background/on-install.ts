import { t } from '@/core/i18n/translate';
import { repeatAlarm } from '@/core/platform/alarms';
import { now } from '@/core/platform/clock';
import { setContextMenu } from '@/core/platform/context-menu';
import { db } from '@/core/services/open-store';
import { recomputeStale } from '@/core/services/recompute-stale';
import { tellDue } from '@/core/services/remind';
import { DAILY } from './on-alarm';
import { ADD, DRAFT, LOOK_UP, WORKSPACE } from './on-menu';
import { registerNetworks } from './register-networks';
import { refreshPages } from './tell-pages';

const DAY_MINUTES = 24 * 60;
/** A quarter past midnight, local time: the day has turned, and nobody waits. */
const MINUTES_AFTER_MIDNIGHT = 15;

/** After an install, an update or a reload: the browser has forgotten registrations and menus. */
export async function onInstall(): Promise<void> {
  await setContextMenu([
    { id: LOOK_UP, title: t('menu.look-up'), on: ['selection', 'link'] },
    { id: DRAFT, title: t('menu.draft'), on: ['selection', 'link'] },
    { id: ADD, title: t('menu.add'), on: ['selection', 'link'] },
    { id: WORKSPACE, title: t('menu.open'), on: ['action'] },
  ]);
  await onStart();
}

export async function onStart(): Promise<void> {
  await repeatAlarm(DAILY, { firstAt: nextTurnOfDay(now()), everyMinutes: DAY_MINUTES });
  await registerNetworks();
  // The browser may have forgotten the alarm, and was off when it was due.
  await tellDue(db, now());
  if (await recomputeStale(db, now())) await refreshPages();
}

function nextTurnOfDay(at: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, 0, MINUTES_AFTER_MIDNIGHT).getTime();
}
