import type { ProgramId } from '@/core/domain/ids';
import { sendMessage } from '@/core/messaging/protocol';
import { now } from '@/core/platform/clock';
import { requestSite } from '@/core/platform/permissions';
import { bindAccount, unbindAccount } from '@/core/services/bind-account';
import { enableSite } from '@/core/services/enable-site';
import { db } from '@/core/services/open-store';

/**
 * Call it first thing in the click. The browser's question may close the popup: the background then does the rest, when the
 * browser tells it of the grant.
 */
export async function enableHere(pattern: string): Promise<void> {
  if (!(await requestSite(pattern))) return;
  await enableSite(db, pattern, now());
  await sendMessage('syncSites', undefined);
}

export async function bindHere(program: ProgramId, account: string, tab: number | undefined): Promise<void> {
  await bindAccount(db, program, account);
  await tellPage(tab);
}

export async function unbindHere(program: ProgramId, tab: number | undefined): Promise<void> {
  await unbindAccount(db, program);
  await tellPage(tab);
}

/** The page draws its badges anew. Without a script of ours in it there is nothing to draw. */
async function tellPage(tab: number | undefined): Promise<void> {
  if (tab === undefined) return;
  await sendMessage('refreshBadges', undefined, tab).catch(() => undefined);
}
